package dev.drydock.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.given.Given;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import software.amazon.awssdk.services.ecs.EcsClient;

/** What goes wrong in a first test, and that each message says what to do instead. */
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // some fields are left empty on purpose
class NewcomerTest {

    @Test
    void a_part_of_drydock_is_taken_from_drydock() {
        EngineExecutionResults results = JupiterRun.run(GivenCase.class);

        assertThat(JupiterRun.failure(results))
                .hasMessage("The parameter given of method test of " + GivenCase.class.getName()
                        + ", of type dev.drydock.given.Given, is not injected. Inject Drydock and get it from that.");
    }

    @Test
    void how_a_world_is_made_is_said_where_the_extension_is_registered() {
        EngineExecutionResults results = JupiterRun.run(BuilderCase.class);

        assertThat(JupiterRun.failure(results))
                .hasMessageContaining(
                        "@RegisterExtension static final DrydockExtension drydock = DrydockExtension.with(Drydock.builder());");
    }

    @Test
    void the_endpoint_needs_its_annotation() {
        EngineExecutionResults results = JupiterRun.run(EndpointCase.class);

        assertThat(JupiterRun.failure(results))
                .hasMessageContaining("of type java.net.URI, is not injected. It is with @DrydockEndpoint on the test");
    }

    @Test
    void a_parameterized_test_may_have_such_arguments() {
        EngineExecutionResults results = JupiterRun.run(ArgumentsCase.class);

        assertThat(JupiterRun.failures(results)).isEmpty();
    }

    @Test
    void the_arguments_of_a_parameterized_test_come_first() {
        EngineExecutionResults results = JupiterRun.run(ClientFirstCase.class);

        assertThat(JupiterRun.failure(results))
                .hasMessageStartingWith("The parameter ecs of method test of " + ClientFirstCase.class.getName())
                .hasMessageEndingWith(
                        "stands where the first argument of the parameterized test belongs. Move it behind"
                                + " the arguments");
    }

    @Test
    void two_extensions_are_told_apart_before_junit_refuses_the_parameter() {
        EngineExecutionResults results = JupiterRun.run(TwoWorldsCase.class);

        assertThat(JupiterRun.failure(results))
                .hasMessageContaining("Two DrydockExtensions are registered for method test of ")
                .hasMessageContaining("for a second account or region in one world call drydock.account(id) or"
                        + " drydock.region(name), and for a second world make one with Drydock.create().");
    }

    @Test
    void an_empty_field_is_explained_once_below_the_null_pointer_it_causes() {
        EngineExecutionResults results = JupiterRun.run(UnmarkedFieldCase.class);

        assertThat(JupiterRun.failure(results).getSuppressed())
                .extracting(Throwable::getMessage)
                .containsExactly(
                        "The field ecs of " + UnmarkedFieldCase.class.getName() + " is null. Mark it with @Aws to"
                                + " have it filled, or make EcsClient a parameter of the test");
    }

    @Test
    void a_null_pointer_of_another_kind_is_left_alone() {
        EngineExecutionResults results = JupiterRun.run(OtherNullPointerCase.class);

        assertThat(JupiterRun.failure(results)).hasNoSuppressedExceptions();
    }

    @Test
    void the_journal_hangs_on_a_test_factory_that_fails_at_once_or_on_the_way() {
        List<Throwable> failures = JupiterRun.failures(JupiterRun.run(FactoriesCase.class));

        assertThat(failures)
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure.getSuppressed())
                        .filteredOn(DrydockJournal.class::isInstance)
                        .singleElement()
                        .satisfies(journal -> assertThat(journal).hasMessageContaining("ecs:CreateCluster")));
    }

    @ExtendWith(DrydockExtension.class)
    static class GivenCase {

        @Test
        void test(Given given) {}
    }

    @ExtendWith(DrydockExtension.class)
    static class BuilderCase {

        @Test
        void test(Drydock.Builder builder) {}
    }

    @ExtendWith(DrydockExtension.class)
    static class EndpointCase {

        @Test
        void test(URI endpoint) {}
    }

    @ExtendWith(DrydockExtension.class)
    static class ArgumentsCase {

        @ParameterizedTest
        @ValueSource(strings = "http://localhost")
        void endpoints(URI endpoint, EcsClient ecs) {}

        @ParameterizedTest
        @MethodSource
        void builders(Drydock.Builder builder, EcsClient ecs) {}

        static Stream<Drydock.Builder> builders() {
            return Stream.of(Drydock.builder());
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class ClientFirstCase {

        @ParameterizedTest
        @ValueSource(strings = "prod")
        void test(EcsClient ecs, String cluster) {}
    }

    static class TwoWorldsCase {

        @RegisterExtension
        static final DrydockExtension america = DrydockExtension.with(Drydock.builder());

        @RegisterExtension
        static final DrydockExtension europe =
                DrydockExtension.with(Drydock.builder().region("eu-west-1"));

        @Test
        void test(EcsClient ecs) {}
    }

    @ExtendWith(DrydockExtension.class)
    static class UnmarkedFieldCase {

        private EcsClient ecs;

        @Test
        void test() {
            ecs.listClusters();
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class OtherNullPointerCase {

        private String name;

        @Test
        void test() {
            assertThat(name.length()).isZero();
        }
    }

    @ExtendWith(DrydockExtension.class)
    static class FactoriesCase {

        @TestFactory
        Stream<DynamicTest> at_once(EcsClient ecs) {
            ecs.createCluster();
            throw new IllegalStateException("at once");
        }

        @TestFactory
        Stream<DynamicTest> on_the_way(EcsClient ecs) {
            ecs.createCluster();
            return Stream.of(1).map(each -> {
                throw new IllegalStateException("on the way");
            });
        }
    }
}
