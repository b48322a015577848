package dev.drydock.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.time.VirtualTime;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingAsyncClient;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrAsyncClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2AsyncClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

@SuppressWarnings("NullAway.Init") // fields are filled by the extension
class InjectionTest {

    @Test
    void every_type_is_injected_by_the_world_of_the_test() {
        EngineExecutionResults results = JupiterRun.run(EveryTypeCase.class);

        assertSucceeded(results, 1);
    }

    @Test
    void constructor_fields_lifecycle_methods_and_test_share_one_world() {
        EngineExecutionResults results = JupiterRun.run(EveryPlaceCase.class);

        assertSucceeded(results, 2);
    }

    @Test
    void parameterized_and_repeated_tests_get_what_is_left_over() {
        EngineExecutionResults results = JupiterRun.run(TemplateCase.class);

        assertSucceeded(results, 2 + 3 + LaunchType.knownValues().size() + 1);
    }

    @Test
    @SinceJUnit(minor = 13, because = "older ones have no parameterized classes")
    void the_constructor_of_a_parameterized_class_gets_what_is_left_over() {
        EngineExecutionResults results = JupiterRun.run(TemplateClassCase.class);

        assertSucceeded(results, 4);
    }

    @Test
    void nested_classes_share_the_world_with_their_outer_instances() {
        EngineExecutionResults results = JupiterRun.run(OuterCase.class);

        assertSucceeded(results, 3);
    }

    @Test
    void a_nested_class_that_brings_the_extension_fills_its_outer_fields_too() {
        EngineExecutionResults results = JupiterRun.run(PlainOuterCase.class);

        assertSucceeded(results, 1);
    }

    @Test
    void private_fields_of_a_superclass_are_filled() {
        EngineExecutionResults results = JupiterRun.run(SubclassCase.class);

        assertSucceeded(results, 1);
    }

    @Test
    void a_recipe_makes_the_world_of_a_static_extension_field() {
        EngineExecutionResults results = JupiterRun.run(StaticRecipeCase.class);

        assertSucceeded(results, 1);
    }

    @Test
    void a_recipe_makes_the_world_of_an_instance_extension_field() {
        EngineExecutionResults results = JupiterRun.run(InstanceRecipeCase.class);

        assertSucceeded(results, 1);
    }

    @Test
    void an_instance_extension_field_is_in_time_for_everything_when_there_is_one_instance() {
        EngineExecutionResults results = JupiterRun.run(InstanceRecipePerClassCase.class);

        assertSucceeded(results, 1);
    }

    private static void assertSucceeded(EngineExecutionResults results, long tests) {
        assertThat(JupiterRun.failures(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
    }

    @ExtendWith(DrydockExtension.class)
    static class EveryTypeCase {

        @Test
        void all(
                Drydock aws,
                EcsClient ecs,
                EcsAsyncClient ecsAsync,
                EcrClient ecr,
                EcrAsyncClient ecrAsync,
                ElasticLoadBalancingV2Client elb,
                ElasticLoadBalancingV2AsyncClient elbAsync,
                CloudWatchClient cloudWatch,
                CloudWatchAsyncClient cloudWatchAsync,
                ApplicationAutoScalingClient scaling,
                ApplicationAutoScalingAsyncClient scalingAsync,
                CloudWatchLogsClient logs,
                CloudWatchLogsAsyncClient logsAsync,
                Clock clock,
                VirtualTime time) {
            assertThat(ecs).isSameAs(aws.ecs());
            assertThat(ecsAsync).isSameAs(aws.ecsAsync());
            assertThat(ecr).isSameAs(aws.ecr());
            assertThat(ecrAsync).isSameAs(aws.ecrAsync());
            assertThat(elb).isSameAs(aws.client(ElasticLoadBalancingV2Client.class));
            assertThat(elbAsync).isSameAs(aws.client(ElasticLoadBalancingV2AsyncClient.class));
            assertThat(cloudWatch).isSameAs(aws.client(CloudWatchClient.class));
            assertThat(cloudWatchAsync).isSameAs(aws.client(CloudWatchAsyncClient.class));
            assertThat(scaling).isSameAs(aws.client(ApplicationAutoScalingClient.class));
            assertThat(scalingAsync).isSameAs(aws.client(ApplicationAutoScalingAsyncClient.class));
            assertThat(logs).isSameAs(aws.logs());
            assertThat(logsAsync).isSameAs(aws.logsAsync());
            assertThat(clock).isSameAs(aws.time());
            assertThat(time).isSameAs(aws.time());
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class EveryPlaceCase {

        private final EcsClient constructed;

        @Aws
        private EcsClient field;

        @Aws
        Drydock aws;

        EveryPlaceCase(EcsClient constructed) {
            this.constructed = constructed;
        }

        @BeforeEach
        void before(EcsClient ecs) {
            assertThat(ecs).isSameAs(constructed).isSameAs(field).isSameAs(aws.ecs());
            assertThat(ecs.listClusters().clusterArns()).isEmpty();
            ecs.createCluster(b -> b.clusterName("made-before"));
        }

        @AfterEach
        void after(EcsClient ecs) {
            assertThat(ecs).isSameAs(constructed);
            assertThat(ecs.listClusters().clusterArns()).hasSize(2);
        }

        @Test
        void first(EcsClient ecs) {
            assertThat(ecs).isSameAs(constructed);
            ecs.createCluster(b -> b.clusterName("made-by-the-test"));
        }

        @Test
        void second(EcsClient ecs) {
            assertThat(ecs).isSameAs(constructed);
            ecs.createCluster(b -> b.clusterName("made-by-the-test"));
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class TemplateCase {

        private final EcsClient constructed;

        TemplateCase(EcsClient constructed) {
            this.constructed = constructed;
        }

        @ParameterizedTest
        @ValueSource(strings = {"prod", "dev"})
        void values(String name, EcsClient ecs) {
            ecs.createCluster(b -> b.clusterName(name));

            assertThat(constructed.listClusters().clusterArns()).hasSize(1);
        }

        @ParameterizedTest
        @EnumSource(LaunchType.class)
        void models_of_the_services(LaunchType type, EcsClient ecs) {
            assertThat(type).isNotNull();
            assertThat(ecs).isSameAs(constructed);
        }

        @RepeatedTest(3)
        void repeated(EcsClient ecs) {
            ecs.createCluster(b -> b.clusterName("prod"));

            assertThat(constructed.listClusters().clusterArns()).hasSize(1);
        }
    }

    @ParameterizedClass
    @ValueSource(strings = {"prod", "dev"})
    @ExtendWith(DrydockExtension.class)
    static class TemplateClassCase {

        private final EcsClient constructed;

        TemplateClassCase(String name, EcsClient ecs) {
            this.constructed = ecs;
            ecs.createCluster(b -> b.clusterName(name));
        }

        @Test
        void first(EcsClient ecs) {
            assertThat(ecs).isSameAs(constructed);
            assertThat(ecs.listClusters().clusterArns()).hasSize(1);
        }

        @Test
        void second(EcsClient ecs) {
            assertThat(ecs).isSameAs(constructed);
            assertThat(ecs.listClusters().clusterArns()).hasSize(1);
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class OuterCase {

        private final EcsClient constructed;

        @Aws
        private Drydock field;

        OuterCase(EcsClient constructed) {
            this.constructed = constructed;
        }

        @BeforeEach
        void before(EcsClient ecs) {
            ecs.createCluster(b -> b.clusterName("outer"));
        }

        @Test
        void outer() {
            assertThat(constructed.listClusters().clusterArns()).hasSize(1);
        }

        @Nested
        class Inner {

            @Aws
            private EcsClient own;

            @Test
            void inner(EcsClient ecs) {
                assertThat(ecs).isSameAs(constructed).isSameAs(own).isSameAs(field.ecs());
                assertThat(ecs.listClusters().clusterArns()).hasSize(1);
            }

            @Nested
            class Innermost {

                @Test
                void innermost(EcsClient ecs) {
                    assertThat(ecs).isSameAs(constructed).isSameAs(own).isSameAs(field.ecs());
                    assertThat(ecs.listClusters().clusterArns()).hasSize(1);
                }
            }
        }
    }

    static class PlainOuterCase {

        @Aws
        private EcsClient outer;

        @Nested
        @ExtendWith(DrydockExtension.class)
        class Inner {

            @Test
            void inner(EcsClient ecs) {
                assertThat(ecs).isSameAs(outer);
            }
        }
    }

    abstract static class Superclass {

        @Aws
        private EcsClient inherited;

        EcsClient inherited() {
            return inherited;
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class SubclassCase extends Superclass {

        @Test
        void inherits(EcsClient ecs) {
            assertThat(inherited()).isSameAs(ecs);
        }
    }

    static class StaticRecipeCase {

        @RegisterExtension
        static final DrydockExtension DRYDOCK =
                DrydockExtension.with(Drydock.builder().region("eu-west-1"));

        @Aws
        static EcsClient shared;

        private final EcsClient constructed;

        StaticRecipeCase(EcsClient constructed) {
            this.constructed = constructed;
        }

        @BeforeAll
        static void before(EcsClient ecs) {
            assertThat(ecs).isSameAs(shared);
            ecs.createCluster(b -> b.clusterName("prod"));
        }

        @AfterAll
        static void after(EcsClient ecs) {
            assertThat(ecs).isSameAs(shared);
        }

        @Test
        void in_ireland(EcsClient ecs) {
            assertThat(ecs).isSameAs(constructed).isSameAs(shared);
            assertThat(ecs.listClusters().clusterArns())
                    .containsExactly("arn:aws:ecs:eu-west-1:123456789012:cluster/prod");
        }
    }

    static class InstanceRecipeCase {

        @RegisterExtension
        final DrydockExtension drydock =
                DrydockExtension.with(Drydock.builder().region("eu-west-1").recipe());

        @Aws
        EcsClient field;

        @Test
        void in_ireland(EcsClient ecs) {
            assertThat(ecs).isSameAs(field);
            assertThat(ecs.createCluster().cluster().clusterArn()).contains("eu-west-1");
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class InstanceRecipePerClassCase {

        @RegisterExtension
        final DrydockExtension drydock = DrydockExtension.with(Drydock.builder().region("eu-west-1"));

        @Aws
        EcsClient field;

        @BeforeAll
        void before(EcsClient ecs) {
            assertThat(ecs).isSameAs(field);
        }

        @Test
        void in_ireland(EcsClient ecs) {
            assertThat(ecs).isSameAs(field);
            assertThat(ecs.createCluster().cluster().clusterArn()).contains("eu-west-1");
        }
    }
}
