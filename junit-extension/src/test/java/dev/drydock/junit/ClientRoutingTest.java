package dev.drydock.junit;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static dev.drydock.operation.EcsOperation.CREATE_CLUSTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.drydock.Drydock;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Code that makes its own clients reaches the world of its test. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ClientRoutingTest {

    @Test
    void an_endpoint_leads_the_clients_of_all_three_services_to_the_world() {
        Map<String, String> before = settings();

        EngineExecutionResults results = JupiterRun.run(EndpointCase.class);

        assertThat(JupiterRun.failures(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(4);
        assertThat(settings()).isEqualTo(before);
    }

    @Test
    void the_transport_needs_neither_server_nor_wiremock_where_it_comes_first() throws Exception {
        String output = SocketlessRun.inJvmOfItsOwn(TransportCase.class);

        assertThat(output).contains("3 succeeded, failures: []");
    }

    @Test
    void an_endpoint_needs_no_wiremock() throws Exception {
        String output = SocketlessRun.inJvmOfItsOwn(BareEndpointCase.class);

        assertThat(output).contains("3 succeeded, failures: []");
    }

    @Test
    void the_transport_leads_clients_to_the_world_through_a_server_where_it_comes_late() throws Exception {
        String output = SocketlessRun.inJvmWithAnEarlierClient(TransportCase.class);

        assertThat(output).contains("3 succeeded, failures: []");
    }

    @Test
    void the_transport_leads_clients_to_the_world_in_memory_beside_tests_of_every_kind() {
        Map<String, String> before = settings();

        EngineExecutionResults results = JupiterRun.run(TransportCase.class);

        assertThat(JupiterRun.failures(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(3);
        assertThat(settings()).isEqualTo(before);
    }

    @Test
    void both_ways_at_once_are_refused() {
        assertThat(JupiterRun.failure(JupiterRun.run(BothCase.class)))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("@DrydockTransport cannot be used for method")
                .hasMessageContaining("it has @DrydockEndpoint too");
    }

    /** The system properties that the SDK reads. */
    private static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        System.getProperties().forEach((name, value) -> {
            if (name.toString().startsWith("aws.") || name.toString().startsWith("software.amazon")) {
                settings.put(name.toString(), value.toString());
            }
        });
        return settings;
    }

    @DrydockEndpoint
    @DrydockAccount(id = "210987654321", region = "eu-west-1")
    static class EndpointCase {

        /** Made before the test begins, as many a class under test does. */
        private final EcsClient early = EcsClient.create();

        @Test
        void ecs_is_reached(Drydock aws) {
            String arn =
                    early.createCluster(b -> b.clusterName("prod")).cluster().clusterArn();

            assertThat(arn).isEqualTo("arn:aws:ecs:eu-west-1:210987654321:cluster/prod");
            assertThat(aws.ecs().listClusters().clusterArns()).containsExactly(arn);
        }

        @Test
        void ecr_and_logs_are_reached(Drydock aws) {
            EcrClient.create().createRepository(b -> b.repositoryName("web"));
            CloudWatchLogsClient.create().createLogGroup(b -> b.logGroupName("/ecs/web"));

            assertThat(aws.ecr().describeRepositories().repositories()).hasSize(1);
            assertThat(aws.logs().describeLogGroups().logGroups()).hasSize(1);
        }

        @Test
        void the_server_can_be_asked_for(URI endpoint, WireMockServer server) {
            early.listClusters();

            assertThat(endpoint).hasHost("localhost").hasPort(server.port());
            server.verify(1, postRequestedFor(anyUrl()));
        }

        @Test
        void the_world_starts_now(Drydock aws) {
            // The wall clock itself: this world is for callers that mix in clocks of their own.
            assertThat(aws.time().instant()).isCloseTo(Instant.now(), within(10, ChronoUnit.MINUTES));
        }
    }

    /** As {@link EndpointCase}, but knowing nothing of WireMock. */
    @DrydockEndpoint
    static class BareEndpointCase {

        @Test
        void ecs_is_reached(Drydock aws) {
            EcsClient.create().createCluster(b -> b.clusterName("prod"));

            assertThat(aws.ecs().listClusters().clusterArns()).hasSize(1);
        }

        @Test
        void ecr_and_logs_are_reached(Drydock aws) {
            EcrClient.create().createRepository(b -> b.repositoryName("web"));
            CloudWatchLogsClient.create().createLogGroup(b -> b.logGroupName("/ecs/web"));

            assertThat(aws.ecr().describeRepositories().repositories()).hasSize(1);
            assertThat(aws.logs().describeLogGroups().logGroups()).hasSize(1);
        }

        @Test
        void the_server_can_be_asked_for(Drydock aws, URI endpoint) {
            EcsClient.create().listClusters();

            assertThat(endpoint).hasHost("127.0.0.1");
            assertThat(aws.journal().calls()).hasSize(1);
        }
    }

    @DrydockTransport
    static class TransportCase {

        @Test
        void a_client_that_code_makes_for_itself_reaches_the_world(Drydock aws) {
            EcsClient.create().createCluster(b -> b.clusterName("prod"));

            assertThat(aws.ecs().listClusters().clusterArns()).hasSize(1);
        }

        @Test
        void so_does_an_asynchronous_one(Drydock aws) {
            EcsAsyncClient.create().createCluster(b -> b.clusterName("prod")).join();

            assertThat(aws.ecs().listClusters().clusterArns()).hasSize(1);
        }

        @Test
        void throttled_calls_are_retried_by_the_sdk(Drydock aws) {
            aws.faults().on(CREATE_CLUSTER).throttle().times(1);

            EcsClient.create().createCluster(b -> b.clusterName("prod"));

            assertThat(aws.journal().calls(CREATE_CLUSTER)).hasSize(2);
        }
    }

    static class BothCase {

        @Test
        @DrydockEndpoint
        @DrydockTransport
        void torn() {}
    }
}
