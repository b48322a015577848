package dev.drydock.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import software.amazon.awssdk.services.ecs.EcsClient;

@SuppressWarnings("NullAway.Init") // fields are filled by the extension
class WorldLifeTest {

    /** The worlds that the tests of a case saw, in order. */
    private static final Queue<Drydock> SEEN = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void forget() {
        SEEN.clear();
    }

    @Test
    void each_test_has_a_world_of_its_own_closed_when_it_is_over() {
        JupiterRun.run(PerTestCase.class);

        assertThat(SEEN).hasSize(2).doesNotHaveDuplicates().allSatisfy(WorldLifeTest::assertClosed);
    }

    @Test
    void a_client_kept_beyond_its_test_says_that_the_world_is_closed() {
        JupiterRun.run(PerTestCase.class);

        EcsClient kept = SEEN.element().ecs();
        assertThatThrownBy(kept::listClusters)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("This Drydock is closed, so ecs:ListClusters cannot be called.");
    }

    @Test
    void tests_in_parallel_do_not_see_each_other() {
        EngineExecutionResults results = JupiterRun.of(ParallelCase.class)
                .with("junit.jupiter.execution.parallel.enabled", "true")
                .with("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .with("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .with("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .execute();

        assertThat(JupiterRun.failures(results)).isEmpty();
        assertThat(SEEN).hasSize(100).doesNotHaveDuplicates().allSatisfy(WorldLifeTest::assertClosed);
    }

    @Test
    void one_instance_for_the_class_means_one_world_for_the_class() {
        EngineExecutionResults results = JupiterRun.run(PerClassCase.class);

        assertThat(JupiterRun.failures(results)).isEmpty();
        assertSharedByAll(3);
    }

    @Test
    void a_static_field_means_one_world_for_the_class_and_its_nested_classes() {
        EngineExecutionResults results = JupiterRun.run(StaticFieldCase.class);

        assertThat(JupiterRun.failures(results)).isEmpty();
        assertSharedByAll(3);
    }

    @Test
    void a_parameter_of_before_all_means_one_world_for_the_class() {
        EngineExecutionResults results = JupiterRun.run(BeforeAllCase.class);

        assertThat(JupiterRun.failures(results)).isEmpty();
        assertSharedByAll(2);
    }

    @Test
    void nested_classes_may_each_have_a_world_of_their_own() {
        EngineExecutionResults results = JupiterRun.run(NestedPerClassCase.class);

        assertThat(JupiterRun.failures(results)).isEmpty();
        List<Drydock> seen = List.copyOf(SEEN);
        assertThat(seen).hasSize(3);
        assertThat(seen.get(1)).isSameAs(seen.get(2)).isNotSameAs(seen.get(0));
    }

    private static void assertSharedByAll(int tests) {
        assertThat(SEEN).hasSize(tests);
        assertThat(SEEN.stream().distinct()).hasSize(1);
        assertClosed(SEEN.element());
    }

    private static void assertClosed(Drydock world) {
        assertThatThrownBy(() -> world.ecs().listClusters()).hasMessageContaining("closed");
    }

    private static void makeTheOnlyCluster(Drydock aws) {
        SEEN.add(aws);
        aws.ecs().createCluster(b -> b.clusterName("prod"));
        assertThat(aws.ecs().listClusters().clusterArns()).hasSize(1);
        assertThat(aws.journal().calls()).hasSize(2);
    }

    @ExtendWith(DrydockExtension.class)
    static class PerTestCase {

        @Test
        void first(Drydock aws) {
            makeTheOnlyCluster(aws);
        }

        @Test
        void second(Drydock aws) {
            makeTheOnlyCluster(aws);
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class ParallelCase {

        @Aws
        private Drydock field;

        @RepeatedTest(100)
        void alone(Drydock aws) {
            assertThat(aws).isSameAs(field);
            makeTheOnlyCluster(aws);
        }
    }

    @ExtendWith(DrydockExtension.class)
    @TestInstance(Lifecycle.PER_CLASS)
    static class PerClassCase {

        @Test
        void first(Drydock aws) {
            SEEN.add(aws);
        }

        @Test
        void second(Drydock aws) {
            SEEN.add(aws);
        }

        @Nested
        class Inner {

            @Test
            void third(Drydock aws) {
                SEEN.add(aws);
            }
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class StaticFieldCase {

        @Aws
        private static Drydock shared;

        @Aws
        private Drydock own;

        @Test
        void first(Drydock aws) {
            assertThat(own).isSameAs(shared);
            SEEN.add(aws);
        }

        @Test
        void second() {
            SEEN.add(shared);
        }

        @Nested
        class Inner {

            @Test
            void third(Drydock aws) {
                SEEN.add(aws);
            }
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class BeforeAllCase {

        @BeforeAll
        static void before(EcsClient ecs) {
            ecs.createCluster(b -> b.clusterName("prod"));
        }

        @AfterAll
        static void after(EcsClient ecs) {
            assertThat(ecs.listClusters().clusterArns()).hasSize(1);
        }

        @Test
        void first(Drydock aws) {
            SEEN.add(aws);
        }

        @Test
        void second(Drydock aws) {
            SEEN.add(aws);
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class NestedPerClassCase {

        @Test
        void first(Drydock aws) {
            SEEN.add(aws);
        }

        @Nested
        @TestInstance(Lifecycle.PER_CLASS)
        class Inner {

            @Test
            void second(Drydock aws) {
                SEEN.add(aws);
            }

            @Test
            void third(Drydock aws) {
                SEEN.add(aws);
            }
        }
    }
}
