package dev.drydock.internal.ecs.service.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.ecs.deployment.DeploymentView.Rollout;
import dev.drydock.internal.ecs.deployment.TaskView.Health;
import dev.drydock.internal.ecs.deployment.TaskView.Phase;
import dev.drydock.internal.ecs.service.EcsDeployment;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.service.ServiceAttachments;
import dev.drydock.internal.ecs.service.ServiceStore;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.Limits;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.testkit.SettableAlarms;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timings;
import dev.drydock.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;

/** The reconciler over tasks that do what a test says. */
class ReconcilerTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String ARN = "arn:aws:ecs:us-east-1:123456789012:service/prod/web";
    private static final String CLUSTER = "arn:aws:ecs:us-east-1:123456789012:cluster/prod";

    private final Kernel kernel = new Kernel(1, START, TimeMode.manual(), Limits.standard());
    private final VirtualTime time = new dev.drydock.internal.kernel.KernelTime(kernel);
    private final RegionQueue regionQueue = kernel.queue("prod");
    private final Timings timings = Timings.realistic();
    private final ServiceStore services =
            new ServiceStore(new AccountRegion("123456789012", "us-east-1"), regionQueue, timings);
    private final FakeServiceTasks serviceTasks = new FakeServiceTasks();
    private final SettableAlarms alarms = new SettableAlarms();
    private final ServiceEventPublisher publisher = new ServiceEventPublisher(regionQueue, services);
    private final ServiceDeploymentRecorder recorder =
            new ServiceDeploymentRecorder(regionQueue, timings, services, new DeploymentAnswers(serviceTasks, alarms));
    private final ReconcileQueue queue = new ReconcileQueue(regionQueue, timings);
    private final Reconciler reconciler =
            new Reconciler(regionQueue, timings, services, serviceTasks, queue, publisher, recorder, alarms);
    private EcsService service = service();

    private EcsService service() {
        Service settings = Service.builder()
                .serviceArn(ARN)
                .serviceName("web")
                .clusterArn(CLUSTER)
                .deploymentConfiguration(d -> d.minimumHealthyPercent(100)
                        .maximumPercent(200)
                        .deploymentCircuitBreaker(b -> b.enable(true).rollback(true)))
                .build();
        CreateServiceRequest request = CreateServiceRequest.builder().build();
        return new EcsService("prod", settings, ServiceAttachments.NONE, request, services.resources(ARN, CLUSTER));
    }

    @BeforeEach
    void begin() {
        kernel.lock().lock();
        try {
            service.desire(2);
            services.put(service);
            deploy(1);
        } finally {
            kernel.lock().unlock();
        }
    }

    private void deploy(int number) {
        Deployment fixed = Deployment.builder()
                .id("ecs-svc/" + number)
                .createdAt(kernel.now())
                .build();
        service.deploy(new EcsDeployment(
                fixed,
                null,
                ServiceRevision.builder()
                        .serviceRevisionArn(ARN.replace(":service/", ":service-revision/") + "/" + number)
                        .build()));
        reconciler.deployed(service);
    }

    private void locked(Runnable body) {
        kernel.lock().lock();
        try {
            body.run();
        } finally {
            kernel.lock().unlock();
        }
    }

    private void running(int number) {
        locked(() ->
                reconciler.running(serviceTasks.become(number, Phase.RUNNING, Health.UNCHECKED, regionQueue.tick())));
    }

    private List<String> events() {
        List<String> events = new ArrayList<>();
        for (ServiceEvent each : service.events().newestFirst()) {
            events.add(0, each.message().replace("(service web) ", ""));
        }
        return events;
    }

    private void complete() {
        time.advance(Duration.ofSeconds(10));
        running(0);
        running(1);
        time.advance(Duration.ofSeconds(60));
    }

    @Test
    void it_acts_a_reaction_after_the_call_and_not_before() {
        time.advance(Duration.ofMillis(9_999));
        assertThat(serviceTasks.tasks).isEmpty();

        time.advance(Duration.ofMillis(1));

        assertThat(serviceTasks.tasks).hasSize(2);
        assertThat(events()).containsExactly("has started 2 tasks: (task 0) (task 1).");
    }

    @Test
    void many_changes_at_one_instant_are_one_look() {
        complete();
        serviceTasks.looks = 0;

        locked(() -> {
            for (int i = 0; i < 100; i++) {
                queue.goOn(service);
                reconciler.healthChanged(serviceTasks.tasks.keySet().iterator().next());
            }
        });
        time.advance(Duration.ofSeconds(2));

        assertThat(serviceTasks.looks).isEqualTo(2);
    }

    @Test
    void nothing_is_looked_at_while_nothing_happens() {
        complete();
        serviceTasks.looks = 0;

        time.advance(Duration.ofHours(5));

        assertThat(serviceTasks.looks).isZero();
    }

    @Test
    void a_deployment_completes_when_its_tasks_count_as_healthy() {
        complete();

        assertThat(service.primary().rollout()).isEqualTo(Rollout.COMPLETED);
        assertThat(events().subList(1, 3))
                .containsExactly("(deployment ecs-svc/1) deployment completed.", "has reached a steady state.");
    }

    @Test
    void tasks_without_checks_are_looked_at_when_the_first_and_the_last_count_as_healthy() {
        time.advance(Duration.ofSeconds(10));
        running(0);
        time.advance(Duration.ofSeconds(5));
        running(1);
        serviceTasks.looks = 0;

        time.advance(Duration.ofMillis(39_999));
        assertThat(serviceTasks.looks).isEqualTo(2);
        assertThat(service.primary().rollout()).isEqualTo(Rollout.IN_PROGRESS);
        time.advance(Duration.ofMillis(1));

        assertThat(service.primary().rollout()).isEqualTo(Rollout.COMPLETED);
    }

    @Test
    void a_task_that_is_running_does_not_hasten_the_reaction_to_something_else() {
        complete();
        String gone = serviceTasks.become(0, Phase.GONE, Health.UNCHECKED, 0);
        locked(() -> reconciler.stopping(gone, false, null));
        time.advance(Duration.ofSeconds(1));

        running(1);
        time.advance(Duration.ofSeconds(13));
        assertThat(serviceTasks.tasks).hasSize(2);
        time.advance(Duration.ofSeconds(1));

        assertThat(serviceTasks.tasks).hasSize(3);
    }

    @Test
    void a_task_that_is_running_after_others_failed_is_looked_at_as_more_may_be_launched_now() {
        time.advance(Duration.ofSeconds(10));
        String failed = serviceTasks.become(0, Phase.GONE, Health.UNCHECKED, -1);
        locked(() -> reconciler.stopping(failed, true, null));
        time.advance(Duration.ofSeconds(1));
        serviceTasks.looks = 0;

        running(1);
        time.advance(Duration.ofSeconds(1));

        assertThat(serviceTasks.tasks).hasSize(3);
    }

    @Test
    void tasks_that_do_not_fit_are_told_of_once_and_tried_again() {
        serviceTasks.room = 1;
        time.advance(Duration.ofSeconds(25));

        assertThat(serviceTasks.tasks).hasSize(1);
        assertThat(events()).hasSize(3).first().asString().startsWith("was unable to place a task");
        assertThat(events()).last().isEqualTo("could not launch 1 tasks for deployment ecs-svc/1.");
        serviceTasks.room = 1;
        time.advance(Duration.ofMinutes(1));

        assertThat(serviceTasks.tasks).hasSize(2);
    }

    @Test
    void a_task_that_stops_by_itself_is_replaced_after_a_while() {
        complete();
        String gone = serviceTasks.become(0, Phase.GONE, Health.UNCHECKED, 0);

        locked(() -> reconciler.stopping(gone, false, null));
        time.advance(Duration.ofSeconds(14));
        assertThat(serviceTasks.tasks).hasSize(2);
        time.advance(Duration.ofSeconds(1));

        assertThat(serviceTasks.tasks).hasSize(3);
    }

    @Test
    void an_unhealthy_task_goes_when_its_replacement_is_healthy() {
        complete();
        String sick = serviceTasks.become(0, Phase.RUNNING, Health.UNHEALTHY, 0);
        locked(() -> reconciler.healthChanged(sick));
        time.advance(Duration.ofSeconds(2));
        assertThat(serviceTasks.stopped).isEmpty();

        running(2);
        time.advance(Duration.ofSeconds(45));

        assertThat(serviceTasks.stopped).containsExactly("0: sick");
    }

    @Test
    void after_the_breaker_trips_the_last_completed_deployment_is_primary_again() {
        complete();
        locked(() -> deploy(2));
        time.advance(Duration.ofSeconds(10));

        for (int number = 2; number < 6 && service.primary().id().equals("ecs-svc/2"); number++) {
            String failed = serviceTasks.become(number, Phase.GONE, Health.UNCHECKED, -1);
            locked(() -> reconciler.stopping(failed, true, null));
            time.advance(Duration.ofSeconds(20));
        }

        assertThat(service.primary().id()).isEqualTo("ecs-svc/1");
        assertThat(events())
                .containsSubsequence(
                        "(deployment ecs-svc/2) deployment failed: tasks failed to start.",
                        "rolling back to deployment ecs-svc/1.");
    }

    @Test
    void a_retired_deployment_is_forgotten() {
        complete();
        locked(() -> deploy(2));
        time.advance(Duration.ofSeconds(10));
        running(2);
        running(3);

        time.advance(Duration.ofSeconds(50));

        assertThat(serviceTasks.stopped).hasSize(2);
        assertThat(serviceTasks.forgotten).containsExactly("ecs-svc/1");
    }
}
