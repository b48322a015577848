package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.operation.EcsOperation.DESCRIBE_TASKS;
import static dev.drydock.operation.EcsOperation.RUN_TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.Snapshot;
import dev.drydock.junit.DrydockTest;
import dev.drydock.junit.DrydockTransport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Task;

/** The pieces of code in {@code docs/cookbook.md}; a test of the library keeps both the same. */
// spotless:off
@DrydockTest
class CookbookPageSnippetsTest {

    // docs/cookbook.md begins: job
    static final RunTaskRequest JOB = RunTaskRequest.builder().cluster("batch").taskDefinition("job").launchType("FARGATE")
            .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1"))).build(); // any subnet does
    // docs/cookbook.md ends

    @Test
    void retries_of_the_sdk(Drydock aws) {
        aws.given().cluster("batch").and().taskDefinition("job", "batch/job:1");

        // docs/cookbook.md begins: sdk-retries
        EcsClient ecs = EcsClient.builder()
                .httpClient(aws.httpClient())
                .overrideConfiguration(aws.clientConfiguration())
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
        aws.faults().on(RUN_TASK).throttle().times(2);

        ecs.runTask(JOB); // the SDK tries three times; its back-off passes in virtual time

        assertThat(aws).called(RUN_TASK).times(3);
        // docs/cookbook.md ends
        ecs.close();
    }

    @Test
    void retries_of_your_own(EcsClient ecs, Drydock aws) {
        aws.given().cluster("batch").and().taskDefinition("job", "batch/job:1");

        // docs/cookbook.md begins: own-retries
        aws.faults().on(RUN_TASK).throttle().times(2);

        new PatientRunTask(ecs, aws.time().sleeper()::sleep).run(JOB); // your code, with its sleep passed in

        assertThat(aws).called(RUN_TASK).times(3);
        assertThat(aws.time().elapsed()).isLessThan(Duration.ofMinutes(1)); // what it slept, in virtual time
        // docs/cookbook.md ends
    }

    @Test
    void a_lost_answer(EcsClient ecs, Drydock aws) {
        aws.given().cluster("batch").and().taskDefinition("job", "batch/job:1");

        // docs/cookbook.md begins: lost-answer
        aws.faults().on(RUN_TASK).losesAnswer().times(1);

        assertThatThrownBy(() -> ecs.runTask(JOB)); // the task runs, and the caller cannot know
        ecs.runTask(JOB);                           // so a naive retry starts another one

        assertThat(aws.view().tasks("batch")).hasSize(2);
        // docs/cookbook.md ends
    }

    @Test
    void late_reads(EcsClient ecs, Drydock aws) {
        aws.given().cluster("batch").and().taskDefinition("job", "batch/job:1");

        // docs/cookbook.md begins: late-reads
        aws.faults().reads().lagBehind(Duration.ofSeconds(5));

        Task task = ecs.runTask(JOB).tasks().get(0);

        assertThat(ecs.describeTasks(b -> b.cluster("batch").tasks(task.taskArn())).failures())
                .singleElement().satisfies(failure -> assertThat(failure.reason()).isEqualTo("MISSING"));
        // docs/cookbook.md ends
    }

    @Test
    void a_deployment_that_fails(EcsClient ecs, Drydock aws) {
        // docs/cookbook.md begins: rollback
        aws.given().cluster("prod").service("web", "shop/web:1").healthCheck("curl -f localhost").circuitBreaker(true).running(3);
        aws.given().taskDefinition("web", "shop/web:2", web -> web.healthCheck("curl -f localhost"));
        aws.faults().container("shop/web:2").failsHealthCheck();

        ecs.updateService(b -> b.cluster("prod").service("web").taskDefinition("web")); // or your own deployer
        aws.time().settle();

        assertThat(aws).service("prod", "web").rolledBack().runs("shop/web:1").hasEvent("rolling back to deployment");
        assertThat(aws).tasks("prod").ofService("web").thatAre(DesiredStatus.STOPPED).each(task -> task.runs("shop/web:2"));
        // docs/cookbook.md ends
    }

    @Test
    void spot(EcsClient ecs, Drydock aws) {
        aws.given().cluster("batch").and().taskDefinition("job", "batch/job:1");

        // docs/cookbook.md begins: spot
        ecs.putClusterCapacityProviders(b -> b.cluster("batch").capacityProviders("FARGATE", "FARGATE_SPOT")
                .defaultCapacityProviderStrategy(List.of()));
        Task task = ecs.runTask(b -> b.cluster("batch").taskDefinition("job")
                .capacityProviderStrategy(s -> s.capacityProvider("FARGATE_SPOT").weight(1))
                .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1")))).tasks().get(0);
        aws.time().advance(Duration.ofMinutes(10));

        aws.faults().spot(task.taskArn()).interrupt(); // SIGTERM now, SIGKILL within two minutes
        aws.time().settle();

        assertThat(aws).task("batch", task.taskArn()).isStopped()
                .hasStopCode("SpotInterruption").stoppedBecause("Your Spot Task was interrupted.");
        // docs/cookbook.md ends
    }

    @Test
    void ports(EcsClient ecs, Drydock aws) {
        // docs/cookbook.md begins: ports
        aws.given().cluster("prod").instances(1, "m5.large");
        ecs.registerTaskDefinition(b -> b.family("web").networkMode("bridge").containerDefinitions(c -> c
                .name("web").image("nginx:1.25").memory(256).portMappings(p -> p.containerPort(80).hostPort(0))));

        List<Task> tasks = ecs.runTask(b -> b.cluster("prod").taskDefinition("web").count(2)).tasks();
        ecs.waiter().waitUntilTasksRunning(b -> b.cluster("prod").tasks(tasks.stream().map(Task::taskArn).toList()));

        List<Integer> ports = Tasks.describe(ecs, "prod", tasks.stream().map(Task::taskArn).toList()).stream()
                .map(task -> task.containers().get(0).networkBindings().get(0).hostPort())
                .toList();
        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port >= 32768);
        // docs/cookbook.md ends
    }

    @Test
    void a_crash_under_a_deployment(EcsClient ecs, Drydock aws) {
        aws.given().cluster("prod").service("web", "shop/web:1").running(3);
        String image = aws.images().push("shop/web:2").uri();

        // docs/cookbook.md begins: schedule
        aws.time().executor().schedule( // half a minute into whatever comes next
                () -> aws.faults().anyTask("prod").losesContainer(), 30, TimeUnit.SECONDS);

        new Deployer(ecs, aws.time().sleeper()::sleep).deploy("prod", "web", image);

        assertThat(aws).service("prod", "web").isStable().runs("shop/web:2");
        // docs/cookbook.md ends
    }

    @Test
    void a_suite_that_prepares_once(Drydock aws) {
        // docs/cookbook.md begins: snapshot
        aws.given().cluster("prod").service("web", "shop/web:1").running(3);
        Snapshot ready = aws.snapshot(); // once, in a @BeforeAll say

        aws.faults().anyTask("prod").losesContainer();
        aws.restore(ready);              // before each test: as if nothing had happened
        // docs/cookbook.md ends

        assertThat(aws).service("prod", "web").isStable();
    }

    @Test
    void two_regions(Drydock aws) {
        // docs/cookbook.md begins: regions
        EcsClient ireland = aws.region("eu-west-1").ecs();
        ireland.createCluster(b -> b.clusterName("prod"));

        assertThat(aws.ecs().listClusters().clusterArns()).isEmpty();
        assertThat(aws).region("eu-west-1").cluster("prod").hasRunningTasks(0);
        // docs/cookbook.md ends
    }

    @Test
    void an_error_that_stays(EcsClient ecs, Drydock aws) {
        // docs/cookbook.md begins: stays
        aws.faults().on(DESCRIBE_TASKS).fails("ServerException", "Service Unavailable"); // until clear() or remove(fault)

        assertThatThrownBy(() -> ecs.describeTasks(b -> b.tasks("0123456789abcdef0123456789abcdef")))
                .isInstanceOf(EcsException.class).hasMessageStartingWith("Service Unavailable");
        // docs/cookbook.md ends
    }

    /** Code that hides its client. */
    @Nested
    @DrydockTransport
    class HiddenClients {

        @Test
        void are_led_here(Drydock aws) {
            aws.given().cluster("batch").and().taskDefinition("nightly", "batch/nightly:1");

            new NightlyJob().run();

            assertThat(aws).called(RUN_TASK).times(1);
        }
    }
}
// spotless:on
