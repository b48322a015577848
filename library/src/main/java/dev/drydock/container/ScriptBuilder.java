package dev.drydock.container;

import java.time.Duration;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Says what the containers of an image do, in order of time. A cursor starts at the container's start; {@link #after}
 * moves it, and every other verb happens where it stands.
 *
 * <pre>{@code
 * aws.images().add("shop/web:2", script -> script
 *         .logs("starting")
 *         .after(Duration.ofSeconds(2)).becomesHealthy().logs("ready")
 *         .after(Duration.ofMinutes(5)).usesMemory(900).exits(1));
 * }</pre>
 *
 * <p>A script that never {@linkplain #exits exits} runs until it is stopped, and obeys SIGTERM (exit code 143) unless it
 * {@linkplain #ignoresSigterm() ignores it} or {@linkplain #onSigterm handles it}. What is said here is evaluated once,
 * when the script is registered; only {@link #calls} runs user code while the container runs.
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface ScriptBuilder {

    /** Prints lines to standard output; a text of several lines is as many log events. */
    ScriptBuilder logs(String... lines);

    /** Lets time pass before what follows. */
    ScriptBuilder after(Duration delay);

    /**
     * From here on the container's health check command succeeds. Before the first change of health a script names, the
     * opposite holds: what becomes healthy later was not healthy at its start.
     */
    ScriptBuilder becomesHealthy();

    /** From here on the container's health check command fails. */
    ScriptBuilder failsHealthCheck();

    /**
     * From here on the container's health check command takes that long. Longer than the check's timeout and it fails.
     *
     * @param howLong from the start of the command to its end
     */
    ScriptBuilder healthCheckTakes(Duration howLong);

    /**
     * The container answers the health checks of its load balancer only that long after here; before it does not. Without a
     * word of this in a script it answers from its start. The cursor stays where it is.
     *
     * <pre>{@code
     * script.answersLoadBalancerAfter(Duration.ofSeconds(90)).stopsAnsweringLoadBalancerAfter(Duration.ofMinutes(30))
     * }</pre>
     *
     * <p>A target group that was created goes by its interval, timeout and thresholds. In any other the target is UNHEALTHY
     * with {@code Request timed out} when the first check fails, or two checks in a row later, and HEALTHY again after five
     * that succeed: see {@code Timing.TARGET_FIRST_CHECK}, {@code TARGET_TURNS_UNHEALTHY} and {@code TARGET_TURNS_HEALTHY}. What {@code aws.targets(…)} is told holds besides.
     *
     * @param delay from where the cursor stands, 0 or more
     * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html">Health
     *     checks for Application Load Balancer target groups</a>
     */
    ScriptBuilder answersLoadBalancerAfter(Duration delay);

    /**
     * The container stops answering the health checks of its load balancer that long after here, and goes on running. The
     * cursor stays where it is.
     *
     * @param delay from where the cursor stands, 0 or more
     * @see #answersLoadBalancerAfter
     */
    ScriptBuilder stopsAnsweringLoadBalancerAfter(Duration delay);

    /**
     * From here on the container answers the health checks of its load balancer on a path with a code. Whether that is
     * good, the path and the matcher of the target group decide: one that checks another path gets 404 from the first such
     * word on. A group that nobody created takes 200 on any path for good. Without a word of this in a script every check is
     * answered well.
     *
     * <pre>{@code
     * script.answersHealthCheck("/health", 503).after(Duration.ofMinutes(1)).answersHealthCheck("/health", 200)
     * }</pre>
     *
     * @param path for example {@code /health}
     * @param code of HTTP, or of gRPC: 0 to 599
     * @see #answersLoadBalancerAfter
     */
    ScriptBuilder answersHealthCheck(String path, int code);

    /**
     * From here on the container uses that much memory; more than its hard limit and it is killed.
     *
     * @param mebibytes MiB, 0 or more
     */
    ScriptBuilder usesMemory(int mebibytes);

    /**
     * A child of the container's process is killed because there is no memory left; the process goes on. However the
     * container ends later, with 0 too, ECS gives {@code OutOfMemoryError} as its reason.
     */
    ScriptBuilder childRunsOutOfMemory();

    /**
     * From here on the container uses that much CPU.
     *
     * @param units 1,024 to a vCPU, 0 or more
     */
    ScriptBuilder usesCpu(int units);

    /**
     * From here on the container uses CPU as a curve says. Takes the place of what {@link #usesCpu} or this has said before.
     *
     * <pre>{@code
     * script.load(LoadCurve.daily().at("06:00", 100).at("09:00", 900).at("12:00", 400))
     * }</pre>
     *
     * @param units CPU units over time, 1,024 to a vCPU
     */
    ScriptBuilder load(LoadCurve units);

    /**
     * From here on the container takes its share of work that the tasks of its service divide among them evenly, besides
     * what it uses by itself: twice the tasks, half the CPU each. Behind load balancers those take part whose target gets
     * requests; without, those that are RUNNING and are to stay so. A task of no service does all of the work.
     *
     * <pre>{@code
     * script.sharesLoad(LoadCurve.daily().at("06:00", 400).at("09:00", 3_600))
     * }</pre>
     *
     * @param total CPU units over time that all tasks use together
     */
    ScriptBuilder sharesLoad(LoadCurve total);

    /**
     * The process ignores SIGTERM from its start to its end, wherever in the script this is said: it is killed after the
     * container's stop timeout and exits with 137.
     */
    ScriptBuilder ignoresSigterm();

    /**
     * The process handles SIGTERM by ending at once with a code of its own, as most servers do with 0. Holds from its start
     * to its end, wherever in the script this is said.
     *
     * @param code its exit code, 0 to 255
     */
    ScriptBuilder exitsOnSigterm(int code);

    /**
     * What the process does on SIGTERM, from its start to its end, wherever in the script this is said. If it takes longer
     * than the container's stop timeout, the process is killed and exits with 137.
     *
     * <pre>{@code
     * script.onSigterm(shutdown -> shutdown.logs("draining").after(Duration.ofSeconds(3)).exits(0))
     * }</pre>
     *
     * @param shutdown {@link #logs}, {@link #after}, {@link #calls} and {@link #exits}, evaluated once; without {@code
     *     exits} the container goes on with its script until it is killed
     */
    ScriptBuilder onSigterm(Consumer<ScriptBuilder> shutdown);

    /**
     * The process ends by itself. Nothing can follow.
     *
     * @param code its exit code, 0 to 255
     */
    ScriptBuilder exits(int code);

    /**
     * Runs user code. It may call the clients and register what happens next, but not move time; an exception surfaces
     * from whatever moved time to this instant.
     */
    ScriptBuilder calls(Consumer<ScriptCall> code);

    /**
     * Does the same several times: first where the cursor stands, then each time {@code every} later. The cursor ends
     * where the next round would start.
     *
     * <pre>{@code
     * script.repeat(20, Duration.ofSeconds(30), round -> round.logs("heartbeat"))
     * }</pre>
     *
     * @param times how often, 1 or more
     * @param every from the start of one round to the start of the next; a round may not take longer
     * @param round what happens in a round, evaluated once; it cannot exit
     */
    ScriptBuilder repeat(int times, Duration every, Consumer<ScriptBuilder> round);
}
