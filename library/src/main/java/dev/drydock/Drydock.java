package dev.drydock;

import dev.drydock.discovery.Discovery;
import dev.drydock.fault.Faults;
import dev.drydock.given.Given;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.world.SnapshotJson;
import dev.drydock.internal.world.World;
import dev.drydock.internal.world.WorldSettings;
import dev.drydock.internal.world.WorldText;
import dev.drydock.journal.Journal;
import dev.drydock.metrics.MetricSeries;
import dev.drydock.report.Explanation;
import dev.drydock.routing.LoadBalancerRouting;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timings;
import dev.drydock.time.VirtualTime;
import dev.drydock.wire.WireProtocol;
import dev.drydock.wiremock.WireMockDoor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrAsyncClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

/**
 * A simulated AWS in memory and in virtual time: ECS, ECR and CloudWatch Logs behind the SDK's own client interfaces.
 *
 * <pre>{@code
 * try (Drydock aws = Drydock.create()) {
 *     aws.ecs().createCluster(b -> b.clusterName("prod"));
 *     assertThat(aws.ecs().listClusters().clusterArns()).hasSize(1);
 * }
 * }</pre>
 *
 * <p>Account {@code 123456789012} in {@code us-east-1} unless told otherwise; {@link #region} and {@link #account} give
 * others, which share time, seed, faults and journal and nothing else. The same seed and the same calls give the same
 * answers, ids and journal, byte for byte. One thread at a time is deterministic; several are safe.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class Drydock implements AutoCloseable {

    private final World world;
    private final DrydockRegion home;
    private final Recipe recipe;
    private @Nullable Doors doors;

    /** Clients are made when first asked for: a test that needs one should not wait for the classes of six. */
    private final Map<Class<?>, Object> clients = new HashMap<>();

    Drydock(Recipe recipe) {
        this.recipe = recipe;
        this.world = new World(recipe.settings());
        this.home = new DrydockRegion(world, world.region(recipe.home()));
    }

    /** A new, empty world with every default. */
    public static Drydock create() {
        return builder().build();
    }

    /** A new world, furnished as a document says: {@code Path.of("world.yaml")}; see {@link Builder#world}. */
    public static Drydock create(Path document) {
        Require.given("create", "document", document, "Path.of(\"world.yaml\")");
        return builder().world(document).build();
    }

    /** Says what a world is to be like. */
    public static Builder builder() {
        return new Builder();
    }

    /** The ECS client of the default account and region; the same one until it is closed. */
    public EcsClient ecs() {
        return client(EcsClient.class);
    }

    /** The asynchronous ECS client of the default account and region; the same one until it is closed. */
    public EcsAsyncClient ecsAsync() {
        return client(EcsAsyncClient.class);
    }

    /** The ECR client of the default account and region; the same one until it is closed. */
    public EcrClient ecr() {
        return client(EcrClient.class);
    }

    /** The asynchronous ECR client of the default account and region; the same one until it is closed. */
    public EcrAsyncClient ecrAsync() {
        return client(EcrAsyncClient.class);
    }

    /** The CloudWatch Logs client of the default account and region; the same one until it is closed. */
    public CloudWatchLogsClient logs() {
        return client(CloudWatchLogsClient.class);
    }

    /** The asynchronous CloudWatch Logs client of the default account and region; the same one until it is closed. */
    public CloudWatchLogsAsyncClient logsAsync() {
        return client(CloudWatchLogsAsyncClient.class);
    }

    /** The client by the SDK's interface; for optional modules the only way: {@code aws.client(CloudWatchClient.class)}. */
    public synchronized <T> T client(Class<T> type) {
        Require.given("client", "type", type, "EcsClient.class");
        Object known = clients.get(type);
        if (known == null) {
            known = home.client(type, this);
            clients.put(type, known);
        }
        return type.cast(known);
    }

    synchronized void forget(Class<?> type) {
        clients.remove(type);
    }

    /**
     * An HTTP client that answers in memory, for the real SDK clients of all three services:
     * {@code EcsClient.builder().httpClient(aws.httpClient())}. The SDK stays as it is; any endpoint is accepted, and account
     * and region follow the signature. Reads settle what they ask about, unless {@link Builder#doorTime} says otherwise.
     */
    public SdkHttpClient httpClient() {
        return doors().transport().httpClient();
    }

    /** The same for the SDK's asynchronous clients. */
    public SdkAsyncHttpClient asyncHttpClient() {
        return doors().transport().asyncHttpClient();
    }

    /**
     * A configuration for real SDK clients, {@code EcsClient.builder().overrideConfiguration(…)}, whose retries then wait in
     * virtual time, with the SDK's own delays but for their jitter.
     */
    public ClientOverrideConfiguration clientConfiguration() {
        return doors().transport().clientConfiguration();
    }

    /** The HTTP door for tests that use WireMock; throws if it is not on the class path. */
    public WireMockDoor wiremock() {
        return doors().wiremock();
    }

    /** The AWS JSON protocol of this world, for servers that carry it themselves, as {@link #wiremock()} does. */
    public WireProtocol protocol() {
        return doors().protocol();
    }

    private synchronized Doors doors() {
        if (doors == null) {
            doors = new Doors(world);
        }
        return doors;
    }

    /** The default account in another region. */
    public DrydockRegion region(String region) {
        return home.region(region);
    }

    /** The default account in the default region. */
    public DrydockRegion account() {
        return home;
    }

    /** Another account, in the default region. */
    public DrydockRegion account(String accountId) {
        return home.account(accountId);
    }

    /** The default account and region as another program sees them; see {@link DrydockRegion#as(String)}. */
    public DrydockRegion as(String caller) {
        return home.as(caller);
    }

    /** Virtual time: moving it, waiting in it, and a {@link java.time.Clock} of it. */
    public VirtualTime time() {
        return world.time();
    }

    /** Starts furnishing the default account and region for a test: {@code aws.given().cluster("prod")}. */
    public Given given() {
        return home.given();
    }

    /** The images of the default account and region: push them, and say what their containers do. */
    public Images images() {
        return home.images();
    }

    /** What containers do, by their names and commands, in every account and region. */
    public ContainerScripts containers() {
        return home.containers();
    }

    /** The secrets of the default account and region, that containers get as environment variables. */
    public Secrets secrets() {
        return home.secrets();
    }

    /** The environment files in S3, by ARN, that containers get variables from. */
    public EnvironmentFiles environmentFiles() {
        return home.environmentFiles();
    }

    /** The buckets in S3 that CloudWatch Logs exports to. */
    public Buckets buckets() {
        return home.buckets();
    }

    /** A target group of the default account and region, by ARN: set how its health checks go. */
    public Targets targets(String targetGroupArn) {
        return home.targets(targetGroupArn);
    }

    /** What clients find of the services of the default account and region by name: Cloud Map and Service Connect. */
    public Discovery discovery() {
        return home.discovery();
    }

    /** A load balancer of the default account and region, by name, as its clients see it. */
    public LoadBalancerRouting loadBalancer(String name) {
        return home.loadBalancer(name);
    }

    /** A metric of the default account and region: put and read it. */
    public MetricSeries metric(String namespace, String name) {
        return home.metric(namespace, name);
    }

    /** An alarm of the default account and region: raise and clear it. */
    public Alarm alarm(String name) {
        return home.alarm(name);
    }

    /** What the filters of a log group of the default account and region make of its events. */
    public FilteredLogs logGroup(String name) {
        return home.logGroup(name);
    }

    /** A function, stream or destination that subscriptions to log groups deliver to, by ARN: set who gets it. */
    public LogTarget logTarget(String arn) {
        return home.logTarget(arn);
    }

    /** The default account and region as they are now, seen without calling them: no call in the journal, no time moved. */
    public View view() {
        return home.view();
    }

    /** What must hold of this world whatever happens: check it, or watch it. */
    public Invariants invariants() {
        return new Invariants(world.invariants());
    }

    /**
     * Why tasks of a service on container instances go where they go, instance by instance. Never moves time.
     *
     * @param arn of a service, or of a task: one more like it
     * @throws IllegalArgumentException if there is none in the default account and region, or Fargate runs it
     */
    public Explanation explain(String arn) {
        return home.explain(arn);
    }

    /** The same for the first task of a request, which is not run; also refuses what RunTask would refuse. */
    public Explanation explain(RunTaskRequest request) {
        return home.explain(request);
    }

    /** What goes wrong on purpose. */
    public Faults faults() {
        return world.faults();
    }

    /** Every call made to the world and its outcome. */
    public Journal journal() {
        return world.journal();
    }

    World world() {
        return world;
    }

    /**
     * The whole state as JSON, to go back to with {@link #restore}, or to compare with another time or another world: equal
     * snapshots are of equal states. Faults and jobs are not part of it, and the journal is kept beside it. Never moves time.
     */
    public Snapshot snapshot() {
        return Snapshot.of(world);
    }

    /**
     * Goes back to a snapshot of this world, or of one made by the same recipe, and its journal with it, which holds nothing if
     * the snapshot was read from text. Jobs and faults that are to come stay as far ahead as they are.
     *
     * @throws IllegalArgumentException if the snapshot is not one, or of a world with another seed; nothing changes then
     */
    public void restore(Snapshot snapshot) {
        Require.given("restore", "snapshot", snapshot, "what snapshot() gave");
        world.restore(SnapshotJson.image(snapshot.json(), recipe.settings()), snapshot.journal());
    }

    /**
     * Starts over: state, time, {@link TimeMode}, journal, faults, scripts and ids are as in a new Drydock of the same recipe,
     * and the same calls give the same bytes again. What was taken from this one goes on working: clients, clocks, servers.
     * Jobs, event streams and subscriptions end; one that starts now starts at the same instant. No other thread may call it.
     *
     * @throws IllegalStateException in a callback, if it is closed, or as {@link #close} does, once it has started over
     */
    public void reset() {
        world.reset();
        recipe.furnish(this);
        world.openLines().mustBeEnded();
    }

    /** What ids and chance derive from; the same seed and the same calls give the same world. */
    public long seed() {
        return recipe.seed();
    }

    /** What is in the default account and region now, a line each, and what is still to come. No call, moves no time. */
    public String describe() {
        return WorldText.of(toString(), home.lookups(), world.time().pending());
    }

    /** Prints {@link #describe()} on standard output, at any line of a test. */
    public Drydock print() {
        System.out.print(describe());
        return this;
    }

    /** How this world was made. */
    public Recipe recipe() {
        return recipe;
    }

    /**
     * Ends the world. Whatever would call it, change it or move its time from then on, and on another thread meanwhile,
     * throws {@link IllegalStateException}; the journal, the clock, views, snapshots and invariants stay readable.
     *
     * @throws IllegalStateException once it has ended, naming the lines of {@link #given()} that were not: nothing came of them
     */
    @Override
    public void close() {
        world.close();
        synchronized (this) {
            if (doors != null) {
                doors.close();
            }
        }
        world.openLines().mustBeEnded();
    }

    @Override
    public String toString() {
        return "Drydock[%s, seed %d, %s]"
                .formatted(home, recipe.seed(), world.kernel().now());
    }

    /** Configures a world; every setting has a default. */
    public static final class Builder extends BuilderSettings {

        private Builder() {}

        /** What ids and chance derive from; 1 by default. */
        public Builder seed(long newSeed) {
            seed = newSeed;
            return this;
        }

        /** The instant at which the world begins, cut to milliseconds; 2026-01-01T00:00:00Z by default. */
        public Builder start(Instant instant) {
            Require.given("start", "instant", instant, "Instant.parse(\"2030-01-01T00:00:00Z\")");
            start = Recipe.millis(instant);
            return this;
        }

        /** The world begins at the wall clock's instant, for callers that mix in their own clocks. */
        public Builder startingNow() {
            start = null;
            return this;
        }

        /** What moves time besides the test; {@link TimeMode#auto()} by default. */
        public Builder time(TimeMode newMode) {
            Require.given("time", "newMode", newMode, "TimeMode.manual()");
            mode = newMode;
            return this;
        }

        /**
         * What moves time when something is read through the transport or HTTP door. By default that is the world's
         * mode, but {@link TimeMode#eager()} in place of AUTO, because its callers really sleep between two polls.
         *
         * @throws IllegalArgumentException for a scaled mode, which can only be the world's
         */
        public Builder doorTime(TimeMode newMode) {
            Require.given("doorTime", "newMode", newMode, "TimeMode.eager()");
            if (newMode instanceof TimeMode.Scaled) {
                throw new IllegalArgumentException(
                        "Only a whole world can follow the wall clock; use time(" + newMode + ") instead of doorTime");
            }
            doorMode = newMode;
            return this;
        }

        /** How long things take; {@link Timings#realistic()} by default. */
        public Builder timings(Timings newTimings) {
            Require.given("timings", "newTimings", newTimings, "Timings.instant()");
            timings = newTimings;
            return this;
        }

        /** The default account, twelve digits; {@code 123456789012} by default. */
        public Builder account(String accountId) {
            account = AccountRegion.requireAccount(accountId);
            return this;
        }

        /** The default region; {@code us-east-1} by default. */
        public Builder region(String name) {
            region = AccountRegion.knownRegion(name);
            return this;
        }

        /**
         * How many equal answers in a row one client may get to one request before Drydock says that it waits forever;
         * 2,000 by default, at least 2; ten times as many where answers differ without end or time is moved between
         * them. In a scaled world Drydock never says so.
         */
        public Builder patience(int equalAnswers) {
            limits = limits.patience(equalAnswers);
            return this;
        }

        /**
         * How many bytes of log events each account and region keeps, 96 bytes an event besides its message; 32 MiB by
         * default. Beyond that the oldest go, and the journal tells of each group that loses some.
         */
        public Builder logBytes(long most) {
            logBytes = WorldSettings.logBytes(most);
            return this;
        }

        /** How many bytes of pushed layers the world keeps, most of them in a temporary file; 8 GiB by default. */
        public Builder layerBytes(long most) {
            layerBytes = Require.atLeast("layerBytes", "most", most, 1);
            return this;
        }

        /** What the world does without of AWS's refusals; none by default. The last call counts. */
        public Builder lenient(Leniency... parts) {
            Require.given("lenient", "parts", parts, "Leniency.UNPUSHED_IMAGES");
            leniency = Set.copyOf(Require.all("lenient", "parts", Arrays.asList(parts), "Leniency.UNPUSHED_IMAGES"));
            return this;
        }

        /** Tasks run only images that were pushed or have a script; by default those of other registries run, too. */
        public Builder strictImages() {
            strictImages = true;
            return this;
        }

        /**
         * Furnishes each world as a document in JSON or YAML says; {@code GET /_drydock/} of a server has its form.
         *
         * @throws IllegalArgumentException from {@link #build}, naming file, line and column, if it says what cannot be
         */
        public Builder world(Path document) {
            world = Require.given("world", "document", document, "Path.of(\"world.yaml\")");
            return this;
        }

        /** The settings so far, to build from again and again. */
        public Recipe recipe() {
            return new Recipe(this);
        }

        /** Makes the world. */
        public Drydock build() {
            return recipe().build();
        }
    }
}
