package dev.drydock.internal.ecs.service;

import dev.drydock.internal.ecs.deployment.Bounds;
import dev.drydock.internal.kernel.Resources;
import dev.drydock.internal.kernel.Ticket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AvailabilityZoneRebalancing;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Tag;

/** A service: what was registered, and how its deployments stand. */
public final class EcsService {

    /** The status as the API shows it. */
    public enum Status {
        /** It runs tasks. */
        ACTIVE,
        /** Deleted, its tasks not yet gone. */
        DRAINING,
        /** Its tasks are gone; it can be described for a while. */
        INACTIVE
    }

    private final String clusterName;
    private final EventTexts texts;
    private final ServiceEvents events = new ServiceEvents();
    private final DeploymentHistory history = new DeploymentHistory();
    private final TargetQueue targets = new TargetQueue();
    private final Scheduling scheduling = new Scheduling();
    private final Resources resources;
    private final List<EcsDeployment> deployments = new ArrayList<>();
    private final List<EcsDeployment> deploymentsToRead = Collections.unmodifiableList(deployments);
    private final CreateServiceRequest request;
    private Service settings;
    private ServiceAttachments attachments;
    private Status status = Status.ACTIVE;
    private int desired;
    private @Nullable EcsDeployment lastCompleted;
    private long endedAt = -1;

    /**
     * A service without deployments.
     *
     * @param settings as {@link #settings()}
     * @param attachments as {@link #attachments()}
     * @param request how it is created, to tell whether a second creation is the same
     * @param resources what the scheduler's events concern
     */
    public EcsService(
            String clusterName,
            Service settings,
            ServiceAttachments attachments,
            CreateServiceRequest request,
            Resources resources) {
        this.attachments = attachments;
        this.clusterName = clusterName;
        this.settings = settings;
        this.request = request;
        this.resources = resources;
        this.texts = new EventTexts(settings.serviceName());
    }

    /** The name of its cluster. */
    public String clusterName() {
        return clusterName;
    }

    /** The words of its events. */
    public EventTexts texts() {
        return texts;
    }

    /** Its events. */
    public ServiceEvents events() {
        return events;
    }

    /** Its service deployments and revisions. */
    public DeploymentHistory history() {
        return history;
    }

    /** Its tasks that are about to join or leave their target groups. */
    public TargetQueue targets() {
        return targets;
    }

    /** What its scheduler keeps of it. */
    public Scheduling scheduling() {
        return scheduling;
    }

    /** What the scheduler's events concern. */
    public Resources resources() {
        return resources;
    }

    /** The PRIMARY one, then the ACTIVE ones, the newest first. */
    public List<EcsDeployment> deployments() {
        return deploymentsToRead;
    }

    /** How it was created, to tell whether a second creation is the same. */
    public CreateServiceRequest request() {
        return request;
    }

    /** What was registered, with defaults, as it is shown; without counts, deployments, events and status. */
    public Service settings() {
        return settings;
    }

    /** What was registered and is shown on deployments alone. */
    public ServiceAttachments attachments() {
        return attachments;
    }

    /** The status as the API shows it. */
    public Status status() {
        return status;
    }

    /** How many tasks it should run. */
    public int desired() {
        return desired;
    }

    /** Where a rollback goes to, whether or not its tasks still run; null if there is nothing to go back to. */
    public @Nullable EcsDeployment lastCompleted() {
        return lastCompleted;
    }

    /** The ids of the deployments that are there, and of the one a rollback goes to. */
    public Set<String> atWork() {
        Set<String> ids = new TreeSet<>();
        deployments.forEach(each -> ids.add(each.id()));
        if (lastCompleted != null) {
            ids.add(lastCompleted.id());
        }
        return ids;
    }

    /** When it became INACTIVE; -1 before. */
    public long endedAt() {
        return endedAt;
    }

    /** The ARN. */
    public String arn() {
        return settings.serviceArn();
    }

    /** The name. */
    public String name() {
        return settings.serviceName();
    }

    /** Whether it is ACTIVE. */
    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    /** How far the number of its tasks may deviate from the desired count. */
    public Bounds bounds() {
        DeploymentConfiguration configuration = settings.deploymentConfiguration();
        return new Bounds(configuration.minimumHealthyPercent(), configuration.maximumPercent());
    }

    /** Whether it, or a deployment of it, names a capacity provider. */
    public boolean usesProvider(String name) {
        return settings.capacityProviderStrategy().stream().anyMatch(each -> name.equals(each.capacityProvider()))
                || deployments.stream()
                        .flatMap(each -> each.fixed().capacityProviderStrategy().stream())
                        .anyMatch(each -> name.equals(each.capacityProvider()));
    }

    /** Whether it runs a task on each instance that qualifies. */
    public boolean isDaemon() {
        return settings.schedulingStrategy() == SchedulingStrategy.DAEMON;
    }

    /** Whether a deployment is the PRIMARY one. */
    public boolean isPrimary(EcsDeployment deployment) {
        return deployment.id().equals(primary().id());
    }

    /** The deployment of that id, which must be there. */
    public EcsDeployment required(String id) {
        EcsDeployment deployment = deployment(id);
        if (deployment == null) {
            throw new IllegalStateException(arn() + " has no deployment " + id);
        }
        return deployment;
    }

    /** Whether its tasks are to be kept balanced among the zones. */
    public boolean isRebalanced() {
        return settings.availabilityZoneRebalancing() == AvailabilityZoneRebalancing.ENABLED;
    }

    /** Whether its tasks run on instances outside of EC2. */
    public boolean onExternal() {
        return settings.launchType() == LaunchType.EXTERNAL;
    }

    /** Whether its tasks run on Fargate. */
    public boolean onFargate() {
        return settings.launchType() == LaunchType.FARGATE
                || !settings.capacityProviderStrategy().isEmpty();
    }

    /** The deployment that new tasks belong to; an INACTIVE service has none. */
    public EcsDeployment primary() {
        return deployments.get(0);
    }

    /** The deployment of that id; null if it has none. */
    public @Nullable EcsDeployment deployment(String id) {
        for (EcsDeployment each : deployments) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        return null;
    }

    /** The ARN of what belongs to it, up to its id: {@code …:service-revision/prod/web}. */
    public String arnOf(String type) {
        String arn = arn();
        int at = arn.indexOf(":service/");
        return arn.substring(0, at + 1) + type + arn.substring(at + ":service".length());
    }

    // ---- what callers do

    /** Replaces what was registered. */
    public void register(Service nextSettings, ServiceAttachments nextAttachments) {
        settings = nextSettings;
        attachments = nextAttachments;
    }

    /** Replaces its tags. */
    public void tag(List<Tag> tags) {
        settings = settings.toBuilder().tags(tags).build();
    }

    /** Sets how many tasks it should run. */
    public void desire(int count) {
        desired = count;
    }

    /** It is deleted: its tasks are to go. */
    public void drain() {
        status = Status.DRAINING;
        desired = 0;
    }

    // ---- what becomes of its deployments

    /** A new deployment takes over; the PRIMARY one becomes ACTIVE, its rollout as it stands. */
    public void deploy(EcsDeployment next) {
        deployments.add(0, next);
        scheduling.unsettled();
        events.resolved();
    }

    /** A deployment has completed; a rollback goes there. */
    public void completed(EcsDeployment deployment) {
        lastCompleted = deployment;
    }

    /** The tasks of a deployment are gone, and so is it. */
    public void retire(EcsDeployment deployment) {
        deployments.remove(deployment);
    }

    /** All its tasks are gone. With the service its deployments' history is deleted. */
    void deactivate(long now) {
        deployments.clear();
        history.clear();
        lastCompleted = null;
        status = Status.INACTIVE;
        endedAt = now;
    }

    /**
     * Rolls back: the service has the settings of an earlier deployment again, and that deployment keeps its id.
     *
     * @param runs whether a task of it is RUNNING
     */
    public void rollBack(EcsDeployment to, boolean runs, String reason, long now) {
        deployments.remove(to);
        deployments.add(0, to);
        to.begin(runs, reason, now);
        lastCompleted = null;
        Deployment fixed = to.fixed();
        settings = settings.toBuilder()
                .taskDefinition(fixed.taskDefinition())
                .launchType(fixed.launchType())
                .capacityProviderStrategy(fixed.hasCapacityProviderStrategy() ? fixed.capacityProviderStrategy() : null)
                .platformVersion(to.platformVersion())
                .platformFamily(fixed.platformFamily())
                .networkConfiguration(fixed.networkConfiguration())
                .loadBalancers(to.revision().loadBalancers())
                .serviceRegistries(to.revision().serviceRegistries())
                .build();
        attachments = new ServiceAttachments(
                to.revision().serviceConnectConfiguration(),
                to.revision().volumeConfigurations(),
                to.revision().vpcLatticeConfigurations());
        scheduling.unsettled();
    }

    // ---- images

    /** What was registered. */
    record Registered(
            String clusterName, Service settings, ServiceAttachments attachments, CreateServiceRequest request) {}

    /**
     * The deployments.
     *
     * @param current those shown
     * @param lastCompleted its id; null if there is none
     * @param goneCompleted the deployment itself, if it is not among the others any more
     */
    record Deployments(
            List<EcsDeployment.Image> current,
            @Nullable String lastCompleted,
            EcsDeployment.@Nullable Image goneCompleted,
            DeploymentHistory.Image history) {}

    /** All there is to keep. */
    record Image(
            Registered registered,
            Status status,
            int desired,
            long endedAt,
            Deployments deployments,
            ServiceEvents.Image events,
            TargetQueue.Image targets,
            Scheduling.Image scheduling) {}

    /** Whether an image shows all of it, tickets aside. */
    boolean isAs(Image image) {
        return settings == image.registered.settings
                && attachments == image.registered.attachments
                && request == image.registered.request
                && status == image.status
                && desired == image.desired
                && endedAt == image.endedAt
                && events.image() == image.events
                && history.image() == image.deployments.history
                && targets.isAs(image.targets)
                && scheduling.isAs(image.scheduling)
                && haveDeployments(image.deployments);
    }

    private boolean haveDeployments(Deployments image) {
        EcsDeployment completed = lastCompleted;
        boolean same = deployments.size() == image.current.size()
                && Objects.equals(completed == null ? null : completed.id(), image.lastCompleted)
                && (image.goneCompleted == null || (completed != null && completed.isAs(image.goneCompleted)));
        for (int i = 0; same && i < deployments.size(); i++) {
            same = deployments.get(i).isAs(image.current.get(i));
        }
        return same;
    }

    Image image() {
        EcsDeployment completed = lastCompleted;
        boolean gone = completed != null && !deployments.contains(completed);
        EcsDeployment.Image[] current = new EcsDeployment.Image[deployments.size()];
        for (int i = 0; i < current.length; i++) {
            current[i] = deployments.get(i).image();
        }
        return new Image(
                new Registered(clusterName, settings, attachments, request),
                status,
                desired,
                endedAt,
                new Deployments(
                        List.of(current),
                        completed == null ? null : completed.id(),
                        completed != null && gone ? completed.image() : null,
                        history.image()),
                events.image(),
                targets.image(),
                scheduling.image());
    }

    static EcsService of(Image image, Resources resources, Map<Long, Ticket> tickets) {
        Registered registered = image.registered();
        EcsService service = new EcsService(
                registered.clusterName(),
                registered.settings(),
                registered.attachments(),
                registered.request(),
                resources);
        service.status = image.status();
        service.desired = image.desired();
        service.endedAt = image.endedAt();
        Deployments deployments = image.deployments();
        deployments.current().forEach(each -> service.deployments.add(EcsDeployment.of(each)));
        if (deployments.goneCompleted() != null) {
            service.lastCompleted = EcsDeployment.of(deployments.goneCompleted());
        } else if (deployments.lastCompleted() != null) {
            service.lastCompleted = service.deployment(deployments.lastCompleted());
        }
        service.history.restore(deployments.history());
        service.events.restore(image.events());
        service.targets.restore(image.targets());
        service.scheduling.restore(image.scheduling(), tickets);
        return service;
    }
}
