package dev.drydock.ecs.service;

import dev.drydock.account.AccountRegion;
import dev.drydock.call.CallContext;
import dev.drydock.ecs.cluster.Cluster;
import dev.drydock.ecs.cluster.ClusterStore;
import dev.drydock.ecs.placement.RuleReader;
import dev.drydock.ecs.tag.TagRules;
import dev.drydock.ecs.task.CapacityChoice;
import dev.drydock.ecs.task.NetworkRequest;
import dev.drydock.ecs.taskdefinition.TaskDefinitionStore;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.CreateServiceResponse;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.ResourceManagementType;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** CreateService: checks in AWS's order, then leaves the rest to the scheduler. */
final class CreateService {

    private static final int MOST_SERVICES = 5_000;

    private final AccountRegion home;
    private final ClusterStore clusters;
    private final TaskDefinitionStore definitions;
    private final ServiceStore services;
    private final ServiceAnswers answers;
    private final Reconciler reconciler;
    private final RuleReader reader;

    CreateService(
            AccountRegion home,
            ClusterStore clusters,
            TaskDefinitionStore definitions,
            ServiceStore services,
            ServiceAnswers answers,
            Reconciler reconciler,
            RuleReader reader) {
        this.home = home;
        this.clusters = clusters;
        this.definitions = definitions;
        this.services = services;
        this.answers = answers;
        this.reconciler = reconciler;
        this.reader = reader;
    }

    CreateServiceResponse handle(CreateServiceRequest request, CallContext context) {
        Cluster cluster = clusters.require(request.cluster());
        String name = ServiceRules.name(request.serviceName());
        CreateServiceRequest asked = request.toBuilder()
                .overrideConfiguration((AwsRequestOverrideConfiguration) null)
                .build();
        EcsService existing = services.find(cluster, name);
        if (existing != null && existing.isActive() && isRepeated(asked, existing)) {
            return answer(existing);
        }
        Service settings = settings(asked, cluster, name, context);
        int desired = ServiceRules.desired(request);
        if (existing != null && existing.isActive()) {
            throw ServiceMessages.NOT_IDEMPOTENT.with();
        }
        if (existing != null && existing.status == EcsService.Status.DRAINING) {
            throw ServiceMessages.STILL_DRAINING.with();
        }
        if (existing == null && services.inCluster(cluster.name()).size() >= MOST_SERVICES) {
            throw ServiceMessages.TOO_MANY_SERVICES.with();
        }
        services.sweep(context.now().toEpochMilli());
        EcsService created = new EcsService(
                cluster.name(), settings, asked, services.subjects(settings.serviceArn(), cluster.arn()));
        created.desired = desired;
        created.deploy(deployment(settings, context));
        services.put(created);
        reconciler.changed(created);
        return answer(created);
    }

    /** Only a token makes a second creation the same as the first. */
    private static boolean isRepeated(CreateServiceRequest asked, EcsService existing) {
        return asked.clientToken() != null && asked.equalsBySdkFields(existing.request);
    }

    private CreateServiceResponse answer(EcsService service) {
        return CreateServiceResponse.builder()
                .service(answers.of(service, true))
                .build();
    }

    // ---- request → settings

    private Service settings(CreateServiceRequest request, Cluster cluster, String name, CallContext context) {
        List<Tag> tags = TagRules.checked(request.tags());
        ServiceRules.controller(request);
        Unsimulated.check(request.deploymentController());
        TaskDefinition definition =
                definitions.resolveActive(request.taskDefinition()).definition();
        ServiceRules.token(request.clientToken());
        CapacityChoice choice = CapacityChoice.of(request.launchType(), request.capacityProviderStrategy(), cluster);
        boolean fargate = choice.onFargate();
        NetworkRequest.checked(request.networkConfiguration(), definition, fargate);
        ServiceRules.desired(request);
        DeploymentConfiguration deployment = ServiceRules.deployment(request.deploymentConfiguration(), null);
        Unsimulated.check(request.deploymentConfiguration());
        ServiceRules.compatible(definition, choice);
        String platform = ServiceRules.platform(request.platformVersion(), fargate);
        List<PlacementConstraint> constraints = List.copyOf(request.placementConstraints());
        ServiceRules.placement(request.placementStrategy(), constraints, definition, fargate, reader);
        List<PlacementStrategy> strategies = ServiceRules.echoed(request.placementStrategy());
        boolean awsvpc = definition.networkMode() == NetworkMode.AWSVPC;
        if (request.role() != null && awsvpc) {
            throw ServiceMessages.ROLE_UNEXPECTED.with();
        }
        Unsimulated.check(request);
        return Service.builder()
                .serviceArn(services.arnOf(cluster, name))
                .serviceName(name)
                .clusterArn(cluster.arn())
                .loadBalancers(List.of())
                .serviceRegistries(List.of())
                .launchType(choice.strategy().isEmpty() ? choice.launchType() : null)
                .capacityProviderStrategy(choice.strategy().isEmpty() ? null : choice.strategy())
                .platformVersion(platform)
                .platformFamily(fargate ? family(definition) : null)
                .taskDefinition(definition.taskDefinitionArn())
                .deploymentConfiguration(deployment)
                .roleArn(role(request.role(), awsvpc))
                .createdAt(context.now())
                .placementConstraints(constraints)
                .placementStrategy(strategies)
                .networkConfiguration(request.networkConfiguration())
                .healthCheckGracePeriodSeconds(request.healthCheckGracePeriodSeconds())
                .schedulingStrategy(SchedulingStrategy.REPLICA)
                .deploymentController(request.deploymentController())
                .tags(tags)
                .createdBy(context.principal())
                .enableECSManagedTags(Boolean.TRUE.equals(request.enableECSManagedTags()))
                .propagateTags(ServiceRules.propagate(request.propagateTags()))
                .enableExecuteCommand(
                        ServiceRules.executeCommand(request.enableExecuteCommand(), definition, ServiceRules.CREATED))
                .availabilityZoneRebalancing(ServiceRules.rebalancing(
                        request.availabilityZoneRebalancing(), deployment, ServiceRules.CREATED))
                .resourceManagementType(ResourceManagementType.CUSTOMER)
                .build();
    }

    /** Services on awsvpc networks act under ECS's own role. */
    private @Nullable String role(@Nullable String role, boolean awsvpc) {
        return awsvpc
                ? "arn:" + home.partition() + ":iam::" + home.accountId()
                        + ":role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS"
                : role;
    }

    static String family(TaskDefinition definition) {
        String system = definition.runtimePlatform() == null
                ? null
                : definition.runtimePlatform().operatingSystemFamilyAsString();
        return system == null || system.equals("LINUX") ? "Linux" : system;
    }

    /** The deployment that takes a service to its settings. */
    static Deployment deployment(Service settings, CallContext context) {
        return Deployment.builder()
                .id("ecs-svc/" + context.ids().digits(19, "deployment", Objects.requireNonNull(settings.serviceArn())))
                .taskDefinition(settings.taskDefinition())
                .createdAt(context.now())
                .launchType(settings.launchType())
                .capacityProviderStrategy(
                        settings.hasCapacityProviderStrategy() ? settings.capacityProviderStrategy() : null)
                .platformVersion(ServiceRules.resolved(settings.platformVersion()))
                .platformFamily(settings.platformFamily())
                .networkConfiguration(settings.networkConfiguration())
                .build();
    }
}
