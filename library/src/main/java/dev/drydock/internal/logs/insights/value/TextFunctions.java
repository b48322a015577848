package dev.drydock.internal.logs.insights.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The functions of texts. Of a missing text nothing can be said, except that it is empty. */
final class TextFunctions {

    private static final int MOST = 255;

    private TextFunctions() {}

    static void addTo(FunctionTable table) {
        table.add("isempty", 1, all -> orEmpty(all[0]).isEmpty())
                .add("isblank", 1, all -> orEmpty(all[0]).isBlank())
                .add("concat", 1, MOST, TextFunctions::concat)
                .add("ltrim", 1, 2, all -> trimmed(all, true, false))
                .add("rtrim", 1, 2, all -> trimmed(all, false, true))
                .add("trim", 1, 2, all -> trimmed(all, true, true))
                .add("strlen", 1, of(text -> (double) text.codePointCount(0, text.length())))
                .add("toupper", 1, of(text -> text.toUpperCase(Locale.ROOT)))
                .add("tolower", 1, of(text -> text.toLowerCase(Locale.ROOT)))
                .add("substr", 2, 3, TextFunctions::part)
                .add("replace", 3, TextFunctions::replaced)
                .add("strcontains", 2, 3, TextFunctions::contains)
                .add("startswith", 2, test(String::startsWith))
                .add("endswith", 2, test(String::endsWith))
                .add("split", 2, TextFunctions::split);
    }

    static ScalarFunction.Body of(Function<String, @Nullable Object> function) {
        return all -> {
            String text = Shaping.plainText(all[0]);
            return text == null ? null : function.apply(text);
        };
    }

    private static ScalarFunction.Body test(BiPredicate<String, String> test) {
        return all -> {
            String text = Shaping.plainText(all[0]);
            String searched = Shaping.plainText(all[1]);
            return text != null && searched != null && test.test(text, searched);
        };
    }

    private static String orEmpty(@Nullable Object value) {
        String text = Shaping.text(value);
        return text == null ? "" : text;
    }

    private static @Nullable Object concat(@Nullable Object[] all) {
        StringBuilder whole = new StringBuilder();
        for (Object each : all) {
            String text = Shaping.plainText(each);
            whole.append(text == null ? "" : text);
            if (whole.length() > ScalarFunction.LONGEST_TEXT) {
                return null;
            }
        }
        return whole.toString();
    }

    private static @Nullable Object trimmed(@Nullable Object[] all, boolean left, boolean right) {
        String text = Shaping.plainText(all[0]);
        String characters = all.length == 1 ? "" : Shaping.plainText(all[1]);
        if (text == null || characters == null) {
            return null;
        }
        IntPredicate goes = all.length == 1 ? Character::isWhitespace : each -> characters.indexOf(each) >= 0;
        int start = 0;
        int end = text.length();
        while (left && start < end && goes.test(text.charAt(start))) {
            start++;
        }
        while (right && end > start && goes.test(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static @Nullable Object part(@Nullable Object[] all) {
        String text = Shaping.plainText(all[0]);
        double start = Numeric.of(all[1]);
        double length = all.length == 2 ? Integer.MAX_VALUE : Numeric.of(all[2]);
        if (text == null || Double.isNaN(start) || Double.isNaN(length)) {
            return null;
        }
        int points = text.codePointCount(0, text.length());
        int from = (int) Math.max(0, Math.min(points, start));
        int to = (int) Math.max(from, Math.min(points, from + length));
        int begin = text.offsetByCodePoints(0, from);
        return text.substring(begin, text.offsetByCodePoints(begin, to - from));
    }

    private static @Nullable Object replaced(@Nullable Object[] all) {
        String text = Shaping.plainText(all[0]);
        String searched = Shaping.plainText(all[1]);
        String replacement = Shaping.plainText(all[2]);
        if (text == null || searched == null || replacement == null || searched.isEmpty()) {
            return text;
        }
        StringBuilder whole = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(searched); at >= 0; at = text.indexOf(searched, from)) {
            whole.append(text, from, at).append(replacement);
            from = at + searched.length();
            if (whole.length() > ScalarFunction.LONGEST_TEXT) {
                return null;
            }
        }
        return whole.append(text, from, text.length()).toString();
    }

    private static Object contains(@Nullable Object[] all) {
        String text = Shaping.plainText(all[0]);
        String searched = Shaping.plainText(all[1]);
        if (text == null || searched == null) {
            return false;
        }
        boolean anyCase = all.length == 3 && Shaping.holds(all[2]);
        return anyCase
                ? text.toLowerCase(Locale.ROOT).contains(searched.toLowerCase(Locale.ROOT))
                : text.contains(searched);
    }

    private static @Nullable Object split(@Nullable Object[] all) {
        String text = Shaping.plainText(all[0]);
        String delimiter = Shaping.plainText(all[1]);
        if (text == null || delimiter == null) {
            return null;
        }
        if (delimiter.isEmpty()) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, from)) {
            parts.add(text.substring(from, at));
            from = at + delimiter.length();
        }
        parts.add(text.substring(from));
        return parts;
    }
}
