package dev.drydock.internal.call;

import dev.drydock.internal.argument.Require;
import dev.drydock.internal.call.text.ThrownText;
import dev.drydock.journal.Call;
import dev.drydock.operation.AwsService;
import dev.drydock.operation.OperationName;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * A call as the pipeline writes it down. Requests and answers are kept as they were unless they are large or invalid;
 * then only their text is kept, cut short.
 */
final class RecordedCall implements Call {

    private static final String RUNNING = "(still running)";

    /** Why the journal keeps only texts of a call. */
    enum Thinned {
        /** What was asked did not have the shape of a request. */
        INVALID("its request was refused before it was looked at, and such requests may be of any size"),
        /** It alone would take up much of the journal. */
        HEAVY("it is larger than 64 KiB"),
        /** Younger calls have taken its room. */
        OLD("the calls since then are as many as it keeps whole; ask earlier in the test");

        private final String why;

        Thinned(String why) {
            this.why = why;
        }
    }

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
    private Object outcome = RUNNING;
    private @Nullable String errorCode;
    private @Nullable Instant endedAt;

    /** Makes what its caller was thrown; null if it was answered. */
    private @Nullable Supplier<? extends Throwable> failure;

    /** Whether that is kept itself, with its stack. */
    private boolean keepsThrown;

    /** Why only texts are kept of it; null while it is whole. */
    private @Nullable Thinned thinned;

    /** How often the journal had gone back when it began. */
    private final int age;

    /** What the journal counts for it; none once it has fallen out. */
    int counted;

    /** Whether its text is much lighter than it is, however light that may be. */
    boolean bulky;

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
        this.age = journal.age();
    }

    /** The same as a journal keeps it that has gone back. What runs still will end without it. */
    private RecordedCall(RecordedCall of, JournalRecorder journal) {
        this.number = of.number;
        this.at = of.at;
        this.service = of.service;
        this.operation = of.operation;
        this.home = of.home;
        this.setup = of.setup;
        this.caller = of.caller;
        this.request = of.request;
        this.origin = of.origin;
        this.outcome = of.outcome;
        this.errorCode = of.errorCode;
        this.endedAt = of.endedAt;
        this.failure = of.failure;
        this.keepsThrown = of.keepsThrown;
        this.thinned = of.thinned;
        this.counted = of.counted;
        this.bulky = of.bulky;
        this.whole = of.whole;
        this.journal = journal;
        this.age = journal.age();
    }

    RecordedCall keptBy(JournalRecorder other) {
        return new RecordedCall(this, other);
    }

    /** Whether the journal has gone back since it began. */
    boolean isOlderThan(int journalsAge) {
        return age != journalsAge;
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

    @Override
    public <T extends SdkRequest> T request(Class<T> type) {
        Require.given("request", "type", type, "RunTaskRequest.class");
        if (type.isInstance(request)) {
            return type.cast(request);
        }
        if (request instanceof SdkPojo) {
            throw wrong("request", type, request);
        }
        throw new IllegalStateException(this + ": the journal keeps only the text of its request, because " + why()
                + ". requestText() has it, long members cut");
    }

    @Override
    public <T extends SdkResponse> T response(Class<T> type) {
        Require.given("response", "type", type, "RunTaskResponse.class");
        if (type.isInstance(outcome)) {
            return type.cast(outcome);
        }
        if (outcome instanceof SdkPojo) {
            throw wrong("response", type, outcome);
        }
        if (errorCode != null) {
            throw new IllegalStateException(this + " was not answered but failed with " + outcome
                    + ". exception() has what its caller was thrown");
        }
        if (endedAt == null) {
            throw new IllegalStateException(this + " is still running, so there is no response yet");
        }
        throw new IllegalStateException(this + ": the journal keeps only the text of its response, because " + why()
                + ". outcomeText() has it, long members cut");
    }

    private IllegalArgumentException wrong(String what, Class<?> type, Object is) {
        return new IllegalArgumentException(what + "(" + type.getSimpleName() + ".class) cannot be had of " + this
                + ", whose " + what + " is of " + is.getClass().getSimpleName());
    }

    private String why() {
        return thinned == null ? "of its size" : thinned.why;
    }

    @Override
    public @Nullable Throwable exception() {
        return failure == null ? null : failure.get();
    }

    @Override
    public String toString() {
        return "Call #" + number + " " + service.id() + ":" + operation;
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

    /** It has failed with something that is no refusal of a handler's. */
    void failed(Throwable thrown, Instant when) {
        keepsThrown = true;
        failed(ThrownText.name(thrown), ThrownText.message(thrown), () -> thrown, when);
    }

    /**
     * It has been refused.
     *
     * @param thrown makes what its caller is thrown
     */
    void failed(String code, String message, Supplier<? extends Throwable> thrown, Instant when) {
        errorCode = code;
        failure = thrown;
        outcome = code + ": " + PojoText.cut(PojoText.oneLine(message));
        endedAt = when;
        journal.ended(this);
    }

    /** Drops the request and the answer and keeps their text, so that large ones do not pile up in the journal. */
    void slim(Thinned why) {
        thinned = why;
        request = text(request);
        outcome = text(outcome);
    }

    /** About how many bytes are kept of it. */
    int weight(PojoWeight scales) {
        int asked = request instanceof SdkPojo pojo ? scales.ofRequest(pojo) : PojoWeight.ofText((String) request);
        int answered = outcome instanceof SdkPojo pojo ? scales.ofAnswer(pojo) : PojoWeight.ofText((String) outcome);
        return asked + answered + (keepsThrown ? PojoWeight.THROWN : 0);
    }

    private static String text(Object value) {
        return value instanceof SdkPojo pojo ? PojoText.of(pojo) : String.valueOf(value);
    }
}
