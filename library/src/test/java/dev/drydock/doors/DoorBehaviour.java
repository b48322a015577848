package dev.drydock.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.doors.OpenDoor.Kind;
import dev.drydock.testkit.Networks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.Task;

/** What a caller sees through any door. */
abstract class DoorBehaviour {

    private final OpenDoor door;
    private final EcsClient ecs;
    private final EcrClient ecr;
    private final CloudWatchLogsClient logs;

    DoorBehaviour(Kind kind) {
        this.door = OpenDoor.open(kind);
        this.ecs = door.ecs();
        this.ecr = door.ecr();
        this.logs = door.logs();
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void a_cluster_that_was_created_is_active() {
        ecs.createCluster(b -> b.clusterName("prod"));

        var answer = ecs.describeClusters(b -> b.clusters("prod", "dev"));

        assertThat(answer.clusters())
                .singleElement()
                .satisfies(cluster -> assertThat(cluster.status()).isEqualTo("ACTIVE"));
        assertThat(answer.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo("MISSING"));
    }

    @Test
    void a_task_runs_and_tells_its_times() {
        door.aws().given().cluster("prod");
        door.aws().given().taskDefinition("web", "shop/web:1");

        String arn = run();

        Task task = ecs.describeTasks(b -> b.cluster("prod").tasks(arn)).tasks().get(0);
        assertThat(task.lastStatus()).isEqualTo("RUNNING");
        assertThat(task.startedAt()).isAfter(task.createdAt());
    }

    @Test
    void what_a_container_logs_is_read_by_its_caller() {
        door.aws().given().cluster("prod");
        door.aws().given().logGroup("/ecs/web");
        door.aws()
                .images()
                .add(
                        "shop/web:1",
                        script -> script.logs("hello", "wörld ☃")
                                .after(Duration.ofSeconds(5))
                                .exits(0));
        ecs.registerTaskDefinition(b -> b.family("web")
                .networkMode("awsvpc")
                .cpu("256")
                .memory("512")
                .requiresCompatibilitiesWithStrings("FARGATE")
                .executionRoleArn("arn:aws:iam::123456789012:role/ecsTaskExecutionRole")
                .containerDefinitions(c -> c.name("web")
                        .image("shop/web:1")
                        .logConfiguration(l -> l.logDriver("awslogs")
                                .options(Map.of(
                                        "awslogs-group", "/ecs/web",
                                        "awslogs-region", "us-east-1",
                                        "awslogs-stream-prefix", "ecs")))));
        String arn = run();
        ecs.describeTasks(b -> b.cluster("prod").tasks(arn));

        String stream = logs.describeLogStreams(b -> b.logGroupName("/ecs/web"))
                .logStreams()
                .get(0)
                .logStreamName();

        assertThat(logs.getLogEvents(b ->
                                b.logGroupName("/ecs/web").logStreamName(stream).startFromHead(true))
                        .events())
                .extracting(event -> event.message())
                .containsExactly("hello", "wörld ☃");
    }

    @Test
    void a_service_that_was_created_becomes_stable() {
        door.aws().given().cluster("prod").service("web", "shop/web:1").running(2);

        var service = ecs.describeServices(b -> b.cluster("prod").services("web"))
                .services()
                .get(0);

        assertThat(service.runningCount()).isEqualTo(2);
        assertThat(service.deployments())
                .singleElement()
                .satisfies(each -> assertThat(each.rolloutStateAsString()).isEqualTo("COMPLETED"));
    }

    @Test
    void pages_follow_each_other_to_the_end() {
        for (int i = 0; i < 7; i++) {
            String name = "cluster-" + i;
            ecs.createCluster(b -> b.clusterName(name));
        }

        List<Integer> pages = ecs.listClustersPaginator(b -> b.maxResults(3)).stream()
                .map(page -> page.clusterArns().size())
                .toList();

        assertThat(pages).containsExactly(3, 3, 1);
    }

    @Test
    void errors_come_as_the_classes_of_the_sdk() {
        assertThatThrownBy(() -> ecs.listTasks(b -> b.cluster("nowhere")))
                .isInstanceOfSatisfying(
                        ClusterNotFoundException.class,
                        error -> assertThat(error.awsErrorDetails().errorMessage())
                                .isEqualTo("Cluster not found."));
        assertThatThrownBy(() -> ecr.describeImages(b -> b.repositoryName("nowhere")))
                .isInstanceOf(RepositoryNotFoundException.class)
                .hasMessageContaining("The repository with name 'nowhere' does not exist");
        logs.createLogGroup(b -> b.logGroupName("/ecs/web"));
        assertThatThrownBy(() -> logs.createLogGroup(b -> b.logGroupName("/ecs/web")))
                .isInstanceOf(ResourceAlreadyExistsException.class);
    }

    @Test
    void a_repository_tells_where_to_push() {
        ecr.createRepository(b -> b.repositoryName("shop/web"));

        assertThat(ecr.describeRepositories().repositories())
                .singleElement()
                .satisfies(repository -> assertThat(repository.repositoryUri())
                        .isEqualTo("123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web"));
    }

    private String run() {
        return ecs.runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0)
                .taskArn();
    }
}
