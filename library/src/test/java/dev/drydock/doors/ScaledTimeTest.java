package dev.drydock.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.drydock.Drydock;
import dev.drydock.testkit.Networks;
import dev.drydock.testkit.SdkClients;
import dev.drydock.time.TimeMode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;

/** In a scaled world the callers' own waiting moves time, over HTTP as elsewhere. */
class ScaledTimeTest {

    @Test
    void virtual_time_follows_the_wall_clock_between_two_requests() {
        long wallBefore = System.nanoTime();
        try (Drydock aws = Drydock.builder()
                .time(TimeMode.scaled(500))
                .startingNow()
                .patience(1_000_000)
                .build()) {
            aws.given().cluster("prod");
            aws.given().taskDefinition("web", "shop/web:1");
            WireMockServer server = aws.wiremock().start();
            EcsClient ecs = SdkClients.to(aws, URI.create(server.baseUrl()), EcsClient.builder());
            Instant before = aws.time().instant();

            String reached = watch(ecs, run(ecs));

            assertThat(reached).isEqualTo("RUNNING");
            Duration passed = Duration.between(before, aws.time().instant());
            Duration wall = Duration.ofNanos(System.nanoTime() - wallBefore);
            assertThat(passed).isBetween(Duration.ofSeconds(5), wall.multipliedBy(500));
        }
    }

    private static String run(EcsClient ecs) {
        return ecs.runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0)
                .taskArn();
    }

    /** Polls without a pause until the task runs; the state it was last seen in. */
    private static String watch(EcsClient ecs, String task) {
        String status = "";
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!status.equals("RUNNING") && System.nanoTime() < deadline) {
            status = ecs.describeTasks(b -> b.cluster("prod").tasks(task))
                    .tasks()
                    .get(0)
                    .lastStatus();
        }
        return status;
    }
}
