package dev.drydock.internal.world;

import dev.drydock.discovery.ConnectAlias;
import dev.drydock.discovery.DiscoveredInstance;
import dev.drydock.discovery.Discovery;
import dev.drydock.discovery.DnsRecord;
import dev.drydock.internal.account.DiscoveryRegistry.Alias;
import dev.drydock.internal.account.DiscoveryRegistry.Entry;
import dev.drydock.internal.account.DiscoveryRegistry.Records;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.discovery.DiscoveryStore;
import dev.drydock.internal.model.Arn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What clients find of the services of one account and region. */
final class WorldDiscovery implements Discovery {

    private static final String CLOSED = "discovery() cannot be used";
    private static final String REGISTRY = "arn:aws:servicediscovery:us-east-1:123456789012:service/srv-1";
    private static final String NAMESPACE = "arn:aws:servicediscovery:us-east-1:123456789012:namespace/ns-1";

    /** In AWS's words a multivalue answer. */
    private static final int MOST_ADDRESSES = 8;

    private final World world;
    private final RegionState state;

    WorldDiscovery(World world, RegionState state) {
        this.world = world;
        this.state = state;
    }

    @Override
    public Discovery service(String registryArn, String name, DnsRecord... records) {
        arn("service", "registryArn", registryArn, REGISTRY);
        Require.text("service", "name", name, "web.internal");
        List<DnsRecord> given = new ArrayList<>();
        for (DnsRecord each : Require.given("service", "records", records, "DnsRecord.A")) {
            given.add(Require.given("service", "records", each, "DnsRecord.A"));
        }
        Records has = given.isEmpty() ? null : new Records(given.contains(DnsRecord.A), given.contains(DnsRecord.SRV));
        return tell(registryArn + " is " + name + (given.isEmpty() ? "" : " with " + given), () -> {
            state.discovered().named(registryArn, name);
            state.discovered().records(registryArn, has);
        });
    }

    @Override
    public Discovery namespace(String namespaceArn, String name) {
        arn("namespace", "namespaceArn", namespaceArn, NAMESPACE);
        Require.text("namespace", "name", name, "shop");
        return tell(namespaceArn + " is " + name, () -> state.discovered().named(namespaceArn, name));
    }

    private static void arn(String method, String parameter, String given, String example) {
        Require.text(method, parameter, given, example);
        String kind = example.substring(example.lastIndexOf(':') + 1, example.lastIndexOf('/') + 1);
        Arn arn = Arn.parse(given).orElse(null);
        if (arn == null
                || !arn.service().equals("servicediscovery")
                || !arn.resource().startsWith(kind)
                || arn.resource().length() == kind.length()) {
            throw new IllegalArgumentException(method + "(…) needs an ARN of Cloud Map for " + parameter + ", such as "
                    + example + ", but was given " + given);
        }
    }

    private Discovery tell(String what, Runnable change) {
        return world.change(CLOSED, () -> {
            change.run();
            world.journal().note("discovery: " + what);
            return this;
        });
    }

    @Override
    public List<DiscoveredInstance> instances(String name) {
        Require.text("instances", "name", name, "web.internal");
        return world.locked(() -> state.discovered().find(name).stream()
                .map(WorldDiscovery::shown)
                .toList());
    }

    private static DiscoveredInstance shown(Entry entry) {
        return new DiscoveredInstance(
                entry.task().substring(entry.task().lastIndexOf('/') + 1),
                entry.task(),
                entry.address(),
                entry.port(),
                entry.zone(),
                entry.healthy(),
                entry.attributes());
    }

    @Override
    public List<String> resolve(String name) {
        Require.text("resolve", "name", name, "web.internal");
        List<DiscoveredInstance> all = instances(name);
        List<DiscoveredInstance> healthy =
                all.stream().filter(DiscoveredInstance::healthy).toList();
        return (healthy.isEmpty() ? all : healthy)
                .stream()
                        .map(DiscoveredInstance::ipv4)
                        .distinct()
                        .limit(MOST_ADDRESSES)
                        .toList();
    }

    @Override
    public List<ConnectAlias> aliases(String name) {
        Require.text("aliases", "name", name, "web.shop");
        return world.locked(() -> {
            DiscoveryStore store = state.discovered();
            List<ConnectAlias> found = new ArrayList<>();
            for (Alias each : state.ecsRegion().aliases()) {
                String text = store.text(each.name());
                if (text.equals(name)) {
                    String dnsName = each.dnsName() == null ? text : each.dnsName();
                    found.add(new ConnectAlias(dnsName, each.port(), each.serviceArn()));
                }
            }
            found.sort(Comparator.comparing(ConnectAlias::dnsName)
                    .thenComparing(ConnectAlias::port)
                    .thenComparing(ConnectAlias::serviceArn));
            return List.copyOf(found);
        });
    }
}
