package dev.drydock.internal.ecs.usage;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How the services of a cluster divide their work, by service; found when first asked for. */
final class ClusterShares {

    private final Map<String, Shares> services = new HashMap<>();
    private final Collection<LifeGroup> groups;
    private final long since;

    ClusterShares(Collection<LifeGroup> groups, long since) {
        this.groups = groups;
        this.since = since;
    }

    Shares sharesOf(TaskLife life) {
        String service = life.kind.service();
        return service == null || !life.isShared() ? Shares.ALONE : services.computeIfAbsent(service, this::sharesOf);
    }

    private Shares sharesOf(String service) {
        for (LifeGroup each : groups) {
            if (service.equals(each.service)) {
                return new Shares(each.since(since));
            }
        }
        return Shares.ALONE;
    }
}
