package dev.drydock.internal.client.neighbor;

import dev.drydock.internal.client.CallDoor;
import dev.drydock.internal.client.Clients;
import dev.drydock.internal.client.Connection;
import dev.drydock.internal.client.cloudwatch.CloudWatchClients;
import dev.drydock.internal.client.loadbalancing.ElbClients;
import dev.drydock.internal.client.scaling.ScalingClients;
import dev.drydock.operation.AwsService;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The clients of the services beside ECS, ECR and CloudWatch Logs, by the names of their interfaces: the SDK's modules of
 * them are optional, so nothing that is always loaded names a class of them. A neighbor is one line here.
 *
 * @param service what it calls
 * @param title what a message calls a client
 * @param module of the SDK, {@code elasticloadbalancingv2}
 * @param type the simple name of the interface, {@code ElasticLoadBalancingV2Client}
 * @param maker makes a client, asynchronous or not
 */
public record NeighborClient(
        AwsService service, String title, String module, String type, BiFunction<Boolean, Connection, Object> maker) {

    private static final String ASYNC = "AsyncClient";

    private static final List<NeighborClient> ALL = List.of(
            new NeighborClient(
                    AwsService.ELASTIC_LOAD_BALANCING,
                    "Elastic Load Balancing",
                    "elasticloadbalancingv2",
                    "ElasticLoadBalancingV2Client",
                    ElbClients::make),
            new NeighborClient(
                    AwsService.CLOUDWATCH, "CloudWatch", "cloudwatch", "CloudWatchClient", CloudWatchClients::make),
            new NeighborClient(
                    AwsService.APPLICATION_AUTO_SCALING,
                    "Application Auto Scaling",
                    "applicationautoscaling",
                    "ApplicationAutoScalingClient",
                    ScalingClients::make));

    /** All of them, in the order of their services. */
    public static List<NeighborClient> all() {
        return ALL;
    }

    /** The neighbor that has a client of that interface; null if none has. */
    public static @Nullable NeighborClient of(Class<?> type) {
        for (NeighborClient each : ALL) {
            if (type.getName().equals(each.name()) || type.getName().equals(each.asyncName())) {
                return each;
            }
        }
        return null;
    }

    /** The full name of the synchronous interface. */
    public String name() {
        return "software.amazon.awssdk.services." + module + '.' + type;
    }

    /** The full name of the asynchronous interface. */
    public String asyncName() {
        return name().replaceFirst("Client$", ASYNC);
    }

    /** A new client, of one of its two interfaces. */
    public Object make(Clients clients, Class<?> client, CallDoor door) {
        boolean async = client.getSimpleName().endsWith(ASYNC);
        String accessor = "client(" + client.getSimpleName() + ".class)";
        return maker.apply(async, clients.connect(door, title + (async ? " async client" : " client"), accessor));
    }
}
