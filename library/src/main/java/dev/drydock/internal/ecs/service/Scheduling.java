package dev.drydock.internal.ecs.service;

import dev.drydock.internal.ecs.deployment.LaunchRate;
import dev.drydock.internal.ecs.deployment.Rebalancing;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.Ticket;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the scheduler keeps of one service from one look to the next. */
public final class Scheduling {

    private long steadyAt = -1;
    private Rebalancing.Phase balancing = Rebalancing.Phase.IDLE;
    private long balancedAt = -1;
    private LaunchRate rate = LaunchRate.FRESH;
    private @Nullable Ticket look;
    private EventKind lookKind = EventKind.UPKEEP;

    Scheduling() {}

    /** When the steady state was last announced; -1 since something has changed. */
    public long steadyAt() {
        return steadyAt;
    }

    /** The steady state is announced. */
    public void steady(long now) {
        steadyAt = now;
    }

    /** Something has changed. */
    public void unsettled() {
        steadyAt = -1;
    }

    /** How far the rebalancing of its tasks among the zones is. */
    public Rebalancing.Phase balancing() {
        return balancing;
    }

    /** Rebalancing goes on. */
    public void balancing(Rebalancing.Phase next) {
        balancing = next;
    }

    /** When rebalancing last ended; -1 if it never has. */
    public long balancedAt() {
        return balancedAt;
    }

    /** Rebalancing ends. */
    public void balanced(long now) {
        balancing = Rebalancing.Phase.IDLE;
        balancedAt = now;
    }

    /** How many tasks it may still launch. */
    public LaunchRate rate() {
        return rate;
    }

    /** So many tasks were launched. */
    public void launched(int count, long now) {
        rate = rate.after(count, now);
    }

    /** The next look, if there is to be one. */
    public @Nullable Ticket look() {
        return look;
    }

    /** Who waits for it. */
    public EventKind lookKind() {
        return lookKind;
    }

    /** This is the next look now. */
    public void look(Ticket next, EventKind kind) {
        look = next;
        lookKind = kind;
    }

    /** The look begins. */
    public void looked() {
        look = null;
    }

    /**
     * All there is to keep.
     *
     * @param look the number of the ticket; -1 if there is none
     */
    record Image(
            long steadyAt,
            Rebalancing.Phase balancing,
            long balancedAt,
            LaunchRate rate,
            long look,
            EventKind lookKind) {}

    Image image() {
        long pending = look != null && look.isPending() ? look.sequence() : -1;
        return new Image(steadyAt, balancing, balancedAt, rate, pending, lookKind);
    }

    /** Whether an image shows it, the ticket aside. */
    boolean isAs(Image image) {
        return steadyAt == image.steadyAt
                && balancing == image.balancing
                && balancedAt == image.balancedAt
                && rate.equals(image.rate)
                && lookKind == image.lookKind;
    }

    void restore(Image image, Map<Long, Ticket> tickets) {
        steadyAt = image.steadyAt();
        balancing = image.balancing();
        balancedAt = image.balancedAt();
        rate = image.rate();
        look = tickets.get(image.look());
        lookKind = image.lookKind();
    }
}
