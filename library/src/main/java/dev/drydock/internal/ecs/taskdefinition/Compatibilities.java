package dev.drydock.internal.ecs.taskdefinition;

import dev.drydock.internal.ecs.request.LaunchTypes;
import dev.drydock.internal.ecs.taskdefinition.draft.Draft;
import dev.drydock.internal.ecs.taskdefinition.rule.FargateRules;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.NetworkMode;

/**
 * The launch types a definition is compatible with, in the order AWS lists them. EXTERNAL has no elastic network
 * interfaces and so never takes awsvpc; Managed Instances are Linux with awsvpc or host networking.
 */
final class Compatibilities {

    private Compatibilities() {}

    static List<String> of(Draft draft) {
        if (draft.isAwsvpc()) {
            return list(List.of("EC2"), FargateRules.allow(draft), !draft.isWindows());
        }
        boolean managed = !draft.isWindows() && draft.isNetworkMode(NetworkMode.HOST) && !sharesWithHost(draft);
        return list(hasNamedPorts(draft) ? List.of("EC2") : List.of("EXTERNAL", "EC2"), false, managed);
    }

    private static boolean sharesWithHost(Draft draft) {
        return "host".equals(draft.request().pidModeAsString())
                || "host".equals(draft.request().ipcModeAsString());
    }

    /** Ports have names for Service Connect, which external instances lack. */
    private static boolean hasNamedPorts(Draft draft) {
        return draft.containers().stream()
                .flatMap(container -> container.portMappings().stream())
                .anyMatch(port -> port.name() != null || port.appProtocolAsString() != null);
    }

    private static List<String> list(List<String> first, boolean fargate, boolean managed) {
        List<String> list = new ArrayList<>(first);
        if (fargate) {
            list.add("FARGATE");
        }
        if (managed) {
            list.add(LaunchTypes.MANAGED_INSTANCES);
        }
        return List.copyOf(list);
    }
}
