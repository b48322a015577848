package dev.drydock.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.drydock.container.LoadCurve;
import dev.drydock.container.ScriptBuilder;
import dev.drydock.internal.container.ContainerScript.Calls;
import dev.drydock.internal.container.ContainerScript.Cpu;
import dev.drydock.internal.container.ContainerScript.Exits;
import dev.drydock.internal.container.ContainerScript.Health;
import dev.drydock.internal.container.ContainerScript.Load;
import dev.drydock.internal.container.ContainerScript.Logs;
import dev.drydock.internal.container.ContainerScript.Memory;
import dev.drydock.internal.container.ContainerScript.SharedLoad;
import dev.drydock.internal.container.ContainerScript.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptWriterTest {

    private static final Duration START = Duration.ZERO;
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void verbs_happen_where_the_cursor_stands() {
        ContainerScript script = built(it -> it.logs("starting")
                .after(Duration.ofSeconds(2))
                .becomesHealthy()
                .logs("ready")
                .after(Duration.ofMinutes(5))
                .usesMemory(900)
                .usesCpu(512)
                .exits(1));

        assertThat(script.steps())
                .containsExactly(
                        new Health(START, false),
                        new Logs(START, List.of("starting")),
                        new Health(Duration.ofSeconds(2), true),
                        new Logs(Duration.ofSeconds(2), List.of("ready")),
                        new Memory(Duration.ofSeconds(302), 900),
                        new Cpu(Duration.ofSeconds(302), 512),
                        new Exits(Duration.ofSeconds(302), 1));
        assertThat(script.ignoresSigterm()).isFalse();
    }

    @Test
    void a_load_over_time_holds_from_where_the_cursor_stands() {
        LoadCurve morning = LoadCurve.daily().at("06:00", 100).at("09:00", 900);

        ContainerScript script = built(it -> it.load(morning).after(SECOND).sharesLoad(LoadCurve.steady(1_200)));

        assertThat(script.steps())
                .containsExactly(new Load(START, morning), new SharedLoad(SECOND, LoadCurve.steady(1_200)));
    }

    @Test
    void a_script_that_says_nothing_runs_until_stopped() {
        assertThat(built(it -> {})).isEqualTo(ContainerScript.RUNS_UNTIL_STOPPED);
    }

    @Test
    void sigterm_is_ignored_wherever_that_is_said() {
        ContainerScript script = built(it -> it.after(SECOND).ignoresSigterm().logs("deaf"));

        assertThat(script.ignoresSigterm()).isTrue();
        assertThat(script.steps()).containsExactly(new Logs(SECOND, List.of("deaf")));
    }

    @Test
    void a_text_of_several_lines_is_several_log_events() {
        ContainerScript script = built(it -> it.logs("""
                one
                two
                """, "", "three").logs());

        assertThat(script.steps()).containsExactly(new Logs(START, List.of("one", "two", "", "three")));
    }

    @Test
    void what_becomes_healthy_later_was_not_healthy_before() {
        assertThat(built(it -> it.becomesHealthy()).steps()).containsExactly(new Health(START, true));
        assertThat(built(it -> it.after(SECOND).becomesHealthy()).steps())
                .containsExactly(new Health(START, false), new Health(SECOND, true));
        assertThat(built(it -> it.after(SECOND).failsHealthCheck().after(SECOND).becomesHealthy())
                        .steps())
                .containsExactly(new Health(SECOND, false), new Health(Duration.ofSeconds(2), true));
    }

    @Test
    void a_round_is_repeated_from_the_cursor_on() {
        ContainerScript script = built(it -> it.after(SECOND)
                .repeat(
                        3,
                        Duration.ofSeconds(10),
                        round -> round.logs("tick")
                                .after(Duration.ofSeconds(5))
                                .logs("tock")
                                .ignoresSigterm())
                .exits(0));

        assertThat(script.steps())
                .extracting(step -> step.at().toSeconds())
                .containsExactly(1L, 6L, 11L, 16L, 21L, 26L, 31L);
        assertThat(script.steps()).endsWith(new Exits(Duration.ofSeconds(31), 0));
        assertThat(script.ignoresSigterm()).isTrue();
    }

    @Test
    void user_code_is_named_by_number_and_a_round_is_evaluated_once() {
        List<String> evaluated = new ArrayList<>();
        ScriptWriter builder = new ScriptWriter();
        builder.calls(call -> {}).repeat(2, SECOND, round -> {
            evaluated.add("round");
            round.calls(call -> {});
        });

        ContainerScript script = builder.calls(call -> {}).build(7);

        assertThat(evaluated).hasSize(1);
        assertThat(builder.callbacks()).hasSize(3);
        assertThat(script.steps())
                .containsExactly(
                        new Calls(START, 7),
                        new Calls(START, 8),
                        new Calls(SECOND, 8),
                        new Calls(Duration.ofSeconds(2), 9));
    }

    @Test
    void a_script_cannot_be_changed_once_it_is_built() {
        String[] lines = {"as written"};
        ScriptWriter builder = new ScriptWriter().logs(lines);
        ContainerScript script = builder.build(0);
        lines[0] = "changed";

        assertThat(script.steps()).containsExactly(new Logs(START, List.of("as written")));
        assertThatIllegalStateException()
                .isThrownBy(() -> builder.logs("late"))
                .withMessage(
                        "This script is registered and can no longer change; nothing can follow, but logs(...) did");
        assertThat(script.steps()).isUnmodifiable();
    }

    static Stream<Consumer<ScriptBuilder>> everyVerb() {
        return Stream.of(
                it -> it.logs("x"),
                it -> it.after(SECOND),
                it -> it.becomesHealthy(),
                it -> it.failsHealthCheck(),
                it -> it.usesMemory(1),
                it -> it.usesCpu(1),
                it -> it.load(LoadCurve.steady(1)),
                it -> it.sharesLoad(LoadCurve.steady(1)),
                it -> it.ignoresSigterm(),
                it -> it.exits(0),
                it -> it.calls(call -> {}),
                it -> it.repeat(1, SECOND, round -> {}));
    }

    @ParameterizedTest
    @MethodSource("everyVerb")
    void nothing_follows_an_exit(Consumer<ScriptBuilder> verb) {
        ScriptWriter builder = new ScriptWriter().after(Duration.ofMinutes(5)).exits(1);

        assertThatIllegalStateException()
                .isThrownBy(() -> verb.accept(builder))
                .withMessageStartingWith(
                        "exits(1) ended this script PT5M after the container's start; nothing can follow, but ");
    }

    @Test
    void what_cannot_be_is_refused_by_name() {
        refused(it -> it.after(Duration.ofSeconds(-1)), "goes forward in time only, but after(...) was given PT-1S");
        refused(it -> it.after(Duration.ofSeconds(Long.MAX_VALUE)), "Virtual time does not reach 1 times");
        refused(it -> it.exits(256), "An exit code is 0 to 255, but exits(...) was given 256");
        refused(it -> it.exits(-1), "An exit code is 0 to 255, but exits(...) was given -1");
        refused(it -> it.usesMemory(-1), "usesMemory(...) needs 0 or more, but was given -1");
        refused(it -> it.usesCpu(-1), "usesCpu(...) needs 0 or more, but was given -1");
    }

    @Test
    void a_repetition_is_bounded_and_cannot_exit() {
        refused(it -> it.repeat(0, SECOND, round -> {}), "repeat(...) needs 1 time or more, but was given 0");
        refused(it -> it.repeat(2, Duration.ofSeconds(-1), round -> {}), "but repeat(...) was given PT-1S");
        refused(it -> it.repeat(Integer.MAX_VALUE, Duration.ofDays(1), round -> {}), "Virtual time does not reach");
        refused(it -> it.repeat(100_001, SECOND, round -> round.logs("x")), "A script has at most 100000 steps");
        refused(
                it -> it.repeat(2, SECOND, round -> round.after(Duration.ofSeconds(2))),
                "takes PT2S, longer than the PT1S");
        assertThatIllegalStateException()
                .isThrownBy(() -> built(it -> it.repeat(2, SECOND, round -> round.exits(0))))
                .withMessageContaining("write exits(...) after repeat(...)");
    }

    @Test
    void null_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> built(it -> it.logs("a", null)))
                .withMessageStartingWith("logs(…) needs a value for lines");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> built(it -> it.calls(null)))
                .withMessageStartingWith("calls(…) needs a value for code");
    }

    @Test
    void steps_are_in_order_of_time() {
        ContainerScript script =
                built(it -> everyVerb().limit(7).forEach(verb -> verb.accept(it.after(Duration.ofMillis(3)))));

        assertThat(script.steps()).extracting(Step::at).isSorted();
    }

    private static ContainerScript built(Consumer<ScriptBuilder> script) {
        ScriptWriter builder = new ScriptWriter();
        script.accept(builder);
        return builder.build(0);
    }

    private static void refused(Consumer<ScriptBuilder> script, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> built(script)).withMessageContaining(message);
    }
}
