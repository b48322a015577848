package dev.drydock.internal.ecs.service;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.ecs.task.operation.ServiceNames;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.kernel.Resources;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
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
    private final RegionQueue queue;
    private final Timings timings;

    /** By cluster name and service name, {@code prod/web}. */
    private final TreeMap<String, EcsService> services = new TreeMap<>();

    /** The same by ARN, as the scheduler's events refer to them. Looked up only, never iterated. */
    private final Map<String, EcsService> byArn = new HashMap<>();

    /** The owners of tasks. Looked up by ARN only, never iterated. */
    private final Map<String, Owner> owners = new HashMap<>();

    /** How many are INACTIVE; while there are none, a sweep looks at no service. */
    private int inactive;

    /**
     * The owner of a task.
     *
     * @param service the service
     * @param deployment the deployment that launched it
     */
    public record Owner(EcsService service, EcsDeployment deployment) {}

    /** No services. */
    public ServiceStore(AccountRegion home, RegionQueue queue, Timings timings) {
        this.home = home;
        this.queue = queue;
        this.timings = timings;
    }

    // ---- finding

    /** The service of that name, in any status; null if there is none. */
    public @Nullable EcsService find(EcsCluster cluster, String name) {
        return services.get(key(cluster.name(), name));
    }

    /** The service of that name, in any status; null if there is none. */
    public @Nullable EcsService find(String clusterName, String name) {
        return services.get(key(clusterName, name));
    }

    public @Nullable EcsService find(String arn) {
        return byArn.get(arn);
    }

    public @Nullable Owner ownerOf(String task) {
        return owners.get(task);
    }

    @Override
    public boolean exists(String clusterArn, String name) {
        return services.containsKey(key(clusterName(clusterArn), name));
    }

    @Override
    public int desired(String clusterArn, String name) {
        EcsService service = services.get(key(clusterName(clusterArn), name));
        return service == null ? 0 : service.desired();
    }

    /** The names of the region's zones, by their place. */
    public List<String> zones() {
        return home.zones();
    }

    public String arnOf(EcsCluster cluster, String name) {
        return home.arn("ecs", "service/" + key(cluster.name(), name));
    }

    /** Those of a cluster, sorted by name, in any status. */
    public Collection<EcsService> inCluster(String clusterName) {
        // '0' is the character after '/'.
        return Collections.unmodifiableCollection(
                services.subMap(clusterName + '/', clusterName + '0').values());
    }

    /** Whether a cluster has so many services, INACTIVE ones not counted. */
    public boolean isFull(EcsCluster cluster, int most) {
        if (services.size() - inactive < most) {
            return false;
        }
        int count = 0;
        for (EcsService each : inCluster(cluster.name())) {
            count += isInactive(each) ? 0 : 1;
        }
        return count >= most;
    }

    /** Whether an ACTIVE or DRAINING service of a cluster, or one of its deployments, uses a capacity provider. */
    public boolean usesProvider(String clusterArn, String capacityProvider) {
        for (EcsService each : inCluster(clusterName(clusterArn))) {
            if (each.status() != EcsService.Status.INACTIVE && each.usesProvider(capacityProvider)) {
                return true;
            }
        }
        return false;
    }

    /** All, by cluster and name, in any status. */
    public Collection<EcsService> all() {
        return Collections.unmodifiableCollection(services.values());
    }

    /** Whether there is a service of that ARN, in any status. */
    public boolean exists(String arn) {
        return find(arn) != null;
    }

    /** How many tasks belong to deployments. */
    public int owned() {
        return owners.size();
    }

    private static String key(String clusterName, String name) {
        return clusterName + '/' + name;
    }

    public static String clusterName(String clusterArn) {
        return clusterArn.substring(clusterArn.lastIndexOf('/') + 1);
    }

    // ---- changing

    public Resources resources(String arn, String clusterArn) {
        return queue.resources(arn, clusterArn);
    }

    /** Keeps a service; one that was INACTIVE under its name is forgotten. */
    public void put(EcsService service) {
        EcsService before = services.put(key(service.clusterName(), service.name()), service);
        byArn.put(service.arn(), service);
        inactive -= isInactive(before) ? 1 : 0;
        inactive += isInactive(service) ? 1 : 0;
    }

    private static boolean isInactive(@Nullable EcsService service) {
        return service != null && service.status() == EcsService.Status.INACTIVE;
    }

    /** The tasks of a deleted service are gone. */
    public void deactivate(EcsService service) {
        service.deployments().forEach(this::disownsAll);
        service.deactivate(queue.tick());
        inactive++;
    }

    public void owns(EcsService service, EcsDeployment deployment, String task, String provider) {
        deployment.add(task, provider);
        owners.put(task, new Owner(service, deployment));
    }

    public void disowns(EcsDeployment deployment, String task) {
        deployment.remove(task);
        owners.remove(task);
    }

    public void disownsAll(EcsDeployment deployment) {
        deployment.tasks().keySet().forEach(owners::remove);
        deployment.removeAll();
    }

    /** Forgets deleted services that can no longer be described. */
    public void sweep(long now) {
        if (inactive == 0) {
            return;
        }
        long gone = now - timings.of(Timing.INACTIVE_SERVICE_VISIBLE).toMillis();
        services.values().removeIf(each -> {
            boolean swept = isInactive(each) && each.endedAt() < gone;
            if (swept) {
                queue.letsGo();
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
    record Image(List<EcsService.Image> services) {

        static final Image NONE = new Image(List.of());
    }

    @Override
    public Record image() {
        return image(Image.NONE);
    }

    @Override
    public Record image(Record before) {
        List<EcsService.Image> earlier = ((Image) before).services;
        List<EcsService.Image> images = new ArrayList<>(services.size());
        boolean same = services.size() == earlier.size();
        for (EcsService each : services.values()) {
            EcsService.Image then = images.size() < earlier.size() ? earlier.get(images.size()) : null;
            EcsService.Image now = then != null && each.isAs(then) ? then : each.image();
            same &= now == then;
            images.add(now);
        }
        return same ? before : new Image(List.copyOf(images));
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
            take(each, tickets);
        }
    }

    private void take(EcsService.Image image, Map<Long, Ticket> tickets) {
        Service settings = image.registered().settings();
        EcsService service = EcsService.of(image, resources(settings.serviceArn(), settings.clusterArn()), tickets);
        put(service);
        for (EcsDeployment deployment : service.deployments()) {
            deployment.tasks().keySet().forEach(task -> owners.put(task, new Owner(service, deployment)));
        }
    }

    /** Services that are the same stay as they are, if no other one has come or gone. */
    @Override
    public void show(Record image, Record shown) {
        List<EcsService.Image> now = ((Image) image).services();
        List<EcsService.Image> held = ((Image) shown).services();
        if (image == shown) {
            return;
        }
        if (!areSame(now, held)) {
            restore(image, Map.of());
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i) != held.get(i)) {
                EcsService before = find(arn(held.get(i)));
                for (EcsDeployment each : before == null ? List.<EcsDeployment>of() : before.deployments()) {
                    each.tasks().keySet().forEach(owners::remove);
                }
                take(now.get(i), Map.of());
            }
        }
    }

    private boolean areSame(List<EcsService.Image> now, List<EcsService.Image> held) {
        boolean same = now.size() == held.size() && held.size() == services.size();
        for (int i = 0; same && i < now.size(); i++) {
            same = arn(now.get(i)).equals(arn(held.get(i)));
        }
        return same;
    }

    private static String arn(EcsService.Image of) {
        return of.registered().settings().serviceArn();
    }
}
