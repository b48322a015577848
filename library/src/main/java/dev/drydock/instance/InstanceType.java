package dev.drydock.instance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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

    /** A type without GPUs and without trunking. */
    public InstanceType(String name, int cpu, int memory, int enis, boolean arm) {
        this(name, cpu, memory, enis, arm, 0, 0);
    }

    /**
     * The type of that name, one of about a thousand: those that the guide lists with trunking, and common ones without.
     *
     * @throws IllegalArgumentException naming types that are known, if it is not among them
     */
    public static InstanceType of(String name) {
        InstanceType type = known(name);
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
        return Table.BY_NAME.get(name);
    }

    /** The table of instance types, read from its file when the first one is asked for. */
    private static final class Table {

        private static final String FILE = "instance-types.txt";
        private static final String EXAMPLES =
                "t3.micro, m5.large, m6g.large, c5.large, r5.large, g5.xlarge and many more";

        private static final Map<String, InstanceType> BY_NAME = read();

        private Table() {}

        /** The known types of the same family, or a few of all if there are none. */
        static String like(String name) {
            String family = name.indexOf('.') < 0 ? name + '.' : name.substring(0, name.indexOf('.') + 1);
            StringBuilder same = new StringBuilder();
            for (String each : BY_NAME.keySet()) {
                if (each.startsWith(family)) {
                    same.append(same.length() == 0 ? "" : ", ").append(each);
                }
            }
            return same.length() == 0 ? EXAMPLES : same.toString();
        }

        private static Map<String, InstanceType> read() {
            Map<String, InstanceType> byName = new LinkedHashMap<>(1_024);
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
