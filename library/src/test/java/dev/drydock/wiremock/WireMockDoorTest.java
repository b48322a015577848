package dev.drydock.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.drydock.operation.EcsOperation.CREATE_CLUSTER;
import static dev.drydock.operation.EcsOperation.LIST_CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.drydock.Drydock;
import dev.drydock.testkit.SdkClients;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsException;

class WireMockDoorTest {

    private static final String LIST = "AmazonEC2ContainerServiceV20141113.ListClusters";

    private final Drydock aws = Drydock.create();
    private WireMockServer server;
    private EcsClient ecs;

    @BeforeEach
    void start() {
        // As a user's own server would be made; start() makes the same one.
        server = new WireMockServer(aws.wiremock().options());
        server.start();
        ecs = SdkClients.to(aws, URI.create(server.baseUrl()), EcsClient.builder());
    }

    @AfterEach
    void stop() {
        ecs.close();
        server.stop();
    }

    @Test
    void what_no_stub_matches_is_answered_by_drydock() {
        ecs.createCluster(b -> b.clusterName("prod"));

        assertThat(ecs.listClusters().clusterArns()).containsExactly("arn:aws:ecs:us-east-1:123456789012:cluster/prod");
        assertThat(aws.journal().calls(CREATE_CLUSTER)).hasSize(1);
    }

    @Test
    void a_stub_of_the_user_wins() {
        server.stubFor(list().willReturn(aResponse()
                .withStatus(400)
                .withBody("{\"__type\":\"AccessDeniedException\",\"message\":\"not yours\"}")));

        assertThatThrownBy(ecs::listClusters).isInstanceOf(EcsException.class).hasMessageContaining("not yours");
        ecs.createCluster(b -> b.clusterName("prod"));
        assertThat(aws.journal().calls(LIST_CLUSTERS)).isEmpty();
    }

    @Test
    void a_scenario_fails_first_and_leaves_the_rest_to_drydock() {
        server.stubFor(list().inScenario("flaky")
                .whenScenarioStateIs("Started")
                .willSetStateTo("well")
                .willReturn(serverError()));

        assertThat(ecs.listClusters().clusterArns()).isEmpty();

        server.verify(2, postRequestedFor(anyUrl()).withHeader("X-Amz-Target", equalTo(LIST)));
        assertThat(aws.journal().calls(LIST_CLUSTERS)).hasSize(1);
    }

    @Test
    void a_delay_of_the_user_is_followed_by_drydocks_answer() {
        server.stubFor(list().willReturn(aResponse().withFixedDelay(60).withTransformers("drydock")));
        long before = System.nanoTime();

        assertThat(ecs.listClusters().clusterArns()).isEmpty();

        assertThat(System.nanoTime() - before).isGreaterThan(60_000_000L);
        assertThat(aws.journal().calls(LIST_CLUSTERS)).hasSize(1);
    }

    @Test
    void a_closed_world_starts_no_server() {
        Drydock closed = Drydock.create();
        WireMockDoor door = closed.wiremock();
        closed.close();

        assertThatThrownBy(door::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> closed.wiremock().start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void a_fault_of_the_user_breaks_the_connection() {
        server.stubFor(list().willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThatThrownBy(ecs::listClusters).isInstanceOf(SdkClientException.class);
        assertThat(aws.journal().calls(LIST_CLUSTERS)).isEmpty();
    }

    @Test
    void a_fault_of_drydocks_breaks_the_connection_too() {
        aws.faults()
                .on(LIST_CLUSTERS)
                .fails(SdkClientException.create("Connection reset"))
                .times(1);

        assertThat(ecs.listClusters().clusterArns()).isEmpty();

        assertThat(aws.journal().calls(LIST_CLUSTERS)).hasSize(2);
    }

    @Test
    void verify_sees_what_drydock_answered() {
        ecs.createCluster(b -> b.clusterName("prod"));

        server.verify(
                1,
                postRequestedFor(urlEqualTo("/"))
                        .withHeader("X-Amz-Target", matching(".*CreateCluster"))
                        .withRequestBody(matching(".*prod.*")));
    }

    @Test
    void resetting_the_server_leaves_drydock_in_place() {
        server.stubFor(list().willReturn(serverError()));

        server.resetAll();

        assertThat(ecs.listClusters().clusterArns()).isEmpty();
        assertThat(server.getStubMappings()).hasSize(1);
    }

    @Test
    void options_serve_for_one_server_after_another_and_beside_another() {
        WireMockConfiguration options = aws.wiremock().options();

        for (int i = 0; i < 2; i++) {
            WireMockServer first = new WireMockServer(options);
            WireMockServer second = new WireMockServer(options);
            first.start();
            second.start();
            try (EcsClient one = SdkClients.to(aws, URI.create(first.baseUrl()), EcsClient.builder());
                    EcsClient other = SdkClients.to(aws, URI.create(second.baseUrl()), EcsClient.builder())) {
                assertThat(one.listClusters().clusterArns()).isEmpty();
                assertThat(other.listClusters().clusterArns()).isEmpty();
                assertThat(first.getStubMappings()).hasSize(1);
                assertThat(second.getStubMappings()).hasSize(1);
            } finally {
                first.stop();
                second.stop();
            }
        }
    }

    @Test
    void a_server_that_is_stopped_and_started_again_goes_on() {
        server.stop();
        server.start();

        try (EcsClient again = SdkClients.to(aws, URI.create(server.baseUrl()), EcsClient.builder())) {
            assertThat(again.listClusters().clusterArns()).isEmpty();
        }
    }

    @Test
    void wiremocks_own_extension_starts_it_for_each_nested_class() {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(NestedCase.class))
                .execute();

        assertThat(results.allEvents().failed().stream()
                        .map(each -> each.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()))
                .isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(3);
    }

    /** Run by the test above alone, as classes that are static and nested are found by nobody else. */
    static class NestedCase {

        private static final Drydock WORLD = Drydock.create();

        @RegisterExtension
        final WireMockExtension http = WireMockExtension.newInstance()
                .options(WORLD.wiremock().options())
                .build();

        @AfterAll
        static void close() {
            WORLD.close();
        }

        private void assertServing() {
            try (EcsClient client = SdkClients.to(WORLD, URI.create(http.baseUrl()), EcsClient.builder())) {
                assertThat(client.listClusters().clusterArns()).isEmpty();
            }
        }

        @Test
        void serves() {
            assertServing();
        }

        @Nested
        class One {
            @Test
            void serves_there_too() {
                assertServing();
            }
        }

        @Nested
        class Another {
            @Test
            void serves_there_as_well() {
                assertServing();
            }
        }
    }

    @Test
    void other_stubs_serve_other_things_beside_it() throws Exception {
        server.stubFor(get("/health").willReturn(ok("well")));

        String health = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.url("/health")))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();

        assertThat(health).isEqualTo("well");
    }

    @Test
    void a_request_without_signature_is_refused_on_demand() throws Exception {
        aws.wiremock().requireSignature();

        HttpResponse<String> reply = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.baseUrl()))
                                .header("X-Amz-Target", LIST)
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.headers().firstValue("x-amzn-errortype")).hasValue("MissingAuthenticationTokenException");
        assertThat(reply.body()).contains("Request is missing Authentication Token");
        assertThat(ecs.listClusters().clusterArns()).isEmpty();
    }

    @Test
    void a_closed_world_is_an_error_of_the_server_that_says_why() {
        aws.close();

        assertThatThrownBy(ecs::listClusters).isInstanceOfSatisfying(EcsException.class, error -> {
            assertThat(error.statusCode()).isEqualTo(500);
            assertThat(error).hasMessageContaining("This Drydock is closed");
        });
    }

    @Test
    void a_loop_without_end_is_an_error_of_the_server_that_says_why() {
        Drydock impatient = Drydock.builder().patience(2).build();
        WireMockServer other = impatient.wiremock().start();
        EcsClient client = SdkClients.to(impatient, URI.create(other.baseUrl()), EcsClient.builder());
        client.listClusters();

        // The SDK tries again, and the second try is the first of the next row.
        client.listClusters();

        assertThat(impatient.journal().text()).contains("DrydockStuckError").contains("2 times in a row");
        impatient.close();
        assertThat(other.isRunning()).isFalse();
    }

    private static MappingBuilder list() {
        return post("/").withHeader("X-Amz-Target", equalTo(LIST));
    }
}
