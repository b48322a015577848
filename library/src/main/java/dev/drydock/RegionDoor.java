package dev.drydock;

import dev.drydock.internal.call.Caller;
import dev.drydock.internal.client.CallDoor;
import dev.drydock.internal.world.RegionState;
import dev.drydock.internal.world.World;
import dev.drydock.operation.AwsService;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** What one client calls: a service of an account and region, through the world's pipeline. */
final class RegionDoor implements CallDoor {

    private final World world;
    private final RegionState state;
    private final AwsService service;
    private final Caller caller;
    private final Class<?> client;
    private final @Nullable Drydock keeper;

    /**
     * A door for one client.
     *
     * @param client its interface
     * @param keeper hands the client out again and again until it is closed; null if nobody does
     */
    RegionDoor(
            World world,
            RegionState state,
            AwsService service,
            Caller caller,
            Class<?> client,
            @Nullable Drydock keeper) {
        this.world = world;
        this.state = state;
        this.service = service;
        this.caller = caller;
        this.client = client;
        this.keeper = keeper;
    }

    @Override
    public SdkResponse call(String operation, SdkRequest request, boolean movesTime) {
        return world.pipeline().invoke(caller, state.operations(service), operation, request, movesTime);
    }

    /** Code that closes the client it was given, as log appenders do, leaves none behind for others. */
    @Override
    public void closed() {
        if (keeper != null) {
            keeper.forget(client);
        }
    }
}
