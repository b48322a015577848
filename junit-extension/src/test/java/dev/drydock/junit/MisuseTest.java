package dev.drydock.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.Recipe;
import jakarta.inject.Inject;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClientBuilder;
import software.amazon.awssdk.services.ecr.paginators.ListImagesPublisher;
import software.amazon.awssdk.services.ecr.waiters.EcrAsyncWaiter;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.waiters.EcsWaiter;

@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // fields are filled by the extension, or are not, and that's it
class MisuseTest {

    @Test
    void a_parameter_that_looks_as_if_it_were_injected_says_what_to_do_instead() {
        EngineExecutionResults results = JupiterRun.run(ParametersCase.class);

        assertThat(JupiterRun.failures(results))
                .hasSize(5)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(ParameterResolutionException.class))
                .extracting(Throwable::getMessage)
                .containsExactlyInAnyOrder(
                        "The parameter waiter of method waiter of " + ParametersCase.class.getName()
                                + ", of type software.amazon.awssdk.services.ecs.waiters.EcsWaiter, is not injected. Inject"
                                + " EcsClient and call ecs.waiter(), which waits in virtual time.",
                        "The parameter waiter of method async_waiter of " + ParametersCase.class.getName()
                                + ", of type software.amazon.awssdk.services.ecr.waiters.EcrAsyncWaiter, is not injected."
                                + " Inject EcrAsyncClient and call ecr.waiter(), which waits in virtual time.",
                        "The parameter builder of method builder of " + ParametersCase.class.getName()
                                + ", of type software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClientBuilder,"
                                + " is not injected. Inject CloudWatchLogsAsyncClient, which is ready to use, or build one"
                                + " without Drydock yourself.",
                        "The parameter pages of method paginator of " + ParametersCase.class.getName()
                                + ", of type software.amazon.awssdk.services.ecr.paginators.ListImagesPublisher, is not"
                                + " injected. Inject EcrAsyncClient and get it from that.",
                        "The parameter scaling of method foreign of " + ParametersCase.class.getName()
                                + ", of type software.amazon.awssdk.services.autoscaling"
                                + ".AutoScalingClient, is not injected. Drydock simulates ECS, ECR, CloudWatch"
                                + " Logs, Elastic Load Balancing, CloudWatch and Application Auto Scaling; build your own AutoScalingClient, or a fake of it.");
    }

    @Test
    void a_constructor_parameter_is_named_as_such() {
        EngineExecutionResults results = JupiterRun.run(ConstructorCase.class);

        assertThat(JupiterRun.failure(results))
                .hasMessageStartingWith(
                        "The parameter waiter of the constructor of " + ConstructorCase.class.getName());
    }

    @Test
    void the_client_of_another_service_is_left_to_the_extension_that_has_one() {
        EngineExecutionResults declared = JupiterRun.run(DeclaredResolverCase.class);
        EngineExecutionResults registered = JupiterRun.run(RegisteredResolverCase.class);

        assertThat(JupiterRun.failures(declared)).isEmpty();
        assertThat(JupiterRun.failures(registered)).isEmpty();
    }

    @Test
    void a_constructor_that_another_extension_injects_is_left_to_it_whatever_the_types() {
        EngineExecutionResults results = JupiterRun.run(InjectedConstructorCase.class);

        assertThat(JupiterRun.failures(results)).isEmpty();
        results.testEvents().assertStatistics(events -> events.succeeded(1));
    }

    @Test
    void other_types_are_left_to_other_extensions() {
        EngineExecutionResults results = JupiterRun.run(StrangeParameterCase.class);

        assertThat(JupiterRun.failure(results)).hasMessageStartingWith("No ParameterResolver registered for parameter");
    }

    @Test
    void a_final_field_is_refused() {
        EngineExecutionResults results = JupiterRun.run(FinalFieldCase.class);

        assertThat(JupiterRun.failure(results))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("The @Aws field ecs of " + FinalFieldCase.class.getName() + ", of type "
                        + EcsClient.class.getName() + ", is final, so it cannot be filled. Remove final");
    }

    @Test
    void a_field_of_another_type_is_refused() {
        EngineExecutionResults waiter = JupiterRun.run(WaiterFieldCase.class);
        EngineExecutionResults object = JupiterRun.run(StaticObjectFieldCase.class);

        assertThat(JupiterRun.failure(waiter))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("The @Aws field waiter of " + WaiterFieldCase.class.getName() + ", of type "
                        + EcsWaiter.class.getName() + ", has a type that is not injected. Inject EcsClient and call"
                        + " ecs.waiter(), which waits in virtual time.");
        assertThat(JupiterRun.failure(object))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining(
                        "of type java.lang.Object, has a type that is not injected. It can be EcsClient, EcsAsyncClient,"
                                + " EcrClient, EcrAsyncClient, CloudWatchLogsClient, CloudWatchLogsAsyncClient, Drydock,"
                                + " Clock, VirtualTime, ApplicationAutoScalingClient, ApplicationAutoScalingAsyncClient,"
                                + " CloudWatchClient, CloudWatchAsyncClient, ElasticLoadBalancingV2Client,"
                                + " ElasticLoadBalancingV2AsyncClient.");
    }

    @Test
    void a_static_field_needs_the_extension_before_there_is_an_instance() {
        EngineExecutionResults results = JupiterRun.run(TooLateCase.class);

        assertThat(JupiterRun.failure(results))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("is static, but the extension is registered by an instance field");
    }

    @Test
    @SuppressWarnings("NullAway") // which tells those who use it
    void an_extension_is_made_with_a_recipe_or_a_builder() {
        assertThatThrownBy(() -> DrydockExtension.with((Recipe) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("with(…) needs a recipe, but was given null");
        assertThatThrownBy(() -> DrydockExtension.with((Drydock.Builder) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("with(…) needs a builder, but was given null");
    }

    @Test
    @SuppressWarnings("NullAway") // which tells those who use it
    void an_extension_of_a_drydock_needs_one() {
        assertThatThrownBy(() -> DrydockExtension.of((Drydock) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("of(…) needs a Drydock, but was given null");
        assertThatThrownBy(() -> DrydockExtension.of((Supplier<Drydock>) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("of(…) needs a supplier, but was given null");
        assertThatThrownBy(() -> DrydockExtension.ofContext((Function<ExtensionContext, Drydock>) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ofContext(…) needs a function, but was given null");
    }

    @Test
    void only_a_drydock_that_is_there_can_do_without_resets() {
        assertThatThrownBy(() -> DrydockExtension.with(Drydock.builder()).withoutReset())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "withoutReset() is for DrydockExtension.of(…): worlds that are made by a recipe are never reset."
                                + " To let the tests of a class share one, inject it into a static @Aws field");
    }

    @Test
    void two_extensions_for_one_test_are_refused() {
        EngineExecutionResults results = JupiterRun.run(TwoExtensionsCase.class);

        assertThat(JupiterRun.failure(results))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(
                        "Two DrydockExtensions are registered for method test of " + TwoExtensionsCase.class.getName()
                                + ", so it is not clear whose world it gets. Keep either @ExtendWith(DrydockExtension.class), which"
                                + " @DrydockTest, @DrydockTransport and @DrydockEndpoint stand for, too, or one @RegisterExtension"
                                + " field, which wins over these if it is static; for a second account or region in one world call"
                                + " drydock.account(id) or drydock.region(name), and for a second world make one with"
                                + " Drydock.create().");
    }

    @Test
    void after_all_cannot_see_the_worlds_of_the_tests() {
        EngineExecutionResults results = JupiterRun.run(AfterAllCase.class);

        assertThat(JupiterRun.failure(results))
                .hasMessageContaining("The parameter aws of method after of ")
                .hasMessageContaining("each test had a world of its own, and the class has none");
    }

    @ExtendWith(DrydockExtension.class)
    static class ParametersCase {

        @Test
        void waiter(EcsWaiter waiter) {}

        @Test
        void async_waiter(EcrAsyncWaiter waiter) {}

        @Test
        void builder(CloudWatchLogsAsyncClientBuilder builder) {}

        @Test
        void paginator(ListImagesPublisher pages) {}

        @Test
        void foreign(AutoScalingClient scaling) {}
    }

    @ExtendWith(DrydockExtension.class)
    static class ConstructorCase {

        ConstructorCase(EcsWaiter waiter) {}

        @Test
        void test() {}
    }

    /** Stands for an extension that fakes a service which Drydock does not simulate. */
    static class ScalingExtension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == AutoScalingClient.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return new AutoScalingClient() {
                @Override
                public String serviceName() {
                    return "fake";
                }

                @Override
                public void close() {}
            };
        }
    }

    @ExtendWith({DrydockExtension.class, ScalingExtension.class})
    static class DeclaredResolverCase {

        @Test
        void test(EcsClient ecs, AutoScalingClient scaling) {
            assertThat(scaling.serviceName()).isEqualTo("fake");
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class RegisteredResolverCase {

        @RegisterExtension
        static final ScalingExtension SCALING = new ScalingExtension();

        @Test
        void test(EcsClient ecs, AutoScalingClient scaling) {
            assertThat(scaling.serviceName()).isEqualTo("fake");
        }
    }

    /** Stands for an extension that injects beans. */
    static class BeanExtension implements ParameterResolver {

        private static final EcsClient BEAN = Drydock.create().ecs();

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getDeclaringExecutable().isAnnotationPresent(Inject.class);
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return BEAN;
        }
    }

    @ExtendWith({DrydockExtension.class, BeanExtension.class})
    static class InjectedConstructorCase {

        private final EcsClient bean;

        @Inject
        InjectedConstructorCase(EcsClient bean) {
            this.bean = bean;
        }

        @Test
        void test(EcsClient ecs) {
            assertThat(bean).isSameAs(BeanExtension.BEAN).isNotSameAs(ecs);
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class StrangeParameterCase {

        @Test
        void test(StringBuilder text) {}
    }

    @ExtendWith(DrydockExtension.class)
    static class FinalFieldCase {

        @Aws
        final EcsClient ecs = Drydock.create().ecs();

        @Test
        void test() {}
    }

    @ExtendWith(DrydockExtension.class)
    static class WaiterFieldCase {

        @Aws
        EcsWaiter waiter;

        @Test
        void test() {}
    }

    @ExtendWith(DrydockExtension.class)
    static class StaticObjectFieldCase {

        @Aws
        static Object anything;

        @Test
        void test() {}
    }

    static class TooLateCase {

        @RegisterExtension
        final DrydockExtension drydock = DrydockExtension.with(Drydock.builder());

        @Aws
        static EcsClient ecs;

        @Test
        void test() {}
    }

    @ExtendWith(DrydockExtension.class)
    static class TwoExtensionsCase {

        @RegisterExtension
        final DrydockExtension drydock = DrydockExtension.with(Drydock.builder());

        @Aws
        EcsClient ecs;

        @Test
        void test() {}
    }

    @ExtendWith(DrydockExtension.class)
    static class AfterAllCase {

        @Test
        void test(Drydock aws) {}

        @AfterAll
        static void after(Drydock aws) {}
    }
}
