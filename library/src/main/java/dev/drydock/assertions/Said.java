package dev.drydock.assertions;

import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.WritableAssertionInfo;

/** What the user has said of an assertion by {@code as} and {@code withFailMessage}, which its failures keep to. */
final class Said {

    private Said() {}

    /** An error with the description, and the user's message or else this text. */
    static AssertionError failure(WritableAssertionInfo info, Supplier<String> text) {
        String description = info.descriptionText();
        String message = info.overridingErrorMessage();
        return new AssertionError(
                (description.isEmpty() ? "" : "[" + description + "] ") + (message == null ? text.get() : message));
    }

    /** Says the same of what is asserted next, as AssertJ's own assertions do when they go on to a part. */
    static <A extends AbstractAssert<A, ?>> A handOn(WritableAssertionInfo info, A next) {
        next.getWritableAssertionInfo().description(info.description());
        next.getWritableAssertionInfo().overridingErrorMessage(info.overridingErrorMessage());
        return next;
    }
}
