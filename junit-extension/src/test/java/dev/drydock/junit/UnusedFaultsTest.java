package dev.drydock.junit;

import static dev.drydock.operation.EcsOperation.CREATE_CLUSTER;
import static dev.drydock.operation.EcsOperation.LIST_CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineExecutionResults;

class UnusedFaultsTest {

    private static void strike(Drydock aws) {
        assertThatThrownBy(() -> aws.ecs().listClusters()).hasMessageContaining("Rate exceeded");
    }

    @Test
    void a_fault_that_never_struck_fails_the_test_that_asks_for_it() {
        EngineExecutionResults results = JupiterRun.run(OwnWorldsCase.class);

        results.testEvents().assertStatistics(events -> events.succeeded(4).failed(2));
        assertThat(JupiterRun.failures(results))
                .anySatisfy(failure -> assertThat(failure)
                        .hasMessageStartingWith(
                                "Faults that never struck:\n  ecs:CreateCluster fails with ThrottlingException\n")
                        .hasSuppressedException(failure.getSuppressed()[0]))
                .anySatisfy(failure -> assertThat(failure).hasMessage("its own failure"));
    }

    @ExtendWith(DrydockExtension.class)
    @DrydockFaults(unusedFails = true)
    static class OwnWorldsCase {

        @Test
        void unused(Drydock aws) {
            aws.faults().on(LIST_CLUSTERS).throttle();
            aws.faults().on(CREATE_CLUSTER).throttle();
            strike(aws);
        }

        @Test
        void used(Drydock aws) {
            aws.faults().on(LIST_CLUSTERS).throttle();
            strike(aws);
        }

        @Test
        @DrydockFaults(unusedFails = false)
        void not_asked(Drydock aws) {
            aws.faults().on(CREATE_CLUSTER).throttle();
        }

        @Test
        void failed_already(Drydock aws) {
            aws.faults().on(CREATE_CLUSTER).throttle();
            throw new IllegalStateException("its own failure");
        }

        @Test
        void without_a_world() {}

        @Nested
        class Inner {

            @Test
            void used(Drydock aws) {
                aws.faults().on(LIST_CLUSTERS).throttle();
                strike(aws);
            }
        }
    }

    @Test
    void without_the_annotation_unused_faults_are_let_pass() {
        JupiterRun.run(SilentCase.class)
                .testEvents()
                .assertStatistics(events -> events.succeeded(1).failed(0));
    }

    @ExtendWith(DrydockExtension.class)
    static class SilentCase {

        @Test
        void unused(Drydock aws) {
            aws.faults().on(CREATE_CLUSTER).throttle();
        }
    }

    @Test
    void faults_of_a_shared_world_are_looked_at_when_the_class_is_over() {
        EngineExecutionResults results = JupiterRun.run(SharedWorldCase.class);

        results.testEvents().assertStatistics(events -> events.succeeded(2).failed(0));
        assertThat(JupiterRun.failure(results))
                .hasMessageContaining("Faults that never struck:\n  ecs:CreateCluster fails with ThrottlingException\n")
                .hasMessageNotContaining("ListClusters");
    }

    @ExtendWith(DrydockExtension.class)
    @DrydockFaults(unusedFails = true)
    static class SharedWorldCase {

        @Aws
        static Drydock aws;

        @Test
        void first() {
            if (aws.faults().unused().isEmpty()) {
                aws.faults().on(LIST_CLUSTERS).throttle().times(2);
                aws.faults().on(CREATE_CLUSTER).throttle();
            }
            strike(aws);
        }

        @Test
        void second() {
            first();
        }
    }
}
