package dev.drydock.internal.ecs.service.operation;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.ecs.launch.PlatformRules;
import dev.drydock.internal.ecs.service.EcsDeployment;
import dev.drydock.internal.ecs.service.ServiceAttachments;
import dev.drydock.internal.sdk.SdkMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerImage;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceConnectConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceConnectService;
import software.amazon.awssdk.services.ecs.model.ServiceConnectServiceResource;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * Makes the deployments and revisions that bring services to their settings. A revision and its deployment share a number.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-revision.html">Amazon ECS service
 *     revisions</a>
 */
final class Revisions {

    private final AccountRegion home;

    Revisions(AccountRegion home) {
        this.home = home;
    }

    /** The deployment that brings a service to its settings. */
    EcsDeployment next(
            Service settings, ServiceAttachments attachments, TaskDefinition definition, CallContext context) {
        String number = context.ids().digits(19, "deployment", Objects.requireNonNull(settings.serviceArn()));
        String platform = PlatformRules.meant(settings.platformVersion(), definition);
        Deployment.Builder deployment = Deployment.builder()
                .id("ecs-svc/" + number)
                .taskDefinition(settings.taskDefinition())
                .createdAt(context.now())
                .launchType(settings.launchType())
                .capacityProviderStrategy(
                        settings.hasCapacityProviderStrategy() ? settings.capacityProviderStrategy() : null)
                .platformVersion(platform)
                .platformFamily(settings.platformFamily())
                .networkConfiguration(settings.networkConfiguration())
                .serviceConnectConfiguration(attachments.connect())
                .serviceConnectResources(resources(attachments.connect(), settings, context))
                .volumeConfigurations(attachments.volumes().isEmpty() ? null : attachments.volumes())
                .vpcLatticeConfigurations(attachments.lattice().isEmpty() ? null : attachments.lattice());
        return new EcsDeployment(
                deployment.build(),
                settings.platformVersion(),
                revision(settings, attachments, definition, context, number));
    }

    private ServiceRevision revision(
            Service settings,
            ServiceAttachments attachments,
            TaskDefinition definition,
            CallContext context,
            String number) {
        String place = settings.serviceArn().substring(settings.serviceArn().indexOf(":service/") + 9);
        ServiceRevision.Builder revision = ServiceRevision.builder()
                .serviceRevisionArn(home.arn("ecs", "service-revision/" + place + '/' + number))
                .serviceArn(settings.serviceArn())
                .clusterArn(settings.clusterArn())
                .taskDefinition(settings.taskDefinition())
                .capacityProviderStrategy(
                        settings.hasCapacityProviderStrategy() ? settings.capacityProviderStrategy() : null)
                .launchType(settings.launchType())
                .platformVersion(PlatformRules.meant(settings.platformVersion(), definition))
                .platformFamily(settings.platformFamily())
                .loadBalancers(settings.loadBalancers())
                .serviceRegistries(settings.serviceRegistries())
                .networkConfiguration(settings.networkConfiguration())
                .containerImages(images(definition))
                .guardDutyEnabled(false)
                .serviceConnectConfiguration(attachments.connect())
                .volumeConfigurations(attachments.volumes())
                .createdAt(context.now())
                .vpcLatticeConfigurations(attachments.lattice());
        SdkMembers.set(revision, "resolvedConfiguration", Map.of("loadBalancers", resolved(settings.loadBalancers())));
        return revision.build();
    }

    private static List<ContainerImage> images(TaskDefinition definition) {
        List<ContainerImage> images = new ArrayList<>();
        for (ContainerDefinition each : definition.containerDefinitions()) {
            images.add(ContainerImage.builder()
                    .containerName(each.name())
                    .image(each.image())
                    .build());
        }
        return images;
    }

    private static List<Map<String, String>> resolved(List<LoadBalancer> balancers) {
        List<Map<String, String>> resolved = new ArrayList<>();
        for (LoadBalancer each : balancers) {
            if (each.targetGroupArn() != null) {
                resolved.add(Map.of("targetGroupArn", each.targetGroupArn()));
            }
        }
        return resolved;
    }

    /** The Cloud Map services that Service Connect creates for discoverable ports. */
    private @Nullable List<ServiceConnectServiceResource> resources(
            @Nullable ServiceConnectConfiguration connect, Service settings, CallContext context) {
        if (connect == null || !Boolean.TRUE.equals(connect.enabled())) {
            return null;
        }
        List<ServiceConnectServiceResource> resources = new ArrayList<>();
        for (ServiceConnectService each : connect.services()) {
            String id = context.ids().hex("discovery", settings.serviceArn()).substring(0, 16);
            resources.add(ServiceConnectServiceResource.builder()
                    .discoveryName(each.discoveryName() == null ? each.portName() : each.discoveryName())
                    .discoveryArn(home.arn("servicediscovery", "service/srv-" + id))
                    .build());
        }
        return resources;
    }
}
