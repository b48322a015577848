package dev.drydock.internal.logs.filter;

import dev.drydock.internal.call.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names a part of the messages that a pattern lets through: {@code $.latency} where it looks into JSON, {@code $size} or
 * {@code $3} where it looks at fields between blanks.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntaxForMetricFilters.html">Using
 *     filter pattern syntax to extract metric values</a>
 */
public sealed interface ValueReference {

    /** What stands there; null if there is nothing, or no single value. */
    @Nullable
    String in(MessageReading message);

    /**
     * Reads a reference.
     *
     * @param pattern whose messages it is about
     * @return empty if it is none, or none that goes with such a pattern
     */
    static Optional<ValueReference> parse(String text, FilterPattern pattern) {
        if (pattern instanceof FieldPattern fields && Field.SYNTAX.matcher(text).matches()) {
            return Optional.of(new Field(text, fields));
        }
        if (pattern instanceof JsonPattern) {
            try {
                return Optional.of(new Property(JsonPatternParser.selector(text)));
            } catch (Refusal none) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A field between blanks, by its name or its place from 1. */
    record Field(String name, FieldPattern pattern) implements ValueReference {

        private static final Pattern SYNTAX = Pattern.compile("\\$\\w{1,255}");

        @Override
        public @Nullable String in(MessageReading message) {
            return pattern.extracted(message.text()).get(name);
        }
    }

    /** A property of a JSON object; the first where the selector finds several. */
    record Property(JsonSelector selector) implements ValueReference {

        @Override
        public @Nullable String in(MessageReading message) {
            return JsonPattern.valueOf(selector, message);
        }
    }
}
