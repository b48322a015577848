package dev.drydock.internal.ecs.task.operation;

import dev.drydock.internal.ecs.task.ContainerPlan;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.NetworkBinding;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PortMapping;

/** Shows the host ports of containers on a bridge. */
final class NetworkBindings {

    private NetworkBindings() {}

    /**
     * As the agent reports them: only of containers on a bridge, single ports before ranges, and without the {@code ::}
     * twins, which it leaves out unless told otherwise. Null of a container that never ran, for which it reported nothing.
     */
    static @Nullable List<NetworkBinding> of(EcsTask task, EcsContainer container) {
        if (container.startedAt() < 0) {
            return null;
        }
        List<NetworkBinding> single = new ArrayList<>();
        List<NetworkBinding> ranges = new ArrayList<>();
        boolean host = task.spec().definition().networkMode() == NetworkMode.HOST;
        for (int i = 0; !host && i < container.hostPorts().size(); i++) {
            PortMapping mapping = container.plan().definition().portMappings().get(i);
            int port = container.hostPorts().get(i);
            NetworkBinding.Builder binding =
                    NetworkBinding.builder().bindIP("0.0.0.0").protocol(mapping.protocolAsString());
            if (mapping.containerPortRange() == null) {
                single.add(binding.containerPort(mapping.containerPort())
                        .hostPort(port)
                        .build());
            } else {
                ranges.add(binding.containerPortRange(mapping.containerPortRange())
                        .hostPortRange(port + "-" + (port + ContainerPlan.ports(mapping) - 1))
                        .build());
            }
        }
        single.addAll(ranges);
        return single;
    }
}
