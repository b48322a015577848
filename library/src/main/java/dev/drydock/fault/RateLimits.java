package dev.drydock.fault;

import org.apiguardian.api.API;

/**
 * The rates at which AWS takes calls, as {@link Faults#throttleLikeAws()} holds them: calls beyond fail with {@code
 * ThrottlingException}, {@code Rate exceeded}.
 *
 * <pre>{@code
 * RateLimits limits = aws.faults().throttleLikeAws();
 * new Cleanup(ecs).deregisterAll("web");
 * assertThat(limits.struck()).isPositive();
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html">Request throttling for the
 *     Amazon ECS API</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface RateLimits extends DeclaredFault<RateLimits> {}
