package dev.drydock.internal.logs;

import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.logs.shape.LogsShapes;
import dev.drydock.internal.logs.tail.LiveTails;
import dev.drydock.internal.stream.StreamedEvents;
import dev.drydock.operation.AwsService;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;

/** The one operation that opens a live tail, by the rules of all others. */
final class LiveTailCall extends OperationTable {

    private static final Map<String, String> NOUNS = Map.of(LiveTails.OPENING, LiveTails.OPENING);

    private final LiveTails tails;
    private final StreamedEvents events;

    LiveTailCall(LiveTails tails, StreamedEvents events) {
        super(AwsService.LOGS, NOUNS);
        this.tails = tails;
        this.events = events;
    }

    @Override
    protected ExceptionTable exceptions() {
        return LogsExceptions.TABLE;
    }

    @Override
    protected List<Operation<?, ?>> make(String noun, String operation) {
        return List.of(tails.opening(events));
    }

    @Override
    protected SdkRequest check(String operation, SdkRequest request) {
        return LogsShapes.check(operation, request);
    }
}
