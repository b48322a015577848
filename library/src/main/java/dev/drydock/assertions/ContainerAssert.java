package dev.drydock.assertions;

import dev.drydock.internal.argument.Require;
import dev.drydock.internal.model.ImageReference;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;
import software.amazon.awssdk.services.ecs.model.Container;

/** Assertions about one container of a task, as it was when the task was named. */
@API(status = API.Status.STABLE, since = "0.1")
public final class ContainerAssert extends AbstractAssert<ContainerAssert, Container> {

    private static final List<String> STATUSES = List.of("PENDING", "RUNNING", "STOPPED");

    private final TaskAssert task;

    ContainerAssert(TaskAssert task, Container actual) {
        super(actual, ContainerAssert.class);
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
        Integer code = actual.exitCode();
        return check(
                code != null && code == exitCode,
                "to have exited with " + exitCode,
                code == null ? "it has no exit code" : "it exited with " + code);
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
        return check(status.equals(actual.lastStatus()), "to be " + status, "it is " + actual.lastStatus());
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
        String is = actual.reason();
        return check(
                is != null && is.contains(reason),
                "to have failed because \"" + reason + "\"",
                is == null ? "it has no reason" : "the reason is \"" + is + "\"");
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
        String health = Objects.requireNonNullElse(actual.healthStatusAsString(), "UNKNOWN");
        return check(health.equals("HEALTHY"), "to be HEALTHY", "it is " + health);
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
        return check(isImage(actual.image(), image), "to run " + image, "it runs " + actual.image());
    }

    static boolean isImage(String actual, String expected) {
        if (actual.equals(expected)) {
            return true;
        }
        ImageReference is = ImageReference.parse(actual).orElse(null);
        ImageReference wanted = ImageReference.parse(expected).orElse(null);
        if (is == null || wanted == null || !is.version().equals(wanted.version())) {
            return false;
        }
        boolean samePlace = is.name().equals(wanted.name());
        boolean anyRegistry = wanted.isOnDockerHub()
                && !expected.startsWith(wanted.registry())
                && wanted.repository().replaceFirst("^library/", "").equals(is.repository());
        return samePlace || anyRegistry;
    }

    /**
     * Continues with another subject of the same world, account and region.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").container("web").exitedWith(0).and().called(RUN_TASK).never();
     * }</pre>
     */
    @CheckReturnValue
    public DrydockAssert and() {
        return task.and();
    }

    private ContainerAssert check(boolean holds, String expected, String is) {
        if (!holds) {
            throw task.failure(info, "and its container " + actual.name() + " " + expected, is);
        }
        return this;
    }
}
