package dev.drydock.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import software.amazon.awssdk.services.ecs.EcsClient;

/** One annotation is enough, and a field that says more wins over it. */
@SuppressWarnings("NullAway.Init") // fields are filled by the extension
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class EntryAnnotationsTest {

    @Test
    void drydock_test_injects_like_the_extension_it_stands_for() {
        passes(3, EntryCase.class);
    }

    @Test
    void it_stands_on_annotations_of_ones_own_and_on_classes_that_are_extended() {
        passes(1, OwnAnnotationCase.class);
        passes(3, InheritingCase.class);
    }

    @Test
    void an_extension_registered_by_a_static_field_makes_the_worlds_instead() {
        passes(2, RecipeCase.class);
    }

    @Test
    void so_does_one_of_the_class_that_encloses_the_test() {
        passes(1, EnclosedRecipeCase.class);
    }

    @Test
    void so_does_one_beside_the_annotations_that_lead_clients() {
        passes(1, RecipeTransportCase.class);
    }

    @Test
    void the_annotations_that_lead_clients_need_no_other_on_classes() {
        passes(1, TransportAloneCase.class);
        passes(1, EndpointAloneCase.class);
    }

    @Test
    void the_annotations_that_lead_clients_need_no_other_on_methods() {
        passes(2, OnMethodsCase.class);
    }

    @Test
    void an_extension_registered_by_an_instance_field_comes_too_late_for_them_and_is_refused() {
        EngineExecutionResults results = JupiterRun.run(LateRecipeCase.class);

        assertThat(JupiterRun.failure(results))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageStartingWith("Two DrydockExtensions are registered for method test of ");
    }

    private static void passes(int tests, Class<?> testClass) {
        EngineExecutionResults results = JupiterRun.run(testClass);

        assertThat(JupiterRun.failures(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
    }

    @DrydockTest
    static class EntryCase {

        @Aws
        private EcsClient field;

        @Test
        void parameters(EcsClient ecs) {
            assertThat(ecs).isSameAs(field);
        }

        @Test
        void worlds_of_their_own(Drydock aws) {
            field.createCluster(b -> b.clusterName("prod"));

            assertThat(aws.view().clusterArns()).hasSize(1);
        }

        @Nested
        class Inner {

            @Test
            void nested(EcsClient ecs) {
                assertThat(ecs.listClusters().clusterArns()).isEmpty();
            }
        }
    }

    @DrydockTest
    @DrydockSeed(42)
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface LuckyTest {}

    @LuckyTest
    static class OwnAnnotationCase {

        @Test
        void test(Drydock aws) {
            assertThat(aws.seed()).isEqualTo(42);
        }
    }

    static class InheritingCase extends EntryCase {

        @Override
        @Test
        void parameters(EcsClient ecs) {
            assertThat(ecs.listClusters().clusterArns()).isEmpty();
        }
    }

    @DrydockTest
    static class RecipeCase {

        @RegisterExtension
        static final DrydockExtension DRYDOCK =
                DrydockExtension.with(Drydock.builder().seed(7));

        @Aws
        private static Drydock shared;

        @Test
        void parameter(Drydock aws) {
            assertThat(aws.seed()).isEqualTo(7);
        }

        @Test
        void field() {
            assertThat(shared.seed()).isEqualTo(7);
        }
    }

    static class EnclosedRecipeCase {

        @RegisterExtension
        static final DrydockExtension DRYDOCK =
                DrydockExtension.with(Drydock.builder().seed(7));

        @Nested
        @DrydockTest
        class Inner {

            @Test
            void nested(Drydock aws) {
                assertThat(aws.seed()).isEqualTo(7);
            }
        }
    }

    @DrydockTransport
    static class RecipeTransportCase {

        @RegisterExtension
        static final DrydockExtension DRYDOCK =
                DrydockExtension.with(Drydock.builder().region("eu-west-1"));

        @Test
        void test(Drydock aws) {
            String arn = EcsClient.create().createCluster().cluster().clusterArn();

            assertThat(arn).contains(":eu-west-1:");
            assertThat(aws.view().clusterArns()).containsExactly(arn);
        }
    }

    @DrydockTransport
    static class TransportAloneCase {

        private final EcsClient made = EcsClient.create();

        @Test
        void test(Drydock aws) {
            made.createCluster();

            assertThat(aws.view().clusterArns()).hasSize(1);
        }
    }

    @DrydockEndpoint
    static class EndpointAloneCase {

        private final EcsClient made = EcsClient.create();

        @Test
        void test(Drydock aws) {
            made.createCluster();

            assertThat(aws.view().clusterArns()).hasSize(1);
        }
    }

    static class OnMethodsCase {

        @Test
        @DrydockTransport
        void transport(Drydock aws) {
            EcsClient.create().createCluster();

            assertThat(aws.view().clusterArns()).hasSize(1);
        }

        @Test
        @DrydockEndpoint
        void endpoint(Drydock aws) {
            EcsClient.create().createCluster();

            assertThat(aws.view().clusterArns()).hasSize(1);
        }
    }

    @DrydockTransport
    static class LateRecipeCase {

        @RegisterExtension
        final DrydockExtension drydock = DrydockExtension.with(Drydock.builder());

        @Test
        void test() {}
    }
}
