package dev.drydock.internal.loadbalancing.store;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Which load balancers send requests to a target group, by their listeners and rules. Called under the lock. */
public interface Forwards {

    /** The ARNs of the load balancers that forward to a group, in the order in which they were made. */
    List<String> balancersOf(String targetGroup);

    /** The zones that these load balancers are enabled for; a target elsewhere is not used. */
    List<String> zonesOf(String targetGroup);

    /** The target groups that a load balancer forwards to, sorted. */
    Set<String> groupsOf(String balancer);

    /** From now on the listener is told the ARN of each group that begins or ceases to be forwarded to, or to a zone of. */
    void listen(Consumer<String> listener);

    /** From now on the listener is told the ARN of each load balancer that forwards otherwise than before. */
    void listenToRules(Consumer<String> listener);
}
