package dev.drydock.internal.ecs.taskdefinition.draft;

import java.util.List;

/**
 * The pairs of CPU and memory that Fargate offers.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size">Task
 *     CPU and memory on Fargate</a>
 */
public final class FargateSizes {

    private static final List<Row> ROWS = List.of(
            new Row(256, 512, 1024, 512, false),
            new Row(256, 2048, 2048, 1024, false),
            new Row(512, 1024, 4096, 1024, false),
            new Row(1024, 2048, 8192, 1024, true),
            new Row(2048, 4096, 16_384, 1024, true),
            new Row(4096, 8192, 30_720, 1024, true),
            new Row(8192, 16_384, 61_440, 4096, false),
            new Row(16_384, 32_768, 122_880, 8192, false));

    private FargateSizes() {}

    /** Whether Fargate offers that many CPU units with that many MiB of memory. */
    public static boolean exists(int cpu, int memory, boolean windows) {
        return ROWS.stream().anyMatch(row -> row.has(cpu, memory) && (row.windows || !windows));
    }

    /** One line of AWS's table: memory from min to max in steps. */
    private record Row(int cpu, int min, int max, int step, boolean windows) {

        boolean has(int wantedCpu, int memory) {
            return cpu == wantedCpu && memory >= min && memory <= max && (memory - min) % step == 0;
        }
    }
}
