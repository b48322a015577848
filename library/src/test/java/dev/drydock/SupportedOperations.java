package dev.drydock;

import dev.drydock.account.AccountRegion;
import dev.drydock.call.Service;
import dev.drydock.internal.world.RegionState;
import dev.drydock.internal.world.World;
import java.util.Set;

/** Looks into the operation tables of a fresh world, for the tests of the house. */
public final class SupportedOperations {

    private SupportedOperations() {}

    /** The names of what is simulated of a service. */
    public static Set<String> of(Service service) {
        RegionState state =
                new World(Drydock.builder().recipe().settings()).region(new AccountRegion("123456789012", "us-east-1"));
        return switch (service) {
            case ECS -> state.ecs().names();
            case ECR -> state.ecr().names();
            case LOGS -> state.logs().names();
        };
    }
}
