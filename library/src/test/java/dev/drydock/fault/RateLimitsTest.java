package dev.drydock.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.testkit.SdkClients;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsException;

/** The rates at which AWS takes calls. */
class RateLimitsTest {

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();
    private final RateLimits limits = aws.faults().throttleLikeAws();

    @AfterEach
    void close() {
        aws.close();
    }

    /** How many calls are taken until one is throttled. */
    private static int burst(Runnable call) {
        for (int taken = 0; taken < 10_000; taken++) {
            try {
                call.run();
            } catch (RuntimeException throttled) {
                assertThat(throttled).hasMessageContaining("Rate exceeded");
                return taken;
            }
        }
        throw new AssertionError("never throttled");
    }

    @Test
    void a_burst_is_taken_and_the_next_call_is_throttled_in_the_words_of_aws() {
        assertThat(burst(ecs::createCluster)).isEqualTo(20);

        assertThatThrownBy(ecs::createCluster).isInstanceOfSatisfying(EcsException.class, error -> {
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ThrottlingException");
            assertThat(error.awsErrorDetails().errorMessage()).isEqualTo("Rate exceeded");
            assertThat(error.statusCode()).isEqualTo(400);
        });
        assertThat(limits.struck()).isEqualTo(2);
        assertThat(aws.journal().text()).contains("fault: calls are throttled at the rates of AWS, strike 1");
    }

    @Test
    void a_bucket_fills_up_in_virtual_time() {
        burst(ecs::createCluster);

        aws.time().advance(Duration.ofMillis(999));
        assertThat(burst(ecs::createCluster)).isZero();
        aws.time().advance(Duration.ofMillis(1));
        assertThat(burst(ecs::createCluster)).isEqualTo(1);
        aws.time().advance(Duration.ofSeconds(3));
        assertThat(burst(ecs::createCluster)).isEqualTo(3);
        aws.time().advance(Duration.ofDays(400));
        assertThat(burst(ecs::createCluster)).isEqualTo(20);
    }

    @Test
    void actions_of_one_category_share_a_bucket() {
        ecs.createCluster();
        ecs.createCluster();
        ecs.deleteCluster(b -> b.cluster("default"));

        assertThat(burst(ecs::createCluster)).isEqualTo(17);
        ecs.listClusters();
    }

    @Test
    void accounts_and_regions_have_buckets_of_their_own() {
        burst(ecs::createCluster);

        assertThat(burst(aws.region("eu-west-1").ecs()::createCluster)).isEqualTo(20);
        assertThat(burst(aws.account("210987654321").ecs()::createCluster)).isEqualTo(20);
    }

    @Test
    void the_bursts_are_those_that_aws_publishes() {
        ecs.createCluster();
        Map<String, Integer> bursts = new TreeMap<>();
        bursts.put("ListServices", burst(ecs::listServices));
        bursts.put(
                "RegisterTaskDefinition",
                burst(() -> ecs.registerTaskDefinition(b -> b.family("web")
                        .containerDefinitions(c -> c.name("web").image("web").memory(128)))));
        bursts.put("GetAuthorizationToken", burst(() -> aws.ecr().getAuthorizationToken()));
        bursts.put("CreateLogGroup", burst(() -> aws.logs().createLogGroup(b -> b.logGroupName(next()))));

        assertThat(bursts)
                .containsEntry("ListServices", 100)
                .containsEntry("RegisterTaskDefinition", 20)
                .containsEntry("GetAuthorizationToken", 500)
                .containsEntry("CreateLogGroup", 10);
    }

    private int groups;

    private String next() {
        groups++;
        return "/ecs/" + groups;
    }

    @Test
    void what_prepares_a_test_takes_no_tokens() {
        for (int i = 0; i < 30; i++) {
            aws.given().cluster("c" + i);
        }

        assertThat(burst(ecs::createCluster)).isEqualTo(20);
    }

    @Test
    void the_backoff_of_the_sdk_waits_until_there_are_tokens_again() {
        EcsClient retrying = SdkClients.over(aws, EcsClient.builder());
        Instant begin = aws.time().instant();

        for (int i = 0; i < 25; i++) {
            retrying.createCluster(b -> b.clusterName("c"));
        }

        assertThat(Duration.between(begin, aws.time().instant()))
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    @Test
    void limits_end_when_they_are_taken_back() {
        burst(ecs::createCluster);

        aws.faults().remove(limits);

        ecs.createCluster();
    }

    @Test
    void limits_that_never_struck_are_told() {
        ecs.createCluster();

        assertThat(aws.faults().unused()).containsExactly("calls are throttled at the rates of AWS");
    }

    @Test
    void a_world_that_goes_back_in_time_has_full_buckets() {
        var before = aws.snapshot();
        aws.time().advance(Duration.ofHours(1));
        burst(ecs::createCluster);

        aws.restore(before);
        aws.time().advance(Duration.ofSeconds(2));

        assertThat(burst(ecs::createCluster)).isEqualTo(20);
    }
}
