package dev.drydock.internal.ecs.task.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.Drydock;
import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.ProtectedTask;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionResponse;

/**
 * Tasks of services that scale-in and deployments leave alone.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-scale-in-protection.html">Protect
 *     your Amazon ECS tasks from being terminated by scale-in events</a>
 */
class TaskProtectionTest {

    private static final String INVALID = "InvalidParameterException";
    private static final String NOBODY = "0".repeat(32);

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();

    private List<String> service(int tasks) {
        aws.given().cluster("prod").service("web", "shop/web:1").running(tasks);
        return tasks();
    }

    private List<String> tasks() {
        return ecs.listTasks(b -> b.cluster("prod").serviceName("web")).taskArns();
    }

    private UpdateTaskProtectionResponse protect(String task) {
        return ecs.updateTaskProtection(b -> b.cluster("prod").tasks(task).protectionEnabled(true));
    }

    private ProtectedTask protection(String task) {
        return ecs.getTaskProtection(b -> b.cluster("prod").tasks(task))
                .protectedTasks()
                .get(0);
    }

    private void desire(int tasks) {
        ecs.updateService(b -> b.cluster("prod").service("web").desiredCount(tasks));
        aws.time().settle();
    }

    private static Failure failure(String arn, String reason) {
        return Failure.builder().arn(arn).reason(reason).build();
    }

    // ---- the answers

    @Test
    void protection_lasts_two_hours_unless_another_time_is_given() {
        List<String> tasks = service(2);
        Instant now = aws.time().instant();

        assertThat(protect(tasks.get(0)).protectedTasks())
                .containsExactly(ProtectedTask.builder()
                        .taskArn(tasks.get(0))
                        .protectionEnabled(true)
                        .expirationDate(now.plus(Duration.ofHours(2)))
                        .build());
        ecs.updateTaskProtection(b ->
                b.cluster("prod").tasks(tasks.get(0)).protectionEnabled(true).expiresInMinutes(5));
        assertThat(protection(tasks.get(0)).expirationDate()).isEqualTo(now.plus(Duration.ofMinutes(5)));
        assertThat(protection(tasks.get(1)))
                .isEqualTo(ProtectedTask.builder()
                        .taskArn(tasks.get(1))
                        .protectionEnabled(false)
                        .build());
    }

    @Test
    void protection_ends_at_its_instant_or_when_it_is_taken_back() {
        List<String> tasks = service(2);
        tasks.forEach(this::protect);

        ecs.updateTaskProtection(b -> b.cluster("prod").tasks(tasks.get(0)).protectionEnabled(false));
        aws.time().advance(Duration.ofHours(2).minusMillis(1));
        boolean before = protection(tasks.get(1)).protectionEnabled();
        aws.time().advance(Duration.ofMillis(1));

        assertThat(protection(tasks.get(0)).protectionEnabled()).isFalse();
        assertThat(before).isTrue();
        assertThat(protection(tasks.get(1)).protectionEnabled()).isFalse();
        assertThat(protection(tasks.get(1)).expirationDate()).isNull();
    }

    @Test
    void standalone_and_unknown_tasks_cannot_be_protected() {
        service(1);
        String alone = ecs.runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0)
                .taskArn();
        String unknown = "arn:aws:ecs:us-east-1:123456789012:task/prod/" + NOBODY;

        List<Failure> failures = List.of(failure(alone, "TASK_NOT_VALID"), failure(unknown, "MISSING"));

        assertThat(ecs.updateTaskProtection(
                                b -> b.cluster("prod").tasks(alone, NOBODY).protectionEnabled(true))
                        .failures())
                .isEqualTo(failures);
        assertThat(ecs.getTaskProtection(b -> b.cluster("prod").tasks(alone, NOBODY))
                        .failures())
                .isEqualTo(failures);
    }

    @Test
    void no_more_tasks_are_protected_than_the_service_is_to_run() {
        List<String> tasks = service(3);
        tasks.subList(0, 2).forEach(this::protect);
        ecs.updateService(b -> b.cluster("prod").service("web").desiredCount(2));

        UpdateTaskProtectionResponse third = protect(tasks.get(2));

        assertThat(third.protectedTasks()).isEmpty();
        assertThat(third.failures()).containsExactly(failure(tasks.get(2), "DEPLOYMENT_BLOCKED"));
        assertThat(protect(tasks.get(1)).failures()).isEmpty();
    }

    @Test
    void requests_are_refused_in_the_words_of_aws() {
        refuses(
                () -> ecs.getTaskProtection(b -> b.cluster("dev").tasks(NOBODY)),
                "ClusterNotFoundException",
                "Cluster not found.");
        service(1);
        refuses(
                () -> ecs.updateTaskProtection(
                        b -> b.cluster("prod").tasks(List.of()).protectionEnabled(true)),
                INVALID,
                "Tasks cannot be empty.");
        refuses(() -> ecs.getTaskProtection(b -> b.cluster("prod")), INVALID, "Tasks cannot be empty.");
        for (int minutes : new int[] {0, 2_881}) {
            assertThat(catchThrowableOfType(
                                    AwsServiceException.class,
                                    () -> ecs.updateTaskProtection(b -> b.cluster("prod")
                                            .tasks(tasks())
                                            .protectionEnabled(true)
                                            .expiresInMinutes(minutes)))
                            .awsErrorDetails()
                            .errorCode())
                    .isEqualTo(INVALID);
        }
    }

    private static void refuses(ThrowingCallable call, String code, String text) {
        AwsServiceException refused = catchThrowableOfType(AwsServiceException.class, call);
        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo(text);
    }

    // ---- the effect

    @Test
    void scale_in_passes_a_protected_task_over() {
        List<String> tasks = service(3);
        protect(tasks.get(2));

        desire(1);

        assertThat(tasks()).containsExactly(tasks.get(2));
    }

    @Test
    void the_service_goes_on_as_soon_as_protection_ends() {
        String task = service(1).get(0);
        protect(task);
        desire(0);
        assertThat(tasks()).containsExactly(task);

        aws.time().advance(Duration.ofHours(2));
        aws.time().settle();

        assertThat(tasks()).isEmpty();
    }

    @Test
    void a_deployment_waits_for_the_protected_tasks_of_the_old_one() {
        String old = service(2).get(0);
        protect(old);
        aws.given().taskDefinition("web", "shop/web:2");

        ecs.updateService(b -> b.cluster("prod").service("web").taskDefinition("web"));
        aws.time().settle();
        assertThat(tasks()).hasSize(3).contains(old);
        ecs.updateTaskProtection(b -> b.cluster("prod").tasks(old).protectionEnabled(false));
        aws.time().settle();

        assertThat(tasks()).hasSize(2).doesNotContain(old);
        assertThat(ecs.describeServices(b -> b.cluster("prod").services("web"))
                        .services()
                        .get(0)
                        .deployments())
                .extracting(each -> each.rolloutStateAsString())
                .containsExactly("COMPLETED");
    }

    @Test
    void stop_task_does_not_ask() {
        String task = service(1).get(0);
        protect(task);

        ecs.stopTask(b -> b.cluster("prod").task(task));
        aws.time().settle();

        assertThat(tasks()).hasSize(1).doesNotContain(task);
        assertThat(protect(task).failures()).containsExactly(failure(task, "TASK_NOT_VALID"));
    }

    @Test
    void protection_survives_a_snapshot() {
        String task = service(1).get(0);
        protect(task);
        var snapshot = aws.snapshot();
        aws.time().advance(Duration.ofHours(3));

        aws.restore(snapshot);

        assertThat(protection(task).protectionEnabled()).isTrue();
        aws.time().advance(Duration.ofHours(2));
        assertThat(protection(task).protectionEnabled()).isFalse();
    }
}
