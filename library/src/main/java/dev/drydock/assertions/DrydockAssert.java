package dev.drydock.assertions;

import dev.drydock.Drydock;
import dev.drydock.DrydockRegion;
import dev.drydock.View;
import dev.drydock.internal.argument.Require;
import dev.drydock.metrics.MetricSeries;
import dev.drydock.operation.OperationName;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * Assertions about a {@link Drydock}: name a subject, then say how it is. Subjects are looked up in the default account
 * and region, or in those that {@link #account} and {@link #region} name.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class DrydockAssert extends AbstractAssert<DrydockAssert, Drydock> {

    /** Where subjects are looked up; null for the default account and region. */
    private final @Nullable DrydockRegion where;

    DrydockAssert(Drydock actual) {
        this(actual, null);
    }

    private DrydockAssert(Drydock actual, @Nullable DrydockRegion where) {
        super(actual, DrydockAssert.class);
        this.where = where;
    }

    /**
     * The same account in another region: what is named next is looked up there, and only calls made there are counted.
     *
     * <pre>{@code
     * assertThat(aws).region("eu-west-1").service("prod", "web").isStable();      // passes if that is
     * assertThat(aws).region("eu-west-1").called(RUN_TASK).never();               // whatever was called elsewhere
     * assertThat(aws).account("210987654321").region("eu-west-1").cluster("prod").isInactive();
     * }</pre>
     *
     * @throws IllegalArgumentException if the name is not one of a region
     */
    @CheckReturnValue
    public DrydockAssert region(String region) {
        isNotNull();
        return in(place().region(region));
    }

    /**
     * Another account, in the same region: what is named next is looked up there, and only calls made there are
     * counted.
     *
     * <pre>{@code
     * assertThat(aws).account("210987654321").cluster("prod").hasRunningTasks(3); // passes if three of its tasks run
     * }</pre>
     *
     * @param accountId twelve digits
     * @throws IllegalArgumentException if they are not
     */
    @CheckReturnValue
    public DrydockAssert account(String accountId) {
        isNotNull();
        return in(actual.account(accountId).region(place().regionName()));
    }

    private DrydockAssert in(DrydockRegion region) {
        return Said.handOn(info, new DrydockAssert(actual, region));
    }

    private DrydockRegion place() {
        return where == null ? actual.account() : where;
    }

    private View view() {
        return place().view();
    }

    /**
     * A task as it is now; stopped ones too, for the hour that ECS shows them.
     *
     * <pre>{@code
     * assertThat(aws).task("prod", arn).isRunning();      // passes once the task is RUNNING
     * assertThat(aws).task("prod", "nobody").isRunning(); // fails: there is no such task
     * }</pre>
     *
     * @param cluster its cluster's name or ARN
     * @param taskIdOrArn its id or ARN
     */
    @CheckReturnValue
    public TaskAssert task(String cluster, String taskIdOrArn) {
        Require.text("task", "cluster", cluster, "prod");
        Require.text(
                "task",
                "taskIdOrArn",
                taskIdOrArn,
                "arn:aws:ecs:us-east-1:123456789012:task/prod/0123456789abcdef0123456789abcdef");
        isNotNull();
        Circumstances circumstances = Circumstances.of(actual, Words.lastPart(taskIdOrArn));
        Task task = seen(
                        circumstances,
                        "task " + taskIdOrArn + " in cluster " + cluster,
                        () -> view().task(cluster, taskIdOrArn))
                .orElseThrow(() -> circumstances.failure(
                        info,
                        "Expected a task " + taskIdOrArn + " in cluster " + cluster + ", but there is none\n"
                                + "  tasks: " + Words.tasks(tasks(circumstances, cluster))));
        return Said.handOn(info, new TaskAssert(this, actual, view(), task));
    }

    /**
     * The one task of a cluster; stopped ones count too, for the hour that ECS shows them.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").exitedWith(0); // passes if one task ran there and its container exited with 0
     * assertThat(aws).onlyTask("idle").isRunning();   // fails: the cluster has no task
     * }</pre>
     *
     * @param cluster its name or ARN
     */
    @CheckReturnValue
    public TaskAssert onlyTask(String cluster) {
        Require.text("onlyTask", "cluster", cluster, "prod");
        isNotNull();
        Circumstances circumstances = Circumstances.of(actual, Words.lastPart(cluster));
        List<Task> tasks = tasks(circumstances, cluster);
        if (tasks.size() != 1) {
            throw circumstances.failure(
                    info,
                    "Expected cluster " + cluster + " to have one task, but it has " + tasks.size() + "\n  tasks: "
                            + Words.tasks(tasks));
        }
        return Said.handOn(info, new TaskAssert(this, actual, view(), tasks.get(0)));
    }

    /**
     * A cluster as it is now; deleted ones too, while ECS shows them as INACTIVE.
     *
     * <pre>{@code
     * assertThat(aws).cluster("prod").hasRunningTasks(3); // passes if three of its tasks are RUNNING
     * assertThat(aws).cluster("pord").hasRunningTasks(0); // fails: there is no such cluster
     * }</pre>
     *
     * @param cluster its name or ARN
     */
    @CheckReturnValue
    public ClusterAssert cluster(String cluster) {
        Require.text("cluster", "cluster", cluster, "prod");
        isNotNull();
        Circumstances circumstances = Circumstances.of(actual, Words.lastPart(cluster));
        Optional<Cluster> found = seen(circumstances, "cluster " + cluster, () -> view().cluster(cluster));
        Cluster there = found.orElseThrow(() -> circumstances.failure(
                info,
                "Expected a cluster " + cluster + ", but there is none\n  clusters: "
                        + Words.list(view().clusterArns())));
        return Said.handOn(info, new ClusterAssert(this, actual, there));
    }

    /**
     * A service as it is now; deleted ones too, while ECS shows them as INACTIVE.
     *
     * <pre>{@code
     * assertThat(aws).service("prod", "web").isStable(); // passes once its deployment is COMPLETED
     * assertThat(aws).service("prod", "wbe").isStable(); // fails: there is no such service
     * }</pre>
     *
     * @param cluster its cluster's name or ARN
     * @param nameOrArn its name or ARN
     */
    @CheckReturnValue
    public ServiceAssert service(String cluster, String nameOrArn) {
        Require.text("service", "cluster", cluster, "prod");
        Require.text("service", "nameOrArn", nameOrArn, "web");
        isNotNull();
        Circumstances circumstances = Circumstances.of(actual, Words.lastPart(nameOrArn));
        Service service = seen(
                        circumstances,
                        "service " + nameOrArn + " in cluster " + cluster,
                        () -> view().service(cluster, nameOrArn))
                .orElseThrow(() -> circumstances.failure(
                        info,
                        "Expected a service " + nameOrArn + " in cluster " + cluster + ", but there is none\n"
                                + "  services: " + Words.list(services(cluster))));
        return Said.handOn(info, new ServiceAssert(this, actual, view(), service));
    }

    /**
     * The lines of a log stream so far.
     *
     * <pre>{@code
     * assertThat(aws).logStream("/ecs/web", "ecs/web/" + id).contains("ready"); // passes once the line is there
     * assertThat(aws).logStream("/ecs/web", "nothing").hasNoLine("ERROR");      // fails: there is no such stream
     * }</pre>
     */
    @CheckReturnValue
    public LogAssert logStream(String group, String stream) {
        Require.text("logStream", "group", group, "/ecs/web");
        Require.text("logStream", "stream", stream, "web/web/0123456789abcdef");
        isNotNull();
        Circumstances circumstances = Circumstances.of(actual, stream);
        List<String> streams = streams(circumstances, group);
        if (!streams.contains(stream)) {
            throw circumstances.failure(
                    info,
                    "Expected a log stream " + stream + " in " + group + ", but there is none\n  streams: "
                            + Words.list(streams));
        }
        List<String> lines =
                seen(circumstances, "log stream " + stream + " in " + group, () -> view().logLines(group, stream));
        return Said.handOn(info, new LogAssert(this, "log stream " + group + " " + stream, lines, circumstances));
    }

    /**
     * The lines of all streams of a log group so far, in order of time.
     *
     * <pre>{@code
     * assertThat(aws).logGroup("/ecs/web").contains("ready");     // passes if any stream of it has the line
     * assertThat(aws).logGroup("/ecs/wbe").hasNoLine("ERROR"); // fails: there is no such group
     * }</pre>
     */
    @CheckReturnValue
    public LogAssert logGroup(String group) {
        Require.text("logGroup", "group", group, "/ecs/web");
        isNotNull();
        Circumstances circumstances = Circumstances.of(actual, group);
        requireGroup(circumstances, group);
        List<String> lines = seen(circumstances, "log group " + group, () -> view().logLines(group));
        return Said.handOn(info, new LogAssert(this, "log group " + group, lines, circumstances));
    }

    /**
     * An alarm of CloudWatch; one that nobody has created or raised is OK.
     *
     * <pre>{@code
     * assertThat(aws).alarm("latency").isInAlarm().hasReasonContaining("was greater than the threshold");
     * }</pre>
     */
    @CheckReturnValue
    public AlarmAssert alarm(String name) {
        Require.text("alarm", "name", name, "latency");
        isNotNull();
        return Said.handOn(info, new AlarmAssert(this, place().alarm(name), Circumstances.of(actual, name)));
    }

    /**
     * The values of a metric of CloudWatch, minute by minute.
     *
     * <pre>{@code
     * assertThat(aws).metric("AWS/ECS", "CPUUtilization", "ClusterName", "prod", "ServiceName", "web").stayedBelow(80);
     * }</pre>
     *
     * @param dimensions names and values by turns
     */
    @CheckReturnValue
    public MetricAssert metric(String namespace, String name, String... dimensions) {
        Require.texts("metric", "dimensions", dimensions, "ServiceName");
        if (dimensions.length % 2 != 0) {
            throw new IllegalArgumentException("metric(namespace, name, dimensions) was given " + dimensions.length
                    + " texts for dimensions; give a name and a value for each");
        }
        isNotNull();
        MetricSeries metric = place().metric(namespace, name);
        for (int i = 0; i < dimensions.length; i += 2) {
            metric = metric.dimension(dimensions[i], dimensions[i + 1]);
        }
        return Said.handOn(info, new MetricAssert(this, metric, Circumstances.of(actual, name)));
    }

    /**
     * The calls of an operation, answered or not, of every client of the code under test, and of every account and region unless one was
     * named; asserts nothing until it is counted.
     *
     * <pre>{@code
     * assertThat(aws).called(RUN_TASK).times(2);       // passes if RunTask was called twice
     * assertThat(aws).called(CREATE_CLUSTER).never();  // fails if the code under test created one
     * }</pre>
     */
    @CheckReturnValue
    public CallsAssert called(OperationName operation) {
        Require.given("called", "operation", operation, "EcsOperation.RUN_TASK");
        isNotNull();
        return CallsAssert.of(this, actual, operation, where);
    }

    private List<Task> tasks(Circumstances circumstances, String cluster) {
        return seen(circumstances, "the tasks of cluster " + cluster, () -> view().tasks(cluster));
    }

    private List<String> services(String cluster) {
        return view().services(cluster).stream().map(Service::serviceName).toList();
    }

    private List<String> streams(Circumstances circumstances, String group) {
        requireGroup(circumstances, group);
        return seen(circumstances, "the streams of log group " + group, () -> view().logStreams(group));
    }

    private void requireGroup(Circumstances circumstances, String group) {
        List<String> groups = view().logGroups();
        if (!groups.contains(group)) {
            throw circumstances.failure(
                    info, "Expected a log group " + group + ", but there is none\n  log groups: " + Words.list(groups));
        }
    }

    private <T> T seen(Circumstances circumstances, String what, Supplier<T> look) {
        try {
            return look.get();
        } catch (AwsServiceException refused) {
            AssertionError failure = circumstances.failure(
                    info,
                    "Expected to find " + what + ", but "
                            + refused.awsErrorDetails().errorCode() + ": "
                            + refused.awsErrorDetails().errorMessage() + Words.hints(refused));
            failure.initCause(refused);
            throw failure;
        }
    }
}
