package dev.drydock.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.drydock.Drydock;
import dev.drydock.server.DrydockServer;
import java.net.ConnectException;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.EcsClientBuilder;
import software.amazon.awssdk.services.s3.S3Client;

/** Whenever and wherever a client was made: while a test that leads clients runs it reaches that test's world, or nothing. */
@SuppressWarnings("NullAway.Init") // fields are filled by tests
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class KeptClientsTest {

    /** Stand for static fields of an application, which the first test that needs them fills. */
    private static EcsClient kept;

    private static EcsAsyncClient keptAsync;

    @BeforeEach
    @AfterEach
    void forget() {
        kept = null;
        keptAsync = null;
    }

    @Test
    void a_client_made_before_all_of_them_reaches_the_world() {
        kept = realClient().build();
        keptAsync = EcsAsyncClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials())
                .build();

        passes(2, KeptCase.class);
    }

    @ParameterizedTest
    @ValueSource(classes = {KeptCase.class, KeptEndpointCase.class})
    void a_client_made_in_one_class_reaches_the_world_of_the_next(Class<?> testClass) {
        passes(2, testClass);
        passes(2, testClass);
    }

    @Test
    void between_two_such_tests_it_fails_and_says_so() {
        passes(2, KeptCase.class);

        assertThat(failureOfSomebodyWithCredentials())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "This SDK client was made in a test with @DrydockTransport and is used outside of one; annotate"
                                + " this test too, or make the client anew");
    }

    @Test
    void between_two_tests_with_a_server_it_finds_nobody() {
        passes(2, KeptEndpointCase.class);

        assertThat(failureOfSomebodyWithCredentials()).hasRootCauseInstanceOf(ConnectException.class);
    }

    @ParameterizedTest
    @ValueSource(classes = {InitializerCase.class, InitializerEndpointCase.class})
    void static_initializers_make_clients_of_the_tests_account_and_region(Class<?> testClass) {
        passes(2, testClass);
    }

    @Test
    void before_all_tests_there_is_no_world_to_call_unless_they_share_one() {
        Throwable failure = JupiterRun.failure(JupiterRun.run(CallingBeforeAllCase.class));

        assertThat(failure)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "This SDK client is called while no test with @DrydockTransport runs, and each test of the class"
                                + " has a world of its own. Call it in @BeforeEach, or let the tests of the class share one world:"
                                + " by a static @Aws field or a parameter of @BeforeAll");
        passes(1, SharingBeforeAllCase.class);
    }

    @Test
    void tests_of_one_instance_share_the_world_and_the_client_in_its_field() {
        passes(2, PerClassCase.class);
    }

    @Test
    void classes_that_run_in_parallel_each_see_their_own_world() {
        EngineExecutionResults results = JupiterRun.of(ParallelCase.class)
                .with("junit.jupiter.execution.parallel.enabled", "true")
                .with("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .execute();

        assertThat(JupiterRun.failures(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(classes = {ForeignCase.class, ForeignEndpointCase.class})
    void the_client_of_a_service_that_is_not_simulated_is_told_by_name(Class<?> testClass) {
        passes(2, testClass);
    }

    @Test
    void a_client_with_an_http_client_of_its_own_finds_no_connection_and_the_failure_says_why() {
        Throwable failure = JupiterRun.failure(JupiterRun.run(OwnHttpCase.class));

        assertThat(failure).hasRootCauseInstanceOf(ConnectException.class);
        assertThat(failure.getSuppressed())
                .filteredOn(ExtensionConfigurationException.class::isInstance)
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo(
                        "With @DrydockTransport a client of the SDK that is given an HTTP client of its own reaches nothing."
                                + " Leave the HTTP client to the SDK, give it drydock.httpClient(), or use @DrydockEndpoint");
    }

    @Test
    void a_client_made_before_for_a_host_of_this_machine_goes_on_calling_that() {
        try (Drydock mock = Drydock.create();
                DrydockServer server = DrydockServer.serve(mock, 0)) {
            kept = realClient().endpointOverride(server.endpoint()).build();

            passes(1, MockedCase.class);

            assertThat(mock.view().clusterArns()).hasSize(1);
        }
    }

    /** Of a developer who could call AWS. */
    private static Throwable failureOfSomebodyWithCredentials() {
        System.setProperty("aws.accessKeyId", "AKIAIOSFODNN7EXAMPLE");
        System.setProperty("aws.secretAccessKey", "real");
        try {
            return catchThrowable(() -> kept.listClusters());
        } finally {
            System.clearProperty("aws.accessKeyId");
            System.clearProperty("aws.secretAccessKey");
        }
    }

    private static EcsClientBuilder realClient() {
        return EcsClient.builder().region(Region.US_EAST_1).credentialsProvider(credentials());
    }

    private static StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create("123456789012", "drydock"));
    }

    private static void passes(int tests, Class<?> testClass) {
        EngineExecutionResults results = JupiterRun.run(testClass);

        assertThat(JupiterRun.failures(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
    }

    /** What an application does that makes its client once. */
    private static EcsClient application() {
        if (kept == null) {
            kept = EcsClient.create();
        }
        return kept;
    }

    abstract static class Kept {

        @Test
        void first(Drydock aws) {
            makeTheOnlyCluster(aws);
        }

        @Test
        void second(Drydock aws) {
            makeTheOnlyCluster(aws);
        }

        private static void makeTheOnlyCluster(Drydock aws) {
            if (keptAsync == null) {
                application().createCluster(b -> b.clusterName("prod"));
            } else {
                assertThat(application().listClusters().clusterArns()).isEmpty();
                keptAsync.createCluster(b -> b.clusterName("prod")).join();
            }

            assertThat(aws.view().clusterArns()).hasSize(1);
        }
    }

    @DrydockTransport
    static class KeptCase extends Kept {}

    @DrydockEndpoint
    static class KeptEndpointCase extends Kept {}

    @DrydockTransport
    @DrydockAccount(id = "210987654321", region = "eu-west-1")
    static class InitializerCase {

        private static final EcsClient ECS = EcsClient.create();

        @Test
        void first(Drydock aws) {
            String arn = ECS.createCluster().cluster().clusterArn();

            assertThat(arn).isEqualTo("arn:aws:ecs:eu-west-1:210987654321:cluster/default");
            assertThat(aws.view().clusterArns()).containsExactly(arn);
        }

        @Test
        void second(Drydock aws) {
            ECS.createCluster();

            assertThat(aws.view().clusterArns()).hasSize(1);
        }
    }

    @DrydockEndpoint
    @DrydockAccount(region = "eu-west-1")
    static class InitializerEndpointCase {

        private static EcsClient ecs;

        @BeforeAll
        static void make() {
            ecs = EcsClient.create();
        }

        @Test
        void first(Drydock aws) {
            ecs.createCluster();

            assertThat(aws.view().clusterArns()).singleElement().asString().contains(":eu-west-1:");
        }

        @Test
        void second(Drydock aws) {
            ecs.createCluster();

            assertThat(aws.view().clusterArns()).hasSize(1);
        }
    }

    @DrydockTransport
    static class CallingBeforeAllCase {

        @BeforeAll
        static void call() {
            EcsClient.create().createCluster();
        }

        @Test
        void test() {}
    }

    @DrydockTransport
    static class SharingBeforeAllCase {

        @BeforeAll
        static void call(Drydock shared) {
            EcsClient.create().createCluster();
        }

        @Test
        void test(Drydock aws) {
            assertThat(aws.view().clusterArns()).hasSize(1);
        }
    }

    @DrydockTransport
    @TestInstance(Lifecycle.PER_CLASS)
    static class PerClassCase {

        private final EcsClient ecs = EcsClient.create();

        @RepeatedTest(2)
        void test(Drydock aws) {
            int before = aws.view().clusterArns().size();

            ecs.createCluster(b -> b.clusterName("cluster-" + before));

            assertThat(aws.view().clusterArns()).hasSize(before + 1);
        }
    }

    static class ParallelCase {

        @Nested
        @DrydockTransport
        class One {

            @RepeatedTest(10)
            void test(Drydock aws) {
                makeTheOnlyCluster(aws, "one");
            }
        }

        @Nested
        @DrydockTransport
        class Other {

            @RepeatedTest(10)
            void test(Drydock aws) {
                makeTheOnlyCluster(aws, "other");
            }
        }

        private static void makeTheOnlyCluster(Drydock aws, String name) {
            EcsClient.create().createCluster(b -> b.clusterName(name));

            assertThat(aws.view().clusterArns()).singleElement().asString().endsWith("/" + name);
        }
    }

    abstract static class Foreign {

        @Test
        void auto_scaling() {
            assertThatThrownBy(() -> AutoScalingClient.create().describeAutoScalingGroups())
                    .hasMessageContaining("Drydock")
                    .hasMessageContaining("autoscaling");
        }

        @Test
        void s3() {
            Throwable refused = catchThrowable(() ->
                    S3Client.create().getObjectAsBytes(b -> b.bucket("shop").key("prod.env")));

            assertThat(refused).hasMessageContaining("Drydock").hasMessageContaining("s3");
        }
    }

    @DrydockTransport
    static class ForeignCase extends Foreign {}

    @DrydockEndpoint
    static class ForeignEndpointCase extends Foreign {}

    @DrydockTransport
    static class OwnHttpCase {

        @Test
        void test() {
            var http = ServiceLoader.load(SdkHttpService.class).findFirst().orElseThrow();
            EcsClient.builder()
                    .httpClientBuilder(http.createHttpClientBuilder())
                    .build()
                    .listClusters();
        }
    }

    @DrydockTransport
    static class MockedCase {

        @Test
        void test(Drydock aws) {
            kept.createCluster();

            assertThat(aws.view().clusterArns()).isEmpty();
        }
    }
}
