package dev.drydock.internal.given;

import dev.drydock.given.RunningTasks;
import dev.drydock.given.TaskDefinitionSetup;
import dev.drydock.given.TaskSetup;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.sdk.TaskEnd;
import dev.drydock.time.DrydockStuckError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** What has been said of standalone tasks so far. */
final class TaskLine implements TaskSetup {

    /** RunTask's own bound. */
    private static final int MOST_AT_ONCE = 10;

    /** Longer than any start that goes well. */
    static final Duration START = Duration.ofHours(1);

    private final FurnishedCluster cluster;
    private final Furnisher furnisher;
    private final String family;
    private final @Nullable String image;
    private final DefinitionLine definition;
    private final Capacity capacity = new Capacity();
    private final List<Tag> tags = new ArrayList<>();
    private final List<Consumer<RunTaskRequest.Builder>> changes = new ArrayList<>();

    TaskLine(FurnishedCluster cluster, String family, @Nullable String image) {
        this.cluster = cluster;
        this.furnisher = cluster.furnisher();
        this.family = family;
        this.image = image;
        this.definition = new DefinitionLine(family);
        furnisher.ground().begun(this);
    }

    @Override
    public TaskSetup onInstances() {
        capacity.onInstances();
        return this;
    }

    @Override
    public TaskSetup capacityProviders(String... providers) {
        capacity.providers(providers);
        return this;
    }

    @Override
    public TaskSetup tag(String key, String value) {
        tags.add(DefinitionLine.tagOf(key, value));
        return this;
    }

    @Override
    public TaskSetup definition(Consumer<TaskDefinitionSetup> more) {
        Require.given("definition", "more", more, "definition -> definition.logGroup()");
        if (image == null) {
            throw new IllegalStateException(
                    "definition(…) is about a task definition that the line registers, but task(\""
                            + family + "\") runs one that is there; say task(\"" + family + "\", \"shop/" + family
                            + ":1\") to register one");
        }
        more.accept(definition);
        return this;
    }

    @Override
    public TaskSetup with(Consumer<RunTaskRequest.Builder> change) {
        changes.add(Require.given("with", "change", change, "request -> request.startedBy(\"nightly\")"));
        return this;
    }

    @Override
    public RunningTasks running() {
        return running(1);
    }

    @Override
    public RunningTasks running(int tasks) {
        furnisher.ground().ended(this);
        Require.atLeast("running", "tasks", tasks, 1);
        capacity.require(cluster, "tasks of " + family);
        Ground ground = furnisher.ground();
        List<Task> started = new ArrayList<>();
        Furnisher.orGoBack(ground.mark(), () -> start(tasks, started));
        List<String> arns = started.stream().map(Task::taskArn).toList();
        await(furnisher, cluster.name(), arns);
        return new FurnishedCluster.WithTasks(cluster, started.get(0).taskDefinitionArn(), arns);
    }

    private void start(int tasks, List<Task> started) {
        capacity.offer(cluster);
        TaskDefinition runs = furnisher
                .ecs()
                .describeTaskDefinition(
                        b -> b.taskDefinition(image == null ? family : furnisher.register(definition, image)))
                .taskDefinition();
        while (started.size() < tasks) {
            RunTaskResponse answer =
                    furnisher.ecs().runTask(request(runs, Math.min(tasks - started.size(), MOST_AT_ONCE)));
            if (answer.hasFailures() && !answer.failures().isEmpty()) {
                throw new IllegalStateException("Cluster " + cluster.name() + " has no room for " + tasks + " tasks of "
                        + family + ": " + answer.failures().get(0).reason()
                        + "; add instances, or run them through the client where they are meant to be refused");
            }
            started.addAll(answer.tasks());
        }
    }

    private RunTaskRequest request(TaskDefinition runs, int count) {
        RunTaskRequest.Builder request = RunTaskRequest.builder()
                .cluster(cluster.name())
                .taskDefinition(runs.taskDefinitionArn())
                .count(count);
        if (runs.networkMode() == NetworkMode.AWSVPC) {
            request.networkConfiguration(Capacity.network());
        }
        if (capacity.isPlain()) {
            request.launchType(capacity.launchType());
        } else {
            request.capacityProviderStrategy(capacity.strategy());
        }
        if (!tags.isEmpty()) {
            request.tags(tags);
        }
        changes.forEach(each -> each.accept(request));
        RunTaskRequest said = request.build();
        String line = "the line of tasks of " + family;
        Furnisher.requireKept(line, "cluster", cluster.name(), said.cluster());
        Furnisher.requireKept(line, "count", count, said.count());
        return said;
    }

    /** Lets time pass until tasks are RUNNING. */
    static void await(Furnisher furnisher, String cluster, List<String> arns) {
        Ground ground = furnisher.ground();
        List<Task> stopped = new ArrayList<>();
        ground.time()
                .advanceUntil(
                        () -> {
                            List<Task> ours = ground.tasks(cluster).stream()
                                    .filter(task -> arns.contains(task.taskArn()))
                                    .toList();
                            ours.stream()
                                    .filter(task -> !"RUNNING".equals(task.desiredStatus()))
                                    .forEach(stopped::add);
                            return !stopped.isEmpty()
                                    || ours.stream().allMatch(task -> "RUNNING".equals(task.lastStatus()));
                        },
                        START);
        if (!stopped.isEmpty()) {
            Task first = stopped.get(0);
            throw new DrydockStuckError("A task of " + first.group() + " in cluster " + cluster + " stopped before "
                    + (arns.size() == 1 ? "it was" : "all " + arns.size() + " of its line were") + " RUNNING: "
                    + TaskEnd.of(first)
                    + "\nA line that ends with running(…) waits for that; start a task that is meant to"
                    + " end through the client, as in aws.ecs().runTask(…)");
        }
    }

    @Override
    public String toString() {
        return "given().cluster(\"" + cluster.name() + "\").task(\"" + family + '"'
                + (image == null ? "" : ", \"" + image + '"') + ')';
    }
}
