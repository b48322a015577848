package dev.drydock.internal.loadbalancing;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.SubnetZones;
import dev.drydock.internal.account.metric.MetricSource;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Chance;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.loadbalancing.request.NamedResources;
import dev.drydock.internal.loadbalancing.route.Router;
import dev.drydock.internal.loadbalancing.store.BalancerStore;
import dev.drydock.internal.loadbalancing.store.ResourceTags;
import dev.drydock.internal.loadbalancing.store.TargetGroups;
import dev.drydock.internal.loadbalancing.traffic.BalancerMetrics;
import dev.drydock.internal.loadbalancing.traffic.TrafficBook;
import dev.drydock.time.Timings;
import java.util.List;
import java.util.function.Supplier;

/**
 * Elastic Load Balancing in one account and region: its stores, its table of operations, and what services register with.
 * Nothing but the table and what stands behind it names the SDK's classes, which a user may not have.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/what-is-load-balancing.html">Elastic
 *     Load Balancing</a>
 */
public final class LoadBalancingRegion {

    private final RegionQueue queue;
    private final Supplier<SubnetZones> subnets;
    private final TargetGroups targets;
    private final BalancerStore balancers;
    private final NamedResources names;
    private final ResourceTags tags = new ResourceTags();
    private final TrafficBook traffic;

    /**
     * No load balancers.
     *
     * @param subnets where subnets lie; asked for when load balancers are created
     */
    public LoadBalancingRegion(AccountRegion home, RegionQueue queue, Timings timings, Supplier<SubnetZones> subnets) {
        this.queue = queue;
        this.subnets = subnets;
        this.targets = new TargetGroups(queue, timings);
        this.balancers = new BalancerStore(queue, timings);
        this.names = new NamedResources(home, balancers);
        this.traffic = new TrafficBook(balancers, queue::tick);
        targets.forwardedBy(balancers.forwards());
    }

    /** The table of operations; a new one, which the caller keeps. */
    public OperationTable operations() {
        return new LoadBalancingOperations(this);
    }

    /** The target groups, as tests set them. */
    public TargetGroups targets() {
        return targets;
    }

    /** The load balancers. */
    public BalancerStore balancers() {
        return balancers;
    }

    NamedResources names() {
        return names;
    }

    ResourceTags tags() {
        return tags;
    }

    SubnetZones subnets() {
        return subnets.get();
    }

    Chance chance() {
        return queue.chance();
    }

    /** What says where requests go. */
    public Router router() {
        return new Router(names.home(), queue, balancers, targets);
    }

    /** The requests that load balancers get. */
    public TrafficBook traffic() {
        return traffic;
    }

    /** What it tells CloudWatch. */
    public MetricSource metrics() {
        return new BalancerMetrics(balancers, targets, traffic, queue.start(), queue::tick);
    }

    /** In the order images keep them. */
    public List<Store> stores() {
        return List.of(targets, balancers, tags, traffic);
    }
}
