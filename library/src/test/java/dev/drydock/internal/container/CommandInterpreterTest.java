package dev.drydock.internal.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.container.ContainerScript.Exits;
import dev.drydock.internal.container.ContainerScript.Logs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandInterpreterTest {

    private final CommandInterpreter interpreter = new CommandInterpreter();

    /** Lines are {@code seconds:text}, joined by a bar; the end is {@code seconds=code}, or nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            true @ 0=0
            : @ 0=0
            false @ 0=1
            exit 3 @ 0=3
            exit 256 @ 0=0
            exit -1 @ 0=255
            false; exit @ 0=1
            `` @ 0=0
            # nothing @ 0=0
            sleep 60 @ 60=0
            sleep 1m 2 .5 @ 62.5=0
            sleep 1h; sleep 1d; sleep 1e1s @ 90010=0
            sleep infinity @ ``
            sleep 1; sleep inf; echo never @ ``
            sleep 99999999999999999999 @ ``
            sleep @ 0:sleep: missing operand|0:Try 'sleep --help' for more information.|0=1
            sleep x 2>/dev/null @ 0=1
            tail -f /dev/null @ ``
            echo a b   c @ 0:a b c|0=0
            echo @ 0:|0=0
            echo -n a; echo b @ 0:ab|0=0
            echo -n a; sleep 1; echo b @ 1:ab|1=0
            echo -n a; sleep 2 @ 2:a|2=0
            echo -n a; sleep infinity @ 0:a
            echo 'a\\nb' @ 0:a\\nb|0=0
            echo -e 'a\\nb\\x21\\041\\0101\\101\\q' @ 0:a|0:b!!A\\101\\q|0=0
            echo -e 'a\\cb'; echo c @ 0:ac|0=0
            echo -en 'a\\t' b @ 0:a\t b|0=0
            echo -x -n @ 0:-x -n|0=0
            echo - -- @ 0:- --|0=0
            printf 'a\\n' @ 0:a|0=0
            printf 'a' @ 0:a|0=0
            printf '%s=%d%%\\n' a 1 b @ 0:a=1%|0:b=0%|0=0
            printf -- '\\101\\n' @ 0:A|0=0
            echo a; sleep 1; echo b; sleep 1; exit 7 @ 0:a|1:b|2=7
            echo a && echo b || echo c @ 0:a|0:b|0=0
            false && echo b || echo c @ 0:c|0=0
            true || nonsense; echo x @ 0:x|0=0
            false && nonsense && nonsense; echo x @ 0:x|0=0
            exit 2; nonsense @ 0=2
            echo a;echo b;false @ 0:a|0:b|0=1
            exec echo a; echo b @ 0:a|0=0
            exec sleep 5; nonsense @ 5=0
            sleep x y @ 0:sleep: invalid time interval 'x'|0:sleep: invalid time interval 'y'|0:Try 'sleep --help' for more information.|0=1
            sh -c 'exit 3' || echo failed @ 0:failed|0=0
            sh -c "echo a; sh -c 'exit 4'" && echo no; exit @ 0:a|0=4
            bash -ec 'false; echo b'; echo c @ 0:c|0=0
            sh -c 'echo "a" b' c d @ 0:a b|0=0
            /bin/bash -euo pipefail -c 'echo a' @ 0:a|0=0
            set -e; false || true; false && true; echo a; false; echo b @ 0:a|0=1
            set -eo pipefail; set +e; false; echo b @ 0:b|0=0
            set -e; while false; do :; done; echo a @ 0:a|0=0
            while false; do echo a; done; echo b @ 0:b|0=0
            until true; do echo a; done @ 0=0
            while true; do echo a; exit 5; done @ 0:a|0=5
            while true; do sleep 1; done @ ``
            until false; do :; done; echo never @ ``
            while :; do while :; do sleep 1; done; done @ ``
            trap '' TERM; sleep 1 @ 1=0
            trap 'echo bye' INT; sleep 1 @ 1=0
            echo a >&2; echo b 1>&2 2>&1 @ 0:a|0:b|0=0
            echo a >/dev/null; echo b >> /tmp/x; echo c > /dev/stdout; echo d >/proc/1/fd/1 @ 0:c|0:d|0=0
            echo a 2>&1 >/dev/null; echo b >/dev/null 2>&1; echo c 2> /dev/null @ 0:c|0=0
            echo a >/dev/null >&2; echo b 2>/dev/null >&2 @ 0:a|0=0
            echo 1 >/dev/null; echo "1">/dev/null; echo x1>/dev/null @ 0=0
            """)
    void a_shell_program_is_read(String program, String expected) {
        Optional<ContainerScript> script = shell(program);

        assertThat(text(script.orElseThrow())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '%', quoteCharacter = '`', textBlock = """
            'a b'  c % a b c
            "a 'b' c" % a 'b' c
            'a "b"' % a "b"
            a\\ \\ b % a  b
            a'b'"c"d % abcd
            "a\\"b\\\\c\\d" % a"b\\c\\d
            "cost: 5$" 5$ % cost: 5$ 5$
            \\$HOME '$HOME' "\\$HOME" % $HOME $HOME $HOME
            '' a % ` a`
            a#b # c % a#b
            a\\;b ';' "&&" % a;b ; &&
            done do while "if" % done do while if
            [INFO] what? Hello! a~b a=b % [INFO] what? Hello! a~b a=b
            "*" '{a,b}' "~" \\* % * {a,b} ~ *
            """)
    void quotes_and_backslashes_are_read_as_a_shell_does(String words, String printed) {
        assertThat(text(shell("echo " + words).orElseThrow())).isEqualTo("0:" + printed + "|0=0");
    }

    @Test
    void lines_end_commands_unless_they_are_continued() {
        assertThat(text(shell("\n\necho a\n\n# c\necho \\\n b &&\n\n echo 'c\nd'\nwhile false\ndo\n echo x\ndone\n")
                        .orElseThrow()))
                .isEqualTo("0:a|0:b|0:c|0:d|0=0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java -jar app.jar",
                "echo a; nginx -g 'daemon off;'",
                "echo $HOME",
                "echo \"$HOME\"",
                "echo ${HOME}",
                "exit $?",
                "echo $'a'",
                "echo $(date)",
                "echo `date`",
                "echo *",
                "echo ~",
                "echo {a,b}",
                "echo a | cat",
                "(exit 1)",
                "{ exit 1; }",
                "if true; then exit 1; fi",
                "for i in 1 2; do exit 1; done",
                "case a in a) exit 1;; esac",
                "! true",
                "[ -f x ]",
                "f() { exit 1; }",
                "A=1 exit 1",
                "A=1; exit 1",
                "exit 1 <x",
                "cat <<E\nE",
                "echo a;; echo b",
                "; exit 1",
                "&& exit 1",
                "exit 1 &&",
                "exit 1 || ;",
                "echo 'a",
                "echo \"a",
                "echo \"a\\",
                "echo a\\",
                "echo >",
                ">x",
                "echo >&3",
                "echo >&-",
                "echo 3>x",
                "echo >|x",
                "echo &>x",
                "while true; do done",
                "while; do exit 1; done",
                "while true; exit 1; done",
                "while true; do exit 1",
                "while true; do exit 1; done x",
                "do exit 1",
                "done",
                "exit x",
                "exit 1 2",
                "exit 99999999999",
                "sleep -1",
                "sleep --help",
                "printf",
                "printf -v x y",
                "printf %5d 1",
                "printf %d x",
                "printf %d 010",
                "printf %",
                "printf '\\u00e9'",
                "echo -e '\\x00'",
                "echo -e '\\xff'",
                "trap 'exit 0' EXIT",
                "trap",
                "set -x",
                "set",
                "set -o xtrace",
                "sh",
                "sh script.sh",
                "sh -x -c 'exit 1'",
                "bash --login -c 'exit 1'",
                "sh -c 'exit 1' >/dev/null",
                "tail -f app.log",
                "exec",
                "exec exec sleep 1",
                "exec exit 1",
                "trap '' NOTHING",
                "sleep 1 -s",
                "sleep 0x10",
                "/app/sleep 1",
                "''",
            })
    void what_is_not_understood_makes_the_whole_command_unknown(String program) {
        assertThat(shell(program)).isEmpty();
    }

    @Test
    void entry_point_and_command_are_joined_as_docker_joins_them() {
        assertThat(interpreter.interpret(List.of("echo", "a"), List.of("b"), false))
                .isEqualTo(interpreter.interpret(List.of(), List.of("echo", "a", "b"), false))
                .isPresent();
        assertThat(interpreter.interpret(List.of("sh", "-c", "exit 3"), List.of(), false))
                .contains(new ContainerScript(List.of(new Exits(Duration.ZERO, 3)), true));
        assertThat(interpreter.interpret(List.of(), List.of(), false)).isEmpty();
    }

    @Test
    void a_command_without_a_shell_is_taken_word_by_word() {
        assertThat(text(interpreter
                        .interpret(List.of(), List.of("/bin/echo", "$HOME;", "'a'", "&&"), false)
                        .orElseThrow()))
                .isEqualTo("0:$HOME; 'a' &&|0=0");
        assertThat(interpreter.interpret(List.of(), List.of("sleep 60"), false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sleep 60, false, true",
        "sleep 60, true, false",
        "exec sleep 60, true, false",
        "trap '' TERM; sleep 60, true, true",
        "trap '' 15 2; sleep 60, true, true",
        "trap '' INT; sleep 60, true, false",
        "trap '' TERM; trap - TERM; sleep 60, true, false",
        "trap '' TERM; trap - TERM; sleep 60, false, true",
        "sh -c \"trap '' TERM\"; sleep 60, true, false",
        "exec sh -c \"trap '' TERM; sleep 60\", true, true",
    })
    void the_first_process_ignores_sigterm_unless_init_is_first(String program, boolean init, boolean ignores) {
        ContainerScript script = interpreter
                .interpret(List.of("sh", "-c"), List.of(program), init)
                .orElseThrow();

        assertThat(script.ignoresSigterm()).isEqualTo(ignores);
    }

    @Test
    void a_plain_sleep_ignores_sigterm_without_init_only() {
        assertThat(interpreter.interpret(List.of(), List.of("sleep", "60"), false))
                .contains(new ContainerScript(List.of(new Exits(Duration.ofMinutes(1), 0)), true));
        assertThat(interpreter.interpret(List.of(), List.of("sleep", "60"), true))
                .contains(new ContainerScript(List.of(new Exits(Duration.ofMinutes(1), 0)), false));
    }

    @Test
    void an_endless_loop_is_heard_for_a_thousand_rounds() {
        ContainerScript script =
                shell("while true; do echo tick; sleep 5; done; echo never").orElseThrow();

        assertThat(script.steps())
                .hasSize(1_000)
                .allSatisfy(step -> assertThat(step).isInstanceOf(Logs.class));
        assertThat(script.steps().get(999)).isEqualTo(new Logs(Duration.ofSeconds(4_995), List.of("tick")));
    }

    @Test
    void a_loop_that_does_not_sleep_says_its_lines_at_once() {
        ContainerScript script = shell("while echo tick; do :; done").orElseThrow();

        assertThat(script.steps()).hasSize(1);
        assertThat(script.steps().get(0))
                .isInstanceOfSatisfying(
                        Logs.class, logs -> assertThat(logs.lines()).hasSize(1_000));
    }

    @Test
    void output_is_bounded() {
        ContainerScript lines = shell("while true; do " + "echo x;".repeat(100) + " sleep 1; done")
                .orElseThrow();
        ContainerScript characters = shell("while true; do echo " + "x".repeat(30_000) + "; sleep 1; done")
                .orElseThrow();

        assertThat(lines.steps()).hasSize(100);
        assertThat(characters.steps()).hasSize(34);
    }

    @Test
    @Timeout(20)
    void commands_of_any_size_and_depth_are_answered() {
        assertThat(shell("x".repeat(10_000_000))).isEmpty();
        assertThat(shell("(".repeat(10_000_000))).isEmpty();
        assertThat(interpreter.interpret(List.of(), List.of(new String[0]), false))
                .isEmpty();
        assertThat(shell("while ".repeat(10_000))).isEmpty();
        assertThat(shell("exec ".repeat(10_000) + "exit 3")).isEmpty();
        assertThat(shell("\\\n".repeat(30_000))).isPresent();
        assertThat(shell("true && ".repeat(8_000) + "false")).isPresent();
        assertThat(shell("while true; do " + ":;".repeat(30_000) + " echo x; done"))
                .isPresent();
        assertThat(shell("while echo x; do sh -c '" + ":;".repeat(30_000) + "'; done"))
                .isPresent();
        List<String> nested = new ArrayList<>(List.of("exit 3"));
        for (int depth = 0; depth < 10; depth++) {
            nested.add("sh -c '" + nested.get(depth).replace("'", "'\\''") + "'");
        }
        assertThat(shell(nested.get(2))).contains(shell("exit 3").orElseThrow());
        assertThat(shell(nested.get(10))).isEmpty();
    }

    @Test
    void a_command_with_a_missing_word_is_unknown() {
        List<String> words = new ArrayList<>(List.of("echo"));
        words.add(null);

        assertThat(interpreter.interpret(List.of(), words, false)).isEmpty();
    }

    @Test
    void one_command_gives_one_script() {
        assertThat(shell("sleep 1").orElseThrow()).isSameAs(shell("sleep 1").orElseThrow());
    }

    private Optional<ContainerScript> shell(String program) {
        return interpreter.interpret(List.of("sh", "-c"), List.of(program), false);
    }

    private static String text(ContainerScript script) {
        List<String> said = new ArrayList<>();
        for (ContainerScript.Step step : script.steps()) {
            String at = step.at().toMillis() % 1000 == 0
                    ? "" + step.at().toSeconds()
                    : "" + step.at().toMillis() / 1000.0;
            if (step instanceof Logs logs) {
                logs.lines().forEach(line -> said.add(at + ":" + line));
            } else if (step instanceof Exits exits) {
                said.add(at + "=" + exits.code());
            }
        }
        return String.join("|", said);
    }
}
