package dev.drydock.internal.world;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.BucketStore;
import dev.drydock.internal.account.DesiredCount;
import dev.drydock.internal.account.EnvironmentFileStore;
import dev.drydock.internal.account.EventSink;
import dev.drydock.internal.account.SecretStore;
import dev.drydock.internal.account.SubnetZones;
import dev.drydock.internal.account.metric.AlarmActions;
import dev.drydock.internal.account.metric.MetricSource;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.discovery.DiscoveryStore;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.loadbalancing.LoadBalancingRegion;
import dev.drydock.internal.metrics.MetricsRegion;
import dev.drydock.internal.scaling.ScalingRegion;
import dev.drydock.operation.AwsService;
import dev.drydock.time.Timings;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What lies beside the three services in an account and region, as tests set it. */
final class Neighbors {

    final SecretStore secrets = new SecretStore();
    final EnvironmentFileStore environmentFiles = new EnvironmentFileStore();
    final BucketStore buckets = new BucketStore();
    final LoadBalancingRegion loadBalancing;
    final DiscoveryStore discovery;
    final MetricsRegion metrics;
    final ScalingRegion scaling;
    private final Supplier<MetricSource> ofEcs;

    /** Made when first asked for, and kept with what they know of the past. */
    private @Nullable List<MetricSource> sources;

    Neighbors(
            AccountRegion home,
            RegionQueue queue,
            Timings timings,
            Supplier<SubnetZones> subnets,
            Function<String, @Nullable String> namespaces,
            Supplier<DesiredCount> counts,
            Supplier<MetricSource> ofEcs,
            EventSink events,
            Consumer<Object> notes) {
        this.ofEcs = ofEcs;
        this.loadBalancing = new LoadBalancingRegion(home, queue, timings, subnets);
        this.discovery = new DiscoveryStore(namespaces);
        this.metrics = new MetricsRegion(home, queue, this::sources, this::actors, events, notes);
        this.scaling = new ScalingRegion(home, queue, timings, counts, metrics::book, notes, events);
    }

    OperationTable operations(AwsService service) {
        return switch (service) {
            case ELASTIC_LOAD_BALANCING -> loadBalancing.operations();
            case CLOUDWATCH -> metrics.operations();
            case APPLICATION_AUTO_SCALING -> scaling.operations();
            default -> throw new IllegalArgumentException(service + " is no neighbor");
        };
    }

    /** What services here tell CloudWatch. */
    List<MetricSource> sources() {
        List<MetricSource> known = sources;
        if (known == null) {
            known = List.of(ofEcs.get(), loadBalancing.metrics());
            sources = known;
        }
        return known;
    }

    /** What alarms act on. */
    private List<AlarmActions> actors() {
        return List.of(scaling.actions());
    }
}
