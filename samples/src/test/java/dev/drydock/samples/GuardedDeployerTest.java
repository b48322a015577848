package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import dev.drydock.junit.DrydockTime;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** A version whose tasks run well and whose log is full of errors: log line, metric filter, alarm, rollback. */
@DrydockTest
@DrydockTime(DrydockTime.Mode.MANUAL)
class GuardedDeployerTest {

    private GuardedDeployer deployer;
    private String alarm;

    @BeforeEach
    void version_1_runs_under_the_eye_of_an_alarm(
            EcsClient ecs, CloudWatchLogsClient logs, CloudWatchClient cloudWatch, Drydock aws) {
        aws.given().cluster("prod").service("web", "shop/web:1").logGroup().running(2);
        aws.given().taskDefinition("web", "shop/web:2", web -> web.logGroup());
        deployer = new GuardedDeployer(ecs, logs, cloudWatch);
        alarm = deployer.guard("/ecs/web", 5);
    }

    @Test
    void a_version_that_logs_errors_is_taken_back(Drydock aws) {
        aws.images()
                .add(
                        "shop/web:2",
                        script -> script.repeat(
                                600,
                                Duration.ofSeconds(6),
                                round -> round.logs("ERROR cannot reach the shop's database")));

        deployer.deploy("prod", "web", "web:2", alarm);
        aws.time().advance(Duration.ofMinutes(30));

        assertThat(aws).service("prod", "web").rolledBack().runs("shop/web:1").hasRunning(2);
    }

    @Test
    void one_that_logs_an_error_now_and_then_stays(Drydock aws) {
        aws.images()
                .add(
                        "shop/web:2",
                        script -> script.repeat(
                                60, Duration.ofMinutes(1), round -> round.logs("ERROR a customer went away")));

        deployer.deploy("prod", "web", "web:2", alarm);
        aws.time().advance(Duration.ofMinutes(30));

        assertThat(aws).service("prod", "web").isStable().runs("shop/web:2");
        assertThat(aws).alarm(alarm).isOk();
    }
}
