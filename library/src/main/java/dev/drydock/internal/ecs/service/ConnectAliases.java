package dev.drydock.internal.ecs.service;

import dev.drydock.internal.account.DiscoveryRegistry.Alias;
import dev.drydock.internal.account.DiscoveryRegistry.Name;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.ServiceConnectClientAlias;
import software.amazon.awssdk.services.ecs.model.ServiceConnectConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceConnectService;

/**
 * What clients of Service Connect call the ACTIVE services.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectClientAlias.html">
 *     ServiceConnectClientAlias</a>
 */
public final class ConnectAliases {

    private ConnectAliases() {}

    /** By cluster and service. */
    public static List<Alias> of(ServiceStore services) {
        List<Alias> all = new ArrayList<>();
        for (EcsService each : services.all()) {
            ServiceConnectConfiguration connect = each.attachments().connect();
            if (connect != null && each.isActive() && each.attachments().connects()) {
                for (ServiceConnectService offered : connect.services()) {
                    String discovered = offered.discoveryName() == null ? offered.portName() : offered.discoveryName();
                    add(all, new Name(discovered, connect.namespace()), offered, each.arn());
                }
            }
        }
        return all;
    }

    private static void add(List<Alias> all, Name name, ServiceConnectService offered, String serviceArn) {
        for (ServiceConnectClientAlias each : offered.clientAliases()) {
            all.add(new Alias(name, each.dnsName(), each.port(), serviceArn));
        }
    }
}
