package dev.drydock.internal.logs.export;

import dev.drydock.internal.account.ObjectSink;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.logs.store.EventStream;
import dev.drydock.internal.logs.store.ExportRun;
import dev.drydock.internal.logs.store.ExportRun.Status;
import dev.drydock.internal.logs.store.ExportStore;
import dev.drydock.internal.logs.store.GroupState;
import dev.drydock.internal.logs.store.LogStore;
import dev.drydock.internal.logs.store.StoredEvent;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries export tasks out: waits, runs, and leaves an object for each stream that has events in the range.
 *
 * <p>Deviation: AWS cuts a stream with many events into several objects, in no certain order; here a stream is one object,
 * in the order of its events.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/S3ExportTasks.html">Exporting log data to Amazon
 *     S3</a>
 */
public final class ExportRuns {

    private static final String CHECK = "aws-logs-write-test";
    private static final String CHECKED = "Permission Check Successful";
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final LogStore logs;
    private final ExportStore store;
    private final RegionQueue queue;
    private final Timings timings;
    private final Supplier<ObjectSink> objects;

    /** An export task goes from pending to running. */
    record ExportStarts(String id) implements Event {}

    /** An export task has written what it has to. */
    record ExportEnds(String id) implements Event {}

    /** An export task is cancelled, as was asked. */
    record ExportIsCancelled(String id) implements Event {}

    /**
     * Of one account and region.
     *
     * @param objects where the objects go; asked for when there are some
     */
    public ExportRuns(
            LogStore logs, ExportStore store, RegionQueue queue, Timings timings, Supplier<ObjectSink> objects) {
        this.logs = logs;
        this.store = store;
        this.queue = queue;
        this.timings = timings;
        this.objects = objects;
        queue.on(ExportStarts.class, each -> starts(each.id()))
                .on(ExportEnds.class, each -> ends(each.id()))
                .on(ExportIsCancelled.class, each -> isCancelled(each.id()));
    }

    boolean hasBucket(String bucket) {
        return objects.get().hasBucket(bucket);
    }

    /** Accepts a task. AWS tries at once whether it may write. */
    void create(ExportRun run) {
        store.put(run);
        objects.get().put(run.bucket(), run.keyPrefix() + '/' + CHECK, CHECKED);
        schedule(Timing.EXPORT_TASK_START, new ExportStarts(run.id()), run.id());
    }

    void cancel(ExportRun run) {
        store.put(run.as(Status.PENDING_CANCEL));
        schedule(Timing.EXPORT_TASK_CANCELLATION, new ExportIsCancelled(run.id()), run.id());
    }

    private void schedule(Timing timing, Event event, String id) {
        queue.schedule(timings.of(timing), EventKind.TRANSITION, event, queue.resources(store.subject(id)));
    }

    private void starts(String id) {
        ExportRun run = store.find(id);
        if (run != null && run.status() == Status.PENDING) {
            store.put(run.as(Status.RUNNING));
            schedule(Timing.EXPORT_TASK, new ExportEnds(id), id);
        }
    }

    private void ends(String id) {
        ExportRun run = store.find(id);
        if (run == null || run.status() != Status.RUNNING) {
            return;
        }
        GroupState found = logs.find(run.group());
        boolean isAnother = found != null && found.facts().createdAt().isAfter(run.createdAt());
        GroupState group = isAnother ? null : found;
        if (group == null || !hasBucket(run.bucket())) {
            String missing = group == null ? "log group" : "bucket";
            store.put(run.ended(Status.FAILED, "The " + missing + " does not exist any more", now()));
            return;
        }
        write(run, group);
        store.put(run.ended(Status.COMPLETED, "Completed successfully", now()));
    }

    private void isCancelled(String id) {
        ExportRun run = store.find(id);
        if (run != null && run.status() == Status.PENDING_CANCEL) {
            store.put(run.ended(Status.CANCELLED, "Cancelled by user", now()));
        }
    }

    private void write(ExportRun run, GroupState group) {
        String prefix = run.streamPrefix();
        Collection<EventStream> streams = prefix == null ? group.streams() : group.streams(prefix);
        long start = Math.max(run.from(), logs.horizon(group.facts(), now()));
        Map<String, Integer> written = new HashMap<>(); // looked up only
        for (EventStream stream : streams) {
            String text = text(stream, start, run.to());
            if (text != null) {
                String folder =
                        run.keyPrefix() + '/' + run.id() + '/' + stream.name().replace('/', '-');
                int number = written.merge(folder, 1, Integer::sum) - 1; // a/b and a-b have one folder
                objects.get().put(run.bucket(), String.format(Locale.ROOT, "%s/%06d.gz", folder, number), text);
            }
        }
    }

    /** The events of a stream in a range, both ends inclusive; null if there are none. */
    private static @Nullable String text(EventStream stream, long start, long to) {
        int end = to == Long.MAX_VALUE ? stream.size() : stream.indexFrom(to + 1);
        int first = stream.indexFrom(start);
        if (first >= end) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (StoredEvent each : stream.range(first, end)) {
            text.append(TIMESTAMP.format(Instant.ofEpochMilli(each.timestamp())))
                    .append(' ')
                    .append(each.message())
                    .append('\n');
        }
        return text.toString();
    }

    private Instant now() {
        return Instant.ofEpochMilli(queue.tick());
    }
}
