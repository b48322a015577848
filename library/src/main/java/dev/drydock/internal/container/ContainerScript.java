package dev.drydock.internal.container;

import dev.drydock.container.LoadCurve;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a container does from its start on, as data: steps in order of time. A script that never {@link Exits} runs until
 * it is stopped.
 *
 * @param steps in order of {@link Step#at()}; steps of one instant in the order written
 * @param sigterm what it does about SIGTERM
 */
public record ContainerScript(List<Step> steps, Sigterm sigterm) {

    /** Runs until stopped, and then obeys SIGTERM. */
    public static final ContainerScript RUNS_UNTIL_STOPPED = new ContainerScript(List.of(), false);

    /**
     * A script with one of the two answers to SIGTERM that need no handler.
     *
     * @param ignoresSigterm whether the process ignores SIGTERM, so that it is killed after the stop timeout and exits with
     *     137; else it exits with 143 at once
     */
    public ContainerScript(List<Step> steps, boolean ignoresSigterm) {
        this(steps, ignoresSigterm ? Sigterm.IGNORED : Sigterm.OBEYED);
    }

    /** Keeps the steps as they are given. */
    public ContainerScript {
        steps = List.copyOf(steps);
    }

    /** Whether the process ignores SIGTERM, so that it is killed after the stop timeout and exits with 137. */
    public boolean ignoresSigterm() {
        return sigterm.steps.isEmpty();
    }

    /** When it does not answer its load balancer, in milliseconds from its start. */
    public List<SignalWindows.Window> silences() {
        List<SignalWindows.Window> silences = new ArrayList<>();
        long silentFrom = -1;
        for (Step step : steps) {
            if (step instanceof Answers says && !says.answering() && silentFrom < 0) {
                silentFrom = says.at().toMillis();
            } else if (step instanceof Answers says && says.answering() && silentFrom >= 0) {
                silences.add(new SignalWindows.Window(silentFrom, says.at().toMillis() - 1));
                silentFrom = -1;
            }
        }
        if (silentFrom >= 0) {
            silences.add(new SignalWindows.Window(silentFrom, Long.MAX_VALUE));
        }
        return silences;
    }

    /** What it answers to the checks of its load balancer, by path, in order of time. */
    public List<AnswersPath> healthAnswers() {
        List<AnswersPath> answers = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof AnswersPath answer) {
                answers.add(answer);
            }
        }
        return answers;
    }

    /**
     * What a process does about SIGTERM.
     *
     * @param steps from the instant it acts on the signal; none for a process that ignores it. With {@link Exits} among them
     *     they take the place of what the container did; without, it goes on doing that
     * @param attention when it acts on the signal
     */
    public record Sigterm(List<Step> steps, SignalWindows attention) {

        /** 128 + SIGTERM: the exit code of a process that has no handler for it. */
        public static final int EXIT_CODE = 143;

        /** Ends at once, with {@value #EXIT_CODE}. */
        public static final Sigterm OBEYED =
                new Sigterm(List.of(new Exits(Duration.ZERO, EXIT_CODE)), SignalWindows.ALWAYS);

        /** Nothing happens. */
        public static final Sigterm IGNORED = new Sigterm(List.of(), SignalWindows.ALWAYS);

        /** Keeps the steps as they are given. */
        public Sigterm {
            steps = List.copyOf(steps);
        }

        /** Whether the process ends by what it does; else only SIGKILL ends it. */
        public boolean ends() {
            return !steps.isEmpty() && steps.get(steps.size() - 1) instanceof Exits;
        }
    }

    /** Something that happens at an offset from the container's start. */
    public sealed interface Step
            permits Logs,
                    Health,
                    Probe,
                    Answers,
                    AnswersPath,
                    Memory,
                    ChildKilled,
                    Cpu,
                    Load,
                    SharedLoad,
                    Exits,
                    Calls {

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
     * From here on the health check command takes that long. Longer than the check's timeout counts as a failure.
     *
     * @param takes from the start of the command to its end
     */
    public record Probe(Duration at, Duration takes) implements Step {}

    /**
     * From here on the container answers the checks of its load balancer, or does not. Until a script says otherwise it does.
     *
     * @param answering whether it answers
     */
    public record Answers(Duration at, boolean answering) implements Step {}

    /**
     * From here on the container answers the checks of its load balancer on a path with that code.
     *
     * @param path for example {@code /health}
     * @param code of HTTP, or of gRPC
     */
    public record AnswersPath(Duration at, String path, int code) implements Step {}

    /**
     * From here on the container uses that much memory; more than its hard limit and it is killed.
     *
     * @param mebibytes MiB
     */
    public record Memory(Duration at, int mebibytes) implements Step {}

    /**
     * A child of the process is killed because the container is out of memory; the process itself goes on. However it ends
     * later, its container says that it was out of memory.
     */
    public record ChildKilled(Duration at) implements Step {}

    /**
     * From here on the container uses that much CPU.
     *
     * @param units 1,024 to a vCPU
     */
    public record Cpu(Duration at, int units) implements Step {}

    /**
     * From here on the container uses CPU as a curve says, in place of what a {@link Cpu} has said.
     *
     * @param units CPU units over time
     */
    public record Load(Duration at, LoadCurve units) implements Step {}

    /**
     * From here on the container takes its share of what the tasks of its service use together, besides its own.
     *
     * @param total CPU units over time
     */
    public record SharedLoad(Duration at, LoadCurve total) implements Step {}

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
