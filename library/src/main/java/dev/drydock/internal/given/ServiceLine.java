package dev.drydock.internal.given;

import dev.drydock.given.RunningService;
import dev.drydock.given.ServiceSetup;
import dev.drydock.given.TaskDefinitionSetup;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.client.loadbalancing.BalancerSetup;
import dev.drydock.internal.client.scaling.CpuTracking;
import dev.drydock.internal.model.Arn;
import dev.drydock.time.DrydockStuckError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** What has been said of a service so far. */
final class ServiceLine implements ServiceSetup {

    private static final String CHANGE_IT = "; change it through the client, as in aws.ecs().updateService(...)";

    /** What a service that is there has under another name, or in another form. */
    private static final Set<String> OF_THE_CALL = Set.of("cluster", "clientToken", "taskDefinition", "desiredCount");

    /** So many tasks every service may have. */
    private static final int MOST_SAFE = 1_000;

    private final FurnishedCluster cluster;
    private final Furnisher furnisher;
    private final String name;
    private final String image;
    private final DefinitionLine definition;
    private final Capacity capacity = new Capacity();
    private final List<Tag> tags = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Consumer<CreateServiceRequest.Builder>> changes = new ArrayList<>();
    private @Nullable Boolean rollback;
    private @Nullable Scaling scaling;

    ServiceLine(FurnishedCluster cluster, String name, String image) {
        this.cluster = cluster;
        this.furnisher = cluster.furnisher();
        this.name = name;
        this.image = image;
        this.definition = new DefinitionLine(name);
        furnisher.ground().begun(this);
    }

    /** A target group, by name or ARN, and the port that it forwards to. */
    private record Group(String named, int port) {}

    private record Scaling(int least, int most, double percent) {}

    @Override
    public ServiceSetup onInstances() {
        capacity.onInstances();
        return this;
    }

    @Override
    public ServiceSetup capacityProviders(String... providers) {
        capacity.providers(providers);
        return this;
    }

    @Override
    public ServiceSetup circuitBreaker(boolean rollback) {
        this.rollback = rollback;
        return this;
    }

    @Override
    public ServiceSetup healthCheck(String command) {
        definition.healthCheck(command);
        return this;
    }

    @Override
    public ServiceSetup targetGroup(String targetGroup, int port) {
        Require.text("targetGroup", "targetGroup", targetGroup, "web");
        groups.add(new Group(targetGroup, DefinitionLine.port("targetGroup", port)));
        definition.port(port);
        return this;
    }

    @Override
    public ServiceSetup logGroup() {
        definition.logGroup();
        return this;
    }

    @Override
    public ServiceSetup logGroup(String name) {
        definition.logGroup(name);
        return this;
    }

    @Override
    public ServiceSetup tag(String key, String value) {
        tags.add(DefinitionLine.tagOf(key, value));
        return this;
    }

    @Override
    public ServiceSetup scaling(int least, int most, double percent) {
        Require.atLeast("scaling", "least", least, 0);
        Require.atLeast("scaling", "most", most, least);
        if (!(percent > 0)) {
            throw new IllegalArgumentException(
                    "scaling(…) needs more than 0 for percent, such as 75, but was given " + percent);
        }
        scaling = new Scaling(least, most, percent);
        return this;
    }

    @Override
    public ServiceSetup definition(Consumer<TaskDefinitionSetup> more) {
        Require.given("definition", "more", more, "definition -> definition.size(512, 1024)")
                .accept(definition);
        return this;
    }

    @Override
    public ServiceSetup with(Consumer<CreateServiceRequest.Builder> change) {
        changes.add(Require.given("with", "change", change, "request -> request.enableECSManagedTags(true)"));
        return this;
    }

    @Override
    public RunningService running(int tasks) {
        furnisher.ground().ended(this);
        Require.atLeast("running", "tasks", tasks, 0);
        if (scaling != null && (tasks < scaling.least || tasks > scaling.most)) {
            throw new IllegalArgumentException("running(…) needs " + scaling.least + " to " + scaling.most
                    + " for tasks, which scaling(…) of service " + name + " keeps to, but was given " + tasks);
        }
        Service there = found();
        if (there != null) {
            requireSame(there, tasks);
        } else {
            capacity.require(cluster, "service " + name);
            Ground ground = furnisher.ground();
            Ground.Mark before = isSafe(tasks) ? () -> {} : ground.mark();
            Furnisher.orGoBack(before, () -> create(tasks));
            ground.time().settle();
            requireRunning(tasks);
        }
        return stable();
    }

    /** What exists already must not be made again; a deleted service is none. */
    private @Nullable Service found() {
        return furnisher
                .ground()
                .service(cluster.name(), name)
                .filter(service -> service.status().equals("ACTIVE"))
                .orElse(null);
    }

    /** Whether there is nothing that ECS might refuse halfway, so that the state need not be kept, which takes long in large worlds. */
    private boolean isSafe(int tasks) {
        Ground ground = furnisher.ground();
        return isPlain()
                && Furnisher.isName(name)
                && tasks <= MOST_SAFE
                && ground.isActive(cluster.name())
                && ground.service(cluster.name(), name).isEmpty();
    }

    private boolean isPlain() {
        return definition.isPlain()
                && capacity.isPlain()
                && tags.isEmpty()
                && groups.isEmpty()
                && changes.isEmpty()
                && rollback == null
                && scaling == null;
    }

    private void create(int tasks) {
        capacity.offer(cluster);
        List<String> arns = groups.stream().map(this::made).toList();
        furnisher.register(definition, image);
        furnisher.ecs().createService(request(arns, tasks));
        if (scaling != null) {
            scalings().target(cluster.name(), name, scaling.least, scaling.most, scaling.percent);
        }
    }

    private CpuTracking scalings() {
        try {
            return new CpuTracking(furnisher.ground()::client);
        } catch (NoClassDefFoundError missing) { // also from linking it, so that it cannot say so itself
            throw new IllegalStateException(
                    "scaling(…) of given() needs software.amazon.awssdk:applicationautoscaling on the class path",
                    missing);
        }
    }

    private CreateServiceRequest request(List<String> targetGroups, int tasks) {
        CreateServiceRequest.Builder request = CreateServiceRequest.builder()
                .cluster(cluster.name())
                .serviceName(name)
                .taskDefinition(name)
                .desiredCount(tasks)
                .networkConfiguration(Capacity.network());
        if (capacity.isPlain()) {
            request.launchType(capacity.launchType());
        } else {
            request.capacityProviderStrategy(capacity.strategy());
        }
        if (rollback != null) {
            request.deploymentConfiguration(
                    c -> c.deploymentCircuitBreaker(b -> b.enable(true).rollback(rollback)));
        }
        if (!tags.isEmpty()) {
            request.tags(tags);
        }
        if (!groups.isEmpty()) {
            List<LoadBalancer> balancers = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                balancers.add(LoadBalancer.builder()
                        .targetGroupArn(targetGroups.get(i))
                        .containerName(name)
                        .containerPort(groups.get(i).port)
                        .build());
            }
            request.loadBalancers(balancers);
        }
        changes.forEach(each -> each.accept(request));
        CreateServiceRequest said = request.build();
        String line = "the line of service " + name;
        Furnisher.requireKept(line, "cluster", cluster.name(), said.cluster());
        Furnisher.requireKept(line, "serviceName", name, said.serviceName());
        if (said.desiredCount() != null) { // daemons have none
            Furnisher.requireKept(line, "desiredCount", tasks, said.desiredCount());
        }
        return said;
    }

    /** The ARN of a target group that is there in the end. */
    private String made(Group group) {
        if (Arn.looksLikeArn(group.named)) {
            return group.named;
        }
        BalancerSetup setup = furnisher.balancers("targetGroup");
        String known = setup.find(group.named);
        if (known != null) {
            return known;
        }
        String balancer = setup.balancer(group.named);
        String made = setup.group(group.named, setup.vpcOf(balancer));
        setup.listener(balancer, 80, made);
        return made;
    }

    /** The ARN of a target group if it is there. */
    private String standing(Group group) {
        if (Arn.looksLikeArn(group.named)) {
            return group.named;
        }
        String known = furnisher.balancers("targetGroup").find(group.named);
        return known == null ? group.named : known;
    }

    private void requireRunning(int tasks) {
        Ground ground = furnisher.ground();
        Service service = ground.service(cluster.name(), name).orElseThrow();
        if (service.runningCount() != tasks) {
            throw new DrydockStuckError("Service " + name + " of image " + image + " has settled with "
                    + service.runningCount() + " of " + tasks
                    + " tasks running; its containers die, are never healthy or"
                    + " find no room." + Setbacks.of(ground, cluster.name(), service)
                    + "\naws.journal().text() tells how; create it through the client where it is meant to fail");
        }
    }

    private void requireSame(Service there, int tasks) {
        TaskDefinition known = furnisher
                .ecs()
                .describeTaskDefinition(b -> b.taskDefinition(there.taskDefinition()))
                .taskDefinition();
        String standing = known.containerDefinitions().get(0).image();
        boolean sameImage = standing.equals(furnisher.ground().nameOf(image));
        if (!sameImage || there.runningCount() != tasks || there.desiredCount() != tasks) {
            throw new IllegalStateException(
                    "Cluster " + cluster.name() + " has a service " + name + " already, of image "
                            + standing + " with " + there.runningCount() + " of " + there.desiredCount()
                            + " tasks running" + CHANGE_IT);
        }
        RegisterTaskDefinitionRequest wanted =
                definition.request(furnisher.ground().home(), standing);
        String differs = definition.isPlain() ? null : Agreement.difference(wanted, known, Set.of("tags"));
        if (differs == null && !isPlain()) {
            differs = Agreement.difference(
                    request(groups.stream().map(this::standing).toList(), tasks), there, OF_THE_CALL);
        }
        if (differs == null
                && scaling != null
                && !scalings().isTarget(cluster.name(), name, scaling.least, scaling.most, scaling.percent)) {
            differs = "scaling";
        }
        if (differs != null) {
            throw new IllegalStateException("Cluster " + cluster.name() + " has a service " + name
                    + " already, with another " + differs + " than this line says" + CHANGE_IT);
        }
    }

    private RunningService stable() {
        Ground ground = furnisher.ground();
        Service service = ground.service(cluster.name(), name).orElseThrow();
        List<String> tasks = ground.tasks(cluster.name()).stream()
                .filter(task -> ("service:" + name).equals(task.group()) && "RUNNING".equals(task.lastStatus()))
                .map(Task::taskArn)
                .toList();
        return new FurnishedCluster.WithService(cluster, service.serviceArn(), service.taskDefinition(), tasks);
    }

    @Override
    public String toString() {
        return "given().cluster(\"" + cluster.name() + "\").service(\"" + name + "\", \"" + image + "\")";
    }
}
