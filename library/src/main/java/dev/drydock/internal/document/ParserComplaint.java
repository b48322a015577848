package dev.drydock.internal.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;

/** What a parser complains of, in words for whoever wrote the text: without pieces of it, and without options of the parser. */
public final class ParserComplaint {

    private static final String SOURCE = "[Source: ";

    private ParserComplaint() {}

    /** In one line. */
    public static String of(JsonProcessingException broken) {
        String message = broken.getOriginalMessage();
        if (message.startsWith("Trailing token")) {
            return "there is more after its end";
        }
        return inOneLine(withoutSources(message));
    }

    /** {@code (start marker at [Source: …; line: 3, column: 1])} is {@code (start marker at line 3, column 1)}. */
    private static String withoutSources(String message) {
        int begin = message.indexOf(SOURCE);
        int end = message.indexOf(']', message.lastIndexOf("; line: "));
        if (begin < 0 || end < begin) {
            return message;
        }
        String at = message.substring(message.lastIndexOf("; line: ") + 2, end);
        return message.substring(0, begin) + at.replace(":", "") + message.substring(end + 1);
    }

    /** The reader of YAML prints the text around, with an arrow. */
    private static String inOneLine(String message) {
        List<String> lines = message.lines()
                .filter(line ->
                        !line.startsWith("    ") && !line.startsWith(" in 'reader'") && !line.startsWith(" at ["))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return String.join("; ", lines);
    }
}
