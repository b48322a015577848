package dev.drydock.internal.ecs.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.Snapshot;
import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.Task;

/** Tasks survive a snapshot as JSON, at any point of their life. */
class TaskSnapshotTest {

    private final Drydock aws = world();

    private static Drydock world() {
        return Drydock.builder().time(TimeMode.manual()).build();
    }

    private Task run() {
        aws.ecs().createCluster(b -> b.clusterName("prod"));
        aws.ecs()
                .registerTaskDefinition(b -> b.family("web")
                        .requiresCompatibilities(Compatibility.FARGATE)
                        .networkMode(NetworkMode.AWSVPC)
                        .cpu("256")
                        .memory("512")
                        .containerDefinitions(
                                ContainerDefinition.builder()
                                        .name("app")
                                        .image("app:1")
                                        .dependsOn(d -> d.containerName("db").condition(ContainerCondition.HEALTHY))
                                        .build(),
                                ContainerDefinition.builder()
                                        .name("db")
                                        .image("db:1")
                                        .healthCheck(h -> h.command("CMD", "true"))
                                        .build()));
        return aws.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .launchType("FARGATE")
                        .clientToken("once")
                        .networkConfiguration(Networks::ofOneSubnet)
                        .overrides(o -> o.containerOverrides(c -> c.name("app").command("serve")))
                        .tags(t -> t.key("team").value("web")))
                .tasks()
                .get(0);
    }

    @Test
    void a_snapshot_goes_on_as_the_world_it_was_taken_of() {
        Task task = run();

        for (int seconds = 0; seconds < 90; seconds += 7) {
            Drydock copy = world();
            Snapshot snapshot = aws.snapshot();
            copy.restore(snapshot);
            assertThat(Inside.image(copy)).isEqualTo(Inside.image(aws));
            assertThat(copy.snapshot().json()).isEqualTo(snapshot.json());
            copy.time().settle();
            assertThat(copy.ecs()
                            .describeTasks(b -> b.cluster("prod").tasks(task.taskArn()))
                            .tasks()
                            .get(0)
                            .lastStatus())
                    .isEqualTo(seconds <= 56 ? "RUNNING" : "STOPPED");
            aws.time().advance(Duration.ofSeconds(7));
            if (seconds == 56) {
                aws.ecs().stopTask(b -> b.cluster("prod").task(task.taskArn()));
            }
        }
    }
}
