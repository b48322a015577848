package dev.drydock.internal.ecs.deployment;

import java.util.function.IntSupplier;

/**
 * Availability Zone rebalancing of a service, as its scheduler sees it.
 *
 * @param enabled whether the service wants it
 * @param phase how far it is
 * @param pace for how many milliseconds a service is steady before its balance is checked; AWS does not say
 * @param rest how many milliseconds after an attempt the next may begin
 * @param triedAt when it last ended; -1 if it never has
 * @param inRegion how many zones the region has
 * @param zones the zones that tasks of the service may be started in, one bit each by their place in the region; asked only
 *     where the answer matters
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html">Balancing an Amazon ECS
 *     service across Availability Zones</a>
 */
public record Rebalancing(
        boolean enabled, Phase phase, long pace, long rest, long triedAt, int inRegion, IntSupplier zones) {

    /** It is disabled. */
    public static final Rebalancing NONE = new Rebalancing(false, Phase.IDLE, 0, 0, -1, 0, () -> 0);

    /** How far rebalancing is. */
    public enum Phase {
        /** It is not under way. */
        IDLE,
        /** Tasks are started where there are too few, and then stopped where there are too many. */
        UNDER_WAY,
        /** No more are started; tasks that those replace have yet to stop. */
        ENDING
    }

    /** When a service that has been steady since an instant is looked at. */
    long due(long steadySince) {
        return Math.max(steadySince + pace, triedAt < 0 ? 0 : triedAt + Math.max(1, rest));
    }
}
