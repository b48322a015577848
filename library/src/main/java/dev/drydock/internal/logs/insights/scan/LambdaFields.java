package dev.drydock.internal.logs.insights.scan;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields that are discovered in the lines that Lambda itself writes: START, END and REPORT. */
final class LambdaFields {

    private static final Pattern LINE = Pattern.compile("(START|END|REPORT) RequestId: ([0-9a-fA-F-]{36})");
    private static final Pattern VALUE = Pattern.compile(
            "(Billed Duration|Init Duration|Duration|Memory Size|Max Memory Used): ([0-9.]{1,20}) (ms|MB)");

    /** A megabyte is a million bytes here, as the guide's query divides by that. */
    private static final int MEGABYTE_ZEROS = 6;

    private LambdaFields() {}

    static Map<String, Object> discovered(String message) {
        Matcher line = LINE.matcher(message);
        if (!line.lookingAt()) {
            return Map.of();
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("@type", line.group(1));
        fields.put("@requestId", line.group(2));
        if (line.group(1).equals("REPORT")) {
            Matcher value = VALUE.matcher(message);
            while (value.find()) {
                String number =
                        value.group(3).equals("MB") ? value.group(2) + "0".repeat(MEGABYTE_ZEROS) : value.group(2);
                fields.put(name(value.group(1)), number);
            }
        }
        return fields;
    }

    /** {@code @maxMemoryUsed} for {@code Max Memory Used}. */
    private static String name(String title) {
        String joined = title.replace(" ", "");
        return '@' + joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
    }
}
