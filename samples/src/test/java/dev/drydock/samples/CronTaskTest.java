package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.operation.EcsOperation.RUN_TASK;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

/** A job every five minutes: a day of it takes milliseconds. */
@DrydockTest
class CronTaskTest {

    private final List<Optional<String>> runs = new ArrayList<>();
    private CronTask job;

    @BeforeEach
    void a_job_is_due_every_five_minutes(EcsClient ecs, Drydock aws) {
        aws.given().cluster("batch").and().taskDefinition("sweep", "batch/sweep:1");
        job = cron(ecs);
        aws.time()
                .executor()
                .scheduleAtFixedRate(() -> runs.add(job.due(aws.time().instant())), 5, 5, TimeUnit.MINUTES);
    }

    private static CronTask cron(EcsClient ecs) {
        return new CronTask(
                ecs,
                "cron-sweep",
                RunTaskRequest.builder()
                        .cluster("batch")
                        .taskDefinition("sweep")
                        .launchType("FARGATE")
                        .networkConfiguration(network -> network.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1")))
                        .build());
    }

    @Test
    void a_day_has_288_runs(Drydock aws) {
        aws.images()
                .add(
                        "batch/sweep:1",
                        script -> script.after(Duration.ofMinutes(3)).exits(0));

        aws.time().advance(Duration.ofDays(1));

        assertThat(runs).hasSize(288).allMatch(Optional::isPresent);
        assertThat(aws).called(RUN_TASK).times(288);
        assertThat(aws).tasks("batch").neverMoreThan(1).atOnce();
    }

    @Test
    void a_run_that_takes_longer_skips_the_next(Drydock aws) {
        aws.images()
                .add(
                        "batch/sweep:1",
                        script -> script.after(Duration.ofMinutes(7)).exits(0));

        aws.time().advance(Duration.ofDays(1));

        assertThat(runs).hasSize(288);
        assertThat(aws).called(RUN_TASK).times(144);
        assertThat(aws).tasks("batch").neverMoreThan(1).atOnce();
    }

    @Test
    void a_run_that_hangs_skips_them_all(EcsClient ecs, Drydock aws) {
        aws.time().advance(Duration.ofDays(1)); // its image has no script: it runs until it is stopped

        assertThat(aws).called(RUN_TASK).once().onlyTask("batch").isRunning();
    }

    @Test
    void of_two_hosts_that_both_see_nothing_running_one_runs_it(EcsClient ecs, Drydock aws) {
        Instant moment = aws.time().start();
        AtomicReference<Optional<String>> other = new AtomicReference<>();
        CronTask late = cron(overtaken(ecs, () -> other.set(job.due(moment))));

        Optional<String> run = late.due(moment);

        assertThat(run).isPresent().isEqualTo(other.get());
        assertThat(aws).onlyTask("batch").hasStatus("PROVISIONING");
    }

    @Test
    void a_run_that_is_still_stopping_skips_the_next(EcsClient ecs, Drydock aws) {
        aws.images()
                .add(
                        "batch/sweep:1",
                        script -> script.onSigterm(
                                stop -> stop.after(Duration.ofSeconds(25)).exits(0)));
        aws.time().advance(Duration.ofMinutes(9).plusSeconds(50));
        String running = runs.get(0).orElseThrow();
        ecs.stopTask(request -> request.cluster("batch").task(running));

        aws.time().advance(Duration.ofSeconds(11));

        assertThat(runs).hasSize(2).endsWith(Optional.empty());
        assertThat(aws).onlyTask("batch").hasStatus("STOPPING");
    }

    /** A client whose RunTask comes after what another does meanwhile. */
    private static EcsClient overtaken(EcsClient ecs, Runnable meanwhile) {
        return (EcsClient) Proxy.newProxyInstance(
                EcsClient.class.getClassLoader(), new Class<?>[] {EcsClient.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("runTask")) {
                        meanwhile.run();
                    }
                    return method.invoke(ecs, arguments);
                });
    }
}
