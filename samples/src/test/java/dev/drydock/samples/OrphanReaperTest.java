package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

/** Stop orphan tasks. */
@DrydockTest
class OrphanReaperTest {

    @BeforeEach
    void a_family_that_runs_until_it_is_stopped(Drydock aws) {
        aws.given().cluster("ci").and().taskDefinition("agent", "ci/agent:1");
    }

    private static String run(EcsClient ecs, Drydock aws, String startedBy) {
        return new PatientRunTask(ecs, aws.time().sleeper()::sleep)
                .run(RunTaskRequest.builder()
                        .cluster("ci")
                        .taskDefinition("agent")
                        .launchType("FARGATE")
                        .startedBy(startedBy)
                        .networkConfiguration(network -> network.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1")))
                        .build())
                .taskArn();
    }

    @Test
    void only_old_tasks_of_the_starter_are_stopped(EcsClient ecs, Drydock aws) {
        String orphan = run(ecs, aws, "ci");
        run(ecs, aws, "someone");
        aws.time().advance(Duration.ofHours(3));
        run(ecs, aws, "ci");

        var reaped = new OrphanReaper(ecs, aws.time()).reap("ci", "ci", Duration.ofHours(2));
        aws.time().settle();

        assertThat(reaped).containsExactly(orphan);
        assertThat(aws)
                .task("ci", orphan)
                .isStopped()
                .hasStopCode("UserInitiated")
                .stoppedBecause("Orphaned: older than 2 h");
        assertThat(aws).tasks("ci").thatAre(DesiredStatus.RUNNING).hasSize(2);
    }

    @Test
    void without_tasks_there_is_nothing_to_reap(EcsClient ecs, Drydock aws) {
        assertThat(new OrphanReaper(ecs, aws.time()).reap("ci", "ci", Duration.ofHours(2)))
                .isEmpty();
    }

    @Test
    void more_orphans_than_can_be_described_at_once_are_all_reaped(EcsClient ecs, Drydock aws) {
        for (int i = 0; i < 105; i++) {
            run(ecs, aws, "ci");
        }
        aws.time().advance(Duration.ofHours(3));

        assertThat(new OrphanReaper(ecs, aws.time()).reap("ci", "ci", Duration.ofHours(2)))
                .hasSize(105);
        aws.time().settle();
        assertThat(aws).cluster("ci").hasRunningTasks(0);
    }
}
