package dev.drydock.internal.ecs.taskdefinition;

import dev.drydock.internal.ecs.taskdefinition.draft.Draft;
import dev.drydock.internal.ecs.taskdefinition.rule.FargateRules;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.NetworkMode;

/**
 * The launch types a definition is compatible with, in the order AWS lists them. EXTERNAL has no elastic network
 * interfaces and so never takes awsvpc; Managed Instances are Linux with awsvpc or host networking.
 */
final class Compatibilities {

    private Compatibilities() {}

    static List<Compatibility> of(Draft draft) {
        boolean required = draft.requires(Compatibility.MANAGED_INSTANCES.toString());
        if (draft.isAwsvpc()) {
            boolean fargate = FargateRules.allow(draft);
            boolean managed = !draft.isWindows() && (fargate || required);
            return list(List.of(Compatibility.EC2), fargate, managed);
        }
        boolean managed = !draft.isWindows() && draft.isNetworkMode(NetworkMode.HOST);
        return list(List.of(Compatibility.EXTERNAL, Compatibility.EC2), false, managed);
    }

    private static List<Compatibility> list(List<Compatibility> first, boolean fargate, boolean managed) {
        List<Compatibility> list = new ArrayList<>(first);
        if (fargate) {
            list.add(Compatibility.FARGATE);
        }
        if (managed) {
            list.add(Compatibility.MANAGED_INSTANCES);
        }
        return List.copyOf(list);
    }
}
