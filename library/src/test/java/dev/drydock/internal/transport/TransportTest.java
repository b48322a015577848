package dev.drydock.internal.transport;

import static dev.drydock.operation.EcsOperation.CREATE_CLUSTER;
import static dev.drydock.operation.EcsOperation.LIST_CLUSTERS;
import static dev.drydock.testkit.SdkClients.over;
import static dev.drydock.testkit.SdkClients.overAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.journal.Call;
import dev.drydock.testkit.Networks;
import dev.drydock.time.DrydockStuckError;
import dev.drydock.time.TimeMode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrAsyncClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsException;

class TransportTest {

    private final Drydock aws = Drydock.create();

    @Test
    void clients_of_all_three_services_reach_one_world() {
        over(aws, EcsClient.builder()).createCluster(b -> b.clusterName("prod"));
        over(aws, EcrClient.builder()).createRepository(b -> b.repositoryName("web"));
        over(aws, CloudWatchLogsClient.builder()).createLogGroup(b -> b.logGroupName("/ecs/web"));

        assertThat(aws.ecs().listClusters().clusterArns()).hasSize(1);
        assertThat(aws.ecr().describeRepositories().repositories()).hasSize(1);
        assertThat(aws.logs().describeLogGroups().logGroups()).hasSize(1);
    }

    @Test
    void asynchronous_clients_of_all_three_services_reach_one_world() {
        overAsync(aws, EcsAsyncClient.builder())
                .createCluster(b -> b.clusterName("prod"))
                .join();
        overAsync(aws, EcrAsyncClient.builder())
                .createRepository(b -> b.repositoryName("web"))
                .join();
        overAsync(aws, CloudWatchLogsAsyncClient.builder())
                .createLogGroup(b -> b.logGroupName("/ecs/web"))
                .join();

        assertThat(aws.ecs().listClusters().clusterArns()).hasSize(1);
        assertThat(aws.ecr().describeRepositories().repositories()).hasSize(1);
        assertThat(aws.logs().describeLogGroups().logGroups()).hasSize(1);
    }

    @Test
    void any_endpoint_and_no_credentials_will_do() {
        EcsClient ecs = EcsClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .endpointOverride(URI.create("https://ecs.internal.example:8443"))
                .httpClient(aws.httpClient())
                .build();

        ecs.createCluster(b -> b.clusterName("prod"));

        assertThat(aws.ecs().listClusters().clusterArns()).hasSize(1);
    }

    @Test
    void the_region_of_the_client_is_the_region_it_reaches() {
        EcsClient ireland = EcsClient.builder()
                .region(Region.EU_WEST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .applyMutation(b -> b.credentialsProvider(
                        () -> software.amazon.awssdk.auth.credentials.AwsBasicCredentials.create("210987654321", "s")))
                .httpClient(aws.httpClient())
                .build();

        String arn = ireland.createCluster(b -> b.clusterName("prod")).cluster().clusterArn();

        assertThat(arn).isEqualTo("arn:aws:ecs:eu-west-1:210987654321:cluster/prod");
    }

    @Test
    void a_throttled_call_is_retried_in_virtual_time() {
        aws.faults().on(CREATE_CLUSTER).throttle().times(2);
        Instant before = aws.time().instant();

        over(aws, EcsClient.builder()).createCluster(b -> b.clusterName("prod"));

        // 500 ms and 1 s, as the SDK waits after throttling
        assertThat(Duration.between(before, aws.time().instant())).isEqualTo(Duration.ofMillis(1_500));
        assertThat(aws.journal().calls(CREATE_CLUSTER))
                .extracting(Call::attempt)
                .containsExactly(1, 2, 3);
    }

    @Test
    void a_throttled_asynchronous_call_is_retried_in_virtual_time() {
        aws.faults().on(CREATE_CLUSTER).throttle().times(2);
        Instant before = aws.time().instant();

        overAsync(aws, EcsAsyncClient.builder())
                .createCluster(b -> b.clusterName("prod"))
                .join();

        assertThat(Duration.between(before, aws.time().instant())).isEqualTo(Duration.ofMillis(1_500));
        assertThat(aws.journal().calls(CREATE_CLUSTER))
                .extracting(Call::attempt)
                .containsExactly(1, 2, 3);
    }

    @Test
    void retries_end_where_those_of_the_sdk_end() {
        aws.faults().on(CREATE_CLUSTER).fails("ServerException", "Service Unavailable");

        assertThatThrownBy(() -> over(aws, EcsClient.builder()).createCluster())
                .hasMessageContaining("Service Unavailable (Service: Ecs, Status Code: 500")
                .hasMessageContaining("SDK Attempt Count: 4");
    }

    @Test
    void a_broken_connection_is_retried() {
        aws.faults()
                .on(CREATE_CLUSTER)
                .fails(SdkClientException.create("Connection reset"))
                .times(1);

        over(aws, EcsClient.builder()).createCluster(b -> b.clusterName("prod"));

        assertThat(aws.journal().calls(CREATE_CLUSTER)).hasSize(2);
    }

    @Test
    void an_error_has_class_code_message_and_request_id() {
        assertThatThrownBy(() -> over(aws, EcsClient.builder()).listTasks(b -> b.cluster("nowhere")))
                .isInstanceOfSatisfying(EcsException.class, error -> {
                    assertThat(error.getClass().getSimpleName()).isEqualTo("ClusterNotFoundException");
                    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ClusterNotFoundException");
                    assertThat(error.awsErrorDetails().errorMessage()).isEqualTo("Cluster not found.");
                    assertThat(error.requestId()).isNotBlank();
                    assertThat(error.statusCode()).isEqualTo(400);
                });
    }

    @Test
    void reads_settle_what_they_ask_about() {
        aws.given().cluster("prod");
        aws.given().taskDefinition("web", "shop/web:1");
        EcsClient ecs = over(aws, EcsClient.builder());
        String task = ecs.runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0)
                .taskArn();

        String status = ecs.describeTasks(b -> b.cluster("prod").tasks(task))
                .tasks()
                .get(0)
                .lastStatus();

        assertThat(status).isEqualTo("RUNNING");
    }

    @Test
    void the_mode_of_the_wire_can_be_chosen() {
        Drydock manual = Drydock.builder().doorTime(TimeMode.manual()).build();
        manual.given().cluster("prod");
        manual.given().taskDefinition("web", "shop/web:1");
        EcsClient ecs = over(manual, EcsClient.builder());
        String task = ecs.runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0)
                .taskArn();

        assertThat(ecs.describeTasks(b -> b.cluster("prod").tasks(task))
                        .tasks()
                        .get(0)
                        .lastStatus())
                .isEqualTo("PROVISIONING");
    }

    @Test
    void a_loop_without_end_is_told_through_the_sdk() {
        Drydock impatient = Drydock.builder().patience(2).build();
        EcsClient ecs = over(impatient, EcsClient.builder());
        ecs.listClusters();

        assertThatThrownBy(ecs::listClusters)
                .isInstanceOf(DrydockStuckError.class)
                .hasMessageContaining("2 times in a row");
        assertThat(impatient.journal().calls(LIST_CLUSTERS)).hasSize(2);
    }

    @Test
    void a_closed_world_says_so() {
        EcsClient ecs = over(aws, EcsClient.builder());
        aws.close();

        assertThatThrownBy(ecs::listClusters).hasMessageContaining("This Drydock is closed");
    }
}
