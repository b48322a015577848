package dev.drydock.fault;

import org.apiguardian.api.API;

/**
 * A fault of one instant: it has struck in the line that names it, or strikes once when its instant comes. What it is about
 * is looked for then; if there is nothing, the journal tells and {@link Faults#unused()} goes on listing it.
 *
 * <pre>{@code
 * Strike later = aws.faults().anyInstance("prod").in(Duration.ofMinutes(10)).terminate();
 * aws.time().advance(Duration.ofMinutes(10));
 * assertThat(later.struck()).isEqualTo(1);
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Strike {

    /** How many tasks, containers or hosts it has struck so far; 0 while it is to come, or if there was nothing to strike. */
    int struck();

    /** The fault in words, as the journal tells it: {@code instance i-0f1e2d3c4b5a69788 terminated}. */
    @Override
    String toString();
}
