package dev.drydock.fault;

import java.time.Duration;
import org.apiguardian.api.API;

/**
 * The containers of an image; says next what goes wrong with them. Each strikes every container of the image until told
 * how often or until when.
 *
 * <pre>{@code
 * aws.faults().container("shop/web:2").cannotStart("no such file or directory").times(1);
 * aws.faults().container("shop/web").hangsOnSigterm();       // every tag; killed after the stop timeout, exit code 137
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html">Stopped task
 *     error messages</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ContainerFault {

    /** They cannot be created: {@code CannotCreateContainerError} with that reason. */
    StepFault cannotBeCreated(String reason);

    /** They cannot be started: {@code CannotStartContainerError} with that reason. */
    StepFault cannotStart(String reason);

    /**
     * They cannot be created or started, with an error of the agent by its name, {@code ContainerRuntimeError} or {@code
     * HostConfigError}.
     */
    StepFault failsWith(String error, String message);

    /** Their creation never ends, and the agent gives up. */
    StepFault isNeverCreated();

    /** Their start never ends, and the agent gives up. */
    StepFault neverStarts();

    /** Nothing comes of SIGTERM: they are killed after their stop timeout and exit with 137. */
    StepFault hangsOnSigterm();

    /** SIGTERM cannot be sent: {@code CannotStopContainerError} with that reason; they are killed after their stop timeout. */
    StepFault cannotStop(String reason);

    /** Their health checks never succeed, whatever their scripts say; holds for those that start from now on. */
    StepFault failsHealthCheck();

    /**
     * They exit with 1 as soon as they have started, again and again, whatever their scripts say after that. A service backs
     * off, and its deployment circuit breaker counts them.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-throttle-logic.html">Amazon ECS service
     *     throttle logic</a>
     */
    StepFault crashLoops();

    /**
     * Neither their health checks nor those of their load balancers succeed until they have run for that long; then they do
     * what their scripts say. Strikes containers that either looks at. Longer than the start period of a health check or the
     * grace period of a service, and they are replaced before they are ready.
     *
     * @param time from their start, one second to 30 days
     */
    StepFault startsSlowly(Duration time);

    /**
     * Neither their health checks nor those of their load balancers ever succeed, while they go on running. Strikes containers
     * that either looks at.
     */
    StepFault neverBecomesHealthy();

    /**
     * Their health checks, and those of their load balancers, succeed for that long, fail for as long, and so on, for a
     * thousand changes. Strikes containers that either looks at. How soon a change is noticed is up to the checks: those of a
     * load balancer fail after a minute and succeed after two and a half.
     *
     * @param every how long until the next change, one second to 30 days
     */
    StepFault flaps(Duration every);
}
