package dev.drydock.internal.logs.filter;

import java.util.Collections;
import java.util.SortedMap;

/**
 * A filter pattern: which messages it lets through, and what it takes out of them. There are three forms, told apart by
 * the first character: {@code ERROR -"timed out"} looks for terms, <code>{ $.latency &gt; 50 }</code> into JSON, and
 * {@code [ip, ..., status = 4*]} into fields between blanks. All are case-sensitive.
 *
 * <pre>{@code
 * FilterPatternParser.parse("[..., status = 4*, bytes]").matches("GET /index.html 404 1534"); // true
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html">Filter pattern
 *     syntax</a>
 */
public sealed interface FilterPattern permits TermPattern, JsonPattern, FieldPattern {

    /** Whether the pattern lets a message through. */
    boolean matches(String message);

    /** The same for a message that others look at too. */
    default boolean matches(MessageReading message) {
        return matches(message.text());
    }

    /** Whether it tells the parts of a message apart, so that values and dimensions of metrics can come from them. */
    default boolean namesParts() {
        return !(this instanceof TermPattern);
    }

    /** What a pattern of fields between blanks names in a message that it lets through; the others have no fields. */
    default SortedMap<String, String> fields(String message) {
        return this instanceof FieldPattern ? extracted(message) : Collections.emptySortedMap();
    }

    /** How many steps a character of a message may cost; none where no regular expression looks at it. */
    int cost();

    /**
     * What the pattern names in a message that it lets through: fields by {@code $name} or, where they have none, by
     * {@code $} and their place from 1; JSON properties by their selectors. Terms name nothing.
     */
    SortedMap<String, String> extracted(String message);
}
