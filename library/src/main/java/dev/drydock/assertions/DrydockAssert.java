package dev.drydock.assertions;

import dev.drydock.Drydock;
import dev.drydock.DrydockRegion;
import dev.drydock.internal.argument.Require;
import dev.drydock.metrics.MetricSeries;
import dev.drydock.operation.OperationName;
import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a {@link Drydock}: name a subject, then say how it is. Subjects are looked up in the default account
 * and region, or in those that {@link #account} and {@link #region} name.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class DrydockAssert extends AbstractAssert<DrydockAssert, Drydock> {

    /** Where subjects are looked up; null for the default account and region. */
    private final @Nullable DrydockRegion where;

    private final Verdicts verdicts;

    DrydockAssert(Drydock actual, Verdicts verdicts) {
        this(actual, null, verdicts);
    }

    private DrydockAssert(Drydock actual, @Nullable DrydockRegion where, Verdicts verdicts) {
        super(actual, DrydockAssert.class);
        this.where = where;
        this.verdicts = verdicts;
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
        return Said.handOn(info, new DrydockAssert(actual, region, verdicts));
    }

    private DrydockRegion place() {
        return where == null ? actual.account() : where;
    }

    private Subjects subjects() {
        isNotNull();
        return new Subjects(this, actual, place(), verdicts);
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
        return subjects().task(cluster, taskIdOrArn);
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
        return subjects().onlyTask(cluster);
    }

    /**
     * The tasks of a cluster, stopped ones too, for the hour that ECS shows them; {@link TasksAssert} can name some of them.
     *
     * <pre>{@code
     * assertThat(aws).tasks("batch").hasSize(3).allExitedWith(0); // passes if three were run and all went well
     * assertThat(aws).tasks("bacth").hasSize(3);                  // fails: there is no such cluster
     * }</pre>
     *
     * @param cluster its name or ARN
     */
    @CheckReturnValue
    public TasksAssert tasks(String cluster) {
        Require.text("tasks", "cluster", cluster, "prod");
        return subjects().tasks(cluster);
    }

    /**
     * A container instance as it is now.
     *
     * <pre>{@code
     * assertThat(aws).instance("prod", "i-0123456789abcdef0").isDraining(); // passes once it was told to drain
     * assertThat(aws).instance("prod", "i-00000000000000000").isDraining(); // fails: there is no such instance
     * }</pre>
     *
     * @param cluster its cluster's name or ARN
     * @param reference its ARN, the id in that, or the id of its EC2 instance
     */
    @CheckReturnValue
    public InstanceAssert instance(String cluster, String reference) {
        Require.text("instance", "cluster", cluster, "prod");
        Require.text("instance", "reference", reference, "i-0123456789abcdef0");
        return subjects().instance(cluster, reference);
    }

    /**
     * An image of a repository of ECR as it is now.
     *
     * <pre>{@code
     * assertThat(aws).image("shop/web:2").wasPulled(); // passes once a task of it has started
     * assertThat(aws).image("shop/web:9").wasPulled(); // fails: the repository has no such image
     * }</pre>
     *
     * @param image repository and tag, or digest; the registry's host may stand before it
     */
    @CheckReturnValue
    public ImageAssert image(String image) {
        Require.text("image", "image", image, "shop/web:1");
        return subjects().image(image);
    }

    /**
     * A repository of ECR as it is now.
     *
     * <pre>{@code
     * assertThat(aws).repository("shop/web").hasTags("1", "2"); // passes if both were pushed
     * assertThat(aws).repository("shop/wbe").hasTags("1", "2"); // fails: there is no such repository
     * }</pre>
     */
    @CheckReturnValue
    public RepositoryAssert repository(String name) {
        Require.text("repository", "name", name, "shop/web");
        return subjects().repository(name);
    }

    /**
     * The tags of anything of ECS, ECR, CloudWatch Logs, of load balancers, alarms and scalable targets.
     *
     * <pre>{@code
     * assertThat(aws).tags(service.serviceArn()).contains("team", "shop"); // passes if it was tagged so
     * assertThat(aws).tags(service.serviceArn() + "s").hasSize(0);         // fails: there is no such service
     * }</pre>
     *
     * @throws IllegalArgumentException if the ARN is of a service that is not simulated
     */
    @CheckReturnValue
    public TagsAssert tags(String arn) {
        Require.text("tags", "arn", arn, "arn:aws:ecs:us-east-1:123456789012:cluster/prod");
        return subjects().tags(arn);
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
        return subjects().cluster(cluster);
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
        return subjects().service(cluster, nameOrArn);
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
        return subjects().logStream(group, stream);
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
        return subjects().logGroup(group);
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
        return Said.handOn(info, new AlarmAssert(this, place().alarm(name), Circumstances.of(actual, name), verdicts));
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
        return Said.handOn(info, new MetricAssert(this, metric, Circumstances.of(actual, name), verdicts));
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
        return CallsAssert.of(this, actual, operation, where, verdicts);
    }

    /**
     * Operations were called one after another; other calls may lie between.
     *
     * <pre>{@code
     * assertThat(aws).calledInOrder(REGISTER_TASK_DEFINITION, UPDATE_SERVICE, DESCRIBE_SERVICES); // passes for a deploy
     * assertThat(aws).calledInOrder(UPDATE_SERVICE, REGISTER_TASK_DEFINITION); // fails for it
     * }</pre>
     *
     * <p>Where requests matter, say {@code called(REGISTER_TASK_DEFINITION).withRequest(…).then(UPDATE_SERVICE)}.
     *
     * @param operations two or more
     */
    public DrydockAssert calledInOrder(OperationName... operations) {
        List<OperationName> wanted = Require.all(
                "calledInOrder",
                "operations",
                operations == null ? null : Arrays.asList(operations),
                "EcsOperation.RUN_TASK");
        Require.atLeast("calledInOrder", "number of operations", wanted.size(), 2);
        isNotNull();
        verdicts.judge(() -> new CallOrder(actual, wanted, where).require(info));
        return this;
    }
}
