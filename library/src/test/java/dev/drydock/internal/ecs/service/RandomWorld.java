package dev.drydock.internal.ecs.service;

import dev.drydock.Drydock;
import dev.drydock.Snapshot;
import dev.drydock.time.DrydockStuckError;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/** A world in which random callers, random time and random faults are at work on a few services. */
final class RandomWorld {

    /**
     * How large a world is.
     *
     * @param instances how many there are at first
     * @param type of these, and of those that join
     * @param interfaces how many network interfaces that has for tasks
     * @param names how many names services may have
     * @param daemons one in so many services on instances is a daemon
     */
    record Size(int instances, String type, int interfaces, int names, int daemons) {

        static final Size SMALL = new Size(3, "m5.large", 2, 5, 3);

        /** Large enough for an index of the instances, and for thousands of tasks. */
        static final Size LARGE = new Size(300, "m5.12xlarge", 7, 300, 30);
    }

    static final String CLUSTER = "prod";
    private static final List<String> NEVER_CREATED = List.of(
            "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef",
            "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/api/fedcba9876543210");

    final Drydock aws;
    final EcsClient ecs;
    final Random random;
    private final Size size;

    /** Whether who reads sees what was two seconds ago. */
    private final boolean lags;

    /** The target groups that services name: in one world out of two nobody created them. */
    final List<String> groups;

    private final @Nullable RandomBalancers balancers;

    /** In one world out of two. */
    private final @Nullable RandomScalers scalers;

    final RandomDefinitions definitions;
    private final RandomDeployers deployers;
    private final RandomFaults faults;
    private @Nullable Snapshot snapshot;

    /** Looks at the world after each event while time passes; null if nobody does. */
    @Nullable
    Runnable onlooker;

    /** What was done last, for who reads a failure. */
    String last = "furnish";

    RandomWorld(long seed) {
        this(seed, Size.SMALL);
    }

    RandomWorld(long seed, Size size) {
        this.size = size;
        random = new Random(seed);
        aws = Drydock.builder()
                .seed(seed)
                .time(TimeMode.manual())
                .timings(seed % 3 == 0 ? Timings.jittered() : Timings.realistic())
                .patience(Integer.MAX_VALUE)
                .build();
        ecs = aws.ecs();
        ecs.createCluster(b -> b.clusterName(CLUSTER).capacityProviders("FARGATE", "FARGATE_SPOT"));
        aws.given().cluster(CLUSTER).instances(size.instances(), size.type());
        balancers = seed % 2 == 0 ? RandomBalancers.create(this) : null;
        groups = balancers == null ? NEVER_CREATED : balancers.groups();
        definitions = new RandomDefinitions(aws);
        deployers = new RandomDeployers(this);
        scalers = seed / 2 % 2 == 1 ? RandomScalers.create(this) : null;
        faults = new RandomFaults(this);
        if (seed % 5 == 0) {
            aws.faults().pages().areShort();
        }
        lags = seed % 7 == 0;
        if (lags) {
            aws.faults().reads().lagBehind(Duration.ofSeconds(2));
        }
        aws.invariants().watch();
    }

    /** Callers create services as long as there are names. */
    void populate() {
        for (int i = 0; i < 2 * size.names(); i++) {
            tryTo(deployers::create);
        }
    }

    /** Checks what the invariants of worlds do not know: where requests go. */
    void checkBalancers() {
        if (balancers != null && !lags) {
            balancers.check();
        }
    }

    /** The same of who scales. */
    void checkScalers() {
        if (scalers != null && !lags) {
            scalers.check();
        }
    }

    /** Moves time to the next minute, at which alarms are evaluated, and checks their states. */
    void checkAlarms() {
        if (scalers != null) {
            scalers.checkAlarms();
        }
    }

    // ---- one step

    /** Something happens; what AWS refuses is refused. */
    void step() {
        tryTo(this::something);
    }

    private void tryTo(Runnable happening) {
        try {
            happening.run();
        } catch (AwsServiceException refused) {
            last += ", refused: " + refused.awsErrorDetails().errorMessage();
        } catch (IllegalArgumentException | IllegalStateException late) {
            // Drydock refuses to harm what was there two seconds ago.
            if (!lags) {
                throw late;
            }
            last += ", too late: " + late.getMessage();
        }
    }

    private void something() {
        if (scalers != null && random.nextInt(5) == 0) {
            scalers.step();
            return;
        }
        switch (random.nextInt(30)) {
            case 0, 1, 2 -> deployers.create();
            case 3, 4, 5, 6 -> deployers.update();
            case 7 -> deployers.delete();
            case 8 -> deployers.stopDeployment();
            case 9 -> runTasks();
            case 10 -> startTask();
            case 11 -> stopTask();
            case 12, 13 -> changeInstance();
            case 14 -> faults.task();
            case 15 -> faults.instance();
            case 16 -> faults.trouble();
            case 17 -> faults.targets();
            case 18 -> protect();
            case 19 -> label();
            case 20 -> goBack();
            default -> pass();
        }
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean isDaemon() {
        return random.nextInt(size.daemons()) == 0;
    }

    boolean sometimes() {
        return random.nextInt(3) == 0;
    }

    String name() {
        return "s" + random.nextInt(size.names());
    }

    static NetworkConfiguration network() {
        return NetworkConfiguration.builder()
                .awsvpcConfiguration(
                        v -> v.subnets("subnet-1", "subnet-2", "subnet-3").assignPublicIp(AssignPublicIp.DISABLED))
                .build();
    }

    /** An instance changes sides. */
    private void label() {
        List<String> instances = instances();
        if (!instances.isEmpty()) {
            String instance = one(instances);
            String side = random.nextBoolean() ? "left" : "right";
            last = "put " + instance + " on the " + side;
            ecs.putAttributes(b -> b.cluster(CLUSTER)
                    .attributes(a -> a.targetId(instance).name("side").value(side)));
        }
    }

    @Nullable
    Service service(String name) {
        List<Service> found =
                ecs.describeServices(b -> b.cluster(CLUSTER).services(name)).services();
        return found.isEmpty() ? null : found.get(0);
    }

    private void runTasks() {
        int where = random.nextInt(3);
        last = "run tasks " + where;
        ecs.runTask(b -> {
            b.cluster(CLUSTER).count(1 + random.nextInt(3));
            switch (where) {
                case 0 ->
                    b.taskDefinition(one(definitions.onFargate))
                            .launchType(LaunchType.FARGATE)
                            .networkConfiguration(network());
                case 1 ->
                    b.taskDefinition(one(definitions.inSubnets))
                            .launchType(LaunchType.EC2)
                            .networkConfiguration(network());
                default -> b.taskDefinition(one(definitions.onInstances)).launchType(LaunchType.EC2);
            }
        });
    }

    private void startTask() {
        List<String> instances = instances();
        if (!instances.isEmpty()) {
            last = "start a task";
            ecs.startTask(b ->
                    b.cluster(CLUSTER).containerInstances(one(instances)).taskDefinition(one(definitions.onInstances)));
        }
    }

    private List<String> tasks() {
        return ecs.listTasksPaginator(b -> b.cluster(CLUSTER)).taskArns().stream()
                .toList();
    }

    List<Task> described() {
        List<Task> described = new ArrayList<>();
        for (List<String> some : chunks(tasks(), 100)) {
            described.addAll(
                    ecs.describeTasks(b -> b.cluster(CLUSTER).tasks(some)).tasks());
        }
        return described;
    }

    private static List<List<String>> chunks(List<String> all, int size) {
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            chunks.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return chunks;
    }

    private boolean isStandalone(String task) {
        return ecs.describeTasks(b -> b.cluster(CLUSTER).tasks(task)).tasks().stream()
                .noneMatch(each -> each.group().startsWith("service:"));
    }

    List<String> instances() {
        return ecs.listContainerInstancesPaginator(b -> b.cluster(CLUSTER)).containerInstanceArns().stream()
                .toList();
    }

    private void stopTask() {
        List<String> tasks = tasks();
        if (!tasks.isEmpty()) {
            String task = one(tasks);
            last = "stop " + task;
            ecs.stopTask(b -> b.cluster(CLUSTER).task(task));
        }
    }

    private void protect() {
        List<String> tasks = tasks();
        if (!tasks.isEmpty()) {
            String task = one(tasks);
            last = "protect " + task;
            ecs.updateTaskProtection(b -> b.cluster(CLUSTER)
                    .tasks(task)
                    .protectionEnabled(random.nextBoolean())
                    .expiresInMinutes(1 + random.nextInt(10)));
        }
    }

    private void changeInstance() {
        List<String> instances = instances();
        if (instances.size() < 2) {
            last = "add an instance";
            aws.given().cluster(CLUSTER).instances(1, size.type());
            return;
        }
        String instance = one(instances);
        switch (random.nextInt(6)) {
            case 0 -> {
                last = "add an instance";
                aws.given().cluster(CLUSTER).instances(1, size.type());
            }
            case 1 -> {
                last = "deregister " + instance;
                ecs.deregisterContainerInstance(
                        b -> b.cluster(CLUSTER).containerInstance(instance).force(random.nextBoolean()));
            }
            default -> {
                String status = random.nextBoolean() ? "DRAINING" : "ACTIVE";
                last = status + " " + instance;
                ecs.updateContainerInstancesState(
                        b -> b.cluster(CLUSTER).containerInstances(instance).status(status));
            }
        }
    }

    // ---- time

    /** A snapshot is taken, or gone back to. */
    private void goBack() {
        if (snapshot == null || random.nextBoolean()) {
            last = "take a snapshot";
            snapshot = aws.snapshot();
        } else {
            last = "restore the snapshot";
            aws.restore(snapshot);
            if (scalers != null) {
                scalers.wentBack();
            }
        }
    }

    private void pass() {
        int most = one(List.of(500, 5_000, 60_000, 900_000));
        Duration time = Duration.ofMillis(random.nextInt(most));
        last = "pass " + time;
        if (onlooker != null) {
            lookOn(onlooker, aws.time().instant().plus(time));
        } else {
            aws.time().advance(time);
        }
    }

    private void lookOn(Runnable each, Instant until) {
        Duration left = Duration.between(aws.time().instant(), until);
        try {
            aws.time()
                    .advanceUntil(
                            () -> {
                                each.run();
                                return false;
                            },
                            left);
        } catch (DrydockStuckError over) {
            each.run(); // as long as there was time for
        }
    }

    /**
     * All faults end and every service gets what it needs; where there is none, one is created.
     *
     * @return the names of the services there are then
     */
    List<String> heal() {
        last = "heal";
        aws.faults().clear();
        if (scalers != null) {
            scalers.stop();
        }
        aws.alarm("latency").clear();
        for (String group : groups) {
            aws.targets(group).healthy();
        }
        aws.given().cluster(CLUSTER).instances(size.names(), "m5.4xlarge");
        for (String instance : instances()) {
            aws.faults().instance(instance).reconnect();
            ecs.updateContainerInstancesState(
                    b -> b.cluster(CLUSTER).containerInstances(instance).status("ACTIVE"));
            ecs.putAttributes(b -> b.cluster(CLUSTER)
                    .attributes(a -> a.targetId(instance).name("side").value("middle")));
        }
        for (String task : tasks()) {
            // Nobody else makes room for a daemon.
            if (isStandalone(task)) {
                ecs.stopTask(b -> b.cluster(CLUSTER).task(task));
            }
        }
        List<String> kept = new ArrayList<>();
        int daemonsInSubnets = 0;
        for (Service each : services()) {
            // What stops now may need a while to make room: no reason to give up.
            boolean daemon = each.schedulingStrategy() == SchedulingStrategy.DAEMON;
            boolean fargate = each.launchType() != LaunchType.EC2;
            boolean own = each.networkConfiguration() != null;
            daemonsInSubnets += daemon && own ? 1 : 0;
            if (daemon && own && daemonsInSubnets > size.interfaces()) {
                // No instance ever has room for one more.
                ecs.deleteService(
                        b -> b.cluster(CLUSTER).service(each.serviceName()).force(true));
                continue;
            }
            List<String> onEc2 = own ? definitions.inSubnets : definitions.onInstances;
            String good = (fargate ? definitions.onFargate : onEc2).get(0);
            ecs.updateService(b -> b.cluster(CLUSTER)
                    .service(each.serviceName())
                    .taskDefinition(good)
                    .forceNewDeployment(true)
                    .deploymentConfiguration(d -> d.minimumHealthyPercent(50)
                            .maximumPercent(daemon ? 100 : 200)
                            .deploymentCircuitBreaker(c -> c.enable(false).rollback(false))));
            kept.add(each.serviceName());
        }
        if (kept.isEmpty()) {
            ecs.createService(b -> b.cluster(CLUSTER)
                    .serviceName("survivor")
                    .taskDefinition(definitions.onFargate.get(0))
                    .launchType(LaunchType.FARGATE)
                    .networkConfiguration(network())
                    .desiredCount(1));
            kept.add("survivor");
        }
        return kept;
    }

    /** The ACTIVE services. */
    List<Service> services() {
        List<String> arns = ecs.listServicesPaginator(b -> b.cluster(CLUSTER)).serviceArns().stream()
                .toList();
        List<Service> active = new ArrayList<>();
        for (List<String> some : chunks(arns, 10)) {
            ecs.describeServices(b -> b.cluster(CLUSTER).services(some)).services().stream()
                    .filter(each -> each.status().equals("ACTIVE"))
                    .forEach(active::add);
        }
        return active;
    }
}
