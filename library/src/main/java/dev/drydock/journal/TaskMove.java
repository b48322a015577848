package dev.drydock.journal;

import java.time.Instant;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a task, as the journal noted it.
 *
 * <pre>{@code
 * aws.journal().taskMoves().stream().filter(move -> move.what().equals("RUNNING")).map(TaskMove::at);
 * }</pre>
 *
 * @param at when
 * @param taskArn the task
 * @param taskDefinitionArn the revision it runs
 * @param group {@code family:web} or {@code service:web}
 * @param startedBy who started it; null if nobody said
 * @param what {@code PROVISIONING} or {@code PENDING} when it was launched, {@code RUNNING}, {@code stopping} when it was
 *     wanted stopped, {@code ended} when an essential container ended after that, {@code STOPPED}; {@code HEALTHY}, {@code
 *     UNHEALTHY} or {@code UNKNOWN}; or otherwise as the journal prints it
 * @param ranFrom when it started, as DescribeTasks shows it; null if that is not known yet, or none of it ever ran
 * @param ranUntil when the first of its essential containers ended; null if none has, or none ever ran
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TaskMove(
        Instant at,
        String taskArn,
        String taskDefinitionArn,
        String group,
        @Nullable String startedBy,
        String what,
        @Nullable Instant ranFrom,
        @Nullable Instant ranUntil) {}
