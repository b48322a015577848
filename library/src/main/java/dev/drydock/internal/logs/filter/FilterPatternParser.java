package dev.drydock.internal.logs.filter;

import dev.drydock.internal.call.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads filter patterns: the first character tells which of the three forms one has. */
public final class FilterPatternParser {

    private FilterPatternParser() {}

    /**
     * Reads a pattern.
     *
     * @param text null, empty or blank for a pattern that every message matches
     * @throws Refusal {@code InvalidParameterException} if it is not a valid pattern
     */
    public static FilterPattern parse(@Nullable String text) {
        String pattern = text == null ? "" : text.strip();
        if (pattern.startsWith("{")) {
            if (!pattern.endsWith("}")) {
                throw FilterMessages.BRACE_OPEN.with();
            }
            return new JsonPatternParser(pattern.substring(1, pattern.length() - 1)).parse();
        }
        if (pattern.startsWith("[")) {
            if (!pattern.endsWith("]")) {
                throw FilterMessages.INVALID.with();
            }
            return new FieldPatternParser(pattern.substring(1, pattern.length() - 1)).parse();
        }
        return new TermParser(pattern).parse();
    }
}
