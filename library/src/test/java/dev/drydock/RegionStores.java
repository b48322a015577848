package dev.drydock;

import dev.drydock.account.AccountRegion;
import dev.drydock.call.Store;
import dev.drydock.internal.world.World;
import java.util.List;

/** Looks into a region of a fresh world, for the tests of the house. */
public final class RegionStores {

    private RegionStores() {}

    /** The stores whose images snapshots keep. */
    public static List<Store> ofFreshRegion() {
        return new World(Drydock.builder().recipe().settings())
                .region(new AccountRegion("123456789012", "us-east-1"))
                .stores();
    }
}
