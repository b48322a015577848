package dev.drydock.ecs.service;

import dev.drydock.ecs.deployment.Bounds;
import dev.drydock.ecs.deployment.DeploymentView.Rollout;
import dev.drydock.ecs.deployment.LaunchRate;
import dev.drydock.ecs.deployment.Rebalancing;
import dev.drydock.kernel.Subjects;
import dev.drydock.kernel.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AvailabilityZoneRebalancing;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
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
    final DeploymentHistory history = new DeploymentHistory();

    /** Tasks to be registered with their target groups at this instant. */
    final List<String> joining = new ArrayList<>();

    /** Tasks to be deregistered, in the order it was decided. */
    final List<Leaving> leaving = new ArrayList<>();

    /** What the scheduler's events touch. */
    final Subjects subjects;

    /** The PRIMARY one, then the ACTIVE ones, the newest first. */
    final List<EcsDeployment> deployments = new ArrayList<>();

    /** How it was created, to tell whether a second creation is the same. */
    final CreateServiceRequest request;

    /** What was registered, with defaults, as it is shown; without counts, deployments, events and status. */
    Service settings;

    /** What was registered and is shown on deployments alone. */
    Attachments attachments;

    Status status = Status.ACTIVE;
    int desired;

    /** Where a rollback goes to, whether or not its tasks still run. */
    @Nullable
    EcsDeployment lastCompleted;

    /** When the steady state was last announced; -1 since something has changed. */
    long steadyAt = -1;

    long endedAt = -1;

    /** How far the rebalancing of its tasks among the zones is. */
    Rebalancing.Phase balancing = Rebalancing.Phase.IDLE;

    /** When that last ended; -1 if it never has. */
    long balancedAt = -1;

    /** How many tasks it may still launch. */
    LaunchRate rate = LaunchRate.FRESH;

    /** The scheduler's next look. */
    @Nullable
    Ticket pass;

    /** Whether callers wait for it. */
    boolean passAwaited;

    EcsService(
            String clusterName,
            Service settings,
            Attachments attachments,
            CreateServiceRequest request,
            Subjects subjects) {
        this.attachments = attachments;
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

    /** How far the number of its tasks may stray from the desired one. */
    Bounds bounds() {
        DeploymentConfiguration configuration = settings.deploymentConfiguration();
        return new Bounds(configuration.minimumHealthyPercent(), configuration.maximumPercent());
    }

    /** Whether it, or a deployment of it, names a capacity provider. */
    boolean usesProvider(String name) {
        return settings.capacityProviderStrategy().stream().anyMatch(each -> name.equals(each.capacityProvider()))
                || deployments.stream()
                        .flatMap(each -> each.fixed.capacityProviderStrategy().stream())
                        .anyMatch(each -> name.equals(each.capacityProvider()));
    }

    boolean isDaemon() {
        return settings.schedulingStrategy() == SchedulingStrategy.DAEMON;
    }

    boolean isPrimary(EcsDeployment deployment) {
        return deployment.id().equals(primary().id());
    }

    /** The deployment of that id, which must be there. */
    EcsDeployment required(String id) {
        EcsDeployment deployment = deployment(id);
        if (deployment == null) {
            throw new IllegalStateException(arn() + " has no deployment " + id);
        }
        return deployment;
    }

    /** Whether its tasks are to be kept balanced among the zones. */
    boolean isRebalanced() {
        return settings.availabilityZoneRebalancing() == AvailabilityZoneRebalancing.ENABLED;
    }

    boolean onExternal() {
        return settings.launchType() == LaunchType.EXTERNAL;
    }

    boolean onFargate() {
        return settings.launchType() == LaunchType.FARGATE
                || !settings.capacityProviderStrategy().isEmpty();
    }

    /** The deployment in whose place new tasks are started; an INACTIVE service has none. */
    EcsDeployment primary() {
        return deployments.get(0);
    }

    @Nullable
    EcsDeployment deployment(String id) {
        for (EcsDeployment each : deployments) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        return null;
    }

    /** A new deployment takes over; the PRIMARY one becomes ACTIVE, its rollout as it stands. */
    void deploy(EcsDeployment next) {
        long now = next.fixed.createdAt().toEpochMilli();
        for (EcsDeployment each : deployments) {
            each.updatedAt = now;
        }
        deployments.add(0, next);
        steadyAt = -1;
        events.resolved();
    }

    /**
     * Goes back: what an earlier deployment was like is what the service is like again, under that deployment's id.
     *
     * @param runs whether a task of it is RUNNING
     */
    void rollBack(EcsDeployment to, boolean runs, String reason, long now) {
        deployments.remove(to);
        deployments.add(0, to);
        to.become(Rollout.IN_PROGRESS, reason, now);
        to.forgive(runs);
        to.watched = false;
        lastCompleted = null;
        Deployment fixed = to.fixed;
        settings = settings.toBuilder()
                .taskDefinition(fixed.taskDefinition())
                .launchType(fixed.launchType())
                .capacityProviderStrategy(fixed.hasCapacityProviderStrategy() ? fixed.capacityProviderStrategy() : null)
                .platformVersion(to.platformVersion)
                .platformFamily(fixed.platformFamily())
                .networkConfiguration(fixed.networkConfiguration())
                .loadBalancers(to.revision.loadBalancers())
                .serviceRegistries(to.revision.serviceRegistries())
                .build();
        attachments = new Attachments(
                to.revision.serviceConnectConfiguration(),
                to.revision.volumeConfigurations(),
                to.revision.vpcLatticeConfigurations());
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
            Attachments attachments,
            CreateServiceRequest request,
            Status status,
            int desired,
            List<EcsDeployment.Image> deployments,
            @Nullable String lastCompleted,
            EcsDeployment.@Nullable Image goneCompleted,
            ServiceEvents.Image events,
            DeploymentHistory.Image history,
            List<String> joining,
            List<Leaving> leaving,
            long steadyAt,
            long endedAt,
            Rebalancing.Phase balancing,
            long balancedAt,
            LaunchRate rate,
            long pass,
            boolean passAwaited) {}

    Image image() {
        EcsDeployment completed = lastCompleted;
        boolean gone = completed != null && !deployments.contains(completed);
        return new Image(
                clusterName,
                settings,
                attachments,
                request,
                status,
                desired,
                deployments.stream().map(EcsDeployment::image).toList(),
                completed == null ? null : completed.id(),
                completed != null && gone ? completed.image() : null,
                events.image(),
                history.image(),
                List.copyOf(joining),
                List.copyOf(leaving),
                steadyAt,
                endedAt,
                balancing,
                balancedAt,
                rate,
                pass != null && pass.isPending() ? pass.sequence() : -1,
                passAwaited);
    }

    static EcsService of(Image image, Subjects subjects, Map<Long, Ticket> tickets) {
        EcsService service =
                new EcsService(image.clusterName(), image.settings(), image.attachments(), image.request(), subjects);
        service.status = image.status();
        service.desired = image.desired();
        image.deployments().forEach(each -> service.deployments.add(EcsDeployment.of(each)));
        if (image.goneCompleted() != null) {
            service.lastCompleted = EcsDeployment.of(image.goneCompleted());
        } else if (image.lastCompleted() != null) {
            service.lastCompleted = service.deployment(image.lastCompleted());
        }
        service.events.restore(image.events());
        service.history.restore(image.history());
        service.joining.addAll(image.joining());
        service.leaving.addAll(image.leaving());
        service.steadyAt = image.steadyAt();
        service.endedAt = image.endedAt();
        service.balancing = image.balancing();
        service.balancedAt = image.balancedAt();
        service.rate = image.rate();
        service.pass = tickets.get(image.pass());
        service.passAwaited = image.passAwaited();
        return service;
    }
}
