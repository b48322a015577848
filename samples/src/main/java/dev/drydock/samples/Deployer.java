package dev.drydock.samples;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;

/** Brings a new version of an image to a service, and returns when it runs there. */
public final class Deployer {

    private static final Duration BETWEEN_POLLS = Duration.ofSeconds(5);

    private final EcsClient ecs;
    private final BatchRunner.Pause pause;

    /** A deployer to the account and region of this client. */
    public Deployer(EcsClient ecs, BatchRunner.Pause pause) {
        this.ecs = ecs;
        this.pause = pause;
    }

    /**
     * Replaces the version of an image that a service runs.
     *
     * @param image with its new version; the containers that run another version of it get this one
     * @return the new task definition's ARN
     * @throws DeployFailed if the service does not come to run it, or went back to what it ran before
     */
    public String deploy(String cluster, String service, String image) {
        RegisterTaskDefinitionRequest current =
                DefinitionCopy.of(ecs, find(cluster, service).taskDefinition()).build();
        String next = ecs.registerTaskDefinition(current.toBuilder()
                        .containerDefinitions(withImage(current, image))
                        .build())
                .taskDefinition()
                .taskDefinitionArn();
        Service updated = ecs.updateService(
                        request -> request.cluster(cluster).service(service).taskDefinition(next))
                .service();
        waitFor(cluster, service, primary(updated).id());
        return next;
    }

    private void waitFor(String cluster, String service, String deployment) {
        try (var waiter = ecs.waiter()) {
            waiter.waitUntilServicesStable(request -> request.cluster(cluster).services(service));
        } catch (SdkClientException gaveUp) {
            throw new DeployFailed(reason(find(cluster, service), deployment), gaveUp);
        }
        // Stable means one deployment and all its tasks; which one, and whether ECS is done with it, is not asked for.
        while (true) {
            Service found = find(cluster, service);
            Deployment primary = primary(found);
            boolean ours = primary.id().equals(deployment);
            if (ours && primary.rolloutState() == DeploymentRolloutState.COMPLETED) {
                return;
            }
            if (!ours || primary.rolloutState() == DeploymentRolloutState.FAILED) {
                throw new DeployFailed(reason(found, deployment));
            }
            pause.sleep(BETWEEN_POLLS);
        }
    }

    private Service find(String cluster, String service) {
        return Services.find(ecs, cluster, service)
                .orElseThrow(() -> new DeployFailed("There is no service " + service + " in cluster " + cluster));
    }

    private static Deployment primary(Service service) {
        return Services.primary(service)
                .orElseThrow(() -> new DeployFailed(service.serviceName() + " is " + service.status()));
    }

    /** What ECS says of a deployment itself, else of the service that no longer has it. */
    private static String reason(Service service, String deployment) {
        return service.deployments().stream()
                .filter(each -> each.id().equals(deployment))
                .flatMap(each -> Stream.ofNullable(each.rolloutStateReason()))
                .findFirst()
                .orElseGet(() -> service.events().stream()
                        .map(ServiceEvent::message)
                        .filter(message -> message.contains(deployment))
                        .findFirst()
                        .orElse("Another deployment took over from " + deployment));
    }

    private static List<ContainerDefinition> withImage(RegisterTaskDefinitionRequest definition, String image) {
        List<ContainerDefinition> containers = new ArrayList<>();
        boolean found = false;
        for (ContainerDefinition container : definition.containerDefinitions()) {
            boolean same = repository(container.image()).equals(repository(image));
            found |= same;
            containers.add(same ? container.toBuilder().image(image).build() : container);
        }
        if (!found) {
            throw new DeployFailed("No container of " + definition.family() + " runs " + repository(image));
        }
        return containers;
    }

    /** An image's name without its version. */
    private static String repository(String image) {
        return image.replaceFirst("@.*$", "").replaceFirst(":[^:/]*$", "");
    }
}
