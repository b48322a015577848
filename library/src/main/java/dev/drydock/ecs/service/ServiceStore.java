package dev.drydock.ecs.service;

import dev.drydock.account.AccountRegion;
import dev.drydock.account.Timing;
import dev.drydock.account.Timings;
import dev.drydock.call.ArnMessages;
import dev.drydock.call.Store;
import dev.drydock.ecs.cluster.ClusterStore;
import dev.drydock.ecs.cluster.EcsCluster;
import dev.drydock.ecs.task.ServiceNames;
import dev.drydock.kernel.Lane;
import dev.drydock.kernel.Subjects;
import dev.drydock.kernel.Ticket;
import dev.drydock.model.Arn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Service;

/** The services of one account and region, deleted ones too for as long as they can be described. */
public final class ServiceStore implements Store, ServiceNames {

    private final AccountRegion home;
    private final Lane lane;
    private final Timings timings;

    /** By cluster name and service name, {@code prod/web}. */
    private final TreeMap<String, EcsService> services = new TreeMap<>();

    /** The same by ARN, which the scheduler's events name. Looked up only, never iterated. */
    private final Map<String, EcsService> byArn = new HashMap<>();

    /** Whose a task is. Looked up by ARN only, never iterated. */
    private final Map<String, Owner> owners = new HashMap<>();

    /** How many are INACTIVE, so that creating thousands does not look through all of them each time. */
    private int inactive;

    /**
     * Whose a task is.
     *
     * @param service the service
     * @param deployment the deployment that launched it
     */
    record Owner(EcsService service, EcsDeployment deployment) {}

    /** No services. */
    public ServiceStore(AccountRegion home, Lane lane, Timings timings) {
        this.home = home;
        this.lane = lane;
        this.timings = timings;
    }

    // ---- finding

    /**
     * The name a reference stands for: a name, or an ARN of the long or the short form; a name no service can have if it is
     * another account's or region's.
     */
    String nameOf(@Nullable String reference, EcsCluster cluster) {
        String text = reference == null ? "" : reference;
        if (!Arn.looksLikeArn(text)) {
            return text;
        }
        Arn arn = Arn.parse(text).orElseThrow(() -> ArnMessages.malformed(text));
        if (!arn.resourceType().equals("service")) {
            throw ServiceMessages.OTHER_TYPE.with(cut(arn.resourceType()));
        }
        if (!home.arn("ecs", arn.resource()).equals(text)) {
            return "";
        }
        String id = arn.resourceId();
        int slash = id.indexOf('/');
        if (slash >= 0 && !id.substring(0, slash).equals(cluster.name())) {
            throw ServiceMessages.OTHER_CLUSTER.with(cut(id.substring(0, slash)), cluster.name());
        }
        return id.substring(slash + 1);
    }

    static String cut(String text) {
        return text.length() <= 255 ? text : text.substring(0, 255);
    }

    /** The service of that name, in any status; null if there is none. */
    @Nullable
    EcsService find(EcsCluster cluster, String name) {
        return services.get(key(cluster.name(), name));
    }

    @Nullable
    EcsService find(String arn) {
        return byArn.get(arn);
    }

    @Nullable
    Owner ownerOf(String task) {
        return owners.get(task);
    }

    @Override
    public boolean exists(String clusterArn, String name) {
        return services.containsKey(key(clusterName(clusterArn), name));
    }

    @Override
    public int desired(String clusterArn, String name) {
        EcsService service = services.get(key(clusterName(clusterArn), name));
        return service == null ? 0 : service.desired;
    }

    /** How the region calls its zones, by their place. */
    List<String> zones() {
        return home.zones();
    }

    String arnOf(EcsCluster cluster, String name) {
        return home.arn("ecs", "service/" + key(cluster.name(), name));
    }

    /** The ARN of what belongs to a service, up to its id: {@code …:service-revision/prod/web}. */
    static String arnOf(EcsService service, String type) {
        String arn = service.arn();
        int at = arn.indexOf(":service/");
        return arn.substring(0, at + 1) + type + arn.substring(at + ":service".length());
    }

    /** The ARN a reference stands for, whether or not there is such a service. Never throws. */
    static String arnOf(ClusterStore clusters, @Nullable String cluster, @Nullable String reference) {
        String text = String.valueOf(reference);
        if (Arn.looksLikeArn(text)) {
            return text;
        }
        String arn = clusters.arnOf(cluster);
        int type = arn.indexOf(":cluster/");
        return type < 0 ? text : arn.substring(0, type) + ":service/" + clusterName(arn) + '/' + text;
    }

    /** Those of a cluster, sorted by name, in any status. */
    Collection<EcsService> inCluster(String clusterName) {
        // '0' is the character after '/'.
        return Collections.unmodifiableCollection(
                services.subMap(clusterName + '/', clusterName + '0').values());
    }

    /** Whether a cluster has so many services, those not counted that can only be described any more. */
    boolean isFull(EcsCluster cluster, int most) {
        if (services.size() - inactive < most) {
            return false;
        }
        int count = 0;
        for (EcsService each : inCluster(cluster.name())) {
            count += isInactive(each) ? 0 : 1;
        }
        return count >= most;
    }

    /** Whether a service of a cluster, a DRAINING one too, or one of its deployments is launched by a provider. */
    public boolean usesProvider(String clusterArn, String capacityProvider) {
        for (EcsService each : inCluster(clusterName(clusterArn))) {
            if (each.status != EcsService.Status.INACTIVE && each.usesProvider(capacityProvider)) {
                return true;
            }
        }
        return false;
    }

    /** All, by cluster and name, in any status. */
    Collection<EcsService> all() {
        return Collections.unmodifiableCollection(services.values());
    }

    /** Whether there is a service of that ARN, in any status. */
    public boolean exists(String arn) {
        return find(arn) != null;
    }

    /** How many tasks are some deployment's. */
    int owned() {
        return owners.size();
    }

    private static String key(String clusterName, String name) {
        return clusterName + '/' + name;
    }

    static String clusterName(String clusterArn) {
        return clusterArn.substring(clusterArn.lastIndexOf('/') + 1);
    }

    // ---- changing

    Subjects subjects(String arn, String clusterArn) {
        return lane.subjects(arn, clusterArn);
    }

    /** Keeps a service; one that was INACTIVE under its name is forgotten. */
    void put(EcsService service) {
        EcsService before = services.put(key(service.clusterName, service.name()), service);
        byArn.put(service.arn(), service);
        inactive -= isInactive(before) ? 1 : 0;
        inactive += isInactive(service) ? 1 : 0;
    }

    private static boolean isInactive(@Nullable EcsService service) {
        return service != null && service.status == EcsService.Status.INACTIVE;
    }

    /** The tasks of a deleted service are gone. */
    void deactivate(EcsService service) {
        service.status = EcsService.Status.INACTIVE;
        service.endedAt = lane.tick();
        inactive++;
    }

    void owns(EcsService service, EcsDeployment deployment, String task, String provider) {
        deployment.tasks.put(task, provider);
        owners.put(task, new Owner(service, deployment));
    }

    void disowns(EcsDeployment deployment, String task) {
        deployment.tasks.remove(task);
        owners.remove(task);
    }

    void disownsAll(EcsDeployment deployment) {
        deployment.tasks.keySet().forEach(owners::remove);
        deployment.tasks.clear();
    }

    /** Forgets deleted services that are not to be described any more. */
    void sweep(long now) {
        if (inactive == 0) {
            return;
        }
        long gone = now - timings.of(Timing.INACTIVE_SERVICE_VISIBLE).toMillis();
        services.values().removeIf(each -> {
            boolean swept = isInactive(each) && each.endedAt < gone;
            if (swept) {
                byArn.remove(each.arn());
                inactive--;
            }
            return swept;
        });
    }

    // ---- images

    @Override
    public String name() {
        return "ecs.services";
    }

    /**
     * All services.
     *
     * @param services by cluster and name
     */
    record Image(List<EcsService.Image> services) {}

    @Override
    public Record image() {
        List<EcsService.Image> images = new ArrayList<>(services.size());
        services.values().forEach(each -> images.add(each.image()));
        return new Image(List.copyOf(images));
    }

    @Override
    public Class<? extends Record> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        services.clear();
        byArn.clear();
        owners.clear();
        inactive = 0;
        for (EcsService.Image each : ((Image) image).services()) {
            Service settings = each.settings();
            EcsService service = EcsService.of(each, subjects(settings.serviceArn(), settings.clusterArn()), tickets);
            put(service);
            for (EcsDeployment deployment : service.deployments) {
                deployment.tasks.keySet().forEach(task -> owners.put(task, new Owner(service, deployment)));
            }
        }
    }
}
