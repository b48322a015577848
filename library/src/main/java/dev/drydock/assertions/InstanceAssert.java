package dev.drydock.assertions;

import dev.drydock.Drydock;
import dev.drydock.internal.argument.Require;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceStatus;
import software.amazon.awssdk.services.ecs.model.Resource;

/** Assertions about a container instance as it was when it was named. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class InstanceAssert extends WorldAssert<InstanceAssert, ContainerInstance> {

    private static final List<String> STATUSES = ContainerInstanceStatus.knownValues().stream()
            .map(ContainerInstanceStatus::toString)
            .sorted()
            .toList();

    private static final List<String> AMOUNTS = List.of("CPU", "MEMORY");

    private final Circumstances circumstances;

    InstanceAssert(DrydockAssert world, Drydock drydock, ContainerInstance actual, Verdicts verdicts) {
        super(actual, InstanceAssert.class, world, verdicts);
        this.circumstances = Circumstances.of(drydock, Words.lastPart(actual.containerInstanceArn()));
    }

    /**
     * The instance has that status.
     *
     * <pre>{@code
     * assertThat(aws).instance("prod", arn).hasStatus("DRAINING"); // passes once it was told to drain
     * assertThat(aws).instance("prod", arn).hasStatus("DRAINING"); // fails before: it is ACTIVE
     * }</pre>
     */
    public InstanceAssert hasStatus(String status) {
        Require.oneOf("hasStatus", "status", status, STATUSES);
        return verify(() -> require(status.equals(actual.status()), "to be " + status, "it is " + actual.status()));
    }

    /**
     * The instance has that status.
     *
     * <pre>{@code
     * assertThat(aws).instance("prod", arn).hasStatus(ContainerInstanceStatus.ACTIVE); // passes once it is registered
     * assertThat(aws).instance("prod", arn).hasStatus(ContainerInstanceStatus.ACTIVE); // fails while it is DRAINING
     * }</pre>
     */
    public InstanceAssert hasStatus(ContainerInstanceStatus status) {
        return hasStatus(Words.name("hasStatus", "status", status, ContainerInstanceStatus.ACTIVE));
    }

    /**
     * The instance is DRAINING, whether or not tasks are left on it.
     *
     * <pre>{@code
     * assertThat(aws).instance("prod", arn).isDraining().hasRunningTasks(0); // passes once its tasks have moved
     * assertThat(aws).instance("prod", arn).isDraining().hasRunningTasks(0); // fails if one is left, or it is ACTIVE
     * }</pre>
     */
    public InstanceAssert isDraining() {
        return hasStatus("DRAINING");
    }

    /**
     * The agent of the instance is connected.
     *
     * <pre>{@code
     * assertThat(aws).instance("prod", arn).isConnected(); // passes unless something has cut it off
     * assertThat(aws).instance("prod", arn).isConnected(); // fails after faults().instance(arn).losesAgent()
     * }</pre>
     */
    public InstanceAssert isConnected() {
        return verify(() ->
                require(Boolean.TRUE.equals(actual.agentConnected()), "to be connected", "its agent is disconnected"));
    }

    /**
     * That many tasks on the instance are RUNNING.
     *
     * <pre>{@code
     * assertThat(aws).instance("prod", arn).hasRunningTasks(2); // passes if two are
     * assertThat(aws).instance("prod", arn).hasRunningTasks(2); // fails if one is and one is still PENDING
     * }</pre>
     */
    public InstanceAssert hasRunningTasks(int count) {
        Require.atLeast("hasRunningTasks", "count", count, 0);
        return verify(() -> require(
                actual.runningTasksCount() == count,
                "to have " + count + " running tasks",
                "it has " + actual.runningTasksCount() + ", and " + actual.pendingTasksCount() + " pending"));
    }

    /**
     * The instance was registered with so much.
     *
     * <pre>{@code
     * assertThat(aws).instance("prod", arn).hasRegistered("CPU", 2048); // passes for an m5.large
     * assertThat(aws).instance("prod", arn).hasRegistered("CPU", 4096); // fails for it
     * }</pre>
     *
     * @param resource {@code CPU} or {@code MEMORY}
     * @param amount CPU units or MiB
     */
    public InstanceAssert hasRegistered(String resource, int amount) {
        Require.oneOf("hasRegistered", "resource", resource, AMOUNTS);
        return verify(() -> {
            int is = amount(actual.registeredResources(), resource);
            require(is == amount, "to have registered " + amount + " " + resource, "it has " + is);
        });
    }

    /**
     * The instance has so much left that no task has reserved.
     *
     * <pre>{@code
     * assertThat(aws).instance("prod", arn).hasRemaining("CPU", 1792); // passes for an m5.large with a task of 256
     * assertThat(aws).instance("prod", arn).hasRemaining("CPU", 2048); // fails for it
     * }</pre>
     *
     * @param resource {@code CPU} or {@code MEMORY}
     * @param amount CPU units or MiB
     */
    public InstanceAssert hasRemaining(String resource, int amount) {
        Require.oneOf("hasRemaining", "resource", resource, AMOUNTS);
        return verify(() -> {
            int is = amount(actual.remainingResources(), resource);
            require(
                    is == amount,
                    "to have " + amount + " " + resource + " left",
                    "it has " + is + " of " + amount(actual.registeredResources(), resource));
        });
    }

    /**
     * The instance has that attribute.
     *
     * <pre>{@code
     * assertThat(aws).instance("prod", arn).hasAttribute("ecs.instance-type", "m5.large"); // passes for one
     * assertThat(aws).instance("prod", arn).hasAttribute("ecs.instance-type", "c5.large"); // fails for it
     * }</pre>
     */
    public InstanceAssert hasAttribute(String name, String value) {
        Require.text("hasAttribute", "name", name, "ecs.instance-type");
        Require.text("hasAttribute", "value", value, "m5.large");
        return verify(() -> {
            List<Attribute> named = actual.attributes().stream()
                    .filter(each -> each.name().equals(name))
                    .toList();
            require(
                    named.stream().anyMatch(each -> value.equals(each.value())),
                    "to have the attribute " + name + "=" + value,
                    named.isEmpty()
                            ? "it has none of that name"
                            : "it is " + Objects.requireNonNullElse(named.get(0).value(), "without a value"));
        });
    }

    private static int amount(List<Resource> resources, String name) {
        return resources.stream()
                .filter(each -> each.name().equals(name))
                .mapToInt(Resource::integerValue)
                .findFirst()
                .orElse(0);
    }

    private void require(boolean holds, String expected, String is) {
        if (!holds) {
            throw circumstances.failure(
                    info,
                    "Expected container instance " + Words.lastPart(actual.containerInstanceArn()) + " ("
                            + actual.ec2InstanceId() + ") " + expected + ", but " + is);
        }
    }
}
