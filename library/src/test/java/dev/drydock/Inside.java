package dev.drydock;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.world.RegionState;
import dev.drydock.internal.world.World;
import dev.drydock.internal.world.WorldImage;
import dev.drydock.operation.AwsService;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks inside of worlds, for tests alone. */
public final class Inside {

    private Inside() {}

    /** The whole state as data: what a call that threw must not have changed. */
    public static WorldImage image(Drydock drydock) {
        return drydock.world().image();
    }

    /** The world itself. */
    public static World world(Drydock drydock) {
        return drydock.world();
    }

    /** The names of what is simulated of a service. */
    public static Set<String> operations(AwsService service) {
        return freshRegion().operations(service).names();
    }

    /** The same without those that open event streams, which synchronous clients do not have. */
    public static Set<String> synchronous(AwsService service) {
        RegionState region = freshRegion();
        Set<String> names = new LinkedHashSet<>(region.operations(service).names());
        names.removeIf(each -> region.opening(service, each) != null);
        return names;
    }

    /** The stores of a region, whose images snapshots keep. */
    public static List<Store> stores() {
        return freshRegion().stores();
    }

    private static RegionState freshRegion() {
        return new World(Drydock.builder().recipe().settings()).region(new AccountRegion("123456789012", "us-east-1"));
    }
}
