package dev.drydock.container;

import java.time.Duration;
import java.util.List;

/**
 * What a container does from its start on, as data: steps in order of time. A script that never {@link Exits} runs until
 * it is stopped.
 *
 * @param steps in order of {@link Step#at()}; steps of one instant in the order written
 * @param ignoresSigterm whether the process ignores SIGTERM, so that it is killed after the stop timeout and exits with
 *     137; else it exits with 143 at once
 */
public record ContainerScript(List<Step> steps, boolean ignoresSigterm) {

    /** Runs until stopped, and then obeys SIGTERM. */
    public static final ContainerScript RUNS_UNTIL_STOPPED = new ContainerScript(List.of(), false);

    /** Keeps the steps as they are given. */
    public ContainerScript {
        steps = List.copyOf(steps);
    }

    /** Something that happens at an offset from the container's start. */
    public sealed interface Step permits Logs, Health, Memory, Cpu, Exits, Calls {

        /** How long after the container's start. */
        Duration at();
    }

    /**
     * Lines on standard output.
     *
     * @param lines one log event each
     */
    public record Logs(Duration at, List<String> lines) implements Step {

        /** Keeps the lines as they are given. */
        public Logs {
            lines = List.copyOf(lines);
        }
    }

    /**
     * From here on the health check command succeeds, or fails. Until a script says otherwise it succeeds.
     *
     * @param healthy whether it succeeds
     */
    public record Health(Duration at, boolean healthy) implements Step {}

    /**
     * From here on the container uses that much memory; more than its hard limit and it is killed.
     *
     * @param mebibytes MiB
     */
    public record Memory(Duration at, int mebibytes) implements Step {}

    /**
     * From here on the container uses that much CPU.
     *
     * @param units 1,024 to a vCPU
     */
    public record Cpu(Duration at, int units) implements Step {}

    /**
     * The process ends.
     *
     * @param code its exit code, 0 to 255
     */
    public record Exits(Duration at, int code) implements Step {}

    /**
     * User code runs; the script names it by number, as scripts are data.
     *
     * @param callback the number under which the registry keeps the code
     */
    public record Calls(Duration at, int callback) implements Step {}
}
