package dev.drydock.fault;

import org.apiguardian.api.API;

/**
 * The calls a fault strikes; says next what happens to them. A call that is struck changes nothing.
 *
 * <pre>{@code
 * aws.faults().on(CREATE_SERVICE).throttle().times(1);
 * aws.faults().on(DESCRIBE_TASKS).fails("ServerException", "Service Unavailable").times(3);
 * aws.faults().on(RUN_TASK).fails(SdkClientException.create("Connection reset")).times(1);
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/CommonErrors.html">Common errors</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface FaultTarget {

    /** Calls fail as AWS throttles: {@code ThrottlingException}, {@code Rate exceeded}, status 400. */
    Fault throttle();

    /**
     * Calls fail with an error of AWS's; codes the service models come as the SDK's own exception class.
     *
     * @param code for example {@code ServerException}
     * @param message AWS's text
     */
    Fault fails(String code, String message);

    /** Calls fail with that very exception, such as an {@code SdkClientException} of a broken connection. */
    Fault fails(RuntimeException exception);
}
