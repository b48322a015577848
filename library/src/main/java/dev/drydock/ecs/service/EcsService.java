package dev.drydock.ecs.service;

import dev.drydock.ecs.deployment.DeploymentView.Rollout;
import dev.drydock.ecs.deployment.LaunchRate;
import dev.drydock.kernel.Subjects;
import dev.drydock.kernel.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.Service;

/** A service: what was registered, and how its deployments stand. */
final class EcsService {

    /** What the platform version {@code LATEST} stands for. */
    static final String LATEST = "1.4.0";

    /** What a service's life looks like from outside. */
    enum Status {
        /** At work. */
        ACTIVE,
        /** Deleted, its tasks not yet gone. */
        DRAINING,
        /** Gone, and still describable for a while. */
        INACTIVE
    }

    final String clusterName;
    final EventTexts texts;
    final ServiceEvents events = new ServiceEvents();

    /** What the scheduler's events touch. */
    final Subjects subjects;

    /** The PRIMARY one, then the ACTIVE ones, the newest first. */
    final List<ServiceDeployment> deployments = new ArrayList<>();

    /** How it was created, to tell whether a second creation is the same. */
    final CreateServiceRequest request;

    /** What was registered, with defaults, as it is shown; without counts, deployments, events and status. */
    Service settings;

    Status status = Status.ACTIVE;
    int desired;

    /** Where a rollback goes to, whether or not its tasks still run. */
    @Nullable
    ServiceDeployment lastCompleted;

    /** When the steady state was last announced; -1 since something has changed. */
    long steadyAt = -1;

    long endedAt = -1;

    /** How many tasks it may still launch. */
    LaunchRate rate = LaunchRate.FRESH;

    /** The scheduler's next look. */
    @Nullable
    Ticket pass;

    /** Whether callers wait for it. */
    boolean passAwaited;

    EcsService(String clusterName, Service settings, CreateServiceRequest request, Subjects subjects) {
        this.clusterName = clusterName;
        this.settings = settings;
        this.request = request;
        this.subjects = subjects;
        this.texts = new EventTexts(settings.serviceName());
    }

    String arn() {
        return settings.serviceArn();
    }

    String name() {
        return settings.serviceName();
    }

    boolean isActive() {
        return status == Status.ACTIVE;
    }

    /** Whether it, or a deployment of it, names a capacity provider. */
    boolean usesProvider(String name) {
        return settings.capacityProviderStrategy().stream().anyMatch(each -> name.equals(each.capacityProvider()))
                || deployments.stream()
                        .flatMap(each -> each.fixed.capacityProviderStrategy().stream())
                        .anyMatch(each -> name.equals(each.capacityProvider()));
    }

    boolean onFargate() {
        return settings.launchType() == LaunchType.FARGATE
                || !settings.capacityProviderStrategy().isEmpty();
    }

    /** The deployment in whose place new tasks are started; an INACTIVE service has none. */
    ServiceDeployment primary() {
        return deployments.get(0);
    }

    @Nullable
    ServiceDeployment deployment(String id) {
        for (ServiceDeployment each : deployments) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        return null;
    }

    /** A new deployment takes over; the PRIMARY one becomes ACTIVE, its rollout as it stands. */
    void deploy(Deployment fixed) {
        long now = fixed.createdAt().toEpochMilli();
        for (ServiceDeployment each : deployments) {
            each.updatedAt = now;
        }
        deployments.add(0, new ServiceDeployment(fixed));
        steadyAt = -1;
        events.resolved();
    }

    /** Goes back: what an earlier deployment was like is what the service is like again, under that deployment's id. */
    void rollBack(ServiceDeployment to, long now) {
        deployments.remove(to);
        deployments.add(0, to);
        to.become(
                Rollout.IN_PROGRESS,
                "ECS deployment circuit breaker: rolling back to deploymentId " + to.id() + ".",
                now);
        to.forgive();
        lastCompleted = null;
        Deployment fixed = to.fixed;
        settings = settings.toBuilder()
                .taskDefinition(fixed.taskDefinition())
                .launchType(fixed.launchType())
                .capacityProviderStrategy(fixed.hasCapacityProviderStrategy() ? fixed.capacityProviderStrategy() : null)
                .platformVersion(LATEST.equals(fixed.platformVersion()) ? "LATEST" : fixed.platformVersion())
                .platformFamily(fixed.platformFamily())
                .networkConfiguration(fixed.networkConfiguration())
                .build();
        steadyAt = -1;
    }

    /**
     * All there is to keep.
     *
     * @param lastCompleted its id; null if there is none
     * @param goneCompleted the deployment itself, if it is not among the others any more
     * @param pass the number of the ticket; -1 if there is none
     */
    record Image(
            String clusterName,
            Service settings,
            CreateServiceRequest request,
            Status status,
            int desired,
            List<ServiceDeployment.Image> deployments,
            @Nullable String lastCompleted,
            ServiceDeployment.@Nullable Image goneCompleted,
            ServiceEvents.Image events,
            long steadyAt,
            long endedAt,
            LaunchRate rate,
            long pass,
            boolean passAwaited) {}

    Image image() {
        ServiceDeployment completed = lastCompleted;
        boolean gone = completed != null && !deployments.contains(completed);
        return new Image(
                clusterName,
                settings,
                request,
                status,
                desired,
                deployments.stream().map(ServiceDeployment::image).toList(),
                completed == null ? null : completed.id(),
                completed != null && gone ? completed.image() : null,
                events.image(),
                steadyAt,
                endedAt,
                rate,
                pass != null && pass.isPending() ? pass.sequence() : -1,
                passAwaited);
    }

    static EcsService of(Image image, Subjects subjects, Map<Long, Ticket> tickets) {
        EcsService service = new EcsService(image.clusterName(), image.settings(), image.request(), subjects);
        service.status = image.status();
        service.desired = image.desired();
        image.deployments().forEach(each -> service.deployments.add(ServiceDeployment.of(each)));
        if (image.goneCompleted() != null) {
            service.lastCompleted = ServiceDeployment.of(image.goneCompleted());
        } else if (image.lastCompleted() != null) {
            service.lastCompleted = service.deployment(image.lastCompleted());
        }
        service.events.restore(image.events());
        service.steadyAt = image.steadyAt();
        service.endedAt = image.endedAt();
        service.rate = image.rate();
        service.pass = tickets.get(image.pass());
        service.passAwaited = image.passAwaited();
        return service;
    }
}
