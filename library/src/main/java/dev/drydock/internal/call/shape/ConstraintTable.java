package dev.drydock.internal.call.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The checked-in constraint table of one service: lines, sorted, of which those asked for are looked up and parsed. Its
 * grammar is described where it is written.
 */
final class ConstraintTable {

    /** What stands for "nothing" in the table. */
    private static final String NOTHING = "-";

    private static final String OPERATION = "operation";

    private final String text;

    /** Where the shapes begin; the operations stand before them. */
    private final int shapes;

    ConstraintTable(String text) {
        this.text = text;
        int line = 0;
        while (line < text.length() && text.startsWith(OPERATION, line)) {
            line = text.indexOf('\n', line) + 1;
        }
        this.shapes = line;
    }

    private int operation(String name) {
        return line(name, 0, shapes);
    }

    private int shape(@Nullable String name) {
        return name == null ? -1 : line(name, shapes, text.length());
    }

    /** Where the line of a name begins, between two lines that are sorted by their names; -1 if there is none. */
    private int line(String name, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int line = startOfEntry((low + high) >>> 1, low);
            int word = text.indexOf(' ', line) + 1;
            int order = name.compareTo(text.substring(word, endOfWord(word)));
            if (order == 0) {
                return line;
            }
            if (order < 0) {
                high = line;
            } else {
                low = endOfEntry(line);
            }
        }
        return -1;
    }

    /** The last line that begins at a place or before it and is no member's. */
    private int startOfEntry(int place, int least) {
        int line = text.lastIndexOf('\n', place - 1) + 1;
        while (line > least && text.charAt(line) == ' ') {
            line = text.lastIndexOf('\n', line - 2) + 1;
        }
        return Math.max(line, least);
    }

    private int endOfEntry(int line) {
        int end = text.indexOf('\n', line) + 1;
        while (end < text.length() && text.charAt(end) == ' ') {
            end = text.indexOf('\n', end) + 1;
        }
        return end;
    }

    /** Whether the service has the operation. */
    boolean hasOperation(String operation) {
        return operation(operation) >= 0;
    }

    /** The name of the structure that constrains the operation's request; null where nothing does. */
    @Nullable
    String structureOf(String operation) {
        List<String> words = words(operation(operation), 4);
        return words.size() < 3 ? null : named(words.get(2));
    }

    /** The exception violations of the operation meet where it is not the service's usual one. */
    @Nullable
    String codeOf(String operation) {
        List<String> words = words(operation(operation), 4);
        return words.size() < 4 ? null : words.get(3);
    }

    /** The constrained members of a structure; each tells its shape's name and whether it is required. */
    Map<String, Entry> members(@Nullable String structure) {
        Map<String, Entry> members = new LinkedHashMap<>();
        int at = shape(structure);
        if (at < 0) {
            return members;
        }
        for (int line = text.indexOf('\n', at) + 1;
                line < text.length() && text.charAt(line) == ' ';
                line = text.indexOf('\n', line) + 1) {
            List<String> words = words(line + 1, 2);
            String name = words.get(0);
            boolean required = name.endsWith("!");
            members.put(
                    required ? name.substring(0, name.length() - 1) : name, new Entry(named(words.get(1)), required));
        }
        return members;
    }

    /** The size or range of a shape; any where the table has none. */
    Range range(@Nullable String shape) {
        return Range.parse(word(shape, 2));
    }

    /** The values of a text's enum; empty where it is none. */
    List<String> values(@Nullable String shape) {
        String values = word(shape, 3);
        List<String> all = new ArrayList<>();
        if (!values.equals(NOTHING)) {
            for (int from = 0; from <= values.length(); ) {
                int comma = values.indexOf(',', from);
                int to = comma < 0 ? values.length() : comma;
                all.add(values.substring(from, to));
                from = to + 1;
            }
        }
        return List.copyOf(all);
    }

    /** The pattern of a text; null where it has none. */
    @Nullable
    String pattern(@Nullable String shape) {
        return named(word(shape, 4));
    }

    /** The shape of a list's elements or a map's keys; null where the table has none. */
    @Nullable
    String element(@Nullable String shape) {
        return named(word(shape, 3));
    }

    /** The shape of a map's values; null where the table has none. */
    @Nullable
    String value(@Nullable String shape) {
        return named(word(shape, 4));
    }

    private String word(@Nullable String shape, int number) {
        List<String> words = words(shape(shape), 5);
        return number < words.size() ? words.get(number) : NOTHING;
    }

    /** The first words of a line, none of no line; the last of the given number runs to the end of the line. */
    private List<String> words(int line, int atMost) {
        List<String> words = new ArrayList<>(atMost);
        if (line < 0) {
            return words;
        }
        int end = text.indexOf('\n', line);
        int from = line;
        while (from < end) {
            int space = words.size() == atMost - 1 ? -1 : text.indexOf(' ', from);
            int to = space < 0 || space > end ? end : space;
            words.add(text.substring(from, to));
            from = to + 1;
        }
        return words;
    }

    private int endOfWord(int from) {
        int at = from;
        while (text.charAt(at) != ' ' && text.charAt(at) != '\n') {
            at++;
        }
        return at;
    }

    private static @Nullable String named(String word) {
        return word.equals(NOTHING) ? null : word;
    }

    /**
     * One member of a structure.
     *
     * @param shape the name of its shape; null where only its presence is asked for
     * @param required whether it must be there
     */
    record Entry(@Nullable String shape, boolean required) {}
}
