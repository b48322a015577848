package dev.drydock.internal.metrics.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A text that is written down when somebody reads it: a day of alarms has thousands of reasons and documents, and most
 * nobody asks for. What it is written from must never change. Equal to another by its text.
 */
public final class LateText {

    private @Nullable Supplier<String> source;
    private @Nullable String text;

    private LateText(@Nullable Supplier<String> source, @Nullable String text) {
        this.source = source;
        this.text = text;
    }

    /** A text that is known. */
    @JsonCreator
    public static LateText of(String text) {
        return new LateText(null, text);
    }

    /** A text that is written when it is first read. */
    public static LateText from(Supplier<String> source) {
        return new LateText(source, null);
    }

    @JsonValue
    @Override
    public synchronized String toString() {
        String known = text;
        if (known == null) {
            known = source == null ? "" : source.get();
            text = known;
            source = null;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof LateText text && text.toString().equals(toString()));
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
