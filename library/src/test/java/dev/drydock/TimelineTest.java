package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;

/** What the journal tells of tasks between the calls: golden timelines, without the long lines of the calls themselves. */
class TimelineTest {

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();

    private String run() {
        return ecs.runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0)
                .taskArn();
    }

    private List<String> timeline(String task) {
        String id = task.substring(task.lastIndexOf('/') + 1, task.lastIndexOf('/') + 9);
        return aws.journal()
                .text()
                .lines()
                .filter(line -> line.contains(" task " + id))
                .map(line -> line.replace(id, "T"))
                .toList();
    }

    @Test
    void a_fargate_task_to_running_and_stopped() {
        aws.given().taskDefinition("web", "shop/web:1").cluster("prod");
        String task = run();
        aws.time().settle();

        ecs.stopTask(b -> b.cluster("prod").task(task).reason("deploy"));
        aws.time().settle();

        assertThat(timeline(task))
                .containsExactly(
                        "+0.000s task T (family:web) PROVISIONING",
                        "+20.200s task T (family:web) RUNNING",
                        "+20.200s task T (family:web) stopping: UserInitiated, deploy",
                        "+38.200s task T (family:web) STOPPED");
    }

    @Test
    void an_image_that_cannot_be_pulled() {
        aws.given().taskDefinition("web", "shop/web:1").cluster("prod");
        aws.ecr().batchDeleteImage(b -> b.repositoryName("shop/web").imageIds(i -> i.imageTag("1")));

        String task = run();
        aws.time().settle();

        assertThat(timeline(task)).hasSize(3).last().asString().endsWith("STOPPED");
        assertThat(timeline(task).get(1))
                .contains("stopping: TaskFailedToStart, CannotPullContainerError:")
                .contains("shop/web:1: not found");
    }

    @Test
    void a_container_that_dies_before_its_task_is_running() {
        aws.given().taskDefinition("web", "shop/web:1").cluster("prod");
        aws.images()
                .add(
                        "shop/web:1",
                        script -> script.after(Duration.ofMillis(300)).exits(1));

        String task = run();
        aws.time().settle();

        assertThat(timeline(task))
                .containsExactly(
                        "+0.000s task T (family:web) PROVISIONING",
                        "+19.500s task T (family:web) stopping: EssentialContainerExited, Essential container in task exited",
                        "+35.500s task T (family:web) STOPPED");
    }

    /** Everything the journal tells between the calls, with ids replaced by what they are. */
    private List<String> story() {
        return aws.journal()
                .text()
                .lines()
                .filter(line -> !line.contains("ecs:")
                        && !line.contains("pushed ")
                        && !line.contains("event aws.ecr")
                        && !line.contains("given "))
                .map(line -> line.replaceAll("[0-9a-f]{32}", "T").replaceAll("task [0-9a-f]{8} ", "task T "))
                .map(line -> line.replaceAll("ecs-svc/[0-9]{19}", "ecs-svc/N"))
                .toList();
    }

    @Test
    void an_ec2_task_on_a_bridge() {
        aws.given().cluster("prod").instances(1, "m5.large");
        ecs.registerTaskDefinition(b -> b.family("batch")
                .containerDefinitions(
                        c -> c.name("main").image("busybox").memory(128).command("sh", "-c", "sleep 5; exit 3")));

        ecs.runTask(b -> b.cluster("prod").taskDefinition("batch"));
        aws.time().settle();

        assertThat(story())
                .containsExactly(
                        "+0.000s task T (family:batch) PENDING",
                        "+2.700s task T (family:batch) RUNNING",
                        "+6.700s task T (family:batch) stopping: EssentialContainerExited,"
                                + " Essential container in task exited",
                        "+7.700s task T (family:batch) STOPPED");
    }

    @Test
    void a_service_is_deployed_and_rolled_with_100_and_200_percent() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);
        int before = story().size();
        aws.given().taskDefinition("web", "shop/web:2");

        ecs.updateService(b -> b.cluster("prod").service("web").taskDefinition("web:2"));
        aws.time().settle();

        assertThat(story().subList(before, story().size()))
                .isEqualTo("""
                        +80.201s task T (service:web) PROVISIONING
                        +80.201s (service web) has started 1 tasks: (task T).
                        +100.401s task T (service:web) RUNNING
                        +140.401s task T (service:web) stopping: ServiceSchedulerInitiated, Scaling activity initiated by\
                         (deployment ecs-svc/N)
                        +140.401s (service web) has stopped 1 running tasks: (task T).
                        +158.401s task T (service:web) STOPPED
                        +167.401s (service web) (deployment ecs-svc/N) deployment completed.
                        +167.402s (service web) has reached a steady state.
                        """.lines().toList());
    }

    @Test
    void a_service_is_scaled_to_zero_and_deleted() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);
        int before = story().size();

        ecs.updateService(b -> b.cluster("prod").service("web").desiredCount(0));
        aws.time().settle();
        ecs.deleteService(b -> b.cluster("prod").service("web"));
        aws.time().settle();

        assertThat(story().subList(before, story().size()))
                .isEqualTo("""
                        +80.201s task T (service:web) stopping: ServiceSchedulerInitiated, Scaling activity initiated by\
                         (deployment ecs-svc/N)
                        +80.201s (service web) has stopped 1 running tasks: (task T).
                        +81.201s (service web) has reached a steady state.
                        +98.201s task T (service:web) STOPPED
                        """.lines().toList());
    }

    @Test
    void a_task_whose_health_check_fails_is_replaced() {
        aws.given().cluster("prod");
        aws.images()
                .add("shop/web:1", script -> script.after(Duration.ofMinutes(5)).failsHealthCheck());
        ecs.registerTaskDefinition(b -> b.family("web")
                .networkMode("awsvpc")
                .requiresCompatibilitiesWithStrings("FARGATE")
                .cpu("256")
                .memory("512")
                .containerDefinitions(c -> c.name("web")
                        .image("shop/web:1")
                        .healthCheck(h -> h.command("CMD-SHELL", "curl -f localhost"))));
        ecs.createService(b -> b.cluster("prod")
                .serviceName("web")
                .taskDefinition("web")
                .desiredCount(1)
                .launchType("FARGATE")
                .networkConfiguration(Networks::ofOneSubnet));

        aws.time().advance(Duration.ofMinutes(8));

        assertThat(story()).isEqualTo("""
                        +10.000s task T (service:web) PROVISIONING
                        +10.000s (service web) has started 1 tasks: (task T).
                        +30.200s task T (service:web) RUNNING
                        +59.200s task T (service:web) HEALTHY
                        +60.200s (service web) (deployment ecs-svc/N) deployment completed.
                        +60.201s (service web) has reached a steady state.
                        +389.200s task T (service:web) UNHEALTHY
                        +390.200s task T (service:web) PROVISIONING
                        +390.200s (service web) has started 1 tasks: (task T). Amazon ECS replaced 1 tasks due to an unhealthy status.
                        +410.400s task T (service:web) RUNNING
                        +439.400s task T (service:web) HEALTHY
                        +440.400s (service web) (task T) failed container health checks.
                        +440.400s task T (service:web) stopping: ServiceSchedulerInitiated, Task failed container health checks
                        +440.401s (service web) has stopped 1 running tasks: (task T).
                        +441.400s (service web) has reached a steady state.
                        +458.400s task T (service:web) STOPPED
                        """.lines().toList());
    }

    @Test
    void a_restart_by_policy_is_told_though_the_task_does_not_notice() {
        aws.images()
                .add("shop/web:1", script -> script.after(Duration.ofMinutes(2)).exits(3));
        aws.given().cluster("prod");
        aws.ecs()
                .registerTaskDefinition(b -> b.family("web")
                        .requiresCompatibilitiesWithStrings("FARGATE")
                        .networkMode("awsvpc")
                        .cpu("256")
                        .memory("512")
                        .containerDefinitions(c -> c.name("app")
                                .image("shop/web:1")
                                .restartPolicy(r -> r.enabled(true).restartAttemptPeriod(60))));
        String task = run();

        aws.time().advance(Duration.ofMinutes(5));

        assertThat(timeline(task))
                .filteredOn(line -> line.contains("restarted"))
                .extracting(line -> line.substring(line.indexOf("task ")))
                .containsExactly(
                        "task T (family:web) restarted app after exit code 3",
                        "task T (family:web) restarted app after exit code 3, for the 2nd time");
    }
}
