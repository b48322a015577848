package dev.drydock.assertions;

import dev.drydock.internal.argument.Require;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.HealthStatus;

/** Assertions about one container of a task, as it was when the task was named. */
@API(status = API.Status.STABLE, since = "0.1")
public final class ContainerAssert extends WorldAssert<ContainerAssert, Container> {

    private static final List<String> STATUSES = List.of("PENDING", "RUNNING", "STOPPED");

    private final TaskAssert task;

    ContainerAssert(TaskAssert task, Container actual, Verdicts verdicts) {
        super(actual, ContainerAssert.class, task.world, verdicts);
        this.task = task;
    }

    /**
     * The container exited with that code.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").container("web").exitedWith(0); // passes if it did
     * assertThat(aws).onlyTask("prod").container("web").exitedWith(0); // fails if it runs still: no exit code
     * }</pre>
     */
    public ContainerAssert exitedWith(int exitCode) {
        return verify(() -> {
            Integer code = actual.exitCode();
            require(
                    code != null && code == exitCode,
                    "to have exited with " + exitCode,
                    code == null ? "it has no exit code" : "it exited with " + code);
        });
    }

    /**
     * The container has that last status.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").container("web").hasStatus("RUNNING"); // passes while it runs
     * assertThat(aws).onlyTask("prod").container("web").hasStatus("RUNNING"); // fails while it is PENDING
     * }</pre>
     */
    public ContainerAssert hasStatus(String status) {
        Require.oneOf("hasStatus", "status", status, STATUSES);
        return verify(
                () -> require(status.equals(actual.lastStatus()), "to be " + status, "it is " + actual.lastStatus()));
    }

    /**
     * The container has that last status.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").container("web").hasStatus(DesiredStatus.RUNNING); // passes while it runs
     * assertThat(aws).onlyTask("prod").container("web").hasStatus(DesiredStatus.RUNNING); // fails while it is PENDING
     * }</pre>
     */
    public ContainerAssert hasStatus(DesiredStatus status) {
        return hasStatus(Words.name("hasStatus", "status", status, DesiredStatus.RUNNING));
    }

    /**
     * The container's reason contains that text.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").container("web").failedBecause("CannotPullContainerError"); // passes: no image
     * assertThat(aws).onlyTask("prod").container("web").failedBecause("OutOfMemoryError");         // fails then
     * }</pre>
     */
    public ContainerAssert failedBecause(String reason) {
        Require.text("failedBecause", "reason", reason, "OutOfMemoryError");
        return verify(() -> {
            String is = actual.reason();
            require(
                    is != null && is.contains(reason),
                    "to have failed because \"" + reason + "\"",
                    is == null ? "it has no reason" : "the reason is \"" + is + "\"");
        });
    }

    /**
     * The container's health check passes.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").container("web").isHealthy(); // passes once the check has passed
     * assertThat(aws).onlyTask("prod").container("web").isHealthy(); // fails if it has no health check: UNKNOWN
     * }</pre>
     */
    public ContainerAssert isHealthy() {
        return hasHealth("HEALTHY");
    }

    /**
     * The container has that health status; {@code UNKNOWN} without a health check.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").container("web").hasHealth("UNHEALTHY"); // passes once its check has failed
     * assertThat(aws).onlyTask("prod").container("web").hasHealth("UNHEALTHY"); // fails without a check: UNKNOWN
     * }</pre>
     */
    public ContainerAssert hasHealth(String health) {
        Require.oneOf("hasHealth", "health", health, TaskAssert.HEALTH);
        return verify(() -> {
            String is = Objects.requireNonNullElse(actual.healthStatusAsString(), "UNKNOWN");
            require(is.equals(health), "to be " + health, "it is " + is);
        });
    }

    /**
     * The container has that health status; {@code UNKNOWN} without a health check.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").container("web").hasHealth(HealthStatus.UNHEALTHY); // passes: its check failed
     * assertThat(aws).onlyTask("prod").container("web").hasHealth(HealthStatus.UNHEALTHY); // fails without a check
     * }</pre>
     */
    public ContainerAssert hasHealth(HealthStatus health) {
        return hasHealth(Words.name("hasHealth", "health", health, HealthStatus.HEALTHY));
    }

    /**
     * The container runs that image. Without a registry, an image of any registry will do.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").container("web").runs("shop/web:1"); // passes for …amazonaws.com/shop/web:1
     * assertThat(aws).onlyTask("prod").container("web").runs("shop/web:2"); // fails for it
     * }</pre>
     */
    public ContainerAssert runs(String image) {
        Require.text("runs", "image", image, "shop/web:1");
        return verify(
                () -> require(Words.isImage(actual.image(), image), "to run " + image, "it runs " + actual.image()));
    }

    private void require(boolean holds, String expected, String is) {
        if (!holds) {
            throw task.failure(info, "and its container " + actual.name() + " " + expected, is);
        }
    }
}
