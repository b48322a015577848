package dev.drydock.internal.loadbalancing;

import dev.drydock.internal.account.TargetRegistry.Declared;
import dev.drydock.internal.account.TargetRegistry.TargetStatus;
import dev.drydock.internal.loadbalancing.store.GroupCatalog;
import dev.drydock.internal.loadbalancing.store.GroupTraffic;
import dev.drydock.internal.model.Arn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The target groups that a test declared, as listeners see them; they speak whatever is asked of them. */
final class KnownGroups implements GroupCatalog, GroupTraffic {

    private final TargetGroups targets;

    KnownGroups(TargetGroups targets) {
        this.targets = targets;
    }

    @Override
    public @Nullable GroupFacts facts(String targetGroup) {
        Declared declared = targets.declared(targetGroup);
        if (declared == null) {
            return null;
        }
        String name = Arn.parse(targetGroup)
                .map(Arn::resourceId)
                .map(each -> each.substring(0, Math.max(0, each.indexOf('/'))))
                .orElse(targetGroup);
        String type = declared.targetType();
        return new GroupFacts(targetGroup, name, null, 80, null, type == null ? "ip" : type);
    }

    @Override
    public List<Destination> destinations(String targetGroup) {
        Map<String, TargetStatus> statuses = targets.statuses(targetGroup);
        List<Destination> destinations = new ArrayList<>();
        targets.targets(targetGroup).forEach(each -> {
            TargetStatus status = statuses.get(each.task());
            if (status != null) {
                destinations.add(new Destination(each.id(), each.port(), standing(status)));
            }
        });
        return destinations;
    }

    private static Standing standing(TargetStatus status) {
        return switch (status.health()) {
            case HEALTHY -> Standing.HEALTHY;
            case INITIAL, UNHEALTHY -> Standing.UNHEALTHY;
            case DRAINING, UNUSED -> Standing.OUT;
        };
    }

    @Override
    public String attribute(String targetGroup, String key) {
        return "";
    }
}
