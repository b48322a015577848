package dev.drydock.internal.ecs.task;

import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

/**
 * What RunTask did for which client token. A token counts within a cluster, for a day at most, and no longer than an hour
 * beyond the life of its last task.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/ECS_Idempotency.html">Ensuring idempotency</a>
 */
public final class ClientTokens {

    /** Takes the token's place in kept requests: the SDK invents one wherever it is absent. */
    private static final String MASK = "-";

    private final Timings timings;
    private final TreeMap<String, Entry> entries = new TreeMap<>();

    /** In milliseconds since the epoch, when something may expire next; spares most calls the search. */
    private long sweepAt = Long.MAX_VALUE;

    ClientTokens(Timings timings) {
        this.timings = timings;
    }

    /**
     * What one token did.
     *
     * @param at when, in milliseconds since the epoch
     * @param request what was asked, the token masked
     * @param tasks the ARNs of the tasks
     * @param failures those of the answer
     */
    public record Entry(long at, RunTaskRequest request, List<String> tasks, List<Failure> failures) {

        /** Whether a request is the same except for its token. */
        public boolean asked(RunTaskRequest other) {
            return request.equalsBySdkFields(masked(other));
        }
    }

    /**
     * What a token did, if it still counts.
     *
     * @param visible whether the task of an ARN can still be described
     */
    @Nullable
    public Entry find(String clusterArn, String token, long now, Predicate<String> visible) {
        Entry entry = entries.get(key(clusterArn, token));
        return entry != null && counts(entry, now, visible) ? entry : null;
    }

    private boolean counts(Entry entry, long now, Predicate<String> visible) {
        return entry.at() + timings.of(Timing.CLIENT_TOKEN_VALID).toMillis() >= now
                && entry.tasks().stream().anyMatch(visible);
    }

    /** Keeps what a request with a token did. */
    public void keep(
            String clusterArn,
            String token,
            long now,
            RunTaskRequest request,
            List<String> tasks,
            List<Failure> failed) {
        entries.put(key(clusterArn, token), new Entry(now, masked(request), tasks, failed));
        sweepAt = Math.min(sweepAt, now + visible());
    }

    /** Forgets tokens that no longer count. */
    public void sweep(long now, Predicate<String> visible) {
        if (now < sweepAt) {
            return;
        }
        entries.values().removeIf(entry -> !counts(entry, now, visible));
        sweepAt = entries.isEmpty() ? Long.MAX_VALUE : now + visible() / 60;
    }

    private long visible() {
        return timings.of(Timing.STOPPED_TASK_VISIBLE).toMillis();
    }

    private static String key(String clusterArn, String token) {
        return clusterArn + ' ' + token;
    }

    private static RunTaskRequest masked(RunTaskRequest request) {
        return request.toBuilder().clientToken(MASK).build();
    }

    SortedMap<String, Entry> image() {
        return new TreeMap<>(entries);
    }

    /** Whether an image shows these. */
    boolean areAs(Map<String, Entry> image) {
        return entries.equals(image);
    }

    void restore(Map<String, Entry> image) {
        entries.clear();
        entries.putAll(image);
        sweepAt = entries.isEmpty() ? Long.MAX_VALUE : 0;
    }
}
