package dev.drydock.ecs.instance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The table of instance types, read from its file when the first one is asked for. */
final class InstanceTypes {

    private static final String FILE = "instance-types.txt";
    private static final String EXAMPLES = "t3.micro, m5.large, m6g.large, c5.large, r5.large, g5.xlarge and many more";

    /** Read when first touched. */
    private static final class Table {
        static final Map<String, InstanceType> BY_NAME = read();
    }

    private InstanceTypes() {}

    static @Nullable InstanceType find(String name) {
        return Table.BY_NAME.get(name);
    }

    /** The known types of the same family, or a few of all if there are none. */
    static String like(String name) {
        String family = name.indexOf('.') < 0 ? name + '.' : name.substring(0, name.indexOf('.') + 1);
        StringBuilder same = new StringBuilder();
        for (String each : Table.BY_NAME.keySet()) {
            if (each.startsWith(family)) {
                same.append(same.length() == 0 ? "" : ", ").append(each);
            }
        }
        return same.length() == 0 ? EXAMPLES : same.toString();
    }

    private static Map<String, InstanceType> read() {
        Map<String, InstanceType> byName = new LinkedHashMap<>(1_024);
        try (InputStream in = Objects.requireNonNull(InstanceTypes.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isEmpty()) {
                    InstanceType type = parse(line);
                    byName.put(type.name(), type);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + FILE, failed);
        }
        return byName;
    }

    private static InstanceType parse(String line) {
        String[] part = line.split(" ", -1);
        return new InstanceType(
                part[0],
                Integer.parseInt(part[1]),
                Integer.parseInt(part[2]),
                Integer.parseInt(part[3]),
                Integer.parseInt(part[4]),
                Integer.parseInt(part[6]),
                part[5].equals("arm64"));
    }
}
