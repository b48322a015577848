package dev.drydock.instance;

import dev.drydock.internal.argument.Nearest;
import dev.drydock.internal.argument.Require;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What ECS sees of an EC2 instance type.
 *
 * @param name for example {@code m5.large}
 * @param cpu 1,024 units to a vCPU
 * @param memory MiB as the agent registers it: what Linux has left of the nominal size
 * @param enis tasks in awsvpc mode that fit without trunking: the type's network interfaces less the host's own
 * @param arm whether its processor is a Graviton
 * @param trunkedEnis tasks in awsvpc mode that fit with trunking; 0 if the type has none
 * @param gpus how many GPUs it has
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record InstanceType(String name, int cpu, int memory, int enis, boolean arm, int trunkedEnis, int gpus) {

    private static final String SAMPLE = "m5.large";

    /**
     * A type of your own.
     *
     * @throws IllegalArgumentException if it has no name, or less than nothing of something
     */
    public InstanceType {
        Require.text("new InstanceType", "name", name, SAMPLE);
        Require.atLeast("new InstanceType", "cpu", cpu, 0);
        Require.atLeast("new InstanceType", "memory", memory, 0);
        Require.atLeast("new InstanceType", "enis", enis, 0);
        Require.atLeast("new InstanceType", "trunkedEnis", trunkedEnis, 0);
        Require.atLeast("new InstanceType", "gpus", gpus, 0);
    }

    /** A type without GPUs and without trunking. */
    public InstanceType(String name, int cpu, int memory, int enis, boolean arm) {
        this(name, cpu, memory, enis, arm, 0, 0);
    }

    /**
     * The type of that name: all that EC2's guide lists, and that ECS runs on.
     *
     * @throws IllegalArgumentException naming types that are known, if it is not among them
     */
    public static InstanceType of(String name) {
        InstanceType type = known(Require.text("InstanceType.of", "name", name, SAMPLE));
        if (type == null) {
            throw new IllegalArgumentException("Drydock does not know the instance type " + name + ", only "
                    + Table.like(name) + "; for others use new InstanceType(...)");
        }
        return type;
    }

    /**
     * The same launched with trunking.
     *
     * @throws IllegalArgumentException if the type has none
     */
    public InstanceType trunked() {
        if (trunkedEnis == 0) {
            throw new IllegalArgumentException(name + " has no trunk network interface");
        }
        return new InstanceType(name, cpu, memory, trunkedEnis, arm, trunkedEnis, gpus);
    }

    /** The same as its agent measures it. */
    public InstanceType measured(int registeredCpu, int registeredMemory, int registeredGpus) {
        return new InstanceType(name, registeredCpu, registeredMemory, enis, arm, trunkedEnis, registeredGpus);
    }

    /** The type of that name in the table; null if it is not among them. */
    public static @Nullable InstanceType known(String name) {
        Require.text("InstanceType.known", "name", name, SAMPLE);
        return Table.BY_NAME.get(name);
    }

    /** The table of instance types, read from its file when the first one is asked for. */
    private static final class Table {

        private static final String FILE = "instance-types.txt";
        private static final String EXAMPLES =
                "t3.micro, m5.large, m6g.large, c5.large, r5.large, g5.xlarge and many more";

        private static final Map<String, InstanceType> BY_NAME = read();

        private Table() {}

        /** The known types of the same family, or of the family that is most like it; common ones if none is alike. */
        static String like(String name) {
            String family = name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.'));
            Map<String, List<String>> families = new LinkedHashMap<>();
            for (String each : BY_NAME.keySet()) {
                families.computeIfAbsent(each.substring(0, each.indexOf('.')), first -> new ArrayList<>())
                        .add(each);
            }
            List<String> same = families.get(family);
            if (same != null) {
                return String.join(", ", same);
            }
            return EXAMPLES + "; the families most like it are "
                    + String.join(", ", Nearest.of(family, families.keySet()));
        }

        private static Map<String, InstanceType> read() {
            Map<String, InstanceType> byName = new LinkedHashMap<>(2_048);
            try (InputStream in = Objects.requireNonNull(InstanceType.class.getResourceAsStream(FILE), FILE);
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
                    part[5].equals("arm64"),
                    Integer.parseInt(part[4]),
                    Integer.parseInt(part[6]));
        }
    }
}
