package dev.drydock.internal.logs;

import dev.drydock.internal.logs.metricfilter.Measuring;
import dev.drydock.internal.logs.metricfilter.MinuteEnds;
import dev.drydock.internal.logs.store.AccountSubscription;
import dev.drydock.internal.logs.store.ArrivalListener;
import dev.drydock.internal.logs.store.EventStream;
import dev.drydock.internal.logs.store.Group;
import dev.drydock.internal.logs.store.GroupState;
import dev.drydock.internal.logs.store.StoredEvent;
import dev.drydock.internal.logs.subscription.Forwarding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands events on as they arrive, in AWS's order: to metric filters, to the subscription filters of the group, to that of
 * the account. Who they are handed to is made when there is the first filter of its kind.
 */
final class Arrivals implements ArrivalListener {

    private final LogsRegion region;
    private @Nullable Measuring measuring;
    private @Nullable Forwarding forwarding;

    Arrivals(LogsRegion region) {
        this.region = region;
    }

    private Measuring measuring() {
        Measuring made = measuring;
        if (made == null) {
            made = region.measuring();
            measuring = made;
        }
        return made;
    }

    private Forwarding forwarding() {
        Forwarding made = forwarding;
        if (made == null) {
            made = region.forwarding();
            forwarding = made;
        }
        return made;
    }

    /** A minute is over. */
    void ends(MinuteEnds minute) {
        measuring().ends(minute);
    }

    @Override
    public void arrived(Group group, EventStream stream, List<StoredEvent> batch, Instant now) {
        GroupState state = region.store().find(group.name());
        if (state == null) {
            return;
        }
        if (!state.filters().metricFilters().isEmpty()) {
            measuring().arrived(state, batch, now);
        }
        if (!state.filters().subscriptions().isEmpty()) {
            forwarding().arrived(state, stream, batch);
        }
        AccountSubscription policy = region.policies().subscription();
        if (policy != null) {
            forwarding().arrived(policy, group, stream, batch);
        }
    }

    @Override
    public void removed(Group group) {
        region.policies().resourcePolicies(true).remove(group.arn());
    }
}
