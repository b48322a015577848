package dev.drydock;

import dev.drydock.internal.argument.Require;
import dev.drydock.internal.client.loadbalancing.BalancerSetup;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

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
public final class GivenLoadBalancer {

    private final BalancerSetup setup;
    private final Given given;
    private final String arn;
    private final String vpc;
    private @Nullable String listener;

    GivenLoadBalancer(BalancerSetup setup, Given given, String arn) {
        this.setup = setup;
        this.given = given;
        this.arn = arn;
        this.vpc = setup.vpcOf(arn);
    }

    /**
     * A listener of HTTP.
     *
     * @param port from 1 to 65535
     * @param targetGroup the name of the group that gets what no rule takes
     * @throws software.amazon.awssdk.core.exception.SdkException as CreateListener or CreateTargetGroup refuses it
     */
    public GivenLoadBalancer listener(int port, String targetGroup) {
        Require.atLeast("listener", "port", port, 1);
        Require.text("listener", "targetGroup", targetGroup, "web");
        listener = setup.listener(arn, port, setup.group(targetGroup, vpc));
        return this;
    }

    /**
     * A rule of the listener named last.
     *
     * @param priority from 1 to 50000; lower ones come first
     * @param path a pattern, {@code /api/*}
     * @param targetGroup the name of the group that gets the requests for the path
     * @throws IllegalStateException if no listener was named
     * @throws software.amazon.awssdk.core.exception.SdkException as CreateRule or CreateTargetGroup refuses it
     */
    public GivenLoadBalancer rule(int priority, String path, String targetGroup) {
        Require.atLeast("rule", "priority", priority, 1);
        Require.text("rule", "path", path, "/api/*");
        Require.text("rule", "targetGroup", targetGroup, "api");
        String of = listener;
        if (of == null) {
            throw new IllegalStateException("rule(…) needs a listener to belong to; say listener(80, \"web\") before");
        }
        setup.rule(of, priority, path, setup.group(targetGroup, vpc));
        return this;
    }

    /** The ARN of a target group, which is created if there is none of the name; for services to name. */
    public String targetGroup(String name) {
        Require.text("targetGroup", "name", name, "web");
        return setup.group(name, vpc);
    }

    /** The load balancer's ARN. */
    public String arn() {
        return arn;
    }

    /** Goes on furnishing. */
    public Given and() {
        return given;
    }
}
