package dev.drydock.ecs.instance;

import dev.drydock.account.AccountRegion;
import dev.drydock.account.Timing;
import dev.drydock.account.Timings;
import dev.drydock.call.Store;
import dev.drydock.ecs.cluster.EcsCluster;
import dev.drydock.kernel.Ids;
import dev.drydock.kernel.Ticket;
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

    private final Map<String, ContainerInstance> byArn = new LinkedHashMap<>();

    /** Looked up by cluster only, never iterated; what it holds is in the order of registration. */
    private final Map<String, Roster> byCluster = new HashMap<>();

    private final List<Consumer<ContainerInstance>> listeners = new ArrayList<>();

    /** No instances. */
    public InstanceStore(AccountRegion home, Timings timings) {
        this.home = home;
        this.timings = timings;
    }

    /**
     * Registers an instance, as its agent would.
     *
     * @param zone one of the region's zones; null for the next in turn, the first one after none
     */
    public ContainerInstance add(
            EcsCluster cluster, InstanceType type, @Nullable String zone, List<Tag> tags, Ids ids, Instant now) {
        List<String> zones = home.zones();
        int index = zone == null ? inCluster(cluster.arn()).size() % zones.size() : zones.indexOf(zone);
        if (index < 0) {
            throw new IllegalArgumentException(zone + " is none of the zones here: " + zones);
        }
        String ec2 = "i-" + ids.hex("instance", cluster.name()).substring(0, 17);
        InstanceAgent agent =
                new InstanceAgent(AgentReport.optimized(ec2, type), Map.of(), InstanceAgent.Trunk.NONE, null);
        return enter(cluster, ec2, type, zones.get(index), agent, tags, ids, now);
    }

    /**
     * Registers an instance like {@link #add}, with the trunk network interface that {@code awsvpcTrunking} gives to
     * types that can have one; it is attached already.
     */
    public ContainerInstance addTrunked(EcsCluster cluster, InstanceType type, Ids ids, Instant now) {
        return addTrunked(cluster, type, null, ids, now);
    }

    private ContainerInstance addTrunked(
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
        String ec2 = "i-" + ids.hex("instance", cluster.name()).substring(0, 17);
        String trunk = "eni-" + ids.hex("trunk", cluster.name()).substring(0, 17);
        InstanceAgent agent =
                new InstanceAgent(AgentReport.optimized(ec2, type), Map.of(), InstanceAgent.Trunk.ATTACHED, trunk);
        return enter(cluster, ec2, type.trunked(), zone, agent, List.of(), ids, now);
    }

    /**
     * Registers an instance with attributes of its user's.
     *
     * @param zone one of the region's zones; null for the next in turn, the first one after none
     * @param trunked whether it has a trunk network interface, if its type can have one
     */
    public ContainerInstance add(
            EcsCluster cluster,
            InstanceType type,
            @Nullable String zone,
            Map<String, Attribute> custom,
            boolean trunked,
            Ids ids,
            Instant now) {
        ContainerInstance added =
                trunked ? addTrunked(cluster, type, zone, ids, now) : add(cluster, type, zone, List.of(), ids, now);
        added.customAttributes(custom);
        changed(added);
        return added;
    }

    /** Registers a host outside of EC2, as ECS Anywhere does. */
    public ContainerInstance addExternal(EcsCluster cluster, int cpu, int memory, Ids ids, Instant now) {
        String id = "mi-" + ids.hex("instance", cluster.name()).substring(0, 17);
        AgentReport report = new AgentReport(
                AgentReport.NEWEST_VERSIONS,
                AgentReport.USUAL_PORTS,
                List.of(),
                List.of(),
                InstanceAttributes.external(),
                null,
                true);
        InstanceAgent agent = new InstanceAgent(report, Map.of(), InstanceAgent.Trunk.NONE, null);
        InstanceType type = new InstanceType("external", cpu, memory, 0, false);
        return enter(cluster, id, type, home.zones().get(0), agent, List.of(), ids, now);
    }

    ContainerInstance enter(
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
        ContainerInstance instance = new ContainerInstance(
                arn, cluster.arn(), ec2InstanceId, type, zone, indexOf(zone), agent, now.toEpochMilli());
        instance.tags(tags);
        put(instance);
        if (instance.isActive()) {
            changed(instance);
        }
        return instance;
    }

    /** The place of a zone in its region; one that Drydock's regions lack counts as one of theirs. */
    private int indexOf(String zone) {
        List<String> zones = home.zones();
        int index = zones.indexOf(zone);
        if (index >= 0 || zone.isEmpty()) {
            return Math.max(0, index);
        }
        return Math.floorMod(zone.charAt(zone.length() - 1) - 'a', zones.size());
    }

    /**
     * Tasks may come to an instance that could not before, or may have to leave it: its agent is back, its trunk network
     * interface attached, its attributes are others.
     */
    public void changed(ContainerInstance instance) {
        listeners.forEach(each -> each.accept(instance));
    }

    /** From now on the listener hears of each instance that becomes ACTIVE, and of what {@link #changed} tells. */
    public void listen(Consumer<ContainerInstance> listener) {
        listeners.add(listener);
    }

    private void put(ContainerInstance instance) {
        byArn.put(instance.arn(), instance);
        roster(instance.clusterArn()).add(instance);
    }

    /** An instance, INACTIVE ones included as long as they can be described; null if there is none. */
    public @Nullable ContainerInstance find(String arn) {
        return byArn.get(arn);
    }

    /** The instance of that EC2 id, container instance id or ARN, in whichever cluster; null if there is none. */
    public @Nullable ContainerInstance findAnyhow(String reference) {
        for (ContainerInstance each : byArn.values()) {
            if (each.ec2InstanceId().equals(reference)
                    || each.arn().equals(reference)
                    || each.id().equals(reference)) {
                return each;
            }
        }
        return null;
    }

    /** The instances of a cluster in the order of registration, INACTIVE ones included. */
    public Collection<ContainerInstance> inCluster(String clusterArn) {
        Roster roster = byCluster.get(clusterArn);
        return roster == null ? List.of() : roster.instances();
    }

    /** The instances of a cluster, and which of them have changed. */
    public Roster roster(String clusterArn) {
        return byCluster.computeIfAbsent(clusterArn, arn -> new Roster());
    }

    /** All, INACTIVE ones included as long as they can be described, in the order of registration. */
    public Collection<ContainerInstance> all() {
        return Collections.unmodifiableCollection(byArn.values());
    }

    /** How many instances of a cluster are ACTIVE or DRAINING. */
    public int registered(String clusterArn) {
        int count = 0;
        for (ContainerInstance each : inCluster(clusterArn)) {
            count += each.isGone() || each.isRegistering() ? 0 : 1;
        }
        return count;
    }

    /** The ARN that a reference, an id or an ARN, stands for in a cluster. */
    public String arnOf(EcsCluster cluster, String reference) {
        return reference.startsWith("arn:")
                ? reference
                : home.arn("ecs", "container-instance/" + cluster.name() + '/' + reference);
    }

    /** Forgets deregistered instances that are not to be described any more and have no task left. */
    void sweep(Instant now) {
        long gone = now.minus(timings.of(Timing.INACTIVE_INSTANCE_VISIBLE)).toEpochMilli();
        byArn.values().removeIf(each -> {
            boolean forget = each.isGone() && each.deregisteredAt() < gone && each.tasks() == 0;
            if (forget) {
                roster(each.clusterArn()).remove(each.arn());
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
    public record Image(List<ContainerInstance.Image> instances) {}

    @Override
    public Image image() {
        return new Image(byArn.values().stream().map(ContainerInstance::image).toList());
    }

    @Override
    public Class<Image> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        byArn.clear();
        byCluster.clear();
        ((Image) image).instances().forEach(each -> put(ContainerInstance.of(each)));
    }
}
