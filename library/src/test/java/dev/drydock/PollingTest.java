package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.operation.EcsOperation;
import dev.drydock.testkit.Networks;
import dev.drydock.time.DrydockStuckError;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.waiters.WaiterResponse;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.waiters.EcsWaiter;

/** Code that polls by itself, in a world that moves on when it is asked again. */
class PollingTest {

    private static String run(Drydock aws) {
        aws.given().taskDefinition("web", "shop/web:1").cluster("prod");
        return aws.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0)
                .taskArn();
    }

    /** A waiter that the user has built, without a pause between its polls, as tests build it. */
    private static WaiterResponse<DescribeTasksResponse> await(Drydock aws, String task) {
        try (EcsWaiter waiter = EcsWaiter.builder()
                .client(aws.ecs())
                .overrideConfiguration(o -> o.backoffStrategyV2(BackoffStrategy.retryImmediately()))
                .build()) {
            return waiter.waitUntilTasksRunning(b -> b.cluster("prod").tasks(task));
        }
    }

    private static List<String> poll(Drydock aws, String task) {
        List<String> seen = new ArrayList<>();
        do {
            seen.add(aws.ecs()
                    .describeTasks(b -> b.cluster("prod").tasks(task))
                    .tasks()
                    .get(0)
                    .lastStatus());
        } while (!seen.contains("RUNNING"));
        return seen;
    }

    @Test
    void a_poll_loop_sees_every_state_and_as_many_polls_as_changes() {
        Drydock aws = Drydock.create();

        List<String> seen = poll(aws, run(aws));

        assertThat(seen)
                .containsSubsequence("PROVISIONING", "PENDING", "ACTIVATING", "RUNNING")
                .hasSize(6);
        assertThat(aws.time().elapsed()).isEqualTo(Duration.ofMillis(20_200));
    }

    @Test
    void a_waiter_of_the_users_own_ends_in_as_many_polls() {
        Drydock aws = Drydock.create();
        String task = run(aws);

        WaiterResponse<DescribeTasksResponse> ended = await(aws, task);

        assertThat(ended.attemptsExecuted()).isEqualTo(6);
        assertThat(aws.journal().calls(EcsOperation.DESCRIBE_TASKS)).hasSize(6);
    }

    @Test
    void polling_a_service_that_tries_in_vain_ends_though_its_answers_differ() {
        Drydock aws = Drydock.builder().patience(1_000).build();
        aws.given().cluster("prod").and().taskDefinition("web", "shop/web:1");
        aws.ecs()
                .createService(b -> b.cluster("prod")
                        .serviceName("web")
                        .taskDefinition("web")
                        .desiredCount(1)
                        .launchType("EC2")
                        .networkConfiguration(Networks::ofOneSubnet));

        assertThatThrownBy(() -> awaitService(aws))
                .isInstanceOf(DrydockStuckError.class)
                .hasMessageContaining("DescribeServices")
                .hasMessageContaining("was asked 10000 times in a row, with no call in between that changes anything");
    }

    @Test
    void whoever_changes_something_between_reads_may_read_on() {
        Drydock aws = Drydock.builder().patience(20).build();

        for (int i = 0; i < 30; i++) {
            String name = "cluster-" + i;
            aws.ecs().createCluster(b -> b.clusterName(name));
            for (int read = 0; read < 10; read++) {
                aws.ecs().listClusters();
            }
        }

        assertThat(aws.journal().calls(EcsOperation.LIST_CLUSTERS)).hasSize(300);
    }

    private static void awaitService(Drydock aws) {
        Service service;
        do {
            service = aws.ecs()
                    .describeServices(b -> b.cluster("prod").services("web"))
                    .services()
                    .get(0);
        } while (service.runningCount() < 1);
    }

    @Test
    void eager_worlds_need_one_poll() {
        Drydock aws = Drydock.builder().time(TimeMode.eager()).build();
        Drydock another = Drydock.builder().time(TimeMode.eager()).build();

        assertThat(poll(aws, run(aws))).containsExactly("RUNNING");
        assertThat(await(another, run(another)).attemptsExecuted()).isEqualTo(1);
    }
}
