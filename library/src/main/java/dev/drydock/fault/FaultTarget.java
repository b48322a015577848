package dev.drydock.fault;

import java.time.Duration;
import org.apiguardian.api.API;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * The calls a fault strikes; says next what happens to them. Without that it never strikes, and {@link Faults#unused()}
 * tells so. Unless it says otherwise, a call that is struck changes nothing.
 *
 * <pre>{@code
 * aws.faults().on(CREATE_SERVICE).throttle().times(1);
 * aws.faults().on(DESCRIBE_TASKS).fails(ServerException.class, "Service Unavailable").times(3);
 * aws.faults().on(RUN_TASK).losesAnswer().times(1);                         // the task is started all the same
 * aws.faults().on(AwsService.LOGS).after(10).takes(Duration.ofSeconds(2));
 * }</pre>
 *
 * <p>The clients that Drydock hands out, {@code aws.ecs()} and those a test class is injected with, do not retry: each fault
 * reaches the code under test. To have the SDK's own retries, in virtual time, build its client with {@code
 * httpClient(aws.httpClient())} and {@code overrideConfiguration(aws.clientConfiguration())}. What the SDK would have retried
 * says so by a suppressed {@link dev.drydock.journal.Hint}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/CommonErrors.html">Common errors</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface FaultTarget extends CallConditions<FaultTarget> {

    /**
     * Calls fail as AWS throttles: {@code ThrottlingException}, {@code Rate exceeded}, status 400. The SDK's own clients
     * retry that; injected ones do not.
     */
    Fault throttle();

    /**
     * Calls fail with an error of AWS's; codes the service models come as the SDK's own exception class.
     *
     * @param code for example {@code ServerException}
     * @param message AWS's text
     * @throws IllegalArgumentException if the services that are called know no such code
     */
    Fault fails(String code, String message);

    /**
     * Calls fail with an error of AWS's, by the SDK's exception.
     *
     * @param exception one that the service models, such as {@code ServerException.class}
     * @param message AWS's text
     * @throws IllegalArgumentException if it is of another service, or of none
     */
    Fault fails(Class<? extends AwsServiceException> exception, String message);

    /** Calls fail with that very exception, such as an {@code SdkClientException} of a broken connection. */
    Fault fails(RuntimeException exception);

    /**
     * Calls take that long, in virtual time, before they are carried out. Faults that were declared later have their say
     * besides. Calls from callbacks, inside of which time cannot move, take no time.
     *
     * @param howLong more than nothing
     */
    Fault takes(Duration howLong);

    /** As {@link #timesOut(Duration)} after 30 seconds. */
    Fault timesOut();

    /**
     * No answer comes, and after that much virtual time the client gives up, as the SDK does by {@code apiCallTimeout}: with
     * {@code ApiCallTimeoutException}, without trying again. Over HTTP, where the client's own clock decides, the connection
     * breaks instead.
     *
     * @param howLong more than nothing
     */
    Fault timesOut(Duration howLong);

    /**
     * The connection breaks before the call arrives: {@code SdkClientException}, caused by an {@code IOException}. The SDK's
     * own clients meet the latter and try again.
     */
    Fault losesConnection();

    /**
     * The connection breaks after the call was carried out: what it did stands, and the caller sees what {@link
     * #losesConnection()} shows. Whoever tries again does it a second time, unless a client token tells the two apart.
     */
    Fault losesAnswer();

    /**
     * Part of a batch is refused: the first elements come back in the answer's {@code failures} and are left undone. Of
     * RunTask so many tasks are not started. Calls without elements are not struck.
     *
     * @param count of how many elements, 1 or more; a batch that is no larger is refused wholly, without being looked at
     * @param reason as AWS gives it: {@code AGENT} of ECS, {@code ImageNotFound} of ECR
     * @throws IllegalArgumentException if no call that the fault is about has {@code failures} in its answer, or ECR knows
     *     no such reason
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html">API failures
     *     messages</a>
     */
    Fault refusesSome(int count, String reason);
}
