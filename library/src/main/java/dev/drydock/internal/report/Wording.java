package dev.drydock.internal.report;

import dev.drydock.internal.call.PojoText;
import dev.drydock.report.Report;
import java.util.regex.Pattern;

/** How lines for people are shortened: what is the same in all names, and what no line has room for. */
final class Wording {

    private static final Pattern ARN = Pattern.compile("arn:aws[a-z-]*:[a-z0-9-]*:[a-z0-9-]*:[0-9]*:");
    private static final Pattern REGISTRY = Pattern.compile("[0-9]{12}\\.dkr\\.ecr\\.[a-z0-9-]+\\.amazonaws\\.com/");
    private static final Pattern ID = Pattern.compile("\\b([0-9a-f]{8})[0-9a-f]{24}\\b");

    /** How long a run of hexadecimal digits is for it to be an id. */
    private static final int ID_LENGTH = 8;

    /** More of a text is never shown, whatever is shortened in it. */
    private static final int LONG = 4 * Report.WIDTH;

    private Wording() {}

    /** Without what comes before resources in ARNs and before repositories in images, and ids as the journal has them. */
    static String shorten(String text) {
        String without = REGISTRY.matcher(ARN.matcher(text).replaceAll("")).replaceAll("");
        return ID.matcher(without).replaceAll("$1");
    }

    /** One line of a report, never longer than it may be. */
    static String line(String text) {
        return cut(PojoText.oneLine(text.length() <= LONG ? text : text.substring(0, LONG)), Report.WIDTH);
    }

    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + '…';
    }

    /** The last part of an ARN: {@code web:2} of a task definition. */
    static String name(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    /** What a text tells, whatever it tells it of: ids and numbers left out. */
    static String kind(String text) {
        return without(text, true);
    }

    /** The same with its numbers: exit codes, and what names end with. */
    static String withoutIds(String text) {
        return without(text, false);
    }

    private static String without(String text, boolean numbers) {
        StringBuilder kind = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && isHex(text.charAt(end))) {
                end++;
            }
            boolean number = numbers && end > i && isNumber(text, i, end);
            if (end - i >= ID_LENGTH || number) {
                kind.append('#');
            } else {
                kind.append(text, i, end);
            }
            if (end < text.length()) {
                kind.append(text.charAt(end));
            }
            i = end + 1;
        }
        return kind.toString();
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    private static boolean isNumber(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) > '9') {
                return false;
            }
        }
        return from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1));
    }
}
