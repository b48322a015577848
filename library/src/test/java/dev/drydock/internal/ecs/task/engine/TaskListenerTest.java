package dev.drydock.internal.ecs.task.engine;

import static dev.drydock.internal.ecs.task.Fleet.container;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.account.StepOutcomes;
import dev.drydock.internal.account.StepOutcomes.Failure;
import dev.drydock.internal.account.StepOutcomes.Outcome;
import dev.drydock.internal.account.StepOutcomes.Step;
import dev.drydock.internal.container.ContainerScript;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.Fleet;
import dev.drydock.internal.ecs.task.StopCause;
import dev.drydock.internal.ecs.task.TaskListener;
import dev.drydock.internal.ecs.task.TaskSpec;
import dev.drydock.internal.ecs.task.TaskState;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ecs.model.Task;

/** What others hear of tasks, and how outcomes steer them. */
class TaskListenerTest {

    @Test
    void listeners_hear_of_a_task_from_launch_to_end() {
        Fleet fleet = new Fleet();
        List<String> heard = new ArrayList<>();
        fleet.region.engine().listen(new TaskListener() {
            @Override
            public void launched(EcsTask task) {
                heard.add("launched " + task.state());
            }

            @Override
            public void running(EcsTask task) {
                heard.add("running");
            }

            @Override
            public void stopping(EcsTask task) {
                heard.add("stopping " + task.state());
            }

            @Override
            public void stopped(EcsTask task) {
                heard.add("stopped");
            }

            @Override
            public void healthChanged(EcsTask task) {
                heard.add(task.health().name());
            }
        });
        fleet.fargate("web", container("app", c -> c.healthCheck(h -> h.command("CMD", "true"))));
        Task task = fleet.run("web");

        fleet.settle();
        fleet.stop(task);
        fleet.settle();

        assertThat(heard).containsExactly("launched PROVISIONING", "running", "HEALTHY", "stopping RUNNING", "stopped");
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"CAPACITY", "ENI", "PREPARE", "PULL", "CREATE", "START"})
    void a_step_that_fails_on_the_way_up_stops_the_task(Step failing) {
        StepOutcomes timed = StepOutcomes.timed(Timings.realistic());
        Fleet fleet = new Fleet(
                TimeMode.manual(),
                Timings.realistic(),
                (step, context) -> step == failing
                        ? new Outcome(Duration.ofSeconds(3), new Failure("no " + step, "no " + step))
                        : timed.of(step, context));
        fleet.fargate("web", container("app", c -> {}));
        Task created = fleet.run("web");

        fleet.settle();

        Task task = fleet.describe(created);
        assertThat(task.lastStatus()).isEqualTo("STOPPED");
        assertThat(task.stopCodeAsString()).isEqualTo("TaskFailedToStart");
        assertThat(task.stoppedReason()).isEqualTo("no " + failing);
        assertThat(task.startedAt()).isNull();
        assertThat(fleet.ecs
                        .describeClusters(b -> b.clusters("prod"))
                        .clusters()
                        .get(0)
                        .pendingTasksCount())
                .isZero();
    }

    @Test
    void what_others_launch_ends_in_the_background() {
        Fleet fleet = new Fleet();
        fleet.script("app:1", new ContainerScript.Exits(Duration.ofMinutes(10), 1));
        fleet.fargate("web", container("app", c -> {}));
        TaskLauncher launcher = fleet.region.launcher();
        TaskSpec spec = new TaskSpec(
                new TaskSpec.Home(Fleet.CLUSTER, "prod"),
                fleet.region.definitions().resolveActive("web").definition(),
                new TaskSpec.Capacity("FARGATE", null, "1.4.0"),
                Fleet.network("subnet-1").awsvpcConfiguration(),
                null,
                List.of(),
                false,
                List.of(),
                TaskSpec.Origin.owner(
                        "arn:aws:ecs:us-east-1:123456789012:service/prod/web", "service:web", "ecs-svc/1", true),
                null);
        EcsTask task = ((Launch.Started) launcher.launch(launcher.plan(spec))).task();

        boolean waitedFor = fleet.kernel.isPending(spec.owners(), EventKind.COMPLETION);
        fleet.settle();
        TaskState settled = task.state();
        fleet.pass(600);
        fleet.region.engine().stop(task, new StopCause("ServiceSchedulerInitiated", "too late"));
        fleet.settle();

        assertThat(waitedFor).isTrue();
        assertThat(settled).isEqualTo(TaskState.RUNNING);
        assertThat(task.state()).isEqualTo(TaskState.STOPPED);
        assertThat(task.stopCause()).isEqualTo(StopCause.ESSENTIAL_EXIT);
    }

    @Test
    void a_health_check_that_is_broken_never_succeeds() {
        StepOutcomes timed = StepOutcomes.timed(Timings.realistic());
        Fleet fleet = new Fleet(
                TimeMode.manual(),
                Timings.realistic(),
                (step, context) -> step == Step.HEALTH
                        ? new Outcome(Duration.ZERO, new Failure("", null))
                        : timed.of(step, context));
        fleet.fargate("web", container("app", c -> c.healthCheck(h -> h.command("CMD", "true"))));
        Task created = fleet.run("web");

        fleet.settle();

        assertThat(fleet.describe(created).healthStatusAsString()).isEqualTo("UNHEALTHY");
        assertThat(fleet.describe(created).lastStatus()).isEqualTo("RUNNING");
    }
}
