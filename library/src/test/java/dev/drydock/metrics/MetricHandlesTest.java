package dev.drydock.metrics;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;

/** Metrics and alarms as tests set, read and assert them. */
class MetricHandlesTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final MeteredWorld world = new MeteredWorld();
    private final Drydock aws = world.aws;

    // ---- aws.metric

    @Test
    void a_metric_that_a_test_puts_is_the_one_that_clients_read() {
        aws.metric("Shop", "Latency").dimension("Host", "one").put(4);

        assertThat(world.cloudWatch.listMetrics().metrics())
                .singleElement()
                .satisfies(
                        each -> assertThat(each.dimensions()).containsExactly(MeteredWorld.dimension("Host", "one")));
    }

    @Test
    void a_metric_that_clients_put_is_the_one_that_a_test_reads() {
        world.minuteByMinute(10.0, 20.0, null, 60.0);

        MetricSeries latency = aws.metric("Shop", "Latency");
        assertThat(latency.average(Duration.ofMinutes(10))).hasValue(30);
        assertThat(latency.sum(Duration.ofMinutes(1))).hasValue(60);
        assertThat(latency.minutes("Maximum", Duration.ofHours(1)))
                .containsExactlyEntriesOf(
                        new TreeMap<>(Map.of(START, 10.0, START.plusSeconds(60), 20.0, START.plusSeconds(180), 60.0)));
        assertThat(aws.metric("Shop", "Other").average(Duration.ofMinutes(10))).isEmpty();
    }

    @Test
    void metrics_of_awss_own_namespaces_can_be_put_by_a_test() {
        aws.metric("AWS/SQS", "ApproximateNumberOfMessagesVisible").put(12);

        assertThat(aws).metric("AWS/SQS", "ApproximateNumberOfMessagesVisible").isNow(12);
    }

    @Test
    void what_a_metric_cannot_be_asked_is_told() {
        MetricSeries latency = aws.metric("Shop", "Latency").dimension("Host", "one");

        assertThatThrownBy(() -> latency.put(Double.NaN)).hasMessageContaining("give a finite number");
        assertThatThrownBy(() -> latency.dimension("Host", "two")).hasMessageContaining("name each dimension once");
        assertThatThrownBy(() -> latency.average(Duration.ofSeconds(5))).hasMessageContaining("a minute at least");
        assertThatThrownBy(() -> latency.minutes("Median", Duration.ofMinutes(5)))
                .hasMessageContaining("CloudWatch does not know");
    }

    // ---- aws.alarm

    @Test
    void an_alarm_that_nobody_created_is_ok_until_it_is_raised() {
        assertThat(aws.alarm("latency").state()).isEqualTo("OK");
        assertThat(aws.alarm("latency").reason()).isEmpty();

        aws.alarm("latency").raise();

        assertThat(aws.alarm("latency").isRaised()).isTrue();
        assertThat(world.state("latency")).isEqualTo("ALARM");
        assertThat(aws.journal().text()).contains("alarm latency is in ALARM");
    }

    @Test
    void an_alarm_that_was_created_goes_back_at_its_next_evaluation() {
        world.alarm("slow");
        world.minuteByMinute(5.0);

        aws.alarm("slow").raise();
        assertThat(aws).alarm("slow").isInAlarm().hasReasonContaining("Set by the test");
        world.minuteByMinute(5.0);

        assertThat(aws).alarm("slow").isOk().hasReasonContaining("was not greater than the threshold (10.0)");
    }

    @Test
    void an_alarm_that_was_raised_can_be_created_later() {
        aws.alarm("slow").raise();

        world.alarm("slow");

        assertThat(world.state("slow")).isEqualTo("ALARM");
        world.minutes(1);
        assertThat(aws).alarm("slow").hasInsufficientData();
    }

    // ---- what deployments watch

    private static DeploymentConfiguration watched() {
        return DeploymentConfiguration.builder()
                .alarms(alarms -> alarms.enable(true).rollback(true).alarmNames("slow"))
                .build();
    }

    private void deployed() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);
        aws.given().taskDefinition("web", "shop/web:2");
        aws.ecs().updateService(b -> b.cluster("prod").service("web").deploymentConfiguration(watched()));
        aws.time().settle();
        aws.ecs().updateService(b -> b.cluster("prod").service("web").taskDefinition("web"));
    }

    @Test
    void a_deployment_is_rolled_back_by_an_alarm_that_a_metric_raises() {
        world.alarm("slow");
        world.minuteByMinute(5.0);
        deployed();

        world.minuteByMinute(5.0, 40.0);
        aws.time().settle();

        assertThat(aws).alarm("slow").isInAlarm();
        assertThat(aws).service("prod", "web").rolledBack().hasEvent("deployment failed: alarm detected.");
    }

    @Test
    void a_deployment_is_rolled_back_by_a_composite_alarm_that_it_watches() {
        world.alarm("one");
        world.cloudWatch.putCompositeAlarm(request -> request.alarmName("slow").alarmRule("ALARM(one)"));
        world.minuteByMinute(5.0);
        deployed();

        world.minuteByMinute(5.0, 40.0);
        aws.time().settle();

        assertThat(aws).service("prod", "web").rolledBack();
    }

    // ---- assertions

    @Test
    void a_failing_assertion_shows_the_minutes() {
        world.minuteByMinute(10.0, 20.0);

        assertThatThrownBy(() -> assertThat(aws).metric("Shop", "Latency").stayedBelow(15))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expected metric Shop Latency to stay below 15.0")
                .hasMessageContaining("2026-01-01T00:00:00Z  10.0\n    2026-01-01T00:01:00Z  20.0");
        assertThat(aws)
                .metric("Shop", "Latency")
                .stayedBelow(21)
                .stayedAbove(9)
                .reached(20)
                .isNow(20)
                .and()
                .metric("Shop", "Other")
                .hasNoValues();
    }

    @Test
    void a_failing_assertion_of_an_alarm_shows_its_reason() {
        world.alarm("slow");
        world.minuteByMinute(20.0);

        assertThatThrownBy(() -> assertThat(aws).alarm("slow").isOk())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expected alarm slow to be in OK, but it is in ALARM")
                .hasMessageContaining("reason: Threshold Crossed: 1 datapoint [20.0");
    }

    // ---- the world

    @Test
    void a_world_that_is_put_back_goes_on_with_its_alarms() {
        world.alarm("slow", request -> request.evaluationPeriods(2));
        world.minuteByMinute(20.0);
        Snapshot before = aws.snapshot();
        world.minuteByMinute(20.0);
        assertThat(aws).alarm("slow").isInAlarm();

        aws.restore(before);

        assertThat(aws).alarm("slow").hasInsufficientData();
        world.minuteByMinute(5.0);
        assertThat(aws).alarm("slow").isOk();
    }

    @Test
    void a_world_made_of_a_snapshot_has_alarms_of_its_own() {
        world.alarm("slow");
        try (MeteredWorld fork = new MeteredWorld()) {
            fork.aws.restore(aws.snapshot());
            fork.minuteByMinute(20.0);
            world.minuteByMinute(5.0);

            assertThat(fork.state("slow")).isEqualTo("ALARM");
            assertThat(world.state("slow")).isEqualTo("OK");
        }
    }

    @Test
    void the_same_story_is_told_twice_alike() {
        String one = story();

        assertThat(story())
                .isEqualTo(one)
                .contains("CloudWatch Alarm State Change", "alarm slow is in ALARM: Threshold");
    }

    private static String story() {
        try (MeteredWorld world = new MeteredWorld()) {
            world.alarm("slow", request -> request.alarmActions("arn:aws:sns:us-east-1:123456789012:pager"));
            world.minuteByMinute(20.0, 5.0, null, null, 30.0);
            return world.aws.journal().text();
        }
    }

    @Test
    void the_world_as_text_tells_alarms() {
        world.alarm("slow");
        world.minuteByMinute(20.0);

        assertThat(aws.toString() + aws.describe()).contains("alarm slow ALARM");
    }
}
