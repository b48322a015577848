package dev.drydock.internal.container;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads from a container's own command what the container will do.
 *
 * <p>Understood are {@code sleep} (several operands add up), {@code echo}, {@code printf}, {@code exit}, {@code true},
 * {@code false}, {@code :}, {@code exec}, {@code tail -f /dev/null}, {@code trap '…' TERM}, {@code sleep … &} with
 * {@code wait}, {@code set -e} and shells with {@code -c}, whose programs may quote, redirect, join commands by {@code
 * ;}, {@code &&}, {@code ||} and line ends, and loop by {@code while} and {@code until}. Nothing is expanded. If
 * anything that is reached is not understood, the whole command is not; what is never reached need only be well-formed.
 *
 * <p>As nothing is expanded, a loop that does not end at once never ends. Its output is kept for its first 1,000
 * rounds, and at most 10,000 lines of a container; from then on the container runs silently until it is stopped.
 *
 * <p>A shell with a trap for SIGTERM runs it once the command in its foreground ends, or at once while it waits. None
 * of the other programs handles SIGTERM, and the kernel does not deliver to PID 1 what it has no handler for. So they
 * ignore SIGTERM, unless an init process is PID 1 and they do not ignore it by a trap. A trap counts for the whole life
 * of the container, as a script does not tell before from after.
 */
final class CommandInterpreter {

    /** A task definition has at most 64 KiB, so no container has a longer command. */
    private static final int LONGEST = 65_536;

    private static final int MOST_REMEMBERED = 64;

    /** Tasks of one definition share one script: that of a loop has a thousand steps. */
    private final Map<CommandLine, Optional<ContainerScript>> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<CommandLine, Optional<ContainerScript>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** The script of a container's command as Docker joins it; empty when the command is not given or not understood. */
    Optional<ContainerScript> interpret(List<String> entryPoint, List<String> command, boolean init) {
        if (isTooLong(entryPoint, command)) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(entryPoint);
        words.addAll(command);
        if (words.isEmpty() || words.stream().anyMatch(Objects::isNull)) {
            return Optional.empty();
        }
        synchronized (remembered) {
            return remembered.computeIfAbsent(new CommandLine(List.copyOf(words), init), CommandInterpreter::run);
        }
    }

    private static Optional<ContainerScript> run(CommandLine line) {
        try {
            return Optional.of(new ShellCommands().main(line.words, !line.init));
        } catch (NotUnderstood unknown) {
            return Optional.empty();
        }
    }

    private static boolean isTooLong(List<String> entryPoint, List<String> command) {
        long length = (long) entryPoint.size() + command.size();
        for (List<String> words : List.of(entryPoint, command)) {
            for (String word : words) {
                length += word == null ? 0 : word.length();
            }
        }
        return length > LONGEST;
    }

    private record CommandLine(List<String> words, boolean init) {}
}
