package dev.drydock.internal.call;

import dev.drydock.journal.Hint;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A handler's refusal: the code and message AWS would send. The pipeline turns it into the SDK's own exception with
 * error details, status code and request id; handlers never build those.
 *
 * <p>A handler refuses before it has changed anything: plan wholly, then commit.
 */
public final class Refusal extends RuntimeException {

    private final String code;
    private final Map<String, Object> members = new LinkedHashMap<>();
    private @Nullable String hint;

    Refusal(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** A refusal whose text is made by AWS for one case only, outside the catalogue. */
    public static Refusal of(String code, String message) {
        return new Refusal(code, message);
    }

    /**
     * Adds a hint about what would have helped, such as the names that do exist; it travels as a suppressed {@link
     * Hint}.
     */
    public Refusal hint(String text) {
        this.hint = text;
        return this;
    }

    /** Sets a modeled member of the exception, such as {@code resourceIds} of {@code ConflictException}. */
    public Refusal member(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** The exception's name as AWS sends it. */
    public String code() {
        return code;
    }

    /** The message; never null. */
    public String text() {
        return String.valueOf(getMessage());
    }

    Map<String, Object> members() {
        return members;
    }

    /** What would have helped; null if there is nothing to add. */
    public @Nullable Hint asHint() {
        return hint == null ? null : new Hint(hint);
    }

    @Nullable
    String hint() {
        return hint;
    }
}
