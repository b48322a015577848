package dev.drydock.ecs.instance;

import dev.drydock.account.AccountRegion;
import dev.drydock.account.Timing;
import dev.drydock.account.Timings;
import dev.drydock.call.Store;
import dev.drydock.ecs.cluster.Cluster;
import dev.drydock.kernel.Ids;
import dev.drydock.kernel.Ticket;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** No instances. */
    public InstanceStore(AccountRegion home, Timings timings) {
        this.home = home;
        this.timings = timings;
    }

    /**
     * Registers an instance, as its agent would.
     *
     * @param zone one of the region's zones; null for the next in turn, the first one after none
     * @param custom the attributes it is registered with besides those of the platform
     */
    public ContainerInstance add(
            Cluster cluster,
            InstanceType type,
            @Nullable String zone,
            List<Attribute> custom,
            List<Tag> tags,
            Ids ids,
            Instant now) {
        ContainerInstance instance = add(cluster, type, zone, tags, ids, now);
        custom.forEach(instance::put);
        return instance;
    }

    /** The same without attributes of its own. */
    public ContainerInstance add(
            Cluster cluster, InstanceType type, @Nullable String zone, List<Tag> tags, Ids ids, Instant now) {
        List<String> zones = home.zones();
        int index = zone == null ? inCluster(cluster.arn()).size() % zones.size() : zones.indexOf(zone);
        if (index < 0) {
            throw new IllegalArgumentException(zone + " is none of the zones here: " + zones);
        }
        String id = ids.hex("container-instance", cluster.name());
        String arn = home.arn("ecs", "container-instance/" + cluster.name() + '/' + id);
        String ec2 = "i-" + ids.hex("instance", cluster.name()).substring(0, 17);
        ContainerInstance instance =
                new ContainerInstance(arn, cluster.arn(), ec2, type, zones.get(index), index, now.toEpochMilli());
        instance.tags(tags);
        put(instance);
        return instance;
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

    /** How many instances of a cluster are ACTIVE or DRAINING. */
    public int registered(String clusterArn) {
        int count = 0;
        for (ContainerInstance each : inCluster(clusterArn)) {
            count += each.isGone() ? 0 : 1;
        }
        return count;
    }

    /** The ARN that a reference, an id or an ARN, stands for in a cluster. */
    public String arnOf(Cluster cluster, String reference) {
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
