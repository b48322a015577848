package dev.drydock.internal.logs.subscription;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.kernel.Chance;
import dev.drydock.internal.logs.filter.FilterPattern;
import dev.drydock.internal.logs.recipient.Delivering;
import dev.drydock.internal.logs.recipient.Payload;
import dev.drydock.internal.logs.store.AccountSubscription;
import dev.drydock.internal.logs.store.EventStream;
import dev.drydock.internal.logs.store.Group;
import dev.drydock.internal.logs.store.GroupState;
import dev.drydock.internal.logs.store.StoredEvent;
import dev.drydock.internal.logs.store.SubscriptionState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudwatchlogs.model.Distribution;

/**
 * What subscriptions make of events as they arrive: one payload for each upload of which a filter lets something through.
 *
 * <p>Only patterns of fields between blanks have extracted fields there, as in the guide's examples; system fields that a
 * filter emits stand beside them.
 */
public final class Forwarding {

    private final AccountRegion home;
    private final Chance chance;
    private final Delivering delivering;

    public Forwarding(AccountRegion home, Chance chance, Delivering delivering) {
        this.home = home;
        this.chance = chance;
        this.delivering = delivering;
    }

    /** Events have come to a group: its own filters look at them. */
    public void arrived(GroupState group, EventStream stream, List<StoredEvent> batch) {
        for (SubscriptionState each : group.filters().subscriptions()) {
            if (each.selects(home)) {
                String name = each.facts().filterName();
                Sender sender = new Sender(
                        name, each.facts().destinationArn(), each.facts().distribution(), false);
                forward(sender, each.pattern(), each.systemFields(home), group.facts(), stream, batch);
            }
        }
    }

    /** Events have come to a group: the account's policy looks at them. */
    public void arrived(AccountSubscription policy, Group group, EventStream stream, List<StoredEvent> batch) {
        if (group.logClass().equals(Group.STANDARD) && policy.selects(group.name())) {
            Sender sender = new Sender(policy.name(), policy.destinationArn(), policy.distribution(), true);
            forward(sender, policy.pattern(), Collections.emptySortedMap(), group, stream, batch);
        }
    }

    /** What a subscription says of where it sends to. */
    private record Sender(String name, String target, Distribution distribution, boolean ofAccount) {}

    private void forward(
            Sender sender,
            FilterPattern pattern,
            SortedMap<String, String> systemFields,
            Group group,
            EventStream stream,
            List<StoredEvent> batch) {
        if (!delivering.isAwaited(group.arn(), sender.target())) {
            return;
        }
        List<Payload.Event> events = new ArrayList<>();
        for (StoredEvent event : batch) {
            if (pattern.matches(event.message())) {
                SortedMap<String, String> extracted = new TreeMap<>(systemFields);
                pattern.fields(event.message()).forEach((name, value) -> extracted.put(name.substring(1), value));
                events.add(new Payload.Event(event.cursor().digits(), event.timestamp(), event.message(), extracted));
            }
        }
        if (!events.isEmpty()) {
            delivering.deliver(
                    group.arn(),
                    new Payload(
                            sender.target(),
                            Payload.DATA,
                            home.accountId(),
                            group.name(),
                            stream.name(),
                            List.of(sender.name()),
                            List.copyOf(events),
                            sender.ofAccount(),
                            partitionKey(sender, stream, batch.get(0))));
        }
    }

    /** By its stream, or by nothing but chance. */
    private String partitionKey(Sender sender, EventStream stream, StoredEvent first) {
        long number = sender.distribution() == Distribution.RANDOM ? first.number() : 0;
        return Long.toHexString(chance.bits("partition key", stream.arn(), number));
    }
}
