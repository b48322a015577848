package dev.drydock.internal.metrics.evaluation;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rule of a composite alarm, read.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html">PutCompositeAlarm
 *     </a>
 */
public final class AlarmRule {

    private static final int DEEPEST = 100;

    private static final Set<String> STATES = Set.of("ALARM", "OK", "INSUFFICIENT_DATA");

    private final String text;
    private int at;
    private int depth;
    private int elements;
    private final AlarmRuleNode root;

    /** Where a rule cannot be read. */
    public static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** How many characters come before. */
        private final int position;

        Unreadable(String message, int position) {
            super(message);
            this.position = position;
        }

        /** How many characters come before what cannot be read. */
        public int position() {
            return position;
        }
    }

    private AlarmRule(String text) {
        this.text = text;
        this.root = either();
        skip();
        if (at < text.length()) {
            throw unreadable();
        }
    }

    /**
     * Reads a rule.
     *
     * @throws Unreadable if it is none
     */
    public static AlarmRule of(String text) {
        return new AlarmRule(text);
    }

    /** The names of the alarms that it is about, in the order in which they stand. */
    public Set<String> children() {
        Set<String> names = new LinkedHashSet<>();
        root.children(names);
        return names;
    }

    /** How many alarms, constants and parentheses it has. */
    public int elements() {
        return elements;
    }

    /** Whether it holds, by the states of alarms. */
    boolean holds(UnaryOperator<String> states) {
        return root.holds(states);
    }

    private AlarmRuleNode either() {
        AlarmRuleNode left = both();
        while (takes("OR")) {
            left = new AlarmRuleNode.Either(left, both());
        }
        return left;
    }

    private AlarmRuleNode both() {
        AlarmRuleNode left = single();
        while (takes("AND")) {
            left = new AlarmRuleNode.Both(left, single());
        }
        return left;
    }

    private AlarmRuleNode single() {
        if (++depth > DEEPEST) {
            throw unreadable();
        }
        try {
            if (takes("NOT")) {
                return new AlarmRuleNode.Not(single());
            }
            elements++;
            skip();
            if (at < text.length() && text.charAt(at) == '(') {
                at++;
                AlarmRuleNode inner = either();
                close();
                return inner;
            }
            return named();
        } finally {
            depth--;
        }
    }

    private AlarmRuleNode named() {
        int start = at;
        String word = word();
        if (word.equals("TRUE") || word.equals("FALSE")) {
            return new AlarmRuleNode.Constant(word.equals("TRUE"));
        }
        skip();
        if (!STATES.contains(word) || at >= text.length() || text.charAt(at) != '(') {
            at = start;
            throw unreadable();
        }
        at++;
        String alarm = alarm();
        close();
        return new AlarmRuleNode.InState(word, nameOf(alarm));
    }

    /** An alarm's name or ARN; within quotes it may hold anything. */
    private String alarm() {
        skip();
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        int start = quoted ? ++at : at;
        int end = text.indexOf(quoted ? '"' : ')', start);
        if (end < 0) {
            throw unreadable();
        }
        String name =
                quoted ? text.substring(start, end) : text.substring(start, end).strip();
        if (name.isEmpty()) {
            throw unreadable();
        }
        at = quoted ? end + 1 : end;
        return name;
    }

    /** The name of an alarm that is named by its ARN. */
    public static String nameOf(String nameOrArn) {
        int name = nameOrArn.startsWith("arn:") ? nameOrArn.indexOf(":alarm:") : -1;
        return name < 0 ? nameOrArn : nameOrArn.substring(name + ":alarm:".length());
    }

    private void close() {
        skip();
        if (at >= text.length() || text.charAt(at) != ')') {
            throw unreadable();
        }
        at++;
    }

    private boolean takes(String operator) {
        skip();
        int before = at;
        if (word().equals(operator)) {
            return true;
        }
        at = before;
        return false;
    }

    /** Letters and underscores, in upper case; operators and functions may be written in any. */
    private String word() {
        int start = at;
        while (at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return text.substring(start, at).toUpperCase(Locale.ROOT);
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private Unreadable unreadable() {
        return new Unreadable("Cannot be read from character " + at, at);
    }

    /** The name of a function that AWS knows and that is not simulated; null if there is none. */
    public static @Nullable String notSimulated(String text) {
        return text.contains("AT_LEAST(") ? "AT_LEAST" : null;
    }
}
