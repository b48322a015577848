package dev.drydock;

import dev.drydock.internal.call.Caller;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.client.CallDoor;
import dev.drydock.internal.client.HeardStream;
import dev.drydock.internal.stream.OpeningStream;
import dev.drydock.internal.stream.StreamedEvents;
import dev.drydock.internal.world.RegionState;
import dev.drydock.internal.world.World;
import dev.drydock.operation.AwsService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.eventstream.EventStreamResponseHandler;
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

    /** Those that the client has opened; guarded by this. */
    private final List<StreamedEvents> streams = new ArrayList<>(0);

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

    @Override
    public <O, E> CompletableFuture<Void> stream(
            String operation, SdkRequest request, EventStreamResponseHandler<O, E> handler) {
        OpeningStream opening = state.opening(service, operation);
        OperationTable table = opening == null ? state.operations(service) : opening.table();
        SdkResponse response = world.pipeline().invoke(caller, table, operation, request, false);
        if (opening == null) {
            throw new IllegalStateException(operation + " opens no event stream");
        }
        StreamedEvents events = opening.events();
        synchronized (this) {
            streams.removeIf(StreamedEvents::isOver);
            streams.add(events);
        }
        return HeardStream.of(events, response, handler);
    }

    /** Code that closes the client it was given, as log appenders do, leaves none behind for others. */
    @Override
    public void closed() {
        List<StreamedEvents> open;
        synchronized (this) {
            open = List.copyOf(streams);
            streams.clear();
        }
        open.forEach(StreamedEvents::cancel);
        if (keeper != null) {
            keeper.forget(client);
        }
    }
}
