package dev.drydock.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The file that has all of a failing test's report. */
class JournalFileTest {

    /** The files that a run has named, in the order of its failures. */
    private static List<Path> files(EngineExecutionResults results) {
        return results.allEvents()
                .reportingEntryPublished()
                .map(event -> event.getRequiredPayload(ReportEntry.class)
                        .getKeyValuePairs()
                        .get("drydock.journal"))
                .filter(file -> file != null)
                .map(Path::of)
                .toList();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    @Test
    void it_is_in_the_directory_of_the_build_and_named_for_class_and_method() {
        assertThat(files(JupiterRun.run(OneCase.class))).singleElement().satisfies(file -> {
            assertThat(file).isAbsolute().hasParent(Path.of("target", "drydock").toAbsolutePath());
            assertThat(name(file)).matches("JournalFileTest-OneCase-test-[0-9a-f]+-drydock-journal\\.txt");
        });
    }

    @Test
    void it_has_how_the_world_stands_and_the_whole_journal() throws IOException {
        Path file = files(JupiterRun.run(OneCase.class)).get(0);

        assertThat(Files.readString(file))
                .startsWith("seed 1, until +0.000s\n")
                .contains("\nWhat happened:\n+0.000s #1 ecs:CreateCluster {clusterName=prod} -> {cluster={");
    }

    @Test
    void one_that_was_left_by_a_failure_is_taken_away_by_the_run_that_passes() {
        MendedCase.FAILS.set(true);
        Path file = files(JupiterRun.run(MendedCase.class)).get(0);
        boolean left = Files.exists(file);
        MendedCase.FAILS.set(false);

        EngineExecutionResults mended = JupiterRun.run(MendedCase.class);

        assertThat(left).isTrue();
        assertThat(files(mended)).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void so_is_one_of_a_class() {
        MendedClassCase.FAILS.set(true);
        Path file = files(JupiterRun.run(MendedClassCase.class)).get(0);
        boolean left = Files.exists(file);
        MendedClassCase.FAILS.set(false);

        JupiterRun.run(MendedClassCase.class);

        assertThat(left).isTrue();
        assertThat(file).doesNotExist();
    }

    @Test
    void so_is_one_of_a_dynamic_test() {
        MendedDynamicCase.FAILS.set(true);
        Path file = files(JupiterRun.run(MendedDynamicCase.class)).get(0);
        boolean left = Files.exists(file);
        MendedDynamicCase.FAILS.set(false);

        JupiterRun.run(MendedDynamicCase.class);

        assertThat(left).isTrue();
        assertThat(file).doesNotExist();
    }

    @Test
    void one_that_fails_again_is_written_anew_under_the_same_name() throws IOException {
        Path first = files(JupiterRun.run(CountedCase.class)).get(0);

        Path second = files(JupiterRun.run(CountedCase.class)).get(0);

        assertThat(second).isEqualTo(first);
        assertThat(Files.readString(second)).contains("{clusterName=run-2}").doesNotContain("run-1");
    }

    @Test
    void nothing_but_whole_files_is_left() throws IOException {
        Path file = files(JupiterRun.run(OneCase.class)).get(0);

        try (Stream<Path> left = Files.list(file.getParent())) {
            assertThat(left.filter(each -> name(each).startsWith("JournalFileTest-OneCase")))
                    .containsExactly(file);
        }
    }

    @Test
    void every_invocation_has_a_file_of_its_own() {
        assertThat(files(JupiterRun.run(RepeatedCase.class))).hasSize(2).doesNotHaveDuplicates();
        assertThat(files(JupiterRun.run(ParameterizedCase.class)))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allSatisfy(file -> assertThat(name(file)).matches("[A-Za-z0-9_-]+\\.txt"));
    }

    @Test
    void overloads_have_a_file_each() {
        assertThat(files(JupiterRun.run(OverloadedCase.class))).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_nested_test_is_named_for_all_its_classes() {
        assertThat(files(JupiterRun.run(OuterCase.class)))
                .singleElement()
                .satisfies(file -> assertThat(name(file)).startsWith("JournalFileTest-OuterCase-Inner-test-"));
    }

    @Test
    void a_dynamic_test_is_named_for_its_factory() {
        MendedDynamicCase.FAILS.set(true);

        assertThat(files(JupiterRun.run(MendedDynamicCase.class)))
                .singleElement()
                .satisfies(file -> assertThat(name(file)).startsWith("JournalFileTest-MendedDynamicCase-tests-"));
    }

    @Test
    void letters_that_some_file_system_does_not_take_are_in_no_name() {
        assertThat(files(JupiterRun.run(UmlautCase.class)))
                .singleElement()
                .satisfies(file -> assertThat(name(file))
                        .matches("JournalFileTest-UmlautCase-l_uft_-[0-9a-f]+-drydock-journal\\.txt"));
    }

    @Test
    void a_long_name_is_cut() {
        assertThat(files(JupiterRun.run(LongNameCase.class)))
                .singleElement()
                .satisfies(file -> assertThat(name(file)).hasSizeLessThan(160));
    }

    private static void fail(EcsClient ecs) {
        ecs.createCluster(b -> b.clusterName("prod"));
        throw new AssertionError("the test's own");
    }

    @ExtendWith(DrydockExtension.class)
    static class OneCase {

        @Test
        void test(EcsClient ecs) {
            fail(ecs);
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class MendedCase {

        static final AtomicBoolean FAILS = new AtomicBoolean();

        @Test
        void test(EcsClient ecs) {
            if (FAILS.get()) {
                fail(ecs);
            }
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class MendedClassCase {

        static final AtomicBoolean FAILS = new AtomicBoolean();

        @BeforeAll
        static void before(EcsClient ecs) {
            if (FAILS.get()) {
                fail(ecs);
            }
        }

        @Test
        void test() {}
    }

    @ExtendWith(DrydockExtension.class)
    static class MendedDynamicCase {

        static final AtomicBoolean FAILS = new AtomicBoolean();

        @TestFactory
        Stream<DynamicTest> tests(EcsClient ecs) {
            return Stream.of(DynamicTest.dynamicTest("a/b:c*", () -> {
                if (FAILS.get()) {
                    fail(ecs);
                }
            }));
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class CountedCase {

        static final AtomicInteger RUNS = new AtomicInteger();

        @Test
        void test(EcsClient ecs) {
            int run = RUNS.incrementAndGet();
            ecs.createCluster(b -> b.clusterName("run-" + run));
            throw new AssertionError("again");
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class RepeatedCase {

        @RepeatedTest(2)
        void test(EcsClient ecs) {
            fail(ecs);
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class ParameterizedCase {

        @ParameterizedTest
        @ValueSource(strings = {"a/b", "..", "CON"})
        void test(String name, Drydock aws) {
            aws.ecs().createCluster(b -> b.clusterName("prod"));
            throw new AssertionError(name);
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class OverloadedCase {

        @Test
        void test(EcsClient ecs) {
            fail(ecs);
        }

        @Test
        void test(Drydock aws) {
            fail(aws.ecs());
        }
    }

    static class OuterCase {

        @Nested
        @ExtendWith(DrydockExtension.class)
        class Inner {

            @Test
            void test(EcsClient ecs) {
                fail(ecs);
            }
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class UmlautCase {

        @Test
        void läuft$(EcsClient ecs) {
            fail(ecs);
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class LongNameCase {

        @Test
        void
                a_name_that_says_at_great_length_what_is_tested_and_goes_on_to_say_it_until_no_file_system_would_take_it_any_more_as_a_name_of_a_file(
                        EcsClient ecs) {
            fail(ecs);
        }
    }
}
