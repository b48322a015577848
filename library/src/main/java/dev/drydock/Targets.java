package dev.drydock;

import dev.drydock.internal.account.TargetRegistry;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.loadbalancing.store.TargetReport;
import dev.drydock.internal.world.RegionState;
import dev.drydock.internal.world.World;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A target group that services register their tasks with, as a test sets it. It need not be created or declared: while no
 * other is, it exists, its targets pass their checks, and they drain for five minutes. What is said here of one that was
 * created with the SDK's client holds for the same group.
 *
 * <pre>{@code
 * aws.targets(arn).unhealthy(503);                              // every check answers 503 from now on
 * aws.targets(arn).only(taskArn).timesOut();                    // this task alone does not answer
 * aws.targets(arn).deregistrationDelay(Duration.ofSeconds(30));
 * }</pre>
 *
 * <p>Nothing here moves time. A Classic Load Balancer is identified by its name instead of an ARN.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html">Health
 *     checks for Application Load Balancer target groups</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Targets {

    private static final String CLOSED = "targets() cannot be used";

    private static final List<String> TYPES = List.of("ip", "instance");

    private static final String SAMPLE =
            "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/73e2d6bc24d8a067";
    private static final int MOST_CODE = 599;

    private final World world;
    private final RegionState state;
    private final String arn;
    private final @Nullable String task;

    Targets(World world, RegionState state, String arn, @Nullable String task) {
        this.world = world;
        this.state = state;
        this.arn = arn;
        this.task = task;
    }

    /**
     * A registered target.
     *
     * @param task the ARN of the task behind it; empty if RegisterTargets was called for it
     * @param id an IP address or an EC2 instance's id
     * @param port from 1
     * @param health as DescribeTargetHealth says it: unused, initial, healthy, unhealthy or draining
     */
    public record Registered(String task, String id, int port, String health) {}

    /**
     * The same group, but what is said about health holds for the target of one task alone.
     *
     * @param taskArn the ARN of the task; for a target that RegisterTargets was called for, its id, or {@code 10.0.0.7:80}
     */
    public Targets only(String taskArn) {
        Require.text(
                "only",
                "taskArn",
                taskArn,
                "arn:aws:ecs:us-east-1:123456789012:task/prod/0123456789abcdef0123456789abcdef");
        return new Targets(world, state, arn, taskArn);
    }

    /**
     * The group has targets of a type; services that need the other are refused.
     *
     * @param targetType {@code ip} or {@code instance}
     * @throws IllegalArgumentException if it is neither; ECS registers no others
     */
    public Targets ofType(String targetType) {
        Require.oneOf("ofType", "targetType", targetType, TYPES);
        return tell("of type " + targetType, () -> state.targets().declare(arn, targetType, true));
    }

    /** No load balancer forwards to the group; services that name it are refused. */
    public Targets withoutLoadBalancer() {
        return tell("without a load balancer", () -> state.targets().declare(arn, null, false));
    }

    /** How long targets drain; five minutes by default, zero or more. */
    public Targets deregistrationDelay(Duration delay) {
        Require.notNegative("deregistrationDelay", "delay", delay);
        return tell("drains for " + delay, () -> state.targets().deregistrationDelay(arn, delay));
    }

    /** How long after its registration a target's first health check ends; see {@code Timing.TARGET_FIRST_CHECK}. */
    public Targets registrationDelay(Duration delay) {
        Require.notNegative("registrationDelay", "delay", delay);
        return tell("first checks take " + delay, () -> state.targets().registrationDelay(arn, delay));
    }

    /**
     * The health checks pass from now on. In a group that was created the targets' health follows by its interval and
     * thresholds, in any other at once.
     */
    public Targets healthy() {
        return checks(null);
    }

    /**
     * The health checks fail from now on. In a group that was created the targets' health follows by its interval and
     * thresholds, in any other at once.
     *
     * @param codes the HTTP codes they fail with; none if unknown
     */
    public Targets unhealthy(int... codes) {
        for (int code : Require.given("unhealthy", "codes", codes, "503")) {
            if (code < 0 || code > MOST_CODE) {
                throw new IllegalArgumentException(
                        "unhealthy(…) needs codes of HTTP or gRPC, such as 503, but was given " + code);
            }
        }
        return checks(
                codes.length == 0
                        ? "Health checks failed"
                        : "Health checks failed with these codes: " + Arrays.toString(codes));
    }

    /** The health checks time out from now on. */
    public Targets timesOut() {
        return checks("Request timed out");
    }

    /**
     * The target group is deleted while services use it: their tasks fail its checks, and services say {@code TARGET
     * GROUP IS NOT FOUND}. {@link #healthy()} has the effect of creating it again.
     */
    public Targets deleted() {
        return unhealthyBecause(TargetRegistry.GROUP_NOT_FOUND);
    }

    /** The health checks fail from now on, for a reason as Elastic Load Balancing words it. */
    public Targets unhealthyBecause(String reason) {
        Require.text("unhealthyBecause", "reason", reason, "Target.Timeout");
        return checks(reason);
    }

    /** The registered targets, sorted by task. */
    public List<Registered> registered() {
        return world.locked(() -> {
            return state.targets().reports(arn).stream()
                    .sorted(Comparator.comparing(TargetReport::task).thenComparing(TargetReport::key))
                    .map(each -> new Registered(
                            each.task(),
                            each.key().id(),
                            each.key().port(),
                            each.health().name().toLowerCase(Locale.ROOT)))
                    .toList();
        });
    }

    /** The ARN of a target group, if it is one. */
    static String arn(String targetGroupArn) {
        String arn = Require.text("targets", "targetGroupArn", targetGroupArn, SAMPLE);
        String[] parts = arn.split(":", -1);
        if (parts.length != 6
                || !parts[0].equals("arn")
                || !parts[2].equals("elasticloadbalancing")
                || !parts[5].matches("targetgroup/[^/]+/[^/]+")) {
            throw new IllegalArgumentException("targets(…) needs the ARN of a target group for targetGroupArn, such as "
                    + SAMPLE + ", but was given " + arn);
        }
        return arn;
    }

    private Targets checks(@Nullable String failure) {
        return tell(failure == null ? "healthy" : failure, () -> state.targets().checks(arn, task, failure));
    }

    private Targets tell(String what, Runnable change) {
        return world.change(CLOSED, () -> {
            change.run();
            world.journal().note("targets of " + arn + (task == null ? "" : " for " + task) + ": " + what);
            return this;
        });
    }

    @Override
    public String toString() {
        return arn;
    }
}
