package dev.drydock.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Snapshot;
import dev.drydock.time.TimeMode;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineExecutionResults;

class WorldAnnotationsTest {

    /** The world that each test method saw. */
    private static final Map<String, Drydock> WORLDS = new ConcurrentHashMap<>();

    @BeforeEach
    void forget() {
        WORLDS.clear();
    }

    @Test
    void the_seed_of_the_method_wins_over_the_class_and_that_over_the_enclosing_class() {
        JupiterRun.run(SeededCase.class);

        assertThat(seed("of_the_class")).isEqualTo(7);
        assertThat(seed("of_the_method")).isEqualTo(8);
        assertThat(seed("of_the_enclosing_class")).isEqualTo(7);
        assertThat(seed("of_the_nested_class")).isEqualTo(9);
        assertThat(seed("of_an_annotation_on_an_annotation")).isEqualTo(10);
    }

    @Test
    void the_seed_property_replaces_the_seed_of_the_recipe_but_not_of_an_annotation() {
        JupiterRun.of(PropertyCase.class).with("drydock.seed", "99").execute();

        assertThat(seed("of_the_recipe")).isEqualTo(99);
        assertThat(seed("annotated")).isEqualTo(8);
    }

    @Test
    void without_the_property_the_seed_is_that_of_the_recipe() {
        JupiterRun.run(PropertyCase.class);

        assertThat(seed("of_the_recipe")).isEqualTo(5);
    }

    @Test
    void the_seed_property_may_be_a_system_property() {
        System.setProperty("drydock.seed", "98");
        try {
            JupiterRun.of(PropertyCase.class).withSystemProperties().execute();
        } finally {
            System.clearProperty("drydock.seed");
        }

        assertThat(seed("of_the_recipe")).isEqualTo(98);
    }

    @Test
    void a_world_that_is_not_sound_fails_a_test_that_wants_it_checked() {
        EngineExecutionResults results = JupiterRun.run(UnsoundCase.class);

        results.testEvents().assertStatistics(events -> events.succeeded(1).failed(1));
        assertThat(JupiterRun.failure(results)).hasMessageContaining("This is a bug in Drydock");
    }

    @ExtendWith(DrydockExtension.class)
    static class UnsoundCase {

        @Test
        @DrydockInvariants
        void checked(Drydock aws) {
            breakBooks(aws);
        }

        @Test
        void unchecked(Drydock aws) {
            breakBooks(aws);
        }

        private static void breakBooks(Drydock aws) {
            aws.given().cluster("prod").instances(1, "m5.large");
            aws.restore(new Snapshot(aws.snapshot().json().replace("\"runningTasks\" : 0,", "\"runningTasks\" : 3,")));
        }
    }

    @Test
    void a_seed_property_that_is_no_number_is_refused() {
        EngineExecutionResults results =
                JupiterRun.of(DefaultsCase.class).with("drydock.seed", "lucky").execute();

        assertThat(JupiterRun.failure(results))
                .hasMessageContaining("The property drydock.seed must be a whole number, but was 'lucky'");
    }

    @Test
    @SinceJUnit(minor = 12, because = "older ones do not say for which test they call a constructor")
    void the_seed_is_known_in_time_for_the_constructor() {
        JupiterRun.run(ConstructorCase.class);

        assertThat(seed("constructed")).isEqualTo(8);
    }

    @Test
    @SinceJUnit(minor = 12, not = true, because = "newer ones say for which test they call a constructor")
    void a_seed_of_the_method_that_comes_too_late_for_the_constructor_is_refused() {
        EngineExecutionResults results = JupiterRun.run(ConstructorCase.class);

        assertThat(JupiterRun.failure(results))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("The annotations of method constructed of " + ConstructorCase.class.getName()
                        + " ask for a world of its own, but the world was made before the test's instance, for a parameter"
                        + " of the constructor or for clients that the instance makes, and JUnit tells which test that is"
                        + " for from 5.12 on. Use JUnit 5.12 or newer, move the annotation to the outermost class, or"
                        + " inject into fields and test methods only.");
    }

    @Test
    void the_seed_of_the_method_is_known_in_time_for_fields() {
        JupiterRun.run(FieldCase.class);

        assertThat(seed("filled")).isEqualTo(8);
    }

    @Test
    void the_time_mode_of_the_method_wins_over_the_class() {
        EngineExecutionResults results = JupiterRun.run(TimedCase.class);

        assertThat(JupiterRun.failures(results)).isEmpty();
        assertThat(mode("manual")).isEqualTo(TimeMode.manual());
        assertThat(mode("auto")).isEqualTo(TimeMode.auto());
        assertThat(mode("eager")).isEqualTo(TimeMode.eager());
        assertThat(mode("steps")).isEqualTo(TimeMode.step(Duration.ofSeconds(30)));
        assertThat(mode("scaled")).isEqualTo(TimeMode.scaled(60));
    }

    @Test
    void the_account_and_region_are_those_of_the_clients() {
        JupiterRun.run(AbroadCase.class);

        assertThat(world("by_annotation")).hasToString("Drydock[210987654321/eu-west-1, seed 1, 2026-01-01T00:00:00Z]");
        assertThat(world("region_only").toString()).startsWith("Drydock[123456789012/eu-north-1,");
    }

    @Test
    void without_annotations_the_world_is_the_default_one() {
        JupiterRun.run(DefaultsCase.class);

        assertThat(world("defaults")).hasToString(Drydock.create().toString());
    }

    @Test
    void values_that_do_not_fit_the_mode_are_refused() {
        EngineExecutionResults results = JupiterRun.run(MistimedCase.class);

        assertThat(JupiterRun.failures(results))
                .hasSize(5)
                .allSatisfy(
                        failure -> assertThat(failure).hasMessageContaining("@DrydockTime cannot be used for method "))
                .extracting(Throwable::getMessage)
                .anySatisfy(text -> assertThat(text).contains("method step_missing", "step is needed with Mode.STEP"))
                .anySatisfy(text -> assertThat(text).contains("method step_too_many", "and only there"))
                .anySatisfy(text -> assertThat(text).contains("method step_unreadable", "but was 30 seconds"))
                .anySatisfy(text -> assertThat(text).contains("method step_backwards", "A step must be positive"))
                .anySatisfy(text -> assertThat(text).contains("method scale_missing", "scale is needed"));
    }

    @Test
    void an_account_that_is_none_is_refused() {
        EngineExecutionResults results = JupiterRun.run(NoAccountCase.class);

        assertThat(JupiterRun.failure(results))
                .hasMessageContaining("@DrydockAccount cannot be used for ")
                .hasMessageContaining(NoAccountCase.class.getName())
                .hasMessageContaining("An account id is twelve digits, but account(…) was given 42");
    }

    @Test
    void a_method_cannot_change_the_world_that_it_shares_with_its_class() {
        EngineExecutionResults results = JupiterRun.run(SharedCase.class);

        assertThat(JupiterRun.failure(results))
                .hasMessageContaining("The annotations of method other of ")
                .hasMessageContaining("ask for a world of its own, but it shares one that the class has already");
    }

    private static long seed(String method) {
        return world(method).seed();
    }

    private static TimeMode mode(String method) {
        return world(method).time().mode();
    }

    private static Drydock world(String method) {
        Drydock world = WORLDS.get(method);
        if (world == null) {
            throw new AssertionError("The test did not run: " + method);
        }
        return world;
    }

    private static void remember(TestInfo test, Drydock aws) {
        WORLDS.put(test.getTestMethod().orElseThrow().getName(), aws);
    }

    @DrydockSeed(10)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Unlucky {}

    @ExtendWith(DrydockExtension.class)
    @DrydockSeed(7)
    static class SeededCase {

        @BeforeEach
        void before(TestInfo test, Drydock aws) {
            remember(test, aws);
        }

        @Test
        void of_the_class() {}

        @Test
        @DrydockSeed(8)
        void of_the_method() {}

        @Test
        @Unlucky
        void of_an_annotation_on_an_annotation() {}

        @Nested
        class Inner {

            @Test
            void of_the_enclosing_class() {}
        }

        @Nested
        @DrydockSeed(9)
        class InnerSeeded {

            @Test
            void of_the_nested_class() {}
        }
    }

    static class PropertyCase {

        @RegisterExtension
        static final DrydockExtension DRYDOCK =
                DrydockExtension.with(Drydock.builder().seed(5));

        @Test
        void of_the_recipe(TestInfo test, Drydock aws) {
            remember(test, aws);
        }

        @Test
        @DrydockSeed(8)
        void annotated(TestInfo test, Drydock aws) {
            remember(test, aws);
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class ConstructorCase {

        ConstructorCase(Drydock aws) {
            WORLDS.put("constructed", aws);
        }

        @Test
        @DrydockSeed(8)
        void constructed() {}
    }

    @ExtendWith(DrydockExtension.class)
    @SuppressWarnings("NullAway.Init")
    static class FieldCase {

        @Aws
        private Drydock aws;

        @Test
        @DrydockSeed(8)
        void filled(TestInfo test) {
            remember(test, aws);
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class DefaultsCase {

        @Test
        void defaults(TestInfo test, Drydock aws) {
            remember(test, aws);
        }
    }

    @ExtendWith(DrydockExtension.class)
    @DrydockTime(DrydockTime.Mode.MANUAL)
    static class TimedCase {

        @BeforeEach
        void before(TestInfo test, Drydock aws) {
            remember(test, aws);
        }

        @Test
        void manual() {}

        @Test
        @DrydockTime(DrydockTime.Mode.AUTO)
        void auto() {}

        @Test
        @DrydockTime(DrydockTime.Mode.EAGER)
        void eager() {}

        @Test
        @DrydockTime(value = DrydockTime.Mode.STEP, step = "PT30S")
        void steps() {}

        @Test
        @DrydockTime(value = DrydockTime.Mode.SCALED, scale = 60)
        void scaled() {}
    }

    @ExtendWith(DrydockExtension.class)
    static class MistimedCase {

        @Test
        @DrydockTime(DrydockTime.Mode.STEP)
        void step_missing(Drydock aws) {}

        @Test
        @DrydockTime(value = DrydockTime.Mode.MANUAL, step = "PT30S")
        void step_too_many(Drydock aws) {}

        @Test
        @DrydockTime(value = DrydockTime.Mode.STEP, step = "30 seconds")
        void step_unreadable(Drydock aws) {}

        @Test
        @DrydockTime(value = DrydockTime.Mode.STEP, step = "-PT30S")
        void step_backwards(Drydock aws) {}

        @Test
        @DrydockTime(DrydockTime.Mode.SCALED)
        void scale_missing(Drydock aws) {}
    }

    @ExtendWith(DrydockExtension.class)
    @DrydockAccount(region = "eu-north-1")
    static class AbroadCase {

        @Test
        @DrydockAccount(id = "210987654321", region = "eu-west-1")
        void by_annotation(TestInfo test, Drydock aws) {
            remember(test, aws);
        }

        @Test
        void region_only(TestInfo test, Drydock aws) {
            remember(test, aws);
        }
    }

    @ExtendWith(DrydockExtension.class)
    @DrydockAccount(id = "42")
    static class NoAccountCase {

        @Test
        void test(Drydock aws) {}
    }

    @ExtendWith(DrydockExtension.class)
    static class SharedCase {

        @BeforeAll
        static void before(Drydock aws) {
            aws.ecs().createCluster();
        }

        @Test
        void same(Drydock aws) {}

        @Test
        @DrydockSeed(8)
        void other(Drydock aws) {}
    }
}
