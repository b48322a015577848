package dev.drydock.internal.ecs.service.operation;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.ecs.cluster.ClusterStore;
import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.ecs.launch.CapacityChoice;
import dev.drydock.internal.ecs.launch.ExecRules;
import dev.drydock.internal.ecs.launch.NetworkRequest;
import dev.drydock.internal.ecs.launch.PlacementRequest;
import dev.drydock.internal.ecs.launch.PlatformRules;
import dev.drydock.internal.ecs.launch.VolumeRules;
import dev.drydock.internal.ecs.placement.PlacementRuleParser;
import dev.drydock.internal.ecs.placement.Spread;
import dev.drydock.internal.ecs.request.SharedMessages;
import dev.drydock.internal.ecs.service.EcsDeployment;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.service.ServiceAttachments;
import dev.drydock.internal.ecs.service.ServiceStore;
import dev.drydock.internal.ecs.service.scheduler.Reconciler;
import dev.drydock.internal.ecs.taskdefinition.RegisteredDefinition;
import dev.drydock.internal.ecs.taskdefinition.TaskDefinitionStore;
import dev.drydock.internal.sdk.SdkMembers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentController;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;
import software.amazon.awssdk.services.ecs.model.UpdateServiceResponse;

/**
 * UpdateService: what a request leaves out stays as it is. A change of what tasks are made of starts a new deployment, as
 * does a forced one; counts, bounds and tags do not.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html">UpdateService</a>
 */
final class UpdateService {

    private final ClusterStore clusters;
    private final TaskDefinitionStore definitions;
    private final ServiceStore services;
    private final ServiceReferences references;
    private final ServiceAnswers answers;
    private final Reconciler reconciler;
    private final BalancerRules balancers;
    private final RegistryRules registries;
    private final Revisions revisions;
    private final PlacementRuleParser parser;
    private final LinkedRole role;

    UpdateService(
            ClusterStore clusters,
            TaskDefinitionStore definitions,
            ServiceStore services,
            ServiceReferences references,
            ServiceAnswers answers,
            Reconciler reconciler,
            BalancerRules balancers,
            RegistryRules registries,
            Revisions revisions,
            PlacementRuleParser parser,
            LinkedRole role) {
        this.clusters = clusters;
        this.definitions = definitions;
        this.services = services;
        this.references = references;
        this.answers = answers;
        this.reconciler = reconciler;
        this.balancers = balancers;
        this.registries = registries;
        this.revisions = revisions;
        this.parser = parser;
        this.role = role;
    }

    UpdateServiceResponse handle(UpdateServiceRequest request, CallContext context) {
        EcsCluster cluster = clusters.require(request.cluster());
        EcsService service = services.find(cluster, references.name(request.service(), cluster));
        if (service == null) {
            throw SharedMessages.SERVICE_NOT_FOUND.with();
        }
        if (!service.isActive()) {
            throw ServiceMessages.NOT_ACTIVE.with();
        }
        Service before = service.settings();
        boolean daemon = DaemonRules.isDaemon(before.schedulingStrategy());
        if (daemon) {
            DaemonRules.count(request.desiredCount());
        }
        Unsimulated.checkController(request);
        Unsimulated.checkMembers(request);
        TaskDefinition definition = definition(request, before);
        Service after = settings(request, before, cluster, definition);
        ServiceAttachments attachments = attachments(request, service.attachments(), cluster, definition, daemon);
        after = after.toBuilder()
                .roleArn(role.of(before.roleArn(), after, attachments, definition))
                .build();
        int desired = request.desiredCount() == null ? service.desired() : ServiceRules.desired(request.desiredCount());
        RegistryRules.count(after, desired);

        boolean deploys = Boolean.TRUE.equals(request.forceNewDeployment())
                || changesTasks(before, after)
                || !attachments.equals(service.attachments());
        if (desired != service.desired() || deploys) {
            service.scheduling().unsettled();
        }
        service.register(after, attachments);
        service.desire(desired);
        if (deploys) {
            EcsDeployment next = revisions.next(after, attachments, definition, context);
            if (!Boolean.TRUE.equals(request.forceNewDeployment())) {
                next.keepImages(service.primary());
            }
            service.deploy(next);
            reconciler.deployed(service);
        } else {
            reconciler.changed(service);
        }
        return UpdateServiceResponse.builder()
                .service(answers.changed(service, deploys ? service.primary() : null))
                .build();
    }

    private static boolean changesTasks(Service before, Service after) {
        return !Objects.equals(before.taskDefinition(), after.taskDefinition())
                || !Objects.equals(before.networkConfiguration(), after.networkConfiguration())
                || !Objects.equals(before.platformVersion(), after.platformVersion())
                || before.launchType() != after.launchType()
                || !before.loadBalancers().equals(after.loadBalancers())
                || !before.serviceRegistries().equals(after.serviceRegistries())
                || !before.capacityProviderStrategy().equals(after.capacityProviderStrategy());
    }

    // ---- request → settings

    private Service settings(
            UpdateServiceRequest request, Service before, EcsCluster cluster, TaskDefinition definition) {
        CapacityChoice choice = choice(request, before, cluster);
        boolean fargate = choice.onFargate();
        boolean daemon = DaemonRules.isDaemon(before.schedulingStrategy());
        Service.Builder after = before.toBuilder();
        if (request.networkConfiguration() != null) {
            after.networkConfiguration(request.networkConfiguration());
        }
        NetworkRequest.checked(after.build().networkConfiguration(), definition, choice);
        DeploymentConfiguration deployment =
                ServiceRules.deployment(request.deploymentConfiguration(), before.deploymentConfiguration(), daemon);
        Unsimulated.check(request.deploymentConfiguration());
        choice.checkSupportedBy(definition);
        String kept = before.platformVersion() != null && fargate ? before.platformVersion() : null;
        String platform = request.platformVersion() != null ? request.platformVersion() : kept;
        PlatformRules.resolved(platform, definition, choice);
        List<PlacementStrategy> strategies =
                request.hasPlacementStrategy() ? request.placementStrategy() : before.placementStrategy();
        List<PlacementConstraint> constraints =
                request.hasPlacementConstraints() ? request.placementConstraints() : before.placementConstraints();
        PlacementRequest.checked(strategies, constraints, definition, choice, parser, Spread.OVER_ZONES);
        if (daemon) {
            DaemonRules.placement(strategies, fargate);
        }
        String family = fargate ? PlatformRules.family(definition) : null;
        sameSystem(before.platformFamily(), family);
        boolean execute =
                request.enableExecuteCommand() == null ? before.enableExecuteCommand() : request.enableExecuteCommand();
        switches(request, after);
        balanced(request, before, after, definition, choice);
        after.taskDefinition(definition.taskDefinitionArn())
                .launchType(choice.strategy().isEmpty() ? choice.launchType() : null)
                .capacityProviderStrategy(choice.strategy().isEmpty() ? null : choice.strategy())
                .platformVersion(fargate ? PlatformRules.asked(platform) : null)
                .platformFamily(family)
                .deploymentConfiguration(deployment)
                .placementStrategy(ServiceRules.echoed(strategies))
                .placementConstraints(List.copyOf(constraints))
                .propagateTags(
                        request.propagateTags() == null
                                ? before.propagateTags()
                                : ServiceRules.propagate(request.propagateTags()))
                .enableExecuteCommand(ExecRules.checked(execute, definition.taskRoleArn(), ExecRules.Purpose.UPDATE));
        return after.availabilityZoneRebalancing(
                        RebalancingRules.updated(request.availabilityZoneRebalancing(), after.build()))
                .build();
    }

    /** What stays as it is has to fit the new task definition, too. */
    private void balanced(
            UpdateServiceRequest request,
            Service before,
            Service.Builder after,
            TaskDefinition definition,
            CapacityChoice choice) {
        List<LoadBalancer> behind = request.hasLoadBalancers() ? request.loadBalancers() : before.loadBalancers();
        List<ServiceRegistry> in =
                request.hasServiceRegistries() ? request.serviceRegistries() : before.serviceRegistries();
        Integer grace = request.healthCheckGracePeriodSeconds() == null
                ? before.healthCheckGracePeriodSeconds()
                : request.healthCheckGracePeriodSeconds();
        after.loadBalancers(balancers.balancers(behind, definition, choice))
                .serviceRegistries(registries.checked(in, behind, definition))
                .healthCheckGracePeriodSeconds(ServiceRules.grace(grace, behind));
    }

    /** Members that are kept as given. */
    private static void switches(UpdateServiceRequest request, Service.Builder after) {
        if (request.enableECSManagedTags() != null) {
            after.enableECSManagedTags(request.enableECSManagedTags());
        }
        SdkPojo controller = SdkMembers.structure(request, "deploymentController");
        if (controller != null) {
            after.deploymentController((DeploymentController) controller);
        }
    }

    private static ServiceAttachments attachments(
            UpdateServiceRequest request,
            ServiceAttachments before,
            EcsCluster cluster,
            TaskDefinition definition,
            boolean daemon) {
        return new ServiceAttachments(
                ConnectRules.checked(
                        request.serviceConnectConfiguration() == null
                                ? before.connect()
                                : request.serviceConnectConfiguration(),
                        cluster,
                        definition),
                VolumeRules.ofServices(
                        DaemonRules.volumes(
                                request.hasVolumeConfigurations() ? request.volumeConfigurations() : before.volumes(),
                                daemon),
                        definition),
                request.hasVpcLatticeConfigurations() ? request.vpcLatticeConfigurations() : before.lattice());
    }

    /** A service on Fargate cannot change between Windows and Linux. */
    private static void sameSystem(@Nullable String before, @Nullable String after) {
        if (before != null && after != null && before.equals("Linux") != after.equals("Linux")) {
            throw ServiceMessages.OTHER_SYSTEM.with(before, after);
        }
    }

    /** A service goes on using a task definition that was deregistered; only naming it in a request is refused. */
    private TaskDefinition definition(UpdateServiceRequest request, Service before) {
        RegisteredDefinition registered = request.taskDefinition() == null
                ? definitions
                        .find(before.taskDefinition())
                        .orElseThrow(() -> new IllegalStateException(before.taskDefinition() + " is gone while in use"))
                : definitions.resolveActiveForService(request.taskDefinition());
        return registered.definition();
    }

    /** An empty strategy goes back to a launch type; every change of strategy has to be forced. */
    private static CapacityChoice choice(UpdateServiceRequest request, Service before, EcsCluster cluster) {
        if (!request.hasCapacityProviderStrategy()) {
            return before.capacityProviderStrategy().isEmpty()
                    ? new CapacityChoice(String.valueOf(before.launchTypeAsString()), List.of())
                    : new CapacityChoice("FARGATE", before.capacityProviderStrategy());
        }
        List<CapacityProviderStrategyItem> wanted = request.capacityProviderStrategy();
        CapacityChoice choice;
        if (wanted.isEmpty()) {
            String type = before.launchTypeAsString();
            choice = new CapacityChoice(type == null ? "FARGATE" : type, List.of());
        } else {
            choice = CapacityChoice.of(null, wanted, cluster);
        }
        boolean changes = !choice.strategy().equals(before.capacityProviderStrategy());
        if (changes && !Boolean.TRUE.equals(request.forceNewDeployment())) {
            throw ServiceMessages.FORCE_REQUIRED.with();
        }
        return choice;
    }
}
