package dev.drydock.internal.ecs.service.operation;

import dev.drydock.internal.account.AccountRegion;
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
import dev.drydock.internal.ecs.service.EcsDeployment;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.service.ServiceAttachments;
import dev.drydock.internal.ecs.service.ServiceStore;
import dev.drydock.internal.ecs.service.scheduler.Reconciler;
import dev.drydock.internal.ecs.tag.TagRules;
import dev.drydock.internal.ecs.taskdefinition.TaskDefinitionStore;
import dev.drydock.internal.sdk.SdkMembers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.CreateServiceResponse;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentController;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** CreateService: checks in AWS's order, then leaves the rest to the scheduler. */
final class CreateService {

    private static final int MOST_SERVICES = 5_000;

    private final ClusterStore clusters;
    private final TaskDefinitionStore definitions;
    private final ServiceStore services;
    private final ServiceAnswers answers;
    private final Reconciler reconciler;
    private final BalancerRules balancers;
    private final RegistryRules registryRules;
    private final Revisions revisions;
    private final PlacementRuleParser parser;
    private final LinkedRole role;

    CreateService(
            AccountRegion home,
            ClusterStore clusters,
            TaskDefinitionStore definitions,
            ServiceStore services,
            ServiceAnswers answers,
            Reconciler reconciler,
            BalancerRules balancers,
            RegistryRules registries,
            PlacementRuleParser parser) {
        this.clusters = clusters;
        this.definitions = definitions;
        this.services = services;
        this.answers = answers;
        this.reconciler = reconciler;
        this.balancers = balancers;
        this.registryRules = registries;
        this.revisions = new Revisions(home);
        this.parser = parser;
        this.role = new LinkedRole(home);
    }

    CreateServiceResponse handle(CreateServiceRequest request, CallContext context) {
        EcsCluster cluster = clusters.require(request.cluster());
        String name = request.serviceName();
        CreateServiceRequest asked = request.toBuilder()
                .overrideConfiguration((AwsRequestOverrideConfiguration) null)
                .build();
        EcsService existing = services.find(cluster, name);
        if (existing != null && existing.isActive() && isRepeated(asked, existing)) {
            return answer(existing, null);
        }
        List<Tag> tags = TagRules.checked(request.tags());
        ServiceRules.controller(request);
        Unsimulated.checkController(request);
        Unsimulated.checkMembers(request);
        TaskDefinition definition =
                definitions.resolveActiveForService(request.taskDefinition()).definition();
        CapacityChoice choice = CapacityChoice.of(request.launchType(), request.capacityProviderStrategy(), cluster);
        Service.Builder settings = settings(asked, definition, choice);
        mayBeCreated(existing, cluster);
        List<LoadBalancer> loadBalancers = balancers.balancers(request.loadBalancers(), definition, choice);
        List<ServiceRegistry> registries =
                registryRules.checked(request.serviceRegistries(), loadBalancers, definition);
        boolean daemon = DaemonRules.isDaemon(request.schedulingStrategy());
        ServiceAttachments attachments = new ServiceAttachments(
                ConnectRules.checked(request.serviceConnectConfiguration(), cluster, definition),
                VolumeRules.ofServices(DaemonRules.volumes(request.volumeConfigurations(), daemon), definition),
                request.vpcLatticeConfigurations());
        Service attached = settings.loadBalancers(loadBalancers)
                .serviceRegistries(registries)
                .healthCheckGracePeriodSeconds(
                        ServiceRules.grace(request.healthCheckGracePeriodSeconds(), loadBalancers))
                .build();
        RegistryRules.count(attached, ServiceRules.desired(request));
        if (request.role() != null && LinkedRole.isRequired(attached, attachments, definition)) {
            throw ServiceMessages.ROLE_UNEXPECTED.with();
        }
        settings.availabilityZoneRebalancing(RebalancingRules.created(request.availabilityZoneRebalancing(), attached));
        Service made = settings.serviceArn(services.arnOf(cluster, name))
                .serviceName(name)
                .clusterArn(cluster.arn())
                .roleArn(role.of(request.role(), attached, attachments, definition))
                .createdAt(context.now())
                .tags(tags)
                .createdBy(context.principal())
                .build();
        EcsService created = new EcsService(
                cluster.name(), made, attachments, asked, services.resources(made.serviceArn(), cluster.arn()));
        created.desire(ServiceRules.desired(request));
        created.deploy(revisions.next(made, attachments, definition, context));
        services.sweep(context.now().toEpochMilli());
        services.put(created);
        reconciler.deployed(created);
        return answer(created, created.primary());
    }

    /** Without a client token a second creation is never a repetition of the first. */
    private static boolean isRepeated(CreateServiceRequest asked, EcsService existing) {
        return asked.clientToken() != null && asked.equalsBySdkFields(existing.request());
    }

    private void mayBeCreated(@Nullable EcsService existing, EcsCluster cluster) {
        if (existing != null && existing.isActive()) {
            throw ServiceMessages.NOT_IDEMPOTENT.with();
        }
        if (existing != null && existing.status() == EcsService.Status.DRAINING) {
            throw ServiceMessages.STILL_DRAINING.with();
        }
        if (services.isFull(cluster, MOST_SERVICES)) {
            throw ServiceMessages.TOO_MANY_SERVICES.with();
        }
    }

    private CreateServiceResponse answer(EcsService service, @Nullable EcsDeployment started) {
        return CreateServiceResponse.builder()
                .service(answers.changed(service, started))
                .build();
    }

    // ---- request → settings

    private Service.Builder settings(CreateServiceRequest request, TaskDefinition definition, CapacityChoice choice) {
        boolean fargate = choice.onFargate();
        boolean daemon = DaemonRules.isDaemon(request.schedulingStrategy());
        NetworkRequest.checked(request.networkConfiguration(), definition, choice);
        ServiceRules.desired(request);
        if (daemon) {
            DaemonRules.placement(request.placementStrategy(), fargate);
        }
        DeploymentConfiguration deployment = ServiceRules.deployment(request.deploymentConfiguration(), null, daemon);
        Unsimulated.check(request.deploymentConfiguration());
        choice.checkSupportedBy(definition);
        PlatformRules.resolved(request.platformVersion(), definition, choice);
        List<PlacementConstraint> constraints = List.copyOf(request.placementConstraints());
        PlacementRequest.checked(
                request.placementStrategy(), constraints, definition, choice, parser, Spread.OVER_ZONES);
        List<PlacementStrategy> strategies = ServiceRules.echoed(request.placementStrategy());
        Service.Builder service = Service.builder()
                .launchType(choice.strategy().isEmpty() ? choice.launchType() : null)
                .capacityProviderStrategy(choice.strategy().isEmpty() ? null : choice.strategy())
                .platformVersion(fargate ? PlatformRules.asked(request.platformVersion()) : null)
                .platformFamily(fargate ? PlatformRules.family(definition) : null)
                .taskDefinition(definition.taskDefinitionArn())
                .deploymentConfiguration(deployment)
                .placementConstraints(constraints)
                .placementStrategy(strategies)
                .networkConfiguration(request.networkConfiguration())
                .schedulingStrategy(daemon ? SchedulingStrategy.DAEMON : SchedulingStrategy.REPLICA)
                .deploymentController(
                        // Answered since September 2022, against the API's text.
                        request.deploymentController() == null
                                ? DeploymentController.builder()
                                        .type(DeploymentControllerType.ECS)
                                        .build()
                                : request.deploymentController())
                .enableECSManagedTags(Boolean.TRUE.equals(request.enableECSManagedTags()))
                .propagateTags(ServiceRules.propagate(request.propagateTags()))
                .enableExecuteCommand(ExecRules.checked(
                        request.enableExecuteCommand(), definition.taskRoleArn(), ExecRules.Purpose.CREATION));
        SdkMembers.set(service, "resourceManagementType", "CUSTOMER");
        return service;
    }
}
