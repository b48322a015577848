package dev.drydock.internal.ecs.instance;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which groups have tasks wanted RUNNING on one instance; how many stands in their {@link GroupHosts}. An instance has few
 * groups, so that they need no map.
 */
final class TaskGroups {

    private @Nullable ClusterInstances cluster;
    private int number;
    private @Nullable GroupHosts[] present = new GroupHosts[0];
    private int size;

    /** The instance is in a cluster from now on, without tasks. */
    void enrol(ClusterInstances ofCluster, int withNumber) {
        cluster = ofCluster;
        number = withNumber;
    }

    int of(String group) {
        GroupHosts hosts = cluster == null ? null : cluster.hosts(group);
        return hosts == null ? 0 : hosts.tasksOn(number);
    }

    boolean any(Predicate<String> wanted) {
        for (int i = 0; i < size; i++) {
            if (wanted.test(at(i).group())) {
                return true;
            }
        }
        return false;
    }

    void add(String group) {
        GroupHosts hosts = cluster().hostsOf(group);
        if (hosts.add(number) == 1) {
            if (size == present.length) {
                present = Arrays.copyOf(present, Math.max(4, size * 2));
            }
            present[size++] = hosts;
        }
    }

    void remove(String group) {
        GroupHosts hosts = cluster().hostsOf(group);
        if (hosts.remove(number) == 0) {
            drop(hosts);
        }
        if (hosts.isEmpty()) {
            cluster().forget(hosts);
        }
    }

    private ClusterInstances cluster() {
        return Objects.requireNonNull(cluster, "tasks are on instances of a cluster");
    }

    /** The others keep their order. */
    private void drop(GroupHosts hosts) {
        for (int i = 0; i < size; i++) {
            if (present[i] == hosts) {
                System.arraycopy(present, i + 1, present, i, size - i - 1);
                present[--size] = null;
                return;
            }
        }
    }

    private GroupHosts at(int i) {
        GroupHosts hosts = present[i];
        if (hosts == null) {
            throw new IllegalStateException("There are " + size + " groups");
        }
        return hosts;
    }
}
