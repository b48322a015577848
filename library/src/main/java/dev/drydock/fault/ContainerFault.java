package dev.drydock.fault;

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
}
