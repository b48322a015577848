package dev.drydock.journal;

import dev.drydock.operation.AwsService;
import dev.drydock.operation.OperationName;
import java.time.Instant;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One call in the journal: what was asked, when, and the outcome. Its instants are virtual, in whole milliseconds.
 *
 * <pre>{@code
 * Call last = aws.journal().calls(UPDATE_SERVICE).get(0);
 * assertThat(last.requestText()).contains("desiredCount=3");
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
}
