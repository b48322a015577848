package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockAssertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.NetworkBinding;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;

/** Clusters side by side, and the ways a container gets its address. */
@DrydockTest
class ClustersTest {

    @Test
    void services_of_one_name_live_apart_in_two_clusters(EcsClient ecs, Drydock aws) {
        aws.given().cluster("staging").service("web", "shop/web:2").running(1);
        aws.given().cluster("prod").service("web", "shop/web:1").running(3);

        ecs.updateService(request -> request.cluster("staging").service("web").desiredCount(0));
        aws.time().settle();

        assertThat(aws).service("staging", "web").hasRunning(0);
        assertThat(aws).service("prod", "web").hasRunning(3);
        assertThat(ecs.listClusters().clusterArns()).hasSize(2);
    }

    @Test
    void containers_on_a_bridge_share_a_host_on_ports_of_their_own(EcsClient ecs, Drydock aws) {
        aws.given().cluster("prod").instances(1, "m5.large");
        define(ecs, NetworkMode.BRIDGE, 0);

        run(ecs, 2);

        assertThat(tasks(ecs))
                .hasSize(2)
                .flatExtracting(task -> Tasks.container(task, "web").networkBindings())
                .hasSize(2)
                .allSatisfy(binding -> {
                    assertThat(binding.containerPort()).isEqualTo(80);
                    assertThat(binding.hostPort()).isBetween(32_768, 61_000);
                })
                .extracting(NetworkBinding::hostPort)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_port_of_a_host_is_taken_once(EcsClient ecs, Drydock aws) {
        aws.given().cluster("prod").instances(1, "m5.large");
        define(ecs, NetworkMode.HOST, 80);

        run(ecs, 1);
        var second = ecs.runTask(request -> request.cluster("prod").taskDefinition("web"));

        assertThat(second.tasks()).isEmpty();
        assertThat(second.failures()).extracting(Failure::reason).containsExactly("RESOURCE:PORTS");
    }

    @Test
    void fargate_takes_awsvpc_alone_and_only_certain_sizes(EcsClient ecs) {
        assertThatThrownBy(() -> fargate(ecs, "bridge", "512")).isInstanceOf(ClientException.class);
        assertThatThrownBy(() -> fargate(ecs, "awsvpc", "8192"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("No Fargate configuration exists for given values");

        fargate(ecs, "awsvpc", "512");

        assertThat(ecs.listTaskDefinitions().taskDefinitionArns()).hasSize(1);
    }

    private static void define(EcsClient ecs, NetworkMode mode, int hostPort) {
        ecs.registerTaskDefinition(request -> request.family("web")
                .networkMode(mode)
                .containerDefinitions(container -> container
                        .name("web")
                        .image("shop/web:1")
                        .memory(256)
                        .portMappings(port -> port.containerPort(80).hostPort(hostPort))));
    }

    private static void fargate(EcsClient ecs, String networkMode, String memory) {
        ecs.registerTaskDefinition(request -> request.family("web")
                .networkMode(networkMode)
                .requiresCompatibilitiesWithStrings("FARGATE")
                .cpu("256")
                .memory(memory)
                .containerDefinitions(container -> container.name("web").image("nginx:1")));
    }

    private static void run(EcsClient ecs, int count) {
        RunTaskResponse answer = ecs.runTask(
                request -> request.cluster("prod").taskDefinition("web").count(count));
        assertThat(answer.failures()).isEmpty();
        ecs.waiter()
                .waitUntilTasksRunning(request -> request.cluster("prod")
                        .tasks(answer.tasks().stream().map(Task::taskArn).toList()));
    }

    private static List<Task> tasks(EcsClient ecs) {
        return Tasks.describe(ecs, "prod", Tasks.list(ecs, request -> request.cluster("prod")));
    }
}
