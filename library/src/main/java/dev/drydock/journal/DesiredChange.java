package dev.drydock.journal;

import java.time.Instant;
import org.apiguardian.api.API;

/**
 * A service came to want another number of tasks: it was created, updated, scaled or deleted.
 *
 * <pre>{@code
 * assertThat(aws.journal().desiredChanges()).extracting(DesiredChange::desiredCount).containsExactly(2, 6, 2);
 * }</pre>
 *
 * @param at when
 * @param serviceArn the service
 * @param desiredCount how many tasks it has wanted since
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record DesiredChange(Instant at, String serviceArn, int desiredCount) {}
