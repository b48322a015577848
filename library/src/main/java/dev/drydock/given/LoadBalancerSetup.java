package dev.drydock.given;

import org.apiguardian.api.API;

/**
 * An Application Load Balancer to be furnished for a test: where it listens, and what it forwards to.
 *
 * <pre>{@code
 * String web = aws.given().loadBalancer("shop").listener(80, "web").targetGroup("web");
 * aws.given().loadBalancer("shop").listener(80, "web").rule(10, "/api/*", "api");
 * }</pre>
 *
 * <p>Target groups are named; one that is not there is created, with HTTP and IP addresses as targets. What already exists
 * stays as it is.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/introduction.html">Application Load
 *     Balancers</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface LoadBalancerSetup {

    /**
     * A listener of HTTP.
     *
     * @param port from 1 to 65535
     * @param targetGroup the name of the group that gets what no rule takes
     * @throws software.amazon.awssdk.core.exception.SdkException as CreateListener or CreateTargetGroup refuses it
     */
    LoadBalancerSetup listener(int port, String targetGroup);

    /**
     * A rule of the listener named last.
     *
     * @param priority from 1 to 50000; lower ones come first
     * @param path a pattern, {@code /api/*}
     * @param targetGroup the name of the group that gets the requests for the path
     * @throws IllegalStateException if no listener was named
     * @throws software.amazon.awssdk.core.exception.SdkException as CreateRule or CreateTargetGroup refuses it
     */
    LoadBalancerSetup rule(int priority, String path, String targetGroup);

    /** The ARN of a target group, which is created if there is none of the name; for services to name. */
    String targetGroup(String name);

    /** The load balancer's ARN. */
    String arn();

    /** Goes on furnishing. */
    Given and();
}
