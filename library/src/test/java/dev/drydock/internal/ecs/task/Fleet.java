package dev.drydock.internal.ecs.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.instance.InstanceType;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.EnvironmentFileSource;
import dev.drydock.internal.account.ImageSource;
import dev.drydock.internal.account.Leniencies;
import dev.drydock.internal.account.LogSink;
import dev.drydock.internal.account.SecretStore;
import dev.drydock.internal.account.StepOutcomes;
import dev.drydock.internal.call.Caller;
import dev.drydock.internal.call.Gate;
import dev.drydock.internal.call.JournalRecorder;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.call.Pipeline;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.client.Clients;
import dev.drydock.internal.client.VirtualDelay;
import dev.drydock.internal.container.ContainerScript;
import dev.drydock.internal.discovery.DiscoveryStore;
import dev.drydock.internal.ecs.EcsDependencies;
import dev.drydock.internal.ecs.EcsRegion;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.KernelImage;
import dev.drydock.internal.kernel.Limits;
import dev.drydock.internal.kernel.OpenOrder;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.internal.loadbalancing.store.TargetGroups;
import dev.drydock.testkit.SettableAlarms;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Task;

/** ECS alone in manual time, with the cluster prod, and with scripts, images and log groups that a test can set. */
public final class Fleet {

    public static final AccountRegion HOME = new AccountRegion("123456789012", "us-east-1");
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    public static final String CLUSTER = "arn:aws:ecs:us-east-1:123456789012:cluster/prod";

    public final Map<String, ContainerScript> scripts = new TreeMap<>();
    public final Map<String, ImageSource.Resolution> images = new TreeMap<>();
    public final RecordedLogs logs = new RecordedLogs();
    public final Kernel kernel;
    public final EcsRegion region;
    public final EcsClient ecs;

    public Fleet() {
        this(TimeMode.manual(), Timings.realistic());
    }

    public Fleet(TimeMode mode, Timings timings) {
        this(mode, timings, StepOutcomes.timed(timings));
    }

    public Fleet(TimeMode mode, Timings timings, StepOutcomes outcomes) {
        kernel = new Kernel(OpenOrder.NATURAL, START, mode, Limits.standard().patience(1_000_000));
        RegionQueue queue = kernel.queue("prod");
        JournalRecorder journal = new JournalRecorder(kernel, "prod");
        SecretStore secrets = new SecretStore();
        region = new EcsRegion(
                HOME,
                queue,
                timings,
                () -> new EcsDependencies(
                        timings,
                        outcomes,
                        image -> images.getOrDefault(
                                image, new ImageSource.RepositoryUnknown(new ImageSource.PullFailure("", ""))),
                        (image, entryPoint, command, init) ->
                                scripts.getOrDefault(image, ContainerScript.RUNS_UNTIL_STOPPED),
                        name -> secrets,
                        EnvironmentFileSource.permissive(),
                        name -> logs,
                        new TargetGroups(queue, timings),
                        new DiscoveryStore(namespace -> null),
                        new SettableAlarms(),
                        journal,
                        Leniencies.NONE));
        OperationTable table = region.operations();
        Pipeline pipeline = new Pipeline(kernel, journal, new Gate());
        Caller caller = new Caller("123456789012/us-east-1", "arn:aws:iam::123456789012:user/test");
        VirtualDelay delay = new VirtualDelay() {
            @Override
            public Instant now() {
                return kernel.now();
            }

            @Override
            public void pass(Duration time) {
                kernel.sleep(time);
            }
        };
        ecs = new Clients(HOME, delay)
                .ecs((operation, request, movesTime) -> pipeline.invoke(caller, table, operation, request, movesTime));
        ecs.createCluster(b -> b.clusterName("prod").capacityProviders("FARGATE", "FARGATE_SPOT"));
    }

    // ---- furnishing

    public static ContainerDefinition container(String name, Consumer<ContainerDefinition.Builder> change) {
        ContainerDefinition.Builder container =
                ContainerDefinition.builder().name(name).image(name + ":1").memory(128);
        change.accept(container);
        return container.build();
    }

    /** Registers a family for Fargate. */
    public void fargate(String family, ContainerDefinition... containers) {
        register(b -> b.family(family)
                .requiresCompatibilities(Compatibility.FARGATE)
                .networkMode(NetworkMode.AWSVPC)
                .cpu("256")
                .memory("512")
                .executionRoleArn("arn:aws:iam::123456789012:role/execution")
                .containerDefinitions(containers));
    }

    /** Registers a family on a bridge. */
    public void bridge(String family, ContainerDefinition... containers) {
        register(b -> b.family(family).containerDefinitions(containers));
    }

    public void register(Consumer<RegisterTaskDefinitionRequest.Builder> definition) {
        ecs.registerTaskDefinition(definition);
    }

    public void script(String image, ContainerScript.Step... steps) {
        scripts.put(image, new ContainerScript(List.of(steps), false));
    }

    public EcsInstance instance(String type) {
        return region.instances()
                .add(
                        region.clusters().require("prod"),
                        InstanceType.of(type),
                        null,
                        List.of(),
                        kernel.ids(),
                        kernel.now());
    }

    // ---- acting

    public static NetworkConfiguration network(String... subnets) {
        return NetworkConfiguration.builder()
                .awsvpcConfiguration(v -> v.subnets(subnets).securityGroups("sg-1"))
                .build();
    }

    /** Runs one task on Fargate. */
    public Task run(String family) {
        return run(b -> b.taskDefinition(family)
                        .launchType(LaunchType.FARGATE)
                        .networkConfiguration(network("subnet-1")))
                .get(0);
    }

    /** Runs one task on an instance. */
    public Task runOnEc2(String family) {
        return run(b -> b.taskDefinition(family)).get(0);
    }

    public List<Task> run(Consumer<RunTaskRequest.Builder> request) {
        return ecs.runTask(b -> request.accept(b.cluster("prod"))).tasks();
    }

    public Task stop(Task task) {
        return ecs.stopTask(b -> b.cluster("prod").task(task.taskArn())).task();
    }

    public Task describe(Task task) {
        return ecs.describeTasks(b -> b.cluster("prod").tasks(task.taskArn()))
                .tasks()
                .get(0);
    }

    public void pass(Duration time) {
        kernel.advance(time);
    }

    public void pass(long seconds) {
        kernel.advance(Duration.ofSeconds(seconds));
    }

    public void settle() {
        kernel.settle(Duration.ofHours(1));
    }

    /** Looks at a task every tenth of a second and notes what it sees change, and when. */
    public List<String> watch(Task task, Duration time, Function<Task, String> what) {
        List<String> seen = new ArrayList<>();
        String last = "";
        long end = kernel.tick() + time.toMillis();
        while (true) {
            String now = what.apply(describe(task));
            if (!now.equals(last)) {
                seen.add(now + " "
                        + Duration.between(task.createdAt(), kernel.now())
                                .toString()
                                .substring(2));
                last = now;
            }
            if (kernel.tick() >= end) {
                return seen;
            }
            kernel.advance(Duration.ofMillis(100));
        }
    }

    public static String id(Task task) {
        return task.taskArn().substring(task.taskArn().lastIndexOf('/') + 1);
    }

    public static double secondsAfter(Task task, Instant at) {
        return Duration.between(task.createdAt(), at).toMillis() / 1000.0;
    }

    /** Checks how a call is refused, and that nothing has changed. */
    public void refuses(ThrowingCallable call, String code, String text) {
        Image before = image();

        AwsServiceException refused = catchThrowableOfType(AwsServiceException.class, call);

        assertThat(refused).as("a refusal").isNotNull();
        assertThat(refused.awsErrorDetails().errorCode() + ": "
                        + refused.awsErrorDetails().errorMessage())
                .isEqualTo(code + ": " + text);
        assertThat(image()).isEqualTo(before);
    }

    // ---- images

    public record Image(KernelImage kernel, List<Record> stores) {}

    public Image image() {
        List<Record> stores = new ArrayList<>();
        region.stores().forEach(store -> stores.add(store.image()));
        return new Image(kernel.image(), stores);
    }

    public void restore(Image image) {
        Map<Long, Ticket> tickets = kernel.restore(image.kernel());
        List<Store> stores = region.stores();
        for (int i = 0; i < stores.size(); i++) {
            stores.get(i).restore(image.stores().get(i), tickets);
        }
    }

    /** Log groups that exist once made, and what was written. */
    public static final class RecordedLogs implements LogSink {

        public final List<String> groups = new ArrayList<>();
        public final List<String> lines = new ArrayList<>();

        @Override
        public boolean hasGroup(String group) {
            return groups.contains(group);
        }

        @Override
        public Optional<Problem> createGroup(String group, Instant at) {
            groups.add(group);
            return Optional.empty();
        }

        @Override
        public Optional<Problem> createStream(String group, String stream, Instant at) {
            return hasGroup(group)
                    ? Optional.empty()
                    : Optional.of(new Problem("ResourceNotFoundException", "The specified log group does not exist."));
        }

        @Override
        public void write(String group, String stream, Instant happened, Instant arrived, List<String> added) {
            added.forEach(line -> lines.add(group + ' ' + stream + " +"
                    + Duration.between(START, happened).toMillis() + " " + line));
        }
    }
}
