package dev.drydock.internal.logs;

import dev.drydock.internal.account.LogSink;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.logs.shape.LogsShapes;
import dev.drydock.internal.logs.store.EventStream;
import dev.drydock.internal.logs.store.Group;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.GroupState;
import dev.drydock.internal.logs.store.LogStore;
import dev.drydock.internal.logs.store.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogStreamRequest;

/** The awslogs driver's way into the store. What it creates passes the check of the operation that it calls on AWS. */
final class StoreSink implements LogSink {

    /** Docker's driver splits lines so that each piece fits into an event of the older limit of 256 KiB. */
    private static final int LONGEST_LINE = 262_118;

    private final LogStore store;

    StoreSink(LogStore store) {
        this.store = store;
    }

    @Override
    public boolean hasGroup(String group) {
        return store.find(group) != null;
    }

    @Override
    public Optional<Problem> createGroup(String group, Instant at) {
        return problem(() -> {
            LogsShapes.check(
                    "CreateLogGroup",
                    CreateLogGroupRequest.builder().logGroupName(group).build());
            GroupReferences.refuseReserved(group);
            if (store.find(group) == null) {
                String arn = store.arnOf(group);
                store.add(new Group(group, arn, at, Group.STANDARD, null, null, false, new TreeMap<>()));
            }
        });
    }

    @Override
    public Optional<Problem> createStream(String group, String stream, Instant at) {
        return problem(() -> {
            LogsShapes.check(
                    "CreateLogStream",
                    CreateLogStreamRequest.builder()
                            .logGroupName(group)
                            .logStreamName(stream)
                            .build());
            GroupState state = store.require(group);
            if (state.find(stream) == null) {
                state.add(stream, at.toEpochMilli());
            }
        });
    }

    private static Optional<Problem> problem(Runnable attempt) {
        try {
            attempt.run();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(new Problem(refusal.code(), refusal.text()));
        }
    }

    @Override
    public void write(String group, String stream, Instant happened, Instant arrived, List<String> lines) {
        GroupState state = store.find(group);
        EventStream target = state == null ? null : state.find(stream);
        if (state == null || target == null) {
            return;
        }
        long timestamp = happened.toEpochMilli();
        long now = arrived.toEpochMilli();
        List<StoredEvent> batch = new ArrayList<>();
        for (String line : lines) {
            for (String piece : pieces(line)) {
                batch.add(new StoredEvent(timestamp, now, store.nextArrival(), piece));
            }
        }
        if (!batch.isEmpty()) {
            store.write(state.facts(), target, batch, arrived);
        }
    }

    /**
     * A line in pieces of at most {@link #LONGEST_LINE} bytes, without splitting a character; none for an empty line.
     */
    private static List<String> pieces(String line) {
        if (line.isEmpty()) {
            return List.of();
        }
        if (line.length() <= LONGEST_LINE / 3) {
            return List.of(line); // three bytes at most for each char
        }
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int bytes = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int size = bytesOf(line.codePointAt(i));
            if (bytes + size > LONGEST_LINE) {
                pieces.add(line.substring(start, i));
                start = i;
                bytes = 0;
            }
            bytes += size;
        }
        pieces.add(line.substring(start));
        return pieces;
    }

    private static int bytesOf(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }
}
