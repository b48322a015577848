package dev.drydock.internal.call.shape;

import dev.drydock.operation.AwsService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The checked-in constraint table of one service. Opening it only notes where each operation and shape stands; lines
 * are parsed when asked for. Its grammar is described where it is written.
 */
final class ConstraintTable {

    /** What stands for "nothing" in the table. */
    private static final String NOTHING = "-";

    private final String text;
    private final Map<String, Integer> operations = new HashMap<>();
    private final Map<String, Integer> shapes = new HashMap<>();

    /** The table of a service, which lies beside a class of that service. */
    ConstraintTable(Class<?> beside, AwsService service) {
        this(read(beside, service.id().concat(".constraints")));
    }

    ConstraintTable(String text) {
        this.text = text;
        for (int line = 0; line < text.length(); line = text.indexOf('\n', line) + 1) {
            char first = text.charAt(line);
            if (first != ' ' && first != '#') {
                int name = text.indexOf(' ', line) + 1;
                Map<String, Integer> index = first == 'o' ? operations : shapes;
                index.put(text.substring(name, endOfWord(name)), line);
            }
        }
    }

    private static String read(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The constraint table " + name + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the constraint table " + name, e);
        }
    }

    /** Whether the service has the operation. */
    boolean hasOperation(String operation) {
        return operations.containsKey(operation);
    }

    /** The name of the structure that constrains the operation's request; null where nothing does. */
    @Nullable
    String structureOf(String operation) {
        List<String> words = words(operations.get(operation), 4);
        return words.size() < 3 ? null : named(words.get(2));
    }

    /** The exception violations of the operation meet where it is not the service's usual one. */
    @Nullable
    String codeOf(String operation) {
        List<String> words = words(operations.get(operation), 4);
        return words.size() < 4 ? null : words.get(3);
    }

    /** The constrained members of a structure; each tells its shape's name and whether it is required. */
    Map<String, Entry> members(@Nullable String structure) {
        Map<String, Entry> members = new LinkedHashMap<>();
        Integer at = structure == null ? null : shapes.get(structure);
        if (at == null) {
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
        Integer at = shape == null ? null : shapes.get(shape);
        List<String> words = words(at, 5);
        return number < words.size() ? words.get(number) : NOTHING;
    }

    /** The first words of a line; the last of the given number runs to the end of the line. */
    private List<String> words(@Nullable Integer line, int atMost) {
        List<String> words = new ArrayList<>(atMost);
        if (line == null) {
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
