package dev.drydock.internal.ecs.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Snapshot;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Service;

/** Services in worlds of other times, and in worlds put back. */
class ServiceWorldsTest {

    private static Service service(EcsClient ecs) {
        return ecs.describeServices(b -> b.cluster("prod").services("web"))
                .services()
                .get(0);
    }

    private static EcsClient furnished(Drydock aws) {
        aws.given().cluster("prod").and().taskDefinition("web", "shop/web:1");
        aws.ecs().createService(Quay.web("web", 2).build());
        return aws.ecs();
    }

    @Test
    void in_automatic_time_polling_sees_every_step_and_ends() {
        EcsClient ecs = furnished(Drydock.create());

        List<String> last = List.of();
        int polls = 0;
        while (service(ecs).runningCount() < 2 || service(ecs).events().size() < 2) {
            polls++;
            last = service(ecs).deployments().stream()
                    .map(each -> each.rolloutStateAsString())
                    .toList();
        }

        assertThat(polls).isLessThan(50);
        assertThat(last).containsExactly("IN_PROGRESS");
    }

    @Test
    void in_eager_time_one_read_is_enough() {
        EcsClient ecs = furnished(Drydock.builder().time(TimeMode.eager()).build());

        assertThat(service(ecs).deployments().get(0).rolloutStateAsString()).isEqualTo("COMPLETED");
    }

    @Test
    void where_nothing_takes_time_deployments_end_all_the_same() {
        Drydock aws = Drydock.builder()
                .timings(Timings.instant())
                .time(TimeMode.manual())
                .build();
        EcsClient ecs = furnished(aws);

        aws.time().settle();
        ecs.updateService(b -> b.cluster("prod").service("web").forceNewDeployment(true));
        aws.time().settle();

        assertThat(service(ecs).deployments()).hasSize(1);
        assertThat(service(ecs).runningCount()).isEqualTo(2);
    }

    @Test
    void a_task_that_always_dies_at_once_does_not_stop_time() {
        Drydock aws = Drydock.builder()
                .timings(Timings.instant())
                .time(TimeMode.manual())
                .build();
        aws.given().cluster("prod").and().taskDefinition("web", "shop/web:1");
        aws.images().add("shop/web:1", script -> script.exits(1));
        aws.ecs().createService(Quay.web("web", 2).build());

        aws.time().advance(Duration.ofHours(1));

        assertThat(service(aws.ecs()).deployments()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 30, 70, 110, 130})
    void a_world_put_back_goes_on_as_it_would_have(int seconds) {
        Quay quay = new Quay();
        quay.running(
                2,
                b -> b.deploymentConfiguration(
                        d -> d.deploymentCircuitBreaker(c -> c.enable(true).rollback(true))));
        quay.aws.images().add("shop/web:2", script -> script.exits(1));
        quay.update(b -> b.taskDefinition(quay.revision("shop/web:2")));
        quay.after(Duration.ofSeconds(seconds));
        Snapshot snapshot = quay.aws.snapshot();

        quay.aws.time().settle();
        List<String> expected = quay.story();
        Service then = quay.service();
        quay.aws.restore(snapshot);
        quay.aws.time().settle();

        assertThat(quay.story()).isEqualTo(expected);
        assertThat(quay.service()).isEqualTo(then);
    }

    /** How many seconds after one another the tasks of a service were created, in a world with these timings. */
    private static List<Long> gaps(Timings timings) {
        Drydock aws = Drydock.builder().timings(timings).time(TimeMode.manual()).build();
        aws.given().cluster("prod").and().taskDefinition("web", "shop/web:1");
        aws.images().add("shop/web:1", script -> script.exits(1));
        aws.ecs().createService(Quay.web("web", 1).build());
        aws.time().advance(Duration.ofMinutes(9));
        List<Instant> created = new ArrayList<>();
        for (String status : List.of("STOPPED", "RUNNING")) {
            List<String> arns = aws.ecs()
                    .listTasks(b -> b.cluster("prod").desiredStatus(status))
                    .taskArns();
            if (!arns.isEmpty()) {
                aws.ecs()
                        .describeTasks(b -> b.cluster("prod").tasks(arns))
                        .tasks()
                        .forEach(task -> created.add(task.createdAt()));
            }
        }
        created.sort(Comparator.naturalOrder());
        List<Long> gaps = new ArrayList<>();
        for (int i = 1; i < created.size(); i++) {
            gaps.add(Duration.between(created.get(i - 1), created.get(i)).toSeconds());
        }
        return gaps;
    }

    @Test
    void how_soon_tasks_that_cannot_start_are_tried_again_is_a_setting() {
        assertThat(gaps(Timings.instant())).startsWith(10L, 20L, 40L);
        assertThat(gaps(Timings.instant().with(Timing.SERVICE_START_RETRY, Duration.ofMinutes(1))))
                .containsExactly(60L, 120L, 240L);
        assertThat(gaps(Timings.instant().with(Timing.SERVICE_START_RETRY, Duration.ZERO)))
                .startsWith(1L);
    }

    @Test
    void how_often_room_is_looked_for_is_a_setting() {
        Drydock aws = Drydock.builder()
                .timings(Timings.realistic()
                        .with(Timing.SERVICE_START_RETRY, Duration.ofMinutes(10))
                        .with(Timing.SERVICE_PLACEMENT_RETRY, Duration.ofMinutes(5)))
                .time(TimeMode.manual())
                .build();
        aws.given().cluster("prod").and().taskDefinition("web", "shop/web:1");
        aws.faults().fargateCapacity().unavailable().until(aws.time().instant().plusSeconds(60));
        aws.ecs().createService(Quay.web("web", 1).build());

        aws.time().advance(Duration.ofMinutes(5));
        int before = service(aws.ecs()).pendingCount() + service(aws.ecs()).runningCount();
        aws.time().advance(Duration.ofMinutes(1));

        assertThat(before).isZero();
        assertThat(service(aws.ecs()).runningCount()).isOne();
    }
}
