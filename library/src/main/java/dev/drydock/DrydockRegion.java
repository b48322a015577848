package dev.drydock;

import dev.drydock.discovery.Discovery;
import dev.drydock.given.Given;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.call.Caller;
import dev.drydock.internal.client.CallDoor;
import dev.drydock.internal.client.Clients;
import dev.drydock.internal.world.BalancerDoor;
import dev.drydock.internal.world.Lookups;
import dev.drydock.internal.world.RegionState;
import dev.drydock.internal.world.World;
import dev.drydock.metrics.MetricSeries;
import dev.drydock.operation.AwsService;
import dev.drydock.report.Explanation;
import dev.drydock.routing.LoadBalancerRouting;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrAsyncClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

/**
 * One account in one region, and its clients. Each client method makes a new client, with a memory of its own for what it
 * has read. Accounts and regions of one {@link Drydock} share time, seed, faults and journal, and nothing else.
 *
 * <pre>{@code
 * EcsClient ireland = aws.region("eu-west-1").ecs();
 * EcrClient shared = aws.account("210987654321").ecr();
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-regions-zones.html">Regions and
 *     zones</a>
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class DrydockRegion {

    /** What IAM takes as the name of a user. */
    private static final String PROGRAM = "[\\w+=,.@-]{1,64}";

    private final World world;
    private final AccountRegion home;
    private final RegionState state;
    private final Clients clients;

    /** The program that its clients are of; empty for the code under test. */
    private final String program;

    DrydockRegion(World world, RegionState state) {
        this(world, state, "");
    }

    private DrydockRegion(World world, RegionState state, String program) {
        this.program = program;
        this.world = world;
        this.home = state.home();
        this.state = state;
        this.clients = new Clients(home, world);
    }

    /** An ECS client. */
    public EcsClient ecs() {
        return clients.ecs(door(AwsService.ECS, EcsClient.class, null));
    }

    /** An asynchronous ECS client; its futures are complete when it returns them. */
    public EcsAsyncClient ecsAsync() {
        return clients.ecsAsync(door(AwsService.ECS, EcsAsyncClient.class, null));
    }

    /** An ECR client. */
    public EcrClient ecr() {
        return clients.ecr(door(AwsService.ECR, EcrClient.class, null));
    }

    /** An asynchronous ECR client; its futures are complete when it returns them. */
    public EcrAsyncClient ecrAsync() {
        return clients.ecrAsync(door(AwsService.ECR, EcrAsyncClient.class, null));
    }

    /** A CloudWatch Logs client. */
    public CloudWatchLogsClient logs() {
        return clients.logs(door(AwsService.LOGS, CloudWatchLogsClient.class, null));
    }

    /** An asynchronous CloudWatch Logs client; its futures are complete when it returns them. */
    public CloudWatchLogsAsyncClient logsAsync() {
        return clients.logsAsync(door(AwsService.LOGS, CloudWatchLogsAsyncClient.class, null));
    }

    /**
     * A client of any service that Drydock simulates, by the SDK's interface:
     * {@code region.client(ElasticLoadBalancingV2Client.class)}.
     *
     * @throws IllegalArgumentException if the type is no client of a service that is simulated
     */
    public <T> T client(Class<T> type) {
        return type.cast(client(Require.given("client", "type", type, "EcsClient.class"), null));
    }

    /** The images of this account and region. */
    public Images images() {
        return new Images(world, state);
    }

    /** What containers do, by their names and commands, in every account and region. */
    public ContainerScripts containers() {
        return new ContainerScripts(world);
    }

    /** The secrets of this account and region. */
    public Secrets secrets() {
        return new Secrets(world, state.secrets(), home.region());
    }

    /** The environment files of containers, which tasks of every account and region find. */
    public EnvironmentFiles environmentFiles() {
        return new EnvironmentFiles(world, state.environmentFiles());
    }

    /** The buckets that CloudWatch Logs of this account and region exports to. */
    public Buckets buckets() {
        return new Buckets(world, state.buckets());
    }

    /** A target group of this account and region, by ARN, or a Classic Load Balancer, by name. */
    public Targets targets(String targetGroupArn) {
        return new Targets(world, state, Targets.arn(targetGroupArn), null);
    }

    /** What clients find of the services of this account and region by name. */
    public Discovery discovery() {
        return state.discovery();
    }

    /**
     * A load balancer of this account and region, by name, as its clients see it; it may be created later.
     *
     * <pre>{@code
     * Routed answer = aws.loadBalancer("web").route(WebRequest.get("/orders"));
     * }</pre>
     */
    public LoadBalancerRouting loadBalancer(String name) {
        Require.text("loadBalancer", "name", name, "web");
        return new BalancerDoor(world, state, name);
    }

    /** An alarm of this account and region. */
    public Alarm alarm(String name) {
        Require.text("alarm", "name", name, "web-errors");
        return new Alarm(world, state, name);
    }

    /**
     * A metric of this account and region, to put and to read; it need not be there yet.
     *
     * <pre>{@code
     * aws.metric("Shop", "Latency").dimension("Service", "web").put(250);
     * }</pre>
     */
    public MetricSeries metric(String namespace, String name) {
        Require.text("metric", "namespace", namespace, "AWS/ECS");
        Require.text("metric", "name", name, "CPUUtilization");
        return state.metric(namespace, name);
    }

    /** What the filters of a log group of this account and region make of its events. */
    public FilteredLogs logGroup(String name) {
        return new FilteredLogs(world, state, Require.text("logGroup", "name", name, "/ecs/web"));
    }

    /**
     * What subscriptions to log groups deliver to, in whatever account and region it is.
     *
     * @param arn of a Lambda function, a stream of Kinesis or Firehose, or a destination
     */
    public LogTarget logTarget(String arn) {
        return new LogTarget(world, arn);
    }

    Lookups lookups() {
        return new Lookups(world, state, caller());
    }

    /** What is here now, seen without calling it: no call in the journal, no time moved. */
    public View view() {
        return new View(lookups());
    }

    /** Why tasks go where they go, as {@link Drydock#explain(String)}. */
    public Explanation explain(String arn) {
        Require.text(
                "explain", "arn", arn, "arn:aws:ecs:us-east-1:123456789012:task/prod/0123456789abcdef0123456789abcdef");
        return world.locked(() -> state.ecsRegion().explainer().explain(arn));
    }

    /** Why the first task of a request would go where it would go, as {@link Drydock#explain(RunTaskRequest)}. */
    public Explanation explain(RunTaskRequest request) {
        Require.given("explain", "request", request, "a RunTaskRequest");
        return world.locked(() -> state.ecsRegion().explainer().explain(request));
    }

    /** Another account in the same region. */
    DrydockRegion account(String accountId) {
        AccountRegion other = new AccountRegion(AccountRegion.requireAccount(accountId), home.region());
        return new DrydockRegion(world, world.region(other));
    }

    /** The same account in another region. */
    public DrydockRegion region(String region) {
        return new DrydockRegion(
                world, world.region(new AccountRegion(home.accountId(), AccountRegion.knownRegion(region))), program);
    }

    /**
     * The same account and region as another program sees them: what its clients call stands under its name in the
     * journal and is not counted by {@code assertThat(aws).called(…)} unless asked for by {@code by(…)}; AWS knows it as
     * the IAM user of that name. For what somebody else does to the world in a test.
     *
     * <pre>{@code
     * aws.as("ci").ecs().updateService(b -> b.cluster("prod").service("web").forceNewDeployment(true));
     * }</pre>
     *
     * @param caller one word, {@code ci}: letters, digits and {@code +=,.@_-}
     * @throws IllegalArgumentException if it is none
     */
    public DrydockRegion as(String caller) {
        Require.text("as", "caller", caller, "ci");
        if (!caller.matches(PROGRAM)) {
            throw new IllegalArgumentException("as(…) needs one word of letters, digits and +=,.@_- for caller, such as"
                    + " ci, but was given \"" + caller + "\"");
        }
        return new DrydockRegion(world, state, caller);
    }

    /** The account's id, twelve digits. */
    public String accountId() {
        return home.accountId();
    }

    /** The region's name. */
    public String regionName() {
        return home.region();
    }

    /** {@code 123456789012/us-east-1}. */
    @Override
    public String toString() {
        return World.label(home);
    }

    /** Starts furnishing this account and region for a test; what it does is no call of the code under test. */
    public Given given() {
        return SetupGround.given(world, state, view(), SetupGround.clients(clients, this::setupDoor));
    }

    private Caller caller() {
        Caller own = World.caller(home);
        return program.isEmpty() ? own : own.named(program);
    }

    /** A client for somebody who hands it out again and again until it is closed. */
    Object client(Class<?> type, @Nullable Drydock keeper) {
        if (type == EcsClient.class) {
            return clients.ecs(door(AwsService.ECS, type, keeper));
        }
        if (type == EcsAsyncClient.class) {
            return clients.ecsAsync(door(AwsService.ECS, type, keeper));
        }
        if (type == EcrClient.class) {
            return clients.ecr(door(AwsService.ECR, type, keeper));
        }
        if (type == EcrAsyncClient.class) {
            return clients.ecrAsync(door(AwsService.ECR, type, keeper));
        }
        if (type == CloudWatchLogsClient.class) {
            return clients.logs(door(AwsService.LOGS, type, keeper));
        }
        return type == CloudWatchLogsAsyncClient.class
                ? clients.logsAsync(door(AwsService.LOGS, type, keeper))
                : NeighborDoor.client(clients, type, service -> door(service, type, keeper));
    }

    private CallDoor door(AwsService service, Class<?> client, @Nullable Drydock keeper) {
        return new RegionDoor(world, state, service, caller(), client, keeper);
    }

    private RegionDoor setupDoor(AwsService service, Class<?> client) {
        return new RegionDoor(world, state, service, caller().forSetup(), client, null);
    }
}
