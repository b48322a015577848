package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockExtension;
import dev.drydock.junit.DrydockTime;
import dev.drydock.time.DrydockStuckError;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Task;

/** The pieces of code in {@code docs/time.md}; a test of the library keeps both the same. */
// spotless:off
@ExtendWith(DrydockExtension.class)
class TimePageSnippetsTest {

    private static String run(EcsClient ecs, Drydock aws) {
        aws.given().cluster("batch").and().taskDefinition("job", "batch/job:1");
        return ecs.runTask(b -> b.cluster("batch").taskDefinition("job").launchType("FARGATE").networkConfiguration(
                        n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1")))).tasks().get(0).taskArn();
    }

    private static Task describe(EcsClient ecs, String task) {
        return ecs.describeTasks(b -> b.cluster("batch").tasks(task)).tasks().get(0);
    }

    @Test
    void auto(EcsClient ecs, Drydock aws) {
        String task = run(ecs, aws);

        // docs/time.md begins: auto
        Set<String> seen = new LinkedHashSet<>();
        while (!seen.contains("RUNNING")) {              // nobody sleeps, nobody moves time
            seen.add(describe(ecs, task).lastStatus());
        }
        assertThat(seen).containsExactly("PROVISIONING", "PENDING", "ACTIVATING", "RUNNING");
        // docs/time.md ends
    }

    @Test
    @DrydockTime(DrydockTime.Mode.MANUAL)
    void manual(EcsClient ecs, Drydock aws) {
        String task = run(ecs, aws);

        // docs/time.md begins: manual
        aws.time().advance(Duration.ofSeconds(1));
        assertThat(describe(ecs, task).lastStatus()).isEqualTo("PROVISIONING"); // however often it is asked
        aws.time().settle();
        assertThat(describe(ecs, task).lastStatus()).isEqualTo("RUNNING");
        // docs/time.md ends
    }

    @Test
    void waiters(EcsClient ecs, Drydock aws) {
        String task = run(ecs, aws);

        // docs/time.md begins: waiters
        ecs.waiter().waitUntilTasksRunning(b -> b.cluster("batch").tasks(task),
                o -> o.waitTimeout(Duration.ofMinutes(5))); // five virtual minutes at most
        // docs/time.md ends

        assertThat(aws.time().elapsed()).isLessThan(Duration.ofMinutes(5));
    }

    @Test
    void passed_in(Drydock aws) {
        AtomicInteger ticks = new AtomicInteger();

        // docs/time.md begins: passed-in
        Clock clock = aws.time();                               // java.time.Clock
        ScheduledExecutorService executor = aws.time().executor();
        var job = executor.scheduleAtFixedRate(ticks::incrementAndGet, 1, 1, TimeUnit.HOURS);

        aws.time().advance(Duration.ofDays(1));                 // twenty-four ticks, at once
        // docs/time.md ends

        assertThat(ticks).hasValue(24);
        assertThat(clock.instant()).isEqualTo(aws.time().instant());
        job.cancel(false);
    }

    @Test
    void timings() {
        // docs/time.md begins: timings
        try (Drydock slow = Drydock.builder()
                .timings(Timings.realistic().with(Timing.FARGATE_PULL, Duration.ofMinutes(3)))
                .build()) {
            slow.given().cluster("prod").service("web", "shop/web:1").running(1);

            assertThat(slow.time().elapsed()).isGreaterThan(Duration.ofMinutes(3));
        }
        // docs/time.md ends
    }

    @Test
    @DrydockTime(DrydockTime.Mode.MANUAL)
    void stuck(EcsClient ecs, Drydock aws) {
        String task = run(ecs, aws);

        // docs/time.md begins: stuck
        assertThatThrownBy(() -> {
            while (!describe(ecs, task).lastStatus().equals("RUNNING")) {} // nobody moves time
        }).isInstanceOf(DrydockStuckError.class).hasMessageContaining("advance");
        // docs/time.md ends
    }
}
// spotless:on
