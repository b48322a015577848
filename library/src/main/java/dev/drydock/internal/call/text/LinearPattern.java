package dev.drydock.internal.call.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that a user gives, matched in time linear in the text, whatever it is: RE2's, which tries all
 * ways at once and never goes back. Its dialect is Go's, without back references and look-arounds.
 *
 * <p>The time is also linear in the size of the expression, repetitions written out. So one of more than {@value #LARGEST}
 * steps, or nested more than {@value #DEEPEST} deep, is refused; Go draws these lines further out.
 */
public final class LinearPattern {

    private static final int LARGEST = 2_000;
    private static final int DEEPEST = 200;

    private final Pattern pattern;

    private LinearPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException if it is none, or too large
     */
    public static LinearPattern of(String expression) {
        if (size(expression) > LARGEST) {
            throw new IllegalArgumentException("expression too large");
        }
        try {
            return new LinearPattern(Pattern.compile(expression));
        } catch (PatternSyntaxException broken) {
            throw new IllegalArgumentException(broken.getMessage(), broken);
        }
    }

    /** Whether what is described occurs anywhere in a text. */
    public boolean occursIn(String text) {
        return pattern.matcher(text).find();
    }

    /** Whether a text is what is described, from its first character to its last. */
    public boolean isAllOf(String text) {
        return pattern.matcher(text).matches();
    }

    /** The names of the groups that have one, in their order. */
    public List<String> groups() {
        Map<String, Integer> numbers = pattern.namedGroups();
        return numbers.keySet().stream()
                .sorted(Comparator.comparing(numbers::get))
                .toList();
    }

    /**
     * What the groups with names match where what is described first occurs in a text; null for one that matches nothing,
     * and null for all if it does not occur.
     */
    public @Nullable List<@Nullable String> firstIn(String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        List<@Nullable String> found = new ArrayList<>();
        for (String each : groups()) {
            found.add(matcher.group(each));
        }
        return found;
    }

    /**
     * A text with all that is described replaced; groups in the replacement are written {@code $1}. Null if it would
     * become longer than wanted, or the replacement names a group that there is not.
     */
    public @Nullable String replacedIn(String text, String replacement, int longest) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder replaced = new StringBuilder();
        try {
            while (matcher.find()) {
                matcher.appendReplacement(replaced, replacement);
                if (replaced.length() > longest) {
                    return null;
                }
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException noSuchGroup) {
            return null;
        }
        return matcher.appendTail(replaced).toString();
    }

    /** How many steps a character of a text may cost. */
    public int cost() {
        return pattern.programSize();
    }

    /** How large the expression is with its repetitions written out; never too small, before anything is written out. */
    private static long size(String expression) {
        Deque<Long> around = new ArrayDeque<>();
        long sum = 0;
        long last = 0;
        for (int i = 0; i < expression.length() && sum <= LARGEST; i++) {
            char each = expression.charAt(i);
            if (each == '(') {
                around.push(sum);
                sum = 0;
                last = 0;
            } else if (each == ')' && !around.isEmpty()) {
                last = sum + 2;
                sum = around.pop() + last;
            } else if (each == '{' && times(expression, i) >= 0) {
                long repeated = last * Math.max(1, times(expression, i));
                sum += repeated - last;
                last = repeated;
                i = expression.indexOf('}', i);
            } else if (each == '[') {
                i = endOfClass(expression, i);
                last = 1;
                sum++;
            } else {
                i += each == '\\' ? 1 : 0;
                last = "*+?".indexOf(each) >= 0 ? last + 1 : 1;
                sum++;
            }
            if (around.size() > DEEPEST) {
                return Long.MAX_VALUE;
            }
        }
        return around.isEmpty() || sum > LARGEST ? sum : sum + around.size();
    }

    /** The last number in braces; -1 if this is no repetition. */
    private static long times(String expression, int brace) {
        int end = expression.indexOf('}', brace);
        String inside = end < 0 ? "" : expression.substring(brace + 1, end);
        int comma = inside.indexOf(',');
        String least = comma < 0 ? inside : inside.substring(0, comma);
        String most = comma < 0 || comma + 1 == inside.length() ? least : inside.substring(comma + 1);
        if (!isNumber(least) || !isNumber(most)) {
            return -1;
        }
        // One more where there is no upper bound.
        return Math.max(Long.parseLong(least) + 1, Long.parseLong(most));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 12 && text.chars().allMatch(each -> each >= '0' && each <= '9');
    }

    private static int endOfClass(String expression, int bracket) {
        int i = bracket + 1;
        i += i < expression.length() && expression.charAt(i) == '^' ? 1 : 0;
        i += i < expression.length() && expression.charAt(i) == ']' ? 1 : 0;
        while (i < expression.length() && expression.charAt(i) != ']') {
            boolean named = expression.startsWith("[:", i) && expression.indexOf(":]", i) > 0;
            i = named ? expression.indexOf(":]", i) + 1 : i + (expression.charAt(i) == '\\' ? 1 : 0);
            i++;
        }
        return i;
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }
}
