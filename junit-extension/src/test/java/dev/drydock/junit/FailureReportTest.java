package dev.drydock.junit;

import static dev.drydock.operation.EcsOperation.CREATE_CLUSTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.drydock.Drydock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;

class FailureReportTest {

    private static final String HEAD = "What happened in this Drydock (seed 1):\n";
    private static final String CREATED = "+0.000s #1 ecs:CreateCluster {clusterName=prod} -> ";

    @Test
    void the_journal_hangs_on_the_failure_of_a_test() {
        EngineExecutionResults results = run(FailingTestCase.class);

        assertThat(JupiterRun.failure(results)).hasMessage("the test's own");
        assertThat(journals(results)).singleElement().satisfies(journal -> {
            assertThat(journal).hasMessageStartingWith(HEAD + CREATED);
            assertThat(journal.getStackTrace()).isEmpty();
        });
    }

    @Test
    void the_journal_hangs_on_an_error_of_aws_too() {
        EngineExecutionResults results = run(AwsErrorCase.class);

        assertThat(JupiterRun.failure(results)).isInstanceOf(ClusterNotFoundException.class);
        assertThat(journals(results))
                .singleElement()
                .satisfies(journal -> assertThat(journal)
                        .hasMessageContaining("ecs:DeleteCluster {cluster=dev} -> ClusterNotFoundException"));
    }

    @Test
    void loads_of_services_are_shown_as_curves() {
        assertThat(journals(run(LoadedCase.class)))
                .singleElement()
                .satisfies(journal -> assertThat(journal)
                        .hasMessageContaining("\nLoads, a character a minute:\nprod/web CPU    ▁")
                        .hasMessageContaining("prod/web tasks  ▁"));
    }

    @Test
    void without_loads_nothing_is_said_of_them() {
        assertThat(journals(run(FailingTestCase.class)))
                .singleElement()
                .satisfies(journal -> assertThat(journal.getMessage()).doesNotContain("Loads"));
    }

    @Test
    void the_journal_hangs_on_a_failure_before_each_test() {
        assertThat(journals(run(BeforeEachCase.class)))
                .singleElement()
                .satisfies(FailureReportTest::assertTellsCreation);
    }

    @Test
    void the_journal_hangs_on_a_failure_after_each_test() {
        assertThat(journals(run(AfterEachCase.class)))
                .singleElement()
                .satisfies(FailureReportTest::assertTellsCreation);
    }

    @Test
    void the_journal_hangs_on_a_failure_before_all_tests() {
        assertThat(journals(run(BeforeAllCase.class)))
                .singleElement()
                .satisfies(FailureReportTest::assertTellsCreation);
    }

    @Test
    void the_journal_hangs_on_a_failure_after_all_tests() {
        assertThat(journals(run(AfterAllCase.class))).singleElement().satisfies(FailureReportTest::assertTellsCreation);
    }

    @Test
    void the_journal_hangs_on_a_failure_of_the_constructor() {
        assertThat(journals(run(ConstructorCase.class)))
                .singleElement()
                .satisfies(FailureReportTest::assertTellsCreation);
    }

    @Test
    void the_journal_hangs_on_the_failure_of_each_constructor() {
        assertThat(journals(run(ConstructorsCase.class)))
                .hasSize(2)
                .allSatisfy(journal -> assertThat(journal.getMessage()).containsOnlyOnce("ecs:CreateCluster"));
    }

    @Test
    void the_journal_hangs_on_a_failure_of_a_dynamic_test() {
        assertThat(journals(run(DynamicCase.class))).singleElement().satisfies(FailureReportTest::assertTellsCreation);
    }

    @Test
    void the_journal_is_told_once_when_a_test_and_what_comes_after_it_fail() {
        EngineExecutionResults results = run(TwiceCase.class);

        Throwable failure = JupiterRun.failure(results);
        assertThat(failure).hasMessage("in the test");
        assertThat(failure.getSuppressed()).hasSize(2);
        assertThat(failure.getSuppressed()[0]).isInstanceOf(DrydockJournal.class);
        assertThat(failure.getSuppressed()[1]).hasMessage("after it");
        assertThat(failure.getSuppressed()[1]).hasNoSuppressedExceptions();
    }

    @Test
    void every_failing_test_of_a_shared_world_has_the_journal() {
        EngineExecutionResults results = run(SharedCase.class);

        assertThat(JupiterRun.failures(results)).hasSize(2);
        assertThat(journals(results)).hasSize(2);
    }

    @Test
    void a_test_that_used_no_world_fails_as_ever() {
        EngineExecutionResults results = run(UnusedCase.class);

        assertThat(JupiterRun.failure(results)).hasNoSuppressedExceptions();
        assertThat(published(results)).isEmpty();
    }

    @Test
    void a_world_that_nothing_was_asked_of_says_so() {
        assertThat(journals(run(IdleCase.class)))
                .singleElement()
                .satisfies(
                        journal -> assertThat(journal).hasMessageStartingWith(HEAD + "nothing, no call reached it\n"));
    }

    @Test
    void an_assumption_that_does_not_hold_is_left_alone() {
        EngineExecutionResults results = run(AssumptionCase.class);

        assertThat(results.testEvents().aborted().map(JupiterRun::failure))
                .singleElement()
                .satisfies(aborted ->
                        assertThat(aborted).hasMessage("not on this machine").hasNoSuppressedExceptions());
        assertThat(published(results)).isEmpty();
    }

    @Test
    void seed_and_file_are_published_once() {
        List<Map<String, String>> published = published(JupiterRun.run(TwiceCase.class));

        assertThat(published).hasSize(2).first().isEqualTo(Map.of("drydock.seed", "1"));
        assertThat(published.get(1)).containsOnlyKeys("drydock.journal");
    }

    @Test
    void a_long_journal_is_folded_on_the_failure_and_whole_in_the_file_that_its_last_line_names() throws IOException {
        EngineExecutionResults results = JupiterRun.run(LongCase.class);

        Path file = file(results);
        List<String> lines = text(journals(results).get(0)).lines().toList();
        assertThat(lines)
                .hasSizeLessThanOrEqualTo(DrydockJournal.LINES)
                .anyMatch(line -> line.contains(" lines like those before, until "))
                .endsWith("All of it is in " + file);
        assertThat(Files.readString(file).lines().filter(line -> line.contains("ecs:DescribeClusters")))
                .hasSize(250);
    }

    @Test
    void what_ended_a_test_by_a_throttle_is_told_to_be_no_matter_of_retries() {
        assertThat(journals(JupiterRun.run(ThrottledCase.class)))
                .singleElement()
                .satisfies(journal -> assertThat(journal)
                        .hasMessageContaining("\necs:CreateCluster ended with ThrottlingException, which the SDK's own"
                                + " clients try again.\n  Injected clients do not retry as the SDK does: "));
    }

    @Test
    void two_runs_with_one_seed_tell_the_same_story() {
        String first = text(journals(run(AwsErrorCase.class)).get(0));
        String second = text(journals(run(AwsErrorCase.class)).get(0));

        assertThat(second).isEqualTo(first);
    }

    private static EngineExecutionResults run(Class<?> testClass) {
        return JupiterRun.run(testClass);
    }

    private static Path file(EngineExecutionResults results) {
        return Path.of(published(results).get(1).get("drydock.journal"));
    }

    private static void assertTellsCreation(DrydockJournal journal) {
        assertThat(journal).hasMessageStartingWith(HEAD + CREATED);
    }

    private static String text(DrydockJournal journal) {
        return String.valueOf(journal.getMessage());
    }

    private static List<DrydockJournal> journals(EngineExecutionResults results) {
        return JupiterRun.failures(results).stream()
                .flatMap(failure -> Arrays.stream(failure.getSuppressed()))
                .filter(DrydockJournal.class::isInstance)
                .map(DrydockJournal.class::cast)
                .toList();
    }

    private static List<Map<String, String>> published(EngineExecutionResults results) {
        return results.allEvents()
                .reportingEntryPublished()
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .toList();
    }

    private static void create(EcsClient ecs) {
        ecs.createCluster(b -> b.clusterName("prod"));
    }

    @ExtendWith(DrydockExtension.class)
    static class FailingTestCase {

        @Test
        void test(EcsClient ecs) {
            create(ecs);
            throw new AssertionError("the test's own");
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class LoadedCase {

        @Test
        void test(Drydock aws) {
            aws.images().add("shop/web:1", script -> script.usesCpu(64));
            aws.given().cluster("prod").service("web", "shop/web:1").running(1);
            aws.time().advance(Duration.ofMinutes(5));
            throw new AssertionError("the test's own");
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class AwsErrorCase {

        @Test
        void test(EcsClient ecs) {
            create(ecs);
            ecs.deleteCluster(b -> b.cluster("dev"));
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class BeforeEachCase {

        @BeforeEach
        void before(EcsClient ecs) {
            create(ecs);
            throw new AssertionError("before the test");
        }

        @Test
        void test() {}
    }

    @ExtendWith(DrydockExtension.class)
    static class AfterEachCase {

        @AfterEach
        void after(EcsClient ecs) {
            create(ecs);
            throw new AssertionError("after the test");
        }

        @Test
        void test() {}
    }

    @ExtendWith(DrydockExtension.class)
    static class BeforeAllCase {

        @BeforeAll
        static void before(EcsClient ecs) {
            create(ecs);
            throw new AssertionError("before all tests");
        }

        @Test
        void test() {}
    }

    @ExtendWith(DrydockExtension.class)
    static class AfterAllCase {

        @BeforeAll
        static void before(EcsClient ecs) {
            create(ecs);
        }

        @AfterAll
        static void after() {
            fail("after all tests");
        }

        @Test
        void test() {}
    }

    @ExtendWith(DrydockExtension.class)
    static class ConstructorCase {

        ConstructorCase(EcsClient ecs) {
            create(ecs);
            throw new AssertionError("in the constructor");
        }

        @Test
        void test() {}
    }

    @ExtendWith(DrydockExtension.class)
    static class ConstructorsCase {

        ConstructorsCase(EcsClient ecs) {
            create(ecs);
            throw new AssertionError("in the constructor");
        }

        @Test
        void first() {}

        @Test
        void second() {}
    }

    @ExtendWith(DrydockExtension.class)
    static class DynamicCase {

        @TestFactory
        Stream<DynamicTest> tests(EcsClient ecs) {
            return Stream.of(DynamicTest.dynamicTest("fails", () -> {
                create(ecs);
                throw new AssertionError("in a dynamic test");
            }));
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class TwiceCase {

        @AfterEach
        void after() {
            throw new AssertionError("after it");
        }

        @Nested
        @ExtendWith(DrydockExtension.class)
        class Inner {

            @Test
            void test(EcsClient ecs) {
                create(ecs);
                throw new AssertionError("in the test");
            }
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class SharedCase {

        @BeforeAll
        static void before(EcsClient ecs) {
            create(ecs);
        }

        @Test
        void first() {
            throw new AssertionError("first");
        }

        @Test
        void second() {
            throw new AssertionError("second");
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class UnusedCase {

        @Test
        void test() {
            throw new AssertionError("nothing to do with AWS");
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class IdleCase {

        @Test
        void test(EcsClient ecs) {
            throw new AssertionError("too early for " + ecs.serviceName());
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class LongCase {

        @Test
        void test(EcsClient ecs) {
            for (int i = 0; i < 250; i++) {
                int number = i;
                ecs.describeClusters(b -> b.clusters("c" + number));
            }
            throw new AssertionError("at the end");
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class ThrottledCase {

        @Test
        void test(Drydock aws) {
            aws.faults().on(CREATE_CLUSTER).throttle();
            create(aws.ecs());
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class AssumptionCase {

        @Test
        void test(EcsClient ecs) {
            create(ecs);
            Assumptions.abort("not on this machine");
        }
    }
}
