package dev.drydock.journal;

import dev.drydock.operation.AwsService;
import dev.drydock.operation.OperationName;
import java.time.Instant;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * One call in the journal: what was asked, when, and the outcome. Its instants are virtual, in whole milliseconds.
 *
 * <pre>{@code
 * Call first = aws.journal().calls(UPDATE_SERVICE).get(0);
 * assertThat(first.request(UpdateServiceRequest.class).desiredCount()).isEqualTo(3);
 * assertThat(first.exception()).isNull();
 * }</pre>
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface Call {

    /** The call's place among all calls of the world, from 1. */
    long number();

    /** The virtual instant at which it began. */
    Instant at();

    /** The virtual instant at which it ended; null while it runs. */
    @Nullable
    Instant endedAt();

    /** The service. */
    AwsService service();

    /** AWS's name of the operation. */
    String operation();

    /** The account and region, {@code 123456789012/us-east-1}. */
    String home();

    /** Whether the call prepared the test, through {@code given()}, and was not made by the code under test. */
    boolean isSetup();

    /** The program that called, as {@code drydock.as("ci")} names it; empty for the code under test. */
    String caller();

    /** Whether this is a call of that operation. */
    boolean is(OperationName name);

    /** Which try of the client's this was, from 1; 0 for calls made in process, which are never retried. */
    int attempt();

    /** The client's {@code User-Agent}; null for calls made in process. Not part of the journal's text. */
    @Nullable
    String userAgent();

    /** The error's code, such as {@code ClientException}; null if the call was answered. */
    @Nullable
    String errorCode();

    /** The request as one line of text, in the order of the API's members, long members cut. */
    String requestText();

    /** The answer, or the error's code and message, as one line of text. */
    String outcomeText();

    /**
     * The request, whole, as the SDK's own object.
     *
     * <pre>{@code
     * call.request(RunTaskRequest.class).overrides().containerOverrides();
     * }</pre>
     *
     * @param type its class
     * @throws IllegalArgumentException if it is of another class; the message says which
     * @throws IllegalStateException if the journal keeps only its text, because it is larger than 64 KiB, was refused by
     *     its shape, or larger and older than the last 24 MiB of calls; the message says why
     */
    <T extends SdkRequest> T request(Class<T> type);

    /**
     * The answer, whole, as the SDK's own object, without the metadata of its response.
     *
     * <pre>{@code
     * call.response(RunTaskResponse.class).tasks();
     * }</pre>
     *
     * @param type its class
     * @throws IllegalArgumentException if it is of another class; the message says which
     * @throws IllegalStateException if the call failed or is still running, or if the journal keeps only the answer's text,
     *     as with {@link #request}
     */
    <T extends SdkResponse> T response(Class<T> type);

    /**
     * What the caller was thrown, an exception of the service's with its hints in most cases; null if it was answered or is
     * still running.
     *
     * <pre>{@code
     * assertThat(call.exception()).isInstanceOf(ClusterNotFoundException.class);
     * }</pre>
     */
    @Nullable
    Throwable exception();
}
