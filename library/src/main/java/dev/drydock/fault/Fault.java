package dev.drydock.fault;

import org.apiguardian.api.API;

/**
 * A fault in calls: strikes all that it is about until it is told which of them, how often or until when. Calls of {@code
 * given()} are spared.
 *
 * <pre>{@code
 * Fault throttled = aws.faults().on(RUN_TASK).throttle().times(2);
 * new BatchRunner(ecs).run("nightly");
 * assertThat(throttled.struck()).isEqualTo(2);
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Fault extends DeclaredFault<Fault>, CallConditions<Fault> {}
