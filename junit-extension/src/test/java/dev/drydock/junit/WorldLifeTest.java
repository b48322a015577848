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
        EngineExecutionResults results = inParallel(ParallelCase.class);

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

    @Test
    void a_constructor_sees_the_world_of_its_test_alone() {
        EngineExecutionResults results = JupiterRun.run(ConstructorCase.class);

        assertThat(JupiterRun.failures(results)).isEmpty();
        assertThat(SEEN).hasSize(4).doesNotHaveDuplicates().allSatisfy(WorldLifeTest::assertClosed);
    }

    @Test
    void constructors_called_in_parallel_do_not_see_each_other() {
        EngineExecutionResults results = inParallel(ParallelConstructorCase.class);

        assertThat(JupiterRun.failures(results)).isEmpty();
        assertThat(SEEN).hasSize(100).doesNotHaveDuplicates().allSatisfy(WorldLifeTest::assertClosed);
    }

    @Test
    void the_world_of_a_constructor_that_fails_is_closed_with_its_class_at_the_latest() {
        EngineExecutionResults results = JupiterRun.run(FailingConstructorCase.class);

        assertThat(JupiterRun.failures(results)).hasSize(2);
        assertThat(SEEN).hasSize(2).doesNotHaveDuplicates().allSatisfy(WorldLifeTest::assertClosed);
    }

    @Test
    void the_world_of_an_outer_constructor_is_that_of_a_nested_class_with_one_instance() {
        EngineExecutionResults results = JupiterRun.run(NestedPerClassConstructorCase.class);

        assertThat(JupiterRun.failures(results)).isEmpty();
        assertSharedByAll(3);
    }

    @Test
    void two_methods_may_each_bring_the_extension_for_the_constructor() {
        EngineExecutionResults results = JupiterRun.run(ExtendedMethodsCase.class);

        assertThat(JupiterRun.failures(results)).isEmpty();
        assertThat(SEEN).hasSize(2).doesNotHaveDuplicates().allSatisfy(WorldLifeTest::assertClosed);
    }

    private static EngineExecutionResults inParallel(Class<?> testClass) {
        return JupiterRun.of(testClass)
                .with("junit.jupiter.execution.parallel.enabled", "true")
                .with("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .with("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .with("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .execute();
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
    static class ConstructorCase {

        private final Drydock constructed;

        ConstructorCase(Drydock constructed) {
            this.constructed = constructed;
        }

        @RepeatedTest(2)
        void own(Drydock aws) {
            assertThat(aws).isSameAs(constructed);
            makeTheOnlyCluster(aws);
        }

        @Nested
        class Inner {

            Inner(Drydock aws) {
                assertThat(aws).isSameAs(constructed);
            }

            @RepeatedTest(2)
            void nested(Drydock aws) {
                assertThat(aws).isSameAs(constructed);
                makeTheOnlyCluster(aws);
            }
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class ParallelConstructorCase {

        private final Drydock constructed;

        ParallelConstructorCase(Drydock constructed) {
            this.constructed = constructed;
        }

        @RepeatedTest(100)
        void alone(Drydock aws) {
            assertThat(aws).isSameAs(constructed);
            makeTheOnlyCluster(aws);
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class FailingConstructorCase {

        FailingConstructorCase(Drydock aws) {
            SEEN.add(aws);
            throw new AssertionError("in the constructor");
        }

        @Test
        void first() {}

        @Test
        void second() {}
    }

    @ExtendWith(DrydockExtension.class)
    static class NestedPerClassConstructorCase {

        NestedPerClassConstructorCase(Drydock aws) {
            SEEN.add(aws);
        }

        @Nested
        @TestInstance(Lifecycle.PER_CLASS)
        class Inner {

            @Test
            void first(Drydock aws) {
                SEEN.add(aws);
            }

            @Test
            void second(Drydock aws) {
                SEEN.add(aws);
            }
        }
    }

    static class ExtendedMethodsCase {

        ExtendedMethodsCase(Drydock aws) {
            SEEN.add(aws);
        }

        @Test
        @ExtendWith(DrydockExtension.class)
        void first() {}

        @Test
        @ExtendWith(DrydockExtension.class)
        void second() {}
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
