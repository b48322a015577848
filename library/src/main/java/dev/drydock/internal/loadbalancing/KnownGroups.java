package dev.drydock.internal.loadbalancing;

import dev.drydock.internal.loadbalancing.attribute.GroupAttributeTable;
import dev.drydock.internal.loadbalancing.store.GroupCatalog;
import dev.drydock.internal.loadbalancing.store.GroupTraffic;
import dev.drydock.internal.loadbalancing.store.TargetGroup;
import dev.drydock.internal.loadbalancing.store.TargetGroups;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The target groups as listeners, rules and requests see them. */
final class KnownGroups implements GroupCatalog, GroupTraffic {

    private final TargetGroups targets;

    KnownGroups(TargetGroups targets) {
        this.targets = targets;
    }

    @Override
    public @Nullable GroupFacts facts(String targetGroup) {
        return targets.facts(targetGroup);
    }

    @Override
    public List<Destination> destinations(String targetGroup) {
        return targets.destinations(targetGroup);
    }

    @Override
    public String attribute(String targetGroup, String key) {
        TargetGroup group = targets.find(targetGroup);
        return group == null
                ? GroupAttributeTable.ofDeclared()
                        .shown(Collections.unmodifiableSortedMap(new TreeMap<>()))
                        .getOrDefault(key, "")
                : GroupAttributeTable.of(group.settings())
                        .shown(group.attributes())
                        .getOrDefault(key, "");
    }
}
