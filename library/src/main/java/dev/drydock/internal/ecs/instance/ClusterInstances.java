package dev.drydock.internal.ecs.instance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The container instances of one cluster in the order of registration, INACTIVE ones included, and which of them have
 * changed recently: whoever caches something computed from them need only look at those again.
 */
public final class ClusterInstances {

    private static final int SHORTEST_LOG = 1_024;

    private final Map<String, EcsInstance> byArn = new LinkedHashMap<>();

    /** Changed instances in the order of their changes; the oldest changes are forgotten. */
    private final List<EcsInstance> log = new ArrayList<>();

    /** The ARNs of those that are ACTIVE or DRAINING; their number counts alone. */
    private final Set<String> registeredArns = new HashSet<>();

    private long forgotten;
    private int registered;

    /** Where tasks are, by their group. Looked up by key only, never iterated. */
    private final Map<String, GroupHosts> groups = new HashMap<>();

    ClusterInstances() {}

    /** The instances. */
    public Collection<EcsInstance> instances() {
        return Collections.unmodifiableCollection(byArn.values());
    }

    /** How many instances there are. */
    public int size() {
        return byArn.size();
    }

    /** How many instances are ACTIVE or DRAINING. */
    int registered() {
        return registeredArns.size();
    }

    /** Where the tasks of a group are; null if none of them is here. */
    public @Nullable GroupHosts hosts(String group) {
        return groups.get(group);
    }

    /** The number after the highest of any instance, see {@link EcsInstance#number()}. */
    public int numbers() {
        return registered;
    }

    /** How many changes there have been. */
    public long changes() {
        return forgotten + log.size();
    }

    /**
     * The instances changed after a number of changes, in order, some more than once; null if that is too long ago.
     */
    public @Nullable List<EcsInstance> changedSince(long changes) {
        return changes < forgotten ? null : log.subList((int) (changes - forgotten), log.size());
    }

    void add(EcsInstance instance) {
        byArn.put(instance.arn(), instance);
        instance.enrol(this, registered++);
        changed(instance);
    }

    void remove(String arn) {
        byArn.remove(arn);
        registeredArns.remove(arn);
    }

    /** Where the tasks of a group are, which is about to have one. */
    GroupHosts hostsOf(String group) {
        return groups.computeIfAbsent(group, GroupHosts::new);
    }

    /** The last task of a group is gone. */
    void forget(GroupHosts hosts) {
        groups.remove(hosts.group());
    }

    /** Told by the instances themselves. */
    void changed(EcsInstance instance) {
        if (instance.isGone() || instance.isRegistering()) {
            registeredArns.remove(instance.arn());
        } else {
            registeredArns.add(instance.arn());
        }
        if (log.size() >= SHORTEST_LOG && log.size() >= 4 * byArn.size()) {
            // The newer half stays, so that whoever looks often enough never has to start over.
            int older = log.size() / 2;
            forgotten += older;
            log.subList(0, older).clear();
        }
        log.add(instance);
    }
}
