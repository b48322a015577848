package dev.drydock.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * One call in the journal: what was asked, when, and what came of it. Requests and answers are kept as they were unless
 * they are bulky or invalid; then only their text is kept, cut short.
 */
public final class Call {

    private final long number;
    private final Instant at;
    private final Service service;
    private final String operation;
    private final String home;
    private final boolean setup;
    private final CallOrigin origin;
    private Object request;
    private Object outcome = "(still running)";
    private @Nullable String errorCode;
    private @Nullable Instant endedAt;

    Call(
            long number,
            Instant at,
            Service service,
            String operation,
            Caller caller,
            SdkPojo request,
            CallOrigin origin) {
        this.number = number;
        this.at = at;
        this.service = service;
        this.operation = operation;
        this.home = caller.home();
        this.setup = caller.isSetup();
        this.request = request;
        this.origin = origin;
    }

    /** The call's place among all calls of the world, from 1. */
    public long number() {
        return number;
    }

    /** The virtual instant at which it began. */
    public Instant at() {
        return at;
    }

    /** The virtual instant at which it ended; null while it runs. */
    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** The service. */
    public Service service() {
        return service;
    }

    /** AWS's name of the operation. */
    public String operation() {
        return operation;
    }

    /** The account and region, {@code 123456789012/us-east-1}. */
    public String home() {
        return home;
    }

    /** Whether the call prepared the test, through {@code given()}, and is none of the code under test. */
    public boolean isSetup() {
        return setup;
    }

    /** Whether this is a call of that operation. */
    public boolean is(OperationName name) {
        return name.service() == service && name.operation().equals(operation);
    }

    /** Which try of the client's this was, from 1; 0 for calls made in process, which are never retried. */
    public int attempt() {
        return origin.attempt();
    }

    /** The client's {@code User-Agent}; null for calls made in process. Not part of the journal's text. */
    public @Nullable String userAgent() {
        return origin.userAgent();
    }

    /** The error's code, such as {@code ClientException}; null if the call was answered. */
    public @Nullable String errorCode() {
        return errorCode;
    }

    /** The request as one line of text, in the order of the API's members, long members cut. */
    public String requestText() {
        return text(request);
    }

    /** The answer, or the error's code and message, as one line of text. */
    public String outcomeText() {
        return text(outcome);
    }

    void answered(SdkPojo response, Instant when) {
        outcome = response;
        endedAt = when;
    }

    void failed(String code, String message, Instant when) {
        errorCode = code;
        outcome = code + ": " + PojoText.cut(message);
        endedAt = when;
    }

    /** Lets go of the request and the answer and keeps their text, so that bulk does not pile up in the journal. */
    void slim() {
        request = text(request);
        outcome = text(outcome);
    }

    private static String text(Object value) {
        return value instanceof SdkPojo pojo ? PojoText.of(pojo) : String.valueOf(value);
    }
}
