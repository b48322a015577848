package dev.drydock.internal.call;

import dev.drydock.internal.argument.Require;
import dev.drydock.journal.Call;
import dev.drydock.operation.AwsService;
import dev.drydock.operation.OperationName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A call as the pipeline writes it down. Requests and answers are kept as they were unless they are bulky or invalid;
 * then only their text is kept, cut short.
 */
final class RecordedCall implements Call {

    private final long number;
    private final Instant at;
    private final AwsService service;
    private final String operation;
    private final String home;
    private final boolean setup;
    private final String caller;
    private final @Nullable CallOrigin origin;
    private final JournalRecorder journal;
    private Object request;
    private Object outcome = "(still running)";
    private @Nullable String errorCode;
    private @Nullable Instant endedAt;

    /** What the journal counts for it; none once it has fallen out. */
    int counted;

    /** Whether the journal counts it among those that are heavy and kept whole. */
    boolean whole;

    RecordedCall(
            long number,
            Instant at,
            AwsService service,
            String operation,
            Caller caller,
            SdkPojo request,
            @Nullable CallOrigin origin,
            JournalRecorder journal) {
        this.number = number;
        this.at = at;
        this.service = service;
        this.operation = operation;
        this.home = caller.home();
        this.setup = caller.isSetup();
        this.caller = caller.name();
        this.request = request;
        this.origin = origin;
        this.journal = journal;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public Instant at() {
        return at;
    }

    @Override
    public @Nullable Instant endedAt() {
        return endedAt;
    }

    @Override
    public AwsService service() {
        return service;
    }

    @Override
    public String operation() {
        return operation;
    }

    @Override
    public String home() {
        return home;
    }

    @Override
    public String caller() {
        return caller;
    }

    @Override
    public boolean isSetup() {
        return setup;
    }

    @Override
    public boolean is(OperationName name) {
        Require.given("is", "name", name, "EcsOperation.RUN_TASK");
        return name.service() == service && name.operation().equals(operation);
    }

    @Override
    public int attempt() {
        return origin == null ? 0 : origin.attempt();
    }

    @Override
    public @Nullable String userAgent() {
        return origin == null ? null : origin.userAgent();
    }

    @Override
    public @Nullable String errorCode() {
        return errorCode;
    }

    @Override
    public String requestText() {
        return text(request);
    }

    @Override
    public String outcomeText() {
        return text(outcome);
    }

    /** The request; if it is kept no longer, its text. */
    Object asked() {
        return request;
    }

    /** The answer; if it is kept no longer, or there was none, the text of what came of the call. */
    Object came() {
        return outcome;
    }

    void answered(SdkPojo response, Instant when) {
        outcome = response;
        endedAt = when;
        journal.ended(this);
    }

    void failed(String code, String message, Instant when) {
        errorCode = code;
        outcome = code + ": " + PojoText.cut(PojoText.oneLine(message));
        endedAt = when;
        journal.ended(this);
    }

    /** Drops the request and the answer and keeps their text, so that large ones do not pile up in the journal. */
    void slim() {
        request = text(request);
        outcome = text(outcome);
    }

    /** About how many bytes are kept of it. */
    int weight(PojoWeight scales) {
        int asked = request instanceof SdkPojo pojo ? scales.ofRequest(pojo) : PojoWeight.ofText((String) request);
        return asked + (outcome instanceof SdkPojo pojo ? scales.ofAnswer(pojo) : PojoWeight.ofText((String) outcome));
    }

    private static String text(Object value) {
        return value instanceof SdkPojo pojo ? PojoText.of(pojo) : String.valueOf(value);
    }
}
