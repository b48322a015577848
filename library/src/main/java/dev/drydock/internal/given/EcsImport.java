package dev.drydock.internal.given;

import dev.drydock.given.AddedInstance;
import dev.drydock.given.InstancesSetup;
import dev.drydock.instance.InstanceType;
import dev.drydock.internal.document.DocumentPart;
import dev.drydock.internal.model.Arn;
import dev.drydock.internal.wire.StrictReader;
import dev.drydock.time.DrydockStuckError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceStatus;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Makes clusters, task definitions, container instances and services as they were described. */
final class EcsImport {

    private static final Set<String> NONE = Set.of();

    /** What describe-task-definition prints; other descriptions may stand beside it. */
    private static final Set<String> WRAPPED = Set.of("taskDefinition", "tags");

    private static final Set<String> MADE_BY_CLUSTERS = Set.of(
            "clusterArn",
            "status",
            "registeredContainerInstancesCount",
            "runningTasksCount",
            "pendingTasksCount",
            "activeServicesCount",
            "statistics",
            "attachments",
            "attachmentsStatus");

    private static final Set<String> MADE_BY_INSTANCES = Set.of(
            "containerInstanceArn",
            "ec2InstanceId",
            "version",
            "versionInfo",
            "remainingResources",
            "registeredResources",
            "status",
            "agentConnected",
            "runningTasksCount",
            "pendingTasksCount",
            "agentUpdateStatus",
            "attributes",
            "registeredAt",
            "attachments",
            "healthStatus");

    private static final Set<String> MADE_BY_SERVICES = Set.of(
            "serviceArn",
            "clusterArn",
            "status",
            "runningCount",
            "pendingCount",
            "deployments",
            "events",
            "createdAt",
            "createdBy",
            "platformFamily",
            "roleArn",
            "currentServiceDeployment",
            "currentServiceRevisions");

    /** What a service has in its deployments and not by itself. */
    private static final List<String> OF_DEPLOYMENTS =
            List.of("serviceConnectConfiguration", "volumeConfigurations", "vpcLatticeConfigurations");

    private final Importer importer;
    private final Furnisher furnisher;
    private final TaskImport tasks;
    private final ProviderImport providers;
    private final Set<String> clusters = new TreeSet<>();

    /** The ARNs that task definitions were described under. */
    private final Set<String> definitions = new TreeSet<>();

    /** By their clusters, services that were there before. */
    private final Map<String, Set<String>> standing = new TreeMap<>();

    /** By their clusters, how many tasks services are to have. */
    private final Map<String, Map<String, Integer>> desired = new TreeMap<>();

    EcsImport(Importer importer) {
        this.importer = importer;
        this.furnisher = importer.furnisher();
        this.providers = new ProviderImport(importer);
        this.tasks = new TaskImport(importer, providers);
    }

    private EcsClient ecs() {
        return furnisher.ecs();
    }

    void cluster(DocumentPart part) {
        String name = part.text("clusterName");
        if (part.has("status") && !part.text("status").equals("ACTIVE")) {
            importer.leaveOut(part, "a cluster that is " + part.text("status") + " is not imported");
            return;
        }
        Set<String> strange = new TreeSet<>();
        for (DocumentPart each : part.list("capacityProviders")) {
            if (!ProviderImport.isHere(each.asText())) {
                strange.add(each.asText());
                importer.leaveOut(each, "capacity providers of Auto Scaling groups are not imported");
            }
        }
        CreateClusterRequest.Builder request =
                importer.carry(part, CreateClusterRequest.builder(), MADE_BY_CLUSTERS, NONE);
        CreateClusterRequest read = request.build();
        if (!strange.isEmpty()) {
            request.capacityProviders(read.capacityProviders().stream()
                            .filter(each -> !strange.contains(each))
                            .toList())
                    .defaultCapacityProviderStrategy(read.defaultCapacityProviderStrategy().stream()
                            .filter(each -> !strange.contains(each.capacityProvider()))
                            .toList());
        }
        String arn = ecs().createCluster(request.build()).cluster().clusterArn();
        clusters.add(name);
        if (part.has("clusterArn")) {
            importer.moving().rename(part.text("clusterArn"), arn);
        }
    }

    void taskDefinition(DocumentPart part) {
        boolean isWrapped = part.has("taskDefinition");
        DocumentPart described = isWrapped ? part.required("taskDefinition") : part;
        RegisterTaskDefinitionRequest request = StrictReader.definition(
                part.with(each -> !isWrapped || WRAPPED.contains(each), importer.moving()::text),
                (around, member) -> importer.leaveOut(part, around, member));
        if ("INACTIVE".equals(described.optionalText("status"))) {
            importer.leaveOut(described.required("status"), "a definition that is registered is ACTIVE");
        }
        for (ContainerDefinition container : request.containerDefinitions()) {
            provide(described, container);
        }
        String arn = ecs().registerTaskDefinition(request).taskDefinition().taskDefinitionArn();
        if (described.has("taskDefinitionArn")) {
            definitions.add(described.text("taskDefinitionArn"));
            importer.moving().rename(described.text("taskDefinitionArn"), arn);
        }
    }

    /** What tasks of the definition need in order to start. */
    private void provide(DocumentPart part, ContainerDefinition container) {
        Ground ground = furnisher.ground();
        String image = String.valueOf(container.image());
        if (image.startsWith(ground.registry() + '/') && image.indexOf('@') < 0) {
            ground.provide(image);
        }
        if (container.logConfiguration() != null && container.logConfiguration().logDriver() == LogDriver.AWSLOGS) {
            String group = container.logConfiguration().options().get("awslogs-group");
            String region = container.logConfiguration().options().get("awslogs-region");
            if (group != null && ground.home().region().equals(region)) {
                furnisher.logGroup(group);
            } else if (group != null) {
                importer.leaveOut(part, "the log group " + group + " of region " + region + " is not imported");
            }
        }
    }

    void instance(DocumentPart part) {
        String arn = part.text("containerInstanceArn");
        String cluster = clusterOf(part, arn);
        if (part.has("status") && !List.of("ACTIVE", "DRAINING").contains(part.text("status"))) {
            importer.leaveOut(part, "an instance that is " + part.text("status") + " is not imported");
            return;
        }
        Map<String, DocumentPart> attributes = new TreeMap<>();
        part.list("attributes").forEach(each -> attributes.put(each.text("name"), each));
        AddedInstance added = added(part, cluster, attributes);
        importer.moving().rename(arn, added.arn());
        if (!part.isEmpty("ec2InstanceId")) {
            importer.moving().rename(part.text("ec2InstanceId"), added.ec2InstanceId());
        }
        if (part.has("agentConnected") && !part.required("agentConnected").asFlag()) {
            importer.leaveOut(
                    part.required("agentConnected"),
                    "every agent is connected here; aws.faults().instance(\"" + added.ec2InstanceId()
                            + "\").disconnect() disconnects it");
        }
        part.members().stream()
                .filter(each -> !MADE_BY_INSTANCES.contains(each) && !each.equals("tags") && !part.isEmpty(each))
                .forEach(each -> importer.leaveOut(part.required(each), "this is not imported"));
        List<Tag> tags = new ArrayList<>();
        part.list("tags").forEach(each -> tags.add(DefinitionLine.tagOf(each.text("key"), each.text("value"))));
        if (!tags.isEmpty()) {
            ecs().tagResource(b -> b.resourceArn(added.arn()).tags(tags));
        }
        if (part.has("status") && part.text("status").equals("DRAINING")) {
            ecs().updateContainerInstancesState(b ->
                    b.cluster(cluster).containerInstances(added.arn()).status(ContainerInstanceStatus.DRAINING));
        }
    }

    private AddedInstance added(DocumentPart part, String cluster, Map<String, DocumentPart> attributes) {
        DocumentPart type = attributes.get("ecs.instance-type");
        if (type == null) {
            return furnisher
                    .cluster(cluster)
                    .externalInstances(1, resource(part, "CPU"), resource(part, "MEMORY"))
                    .added()
                    .get(0);
        }
        DocumentPart zone = attributes.get("ecs.availability-zone");
        return furnisher
                .cluster(cluster)
                .instances(1, fleet -> {
                    fleet.type(known(type));
                    if (zone != null) {
                        fleet.zones(importer.moving().text(zone.text("value")));
                    }
                    attributes.forEach((name, each) -> attribute(name, each, fleet));
                    if (attributes.containsKey("ecs.awsvpc-trunk-id")) {
                        fleet.trunking();
                    }
                })
                .added()
                .get(0);
    }

    private static InstanceType known(DocumentPart type) {
        try {
            return InstanceType.of(type.text("value"));
        } catch (IllegalArgumentException unknown) {
            throw type.required("value").wrong(unknown);
        }
    }

    private void attribute(String name, DocumentPart part, InstancesSetup fleet) {
        boolean isAgents = name.startsWith("ecs.") || name.startsWith("com.amazonaws.");
        if (!isAgents && part.isEmpty("value")) {
            importer.leaveOut(part, "an attribute without a value is not imported");
        } else if (!isAgents) {
            fleet.attribute(name, part.text("value"));
        }
    }

    private static int resource(DocumentPart part, String name) {
        return part.list("registeredResources").stream()
                .filter(each -> each.text("name").equals(name))
                .findFirst()
                .orElseThrow(() -> part.wrong("an instance outside EC2 has registeredResources of " + name))
                .number("integerValue");
    }

    void service(DocumentPart part) {
        String name = part.text("serviceName");
        String cluster = clusterOf(part, part.text("serviceArn"));
        if (part.has("status") && !part.text("status").equals("ACTIVE")) {
            importer.leaveOut(part, "a service that is " + part.text("status") + " is not imported");
            return;
        }
        if (isOfOthers(part) || stands(part, cluster, name)) {
            return;
        }
        if (!part.isEmpty("roleArn") && !part.text("roleArn").contains("AWSServiceRoleForECS")) {
            importer.leaveOut(part.required("roleArn"), "this is not imported");
        }
        CreateServiceRequest.Builder request =
                importer.carry(part, CreateServiceRequest.builder().cluster(cluster), MADE_BY_SERVICES, NONE);
        part.list("deployments").stream()
                .filter(each -> !isPrimary(each))
                .forEach(each -> importer.leaveOut(each, "a deployment that is not PRIMARY is not imported"));
        part.list("deployments").stream()
                .filter(EcsImport::isPrimary)
                .forEach(each -> StrictReader.read(
                        each.with(OF_DEPLOYMENTS::contains, importer.moving()::text),
                        request,
                        (around, member) -> importer.leaveOut(each, around, member)));
        providers.service(part, cluster, request);
        CreateServiceRequest read = request.build();
        requireDefinition(part, "taskDefinition");
        if (read.schedulingStrategy() == SchedulingStrategy.DAEMON) {
            request.desiredCount(null);
        }
        if (read.loadBalancers().isEmpty() && Integer.valueOf(0).equals(read.healthCheckGracePeriodSeconds())) {
            request.healthCheckGracePeriodSeconds(null);
        }
        Service created = ecs().createService(request.build()).service();
        importer.moving().rename(part.text("serviceArn"), created.serviceArn());
        desired.computeIfAbsent(cluster, each -> new TreeMap<>())
                .put(name, created.schedulingStrategy() == SchedulingStrategy.DAEMON ? -1 : created.desiredCount());
    }

    /** Whether somebody else than ECS deploys it, which is told. */
    private boolean isOfOthers(DocumentPart part) {
        if (part.isEmpty("deploymentController")) {
            return false;
        }
        String controller = part.required("deploymentController").object().optionalText("type");
        boolean isOfOthers = controller != null && !controller.equals("ECS");
        if (isOfOthers) {
            importer.leaveOut(part, "a service of the deployment controller " + controller + " is not imported");
        }
        return isOfOthers;
    }

    /** Whether it was there before, which is told. */
    private boolean stands(DocumentPart part, String cluster, String name) {
        Optional<Service> there = furnisher
                .ground()
                .service(cluster, name)
                .filter(each -> each.status().equals("ACTIVE"));
        there.ifPresent(each -> {
            importer.leaveOut(part, StoreImport.STANDS);
            importer.moving().rename(part.text("serviceArn"), each.serviceArn());
            standing.computeIfAbsent(cluster, none -> new TreeSet<>()).add(name);
        });
        return there.isPresent();
    }

    private static boolean isPrimary(DocumentPart deployment) {
        return "PRIMARY".equals(deployment.optionalText("status"));
    }

    /**
     * Makes sure that what is to run is what was described, and not what has the same number here.
     *
     * @param member the member that names it
     */
    private void requireDefinition(DocumentPart part, String member) {
        String was = part.text(member);
        String revision = was.replaceFirst(".*/", "");
        String family = was.replaceFirst(":[0-9]+$", "") + ':';
        boolean isHere = definitions.contains(was)
                || (definitions.stream().noneMatch(each -> each.startsWith(family))
                        && exists(importer.moving().text(was)));
        if (!isHere) {
            throw part.required(member)
                    .wrong("the task definition " + revision + " is not among the descriptions; add what aws ecs"
                            + " describe-task-definition --task-definition " + revision + " prints");
        }
    }

    private boolean exists(String definition) {
        try {
            ecs().describeTaskDefinition(b -> b.taskDefinition(definition));
            return true;
        } catch (ClientException none) {
            return false;
        }
    }

    void task(DocumentPart part) {
        String cluster = clusterOf(part, part.text("taskArn"));
        String group = part.has("group") ? part.text("group") : "";
        boolean isOfStanding =
                standing.getOrDefault(cluster, Set.of()).stream().anyMatch(each -> group.equals("service:" + each));
        if (!isOfStanding && tasks.isWanted(part, cluster, desired)) {
            requireDefinition(part, "taskDefinitionArn");
            tasks.start(part, cluster);
        }
    }

    /** The cluster that an ARN names, which comes to stand if it was not described. */
    private String clusterOf(DocumentPart part, String arn) {
        String cluster = Optional.ofNullable(part.optionalText("clusterArn"))
                .map(each -> each.replaceFirst(".*/", ""))
                .or(() -> Arn.parse(arn)
                        .map(Arn::resourceId)
                        .filter(each -> each.indexOf('/') > 0)
                        .map(each -> each.substring(0, each.indexOf('/'))))
                .orElseThrow(
                        () -> part.wrong("neither clusterArn nor the ARN " + arn + " says which cluster this is in"));
        if (clusters.add(cluster)) {
            furnisher.cluster(cluster);
        }
        return cluster;
    }

    /** Lets time pass until all services are stable and all tasks run. */
    void await() {
        Ground ground = furnisher.ground();
        try {
            ground.time().advanceUntil(() -> stable(ground) && tasks.isRunning(ground), TaskLine.START);
        } catch (DrydockStuckError never) {
            throw Importer.stuck("What was imported is not stable after " + TaskLine.START.toHours() + " h: "
                    + String.join("; ", late(ground)) + tasks.late(ground));
        }
    }

    private boolean stable(Ground ground) {
        return late(ground).isEmpty();
    }

    private List<String> late(Ground ground) {
        List<String> late = new ArrayList<>();
        desired.forEach((cluster, services) -> services.forEach((name, count) -> {
            Service service = ground.service(cluster, name).orElseThrow();
            boolean enough = count < 0 || service.runningCount() == (int) count;
            boolean done = service.deployments().size() == 1
                    && !"IN_PROGRESS".equals(service.deployments().get(0).rolloutStateAsString());
            if (!enough || !done) {
                late.add("service " + name + " in " + cluster + " has " + service.runningCount() + " of "
                        + service.desiredCount() + " tasks running" + Setbacks.of(ground, cluster, service));
            }
        }));
        return late;
    }
}
