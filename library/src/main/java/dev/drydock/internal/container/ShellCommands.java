package dev.drydock.internal.container;

import dev.drydock.internal.container.ContainerScript.Exits;
import dev.drydock.internal.container.ContainerScript.Step;
import dev.drydock.internal.container.ShellProgram.Simple;
import dev.drydock.internal.container.ShellProgram.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The commands the interpreter knows, and what a run of them leaves behind: time passed, output, an exit status. Any
 * other command is not understood.
 */
final class ShellCommands {

    /** Shells in shells, by {@code sh -c}. */
    private static final int DEEPEST = 16;

    /** Bounds the work of loops with long bodies; a program without loops is too short to come near. */
    private static final int MOST_WORK = 200_000;

    /** What a shell does itself, with no program of that name. */
    private static final Set<String> BUILT_IN = Set.of(":", "exec", "exit", "set", "trap", "wait");

    /** What comes after a command. */
    enum Flow {
        GOES_ON,
        EXITS,
        NEVER_ENDS
    }

    /** What a round of a loop can change, time and exit status apart. */
    record State(int written, boolean exitsOnFailure, ShellTrap.Setting trap) {}

    private final StandardOutput output = new StandardOutput();
    private Duration now = Duration.ZERO;
    private int status;
    private int work;
    private int depth;
    private ShellOptions options = new ShellOptions();
    private final ShellTrap trap = new ShellTrap();

    /** Until when the last command in the background runs; null if it never ends. */
    private @Nullable Duration background = Duration.ZERO;

    /**
     * Runs a process to its end.
     *
     * @param firstProcess whether it is PID 1, which signals it has no handler for do not reach
     */
    ContainerScript main(List<String> words, boolean firstProcess) {
        Flow flow = command(words, true, true);
        return new ContainerScript(steps(flow != Flow.NEVER_ENDS), trap.sigterm(firstProcess));
    }

    /** Runs the action of a trap; it ends the shell only by {@code exit}. */
    ContainerScript script(ShellProgram.Sequence action) {
        Flow flow = new ShellRun(this).sequence(action, false);
        return new ContainerScript(steps(flow == Flow.EXITS), false);
    }

    private List<Step> steps(boolean ends) {
        List<Step> steps = new ArrayList<>(output.end());
        if (ends) {
            steps.add(new Exits(now, status));
        }
        return steps;
    }

    /** Counts work about to be done; false once a run has done too much of it to end by itself. */
    boolean mayGoOn(int more) {
        work += more;
        return work <= MOST_WORK;
    }

    int status() {
        return status;
    }

    void status(int code) {
        status = code;
    }

    boolean exitsOnFailure() {
        return options.exitsOnFailure();
    }

    State state() {
        return new State(output.written(), options.exitsOnFailure(), trap.setting());
    }

    Duration now() {
        return now;
    }

    /** From now on a loop repeats forever what it did since an instant. */
    void repeatsFrom(Duration roundStart) {
        trap.repeats(roundStart, now);
    }

    /** Starts a command behind the shell; it must be one that prints nothing. */
    void behind(ShellProgram command) {
        List<String> words = command instanceof Simple simple ? simple.words() : List.of();
        if (words.size() < 2) {
            throw new NotUnderstood("a command in the background");
        }
        List<String> arguments = words.subList(1, words.size());
        switch (program(words.get(0))) {
            case "sleep" -> {
                Duration total = sleepTime(arguments, new StringBuilder());
                background = total == null ? null : now.plus(total);
            }
            case "tail" -> {
                tail(arguments);
                background = null;
            }
            default -> throw new NotUnderstood("a command in the background");
        }
        status = 0;
    }

    /** {@code wait}, which a trapped signal interrupts at once. */
    private Flow waits(List<String> arguments) {
        if (!arguments.isEmpty() && !arguments.equals(List.of(ShellLexer.LAST_BACKGROUND))) {
            throw new NotUnderstood("wait for a process by its number");
        }
        Duration until = background;
        if (until == null) {
            trap.looksForEver(now);
            return Flow.NEVER_ENDS;
        }
        if (until.compareTo(now) > 0) {
            trap.looks(now, until);
            now = until;
            output.at(now);
        }
        return ended(0);
    }

    /** Runs a command with its redirections; what goes to a file is not printed. */
    Flow simple(Simple command) {
        boolean[] printed = {true, true};
        for (Target target : command.redirects()) {
            int other = target.redirect().target();
            printed[target.redirect().stream() - 1] =
                    other == 0 ? isLogged(target.file(), printed) : printed[other - 1];
        }
        return command(command.words(), printed[0], printed[1]);
    }

    /** Whether a file is a stream of this process, or of PID 1, and not a file. */
    private static boolean isLogged(String file, boolean[] printed) {
        return switch (file) {
            case "/dev/stdout", "/proc/self/fd/1", "/dev/fd/1" -> printed[0];
            case "/dev/stderr", "/proc/self/fd/2", "/dev/fd/2" -> printed[1];
            case "/proc/1/fd/1", "/proc/1/fd/2" -> true;
            default -> false;
        };
    }

    private Flow command(List<String> command, boolean out, boolean err) {
        boolean replaces = command.get(0).equals("exec") && command.size() > 1;
        int name = replaces ? 1 : 0;
        String program = program(command.get(name));
        if (replaces && BUILT_IN.contains(program)) {
            throw new NotUnderstood("exec of what is no program");
        }
        if (command.contains(ShellLexer.LAST_BACKGROUND) && !program.equals("wait")) {
            throw new NotUnderstood("$!");
        }
        if (replaces) {
            trap.replaced();
        }
        List<String> arguments = command.subList(name + 1, command.size());
        Flow flow = switch (program) {
            case ":", "true" -> ended(0);
            case "false" -> ended(1);
            case "echo" -> prints(PrintedText.echo(arguments), out);
            case "printf" -> printf(arguments, out);
            case "sleep" -> sleep(arguments, err);
            case "exit" -> exit(arguments);
            case "trap" -> trap(arguments);
            case "wait" -> waits(arguments);
            case "set" -> {
                options.set(arguments);
                yield ended(0);
            }
            case "tail" -> tail(arguments);
            case "sh", "bash", "ash", "dash" -> shell(arguments, replaces, out && err);
            default -> throw new NotUnderstood(command.get(name));
        };
        return replaces && flow == Flow.GOES_ON ? Flow.EXITS : flow;
    }

    private static String program(String word) {
        for (String folder : List.of("/bin/", "/usr/bin/", "/usr/local/bin/")) {
            if (word.startsWith(folder)) {
                return word.substring(folder.length());
            }
        }
        return word;
    }

    private Flow ended(int code) {
        status = code;
        return Flow.GOES_ON;
    }

    private Flow prints(String text, boolean printed) {
        if (printed) {
            output.write(text);
        }
        return ended(0);
    }

    private Flow printf(List<String> arguments, boolean out) {
        int format = !arguments.isEmpty() && arguments.get(0).equals("--") ? 1 : 0;
        if (format >= arguments.size() || (format == 0 && arguments.get(0).startsWith("-"))) {
            throw new NotUnderstood("printf without a format");
        }
        return prints(PrintedText.printf(arguments.get(format), arguments.subList(format + 1, arguments.size())), out);
    }

    private Flow sleep(List<String> arguments, boolean err) {
        StringBuilder complaints = new StringBuilder();
        Duration total = sleepTime(arguments, complaints);
        if (!complaints.isEmpty()) {
            prints(complaints + "Try 'sleep --help' for more information.\n", err);
            return ended(1);
        }
        if (total == null) {
            return Flow.NEVER_ENDS;
        }
        now = now.plus(total);
        output.at(now);
        trap.looks(now, now);
        return ended(0);
    }

    /** The sum of the operands; null where virtual time does not reach. */
    private @Nullable Duration sleepTime(List<String> arguments, StringBuilder complaints) {
        if (arguments.stream().anyMatch(operand -> operand.startsWith("-") || operand.startsWith("0x"))) {
            throw new NotUnderstood("sleep with options or hexadecimal digits");
        }
        Duration total = Duration.ZERO;
        complaints.append(arguments.isEmpty() ? "sleep: missing operand\n" : "");
        for (String operand : arguments) {
            Duration time = SleepTime.parse(operand);
            if (time == null) {
                complaints
                        .append("sleep: invalid time interval '")
                        .append(operand)
                        .append("'\n");
            } else {
                total = total.plus(time);
            }
        }
        return total.compareTo(ScriptWriter.REACH.minus(now)) >= 0 ? null : total;
    }

    private Flow exit(List<String> arguments) {
        if (arguments.size() > 1 || (!arguments.isEmpty() && !isSmallNumber(arguments.get(0)))) {
            throw new NotUnderstood("exit with something else than a number");
        }
        if (!arguments.isEmpty()) {
            status = Integer.parseInt(arguments.get(0)) & 0xFF;
        }
        return Flow.EXITS;
    }

    private static boolean isSmallNumber(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        return !digits.isEmpty() && digits.length() < 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Handlers of SIGTERM are understood as programs are, and so is any handler of a signal that ECS does not send. */
    private Flow trap(List<String> arguments) {
        if (arguments.size() < 2
                || (arguments.get(0).startsWith("-") && arguments.get(0).length() > 1)) {
            throw new NotUnderstood("trap without action and signal");
        }
        String action = arguments.get(0);
        for (String signal : arguments.subList(1, arguments.size())) {
            switch (signal) {
                case "TERM", "SIGTERM", "15" -> trap.on(action);
                case "INT", "SIGINT", "2", "HUP", "SIGHUP", "1", "QUIT", "SIGQUIT", "3", "USR1", "USR2", "PIPE" -> {}
                case "EXIT", "0" -> mustBeIgnoredOrDefault(action);
                default -> throw new NotUnderstood("the signal " + signal);
            }
        }
        return ended(0);
    }

    private static void mustBeIgnoredOrDefault(String action) {
        if (!action.isEmpty() && !action.equals("-")) {
            throw new NotUnderstood("a handler of a signal");
        }
    }

    /** {@code tail -f /dev/null}, the other way to sleep forever. */
    private static Flow tail(List<String> arguments) {
        if (arguments.equals(List.of("-f", "/dev/null")) || arguments.equals(List.of("-F", "/dev/null"))) {
            return Flow.NEVER_ENDS;
        }
        throw new NotUnderstood("tail");
    }

    private Flow shell(List<String> arguments, boolean replaces, boolean printed) {
        if (!printed || ++depth > DEEPEST) {
            throw new NotUnderstood("a shell that prints to a file, or so many in each other");
        }
        ShellOptions outer = options;
        ShellTrap.Setting outerTrap = trap.setting();
        if (outerTrap.action() != null) {
            // It runs in the foreground of the shell that has the handler, which waits for it.
            throw new NotUnderstood("a shell in one that handles SIGTERM");
        }
        options = new ShellOptions();
        status = 0;
        String program = options.program(arguments);
        // Reading a program takes work as well.
        if (!mayGoOn(program.length() / 8)) {
            return Flow.NEVER_ENDS;
        }
        Flow flow = new ShellRun(this).sequence(ShellParser.parse(program), false);
        options = outer;
        // A signal goes to the outer shell, unless the inner one took its place.
        if (!replaces && depth > 1) {
            trap.setting(outerTrap);
        }
        depth--;
        return flow == Flow.EXITS ? Flow.GOES_ON : flow;
    }
}
