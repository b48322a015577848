package dev.drydock.internal.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.container.ContainerScript.Exits;
import dev.drydock.internal.container.ContainerScript.Step;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a command says, it has a script: in order of time, ending at most once and last. */
class RandomCommandsTest {

    private static final List<String> PIECES = List.of(
            "echo ",
            "a",
            "-n ",
            "-e ",
            "sleep ",
            "1",
            "0.5m ",
            "infinity",
            "exit ",
            "3",
            "true",
            "false",
            ":",
            "; ",
            "\n",
            " && ",
            " || ",
            "while ",
            "until ",
            "; do ",
            "; done",
            " ",
            "'",
            "\"",
            "\\",
            "sh -c ",
            "exec ",
            "printf ",
            "%s",
            "%d",
            "\\n",
            "\\x41",
            "trap '' TERM",
            "set -e",
            ">&2",
            "2>&1",
            ">",
            "/dev/null",
            "$",
            "#",
            "|",
            "&",
            "(",
            "{",
            "*",
            "nginx",
            "\t",
            "\u0000",
            "\ud83d",
            "\u00e9");

    @Test
    void any_mix_of_what_is_understood_has_a_script() {
        Random random = new Random(20260101);
        int understood = 0;

        for (int run = 0; run < 20_000; run++) {
            StringBuilder program = new StringBuilder();
            for (int piece = random.nextInt(12); piece >= 0; piece--) {
                program.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            understood += check(program.toString()) ? 1 : 0;
        }

        assertThat(understood).as("programs understood").isGreaterThan(1_000);
    }

    @Test
    void any_characters_have_a_script() {
        Random random = new Random(7);

        for (int run = 0; run < 20_000; run++) {
            StringBuilder program = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                program.append((char) (random.nextInt(10) == 0 ? random.nextInt(0x10000) : random.nextInt(128)));
            }
            check(program.toString());
        }
    }

    private static boolean check(String program) {
        Scripts scripts = new Scripts();
        ContainerScript script = scripts.scriptOf("busybox", List.of("sh", "-c"), List.of(program), false);
        ContainerScript words = scripts.scriptOf(program, List.of(), List.of(program.split(" ", -1)), true);

        for (ContainerScript each : List.of(script, words)) {
            List<Step> steps = each.steps();
            assertThat(steps).as(program).extracting(Step::at).isSorted();
            assertThat(steps.stream().limit(Math.max(0, steps.size() - 1)))
                    .as(program)
                    .noneMatch(Exits.class::isInstance);
        }
        return !script.equals(ContainerScript.RUNS_UNTIL_STOPPED);
    }
}
