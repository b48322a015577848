package dev.drydock.internal.ecs.task.container;

import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.task.ContainerPlan;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.TransportProtocol;

/**
 * Binds the ports of containers on a bridge to ports of their host: those the definition names, and dynamic ones for
 * the others. Each port of a range gets one, consecutively.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html">Port mappings</a>
 */
final class PortBinder {

    private PortBinder() {}

    /**
     * Binds the ports of a container that starts; returns why it cannot start if ports run out, and then binds none.
     */
    static @Nullable String bind(EcsTask task, EcsContainer container) {
        EcsInstance instance = task.instance();
        List<PortMapping> mappings = container.plan().definition().portMappings();
        NetworkMode mode = task.spec().definition().networkMode();
        if (instance == null || mappings.isEmpty() || mode == NetworkMode.AWSVPC || mode == NetworkMode.NONE) {
            return null;
        }
        List<Integer> bound = new ArrayList<>(mappings.size());
        for (PortMapping mapping : mappings) {
            int port = isDynamic(mapping)
                    ? instance.load().giveOutPorts(isUdp(mapping), ContainerPlan.ports(mapping))
                    : mapping.hostPort();
            if (port == 0) {
                giveBack(instance, mappings, bound);
                return exhausted(mapping);
            }
            bound.add(port);
        }
        container.hostPorts(List.copyOf(bound));
        return null;
    }

    /** In the words of newer agents, which look for all ports themselves; older ones omitted the "are". */
    private static String exhausted(PortMapping mapping) {
        String lacking = mapping.containerPortRange() == null
                ? "a host port is unavailable"
                : ContainerPlan.ports(mapping) + " contiguous host ports are unavailable";
        return "HostConfigError: error retrieving docker port map: " + lacking;
    }

    static void release(EcsTask task, EcsContainer container) {
        if (task.instance() != null) {
            giveBack(task.instance(), container.plan().definition().portMappings(), container.hostPorts());
        }
    }

    private static void giveBack(EcsInstance instance, List<PortMapping> mappings, List<Integer> bound) {
        for (int i = 0; i < bound.size(); i++) {
            PortMapping mapping = mappings.get(i);
            if (isDynamic(mapping)) {
                instance.load().giveBackPorts(isUdp(mapping), bound.get(i), ContainerPlan.ports(mapping));
            }
        }
    }

    private static boolean isDynamic(PortMapping mapping) {
        return mapping.hostPort() == null || mapping.hostPort() == 0;
    }

    private static boolean isUdp(PortMapping mapping) {
        return mapping.protocol() == TransportProtocol.UDP;
    }
}
