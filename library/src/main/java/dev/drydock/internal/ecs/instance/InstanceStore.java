package dev.drydock.internal.ecs.instance;

import dev.drydock.instance.InstanceType;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.kernel.Ids;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.Tag;

/** The container instances of one account and region, in the order of registration. */
public final class InstanceStore implements Store {

    private final AccountRegion home;
    private final Timings timings;

    /** Told before one is forgotten. */
    private final Runnable letsGo;

    private final Map<String, EcsInstance> byArn = new LinkedHashMap<>();

    /** Looked up by cluster only, never iterated; what it holds is in the order of registration. */
    private final Map<String, ClusterInstances> byCluster = new HashMap<>();

    private final List<Consumer<EcsInstance>> listeners = new ArrayList<>();
    private final List<Consumer<EcsInstance>> endListeners = new ArrayList<>();

    /** No instances. */
    public InstanceStore(AccountRegion home, Timings timings) {
        this(home, timings, () -> {});
    }

    /**
     * No instances.
     *
     * @param letsGo told before one is forgotten
     */
    public InstanceStore(AccountRegion home, Timings timings, Runnable letsGo) {
        this.home = home;
        this.timings = timings;
        this.letsGo = letsGo;
    }

    /**
     * Registers an instance, as its agent would.
     *
     * @param zone one of the region's zones; null for the next in turn, the first one after none
     */
    public EcsInstance add(
            EcsCluster cluster, InstanceType type, @Nullable String zone, List<Tag> tags, Ids ids, Instant now) {
        List<String> zones = home.zones();
        int index = zone == null ? inCluster(cluster.arn()).size() % zones.size() : zones.indexOf(zone);
        if (index < 0) {
            throw new IllegalArgumentException(zone + " is none of the zones here: " + zones);
        }
        String ec2 = ids.ec2("i", "instance", cluster.name());
        InstanceAgent agent =
                new InstanceAgent(AgentReport.optimized(ec2, type), Map.of(), InstanceAgent.Trunk.NONE, null);
        return enter(cluster, ec2, type, zones.get(index), agent, tags, ids, now);
    }

    /**
     * Registers an instance like {@link #add}, with the trunk network interface that {@code awsvpcTrunking} gives to
     * types that can have one; it is attached already.
     */
    EcsInstance addTrunked(EcsCluster cluster, InstanceType type, Ids ids, Instant now) {
        return addTrunked(cluster, type, null, ids, now);
    }

    private EcsInstance addTrunked(
            EcsCluster cluster, InstanceType type, @Nullable String wanted, Ids ids, Instant now) {
        List<String> zones = home.zones();
        String zone =
                wanted != null ? wanted : zones.get(inCluster(cluster.arn()).size() % zones.size());
        if (!zones.contains(zone)) {
            throw new IllegalArgumentException(zone + " is none of the zones here: " + zones);
        }
        if (type.trunkedEnis() == 0) {
            return add(cluster, type, zone, List.of(), ids, now);
        }
        String ec2 = ids.ec2("i", "instance", cluster.name());
        String trunk = ids.ec2("eni", "trunk", cluster.name());
        InstanceAgent agent =
                new InstanceAgent(AgentReport.optimized(ec2, type), Map.of(), InstanceAgent.Trunk.ATTACHED, trunk);
        return enter(cluster, ec2, type.trunked(), zone, agent, List.of(), ids, now);
    }

    /**
     * Registers an instance with custom attributes.
     *
     * @param zone one of the region's zones; null for the next in turn, the first one after none
     * @param trunked whether it has a trunk network interface, if its type can have one
     */
    public EcsInstance add(
            EcsCluster cluster,
            InstanceType type,
            @Nullable String zone,
            Map<String, Attribute> custom,
            boolean trunked,
            Ids ids,
            Instant now) {
        EcsInstance added =
                trunked ? addTrunked(cluster, type, zone, ids, now) : add(cluster, type, zone, List.of(), ids, now);
        added.customAttributes(custom);
        changed(added);
        return added;
    }

    /** Registers a host outside of EC2, as ECS Anywhere does. */
    public EcsInstance addExternal(EcsCluster cluster, int cpu, int memory, Ids ids, Instant now) {
        String id = ids.ec2("mi", "instance", cluster.name());
        AgentReport report = new AgentReport(
                AgentReport.NEWEST_VERSIONS,
                AgentReport.USUAL_PORTS,
                List.of(),
                List.of(),
                AgentCapabilities.external(),
                null,
                true);
        InstanceAgent agent = new InstanceAgent(report, Map.of(), InstanceAgent.Trunk.NONE, null);
        InstanceType type = new InstanceType("external", cpu, memory, 0, false);
        return enter(cluster, id, type, home.zones().get(0), agent, List.of(), ids, now);
    }

    EcsInstance enter(
            EcsCluster cluster,
            String ec2InstanceId,
            InstanceType type,
            String zone,
            InstanceAgent agent,
            List<Tag> tags,
            Ids ids,
            Instant now) {
        String id = ids.hex("container-instance", cluster.name());
        String arn = home.arn("ecs", "container-instance/" + cluster.name() + '/' + id);
        EcsInstance instance = new EcsInstance(
                new RegisteredHost(arn, cluster.arn(), ec2InstanceId, type, zone, indexOf(zone), now.toEpochMilli()),
                agent);
        instance.tags(tags);
        put(instance);
        if (Integer.bitCount(byArn.size()) == 1) {
            // Whenever their number has doubled: so those that are gone never outnumber the others for long.
            sweep(now);
        }
        if (instance.isActive()) {
            changed(instance);
        }
        return instance;
    }

    /** The place of a zone in its region; a zone that Drydock's regions do not have is counted as one they have. */
    private int indexOf(String zone) {
        List<String> zones = home.zones();
        int index = zones.indexOf(zone);
        if (index >= 0 || zone.isEmpty()) {
            return Math.max(0, index);
        }
        return Math.floorMod(zone.charAt(zone.length() - 1) - 'a', zones.size());
    }

    /**
     * Tasks may be placed on an instance that could not be before, or may have to leave it: its agent is back, its trunk
     * network interface is attached, or its attributes have changed.
     */
    public void changed(EcsInstance instance) {
        listeners.forEach(each -> each.accept(instance));
    }

    /** From now on the listener is told of each instance that becomes ACTIVE, and of what {@link #changed} tells. */
    public void listen(Consumer<EcsInstance> listener) {
        listeners.add(listener);
    }

    /** An instance has been deregistered, or its host is gone for good. */
    public void gone(EcsInstance instance) {
        endListeners.forEach(each -> each.accept(instance));
    }

    /** From now on the listener is told of each instance that is {@link #gone}. */
    public void listenToEnds(Consumer<EcsInstance> listener) {
        endListeners.add(listener);
    }

    private void put(EcsInstance instance) {
        byArn.put(instance.arn(), instance);
        clusterInstances(instance.clusterArn()).add(instance);
    }

    /** An instance, INACTIVE ones included as long as they can be described; null if there is none. */
    public @Nullable EcsInstance find(String arn) {
        return byArn.get(arn);
    }

    /** The instance of that EC2 id, container instance id or ARN, in whichever cluster; null if there is none. */
    public @Nullable EcsInstance findAnyhow(String reference) {
        for (EcsInstance each : byArn.values()) {
            if (each.ec2InstanceId().equals(reference)
                    || each.arn().equals(reference)
                    || each.id().equals(reference)) {
                return each;
            }
        }
        return null;
    }

    /** The instances of a cluster in the order of registration, INACTIVE ones included. */
    public Collection<EcsInstance> inCluster(String clusterArn) {
        ClusterInstances cluster = byCluster.get(clusterArn);
        return cluster == null ? List.of() : cluster.instances();
    }

    /** The instances of a cluster, and which of them have changed. */
    public ClusterInstances clusterInstances(String clusterArn) {
        return byCluster.computeIfAbsent(clusterArn, arn -> new ClusterInstances());
    }

    /** All, INACTIVE ones included as long as they can be described, in the order of registration. */
    public Collection<EcsInstance> all() {
        return Collections.unmodifiableCollection(byArn.values());
    }

    /** How many instances of a cluster are ACTIVE or DRAINING. */
    public int registered(String clusterArn) {
        ClusterInstances cluster = byCluster.get(clusterArn);
        return cluster == null ? 0 : cluster.registered();
    }

    /** The ARN that a reference, an id or an ARN, stands for in a cluster. */
    public String arnOf(EcsCluster cluster, String reference) {
        return reference.startsWith("arn:")
                ? reference
                : home.arn("ecs", "container-instance/" + cluster.name() + '/' + reference);
    }

    /** Forgets deregistered instances that can no longer be described and have no task left. */
    void sweep(Instant now) {
        long gone = now.minus(timings.of(Timing.INACTIVE_INSTANCE_VISIBLE)).toEpochMilli();
        byArn.values().removeIf(each -> {
            boolean forget = each.isGone() && each.deregisteredAt() < gone && each.tasks() == 0;
            if (forget) {
                letsGo.run();
                clusterInstances(each.clusterArn()).remove(each.arn());
            }
            return forget;
        });
    }

    @Override
    public String name() {
        return "ecs.container-instances";
    }

    /**
     * All instances.
     *
     * @param instances in the order of registration
     */
    public record Image(List<EcsInstance.Image> instances) {

        static final Image NONE = new Image(List.of());
    }

    @Override
    public Image image() {
        if (byArn.isEmpty()) {
            return Image.NONE;
        }
        return new Image(byArn.values().stream().map(EcsInstance::image).toList());
    }

    @Override
    public Record image(Record before) {
        List<EcsInstance.Image> earlier = ((Image) before).instances;
        List<EcsInstance.Image> images = new ArrayList<>(byArn.size());
        boolean same = byArn.size() == earlier.size();
        for (EcsInstance each : byArn.values()) {
            EcsInstance.Image now = each.imageToRead();
            same = same && now == earlier.get(images.size());
            images.add(now);
        }
        return same ? before : new Image(Collections.unmodifiableList(images));
    }

    /** Those that changed take it over, unless one came or went: tasks that know them need not be made anew. */
    @Override
    public void show(Record image, Record shown) {
        List<EcsInstance.Image> now = ((Image) image).instances;
        List<EcsInstance.Image> held = ((Image) shown).instances;
        if (image == shown) {
            return;
        }
        if (!areSame(now, held)) {
            restore(image, Map.of());
            return;
        }
        int place = 0;
        for (EcsInstance each : byArn.values()) {
            if (now.get(place) != held.get(place)) {
                each.show(now.get(place));
            }
            place++;
        }
    }

    /** Whether they are the same ones. Their agents are made once, and their clusters count those that are gone. */
    private boolean areSame(List<EcsInstance.Image> now, List<EcsInstance.Image> held) {
        boolean same = now.size() == held.size() && held.size() == byArn.size();
        for (int i = 0; same && i < now.size(); i++) {
            same = now.get(i).host() == held.get(i).host()
                    && now.get(i).agent() == held.get(i).agent()
                    && now.get(i).deregisteredAt() == held.get(i).deregisteredAt();
        }
        return same;
    }

    @Override
    public Class<Image> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        byArn.clear();
        byCluster.clear();
        ((Image) image).instances().forEach(each -> put(EcsInstance.of(each, tickets)));
    }
}
