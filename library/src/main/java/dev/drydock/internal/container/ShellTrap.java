package dev.drydock.internal.container;

import dev.drydock.internal.container.ContainerScript.Sigterm;
import dev.drydock.internal.container.SignalWindows.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a shell does about SIGTERM, and when it looks: between two commands, and while it waits for one behind it. */
final class ShellTrap {

    /** What a trap is now; of a shell in a shell only that of the outer one counts. */
    record Setting(boolean ignores, @Nullable String action) {}

    private static final Setting DEFAULT = new Setting(false, null);

    private Setting setting = DEFAULT;
    private final List<Window> spans = new ArrayList<>();
    private Duration roundStart = Duration.ZERO;
    private Duration every = Duration.ZERO;

    ShellTrap() {
        spans.add(new Window(0, 0));
    }

    Setting setting() {
        return setting;
    }

    void setting(Setting now) {
        setting = now;
    }

    /** {@code trap action TERM}. */
    void on(String action) {
        if (action.equals("-")) {
            setting = DEFAULT;
        } else {
            setting = action.isEmpty() ? new Setting(true, null) : new Setting(false, action);
        }
    }

    /** A program takes the shell's place: it has none of its handlers, and ignores what the shell ignored. */
    void replaced() {
        if (setting.action != null) {
            setting = DEFAULT;
        }
    }

    /** The shell looks at one instant, or all the time between two. */
    void looks(Duration from, Duration to) {
        spans.add(new Window(from.toMillis(), to.toMillis()));
    }

    void looksForEver(Duration from) {
        spans.add(new Window(from.toMillis(), Long.MAX_VALUE));
    }

    /** A loop has no end; its last round comes again and again. */
    void repeats(Duration start, Duration end) {
        if (every.isZero()) {
            roundStart = start;
            every = end.minus(start);
            if (every.isZero()) {
                looksForEver(end);
            }
        }
    }

    /**
     * What a process that set its traps so does about SIGTERM.
     *
     * @param firstProcess whether it is PID 1, which signals it has no handler for do not reach
     */
    Sigterm sigterm(boolean firstProcess) {
        String action = setting.action;
        if (action != null) {
            return new Sigterm(handler(action), new SignalWindows(spans, roundStart, every));
        }
        return firstProcess || setting.ignores ? Sigterm.IGNORED : Sigterm.OBEYED;
    }

    private List<ContainerScript.Step> handler(String action) {
        List<ContainerScript.Step> steps =
                new ShellCommands().script(ShellParser.parse(action)).steps();
        boolean ends = !steps.isEmpty() && steps.get(steps.size() - 1) instanceof ContainerScript.Exits;
        if (!ends && steps.stream().anyMatch(step -> !step.at().isZero())) {
            throw new NotUnderstood("a trap that takes its time and lets the shell go on");
        }
        if (!ends && spans.stream().anyMatch(span -> span.to() > span.from())) {
            throw new NotUnderstood("a trap that interrupts wait and lets the shell go on");
        }
        return steps;
    }
}
