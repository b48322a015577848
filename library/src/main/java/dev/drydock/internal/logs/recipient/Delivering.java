package dev.drydock.internal.logs.recipient;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.logs.store.DestinationState;
import dev.drydock.internal.logs.store.DestinationStore;
import dev.drydock.internal.model.Arn;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends payloads to consumers, at the end of the instant and without the lock, as all user code runs. AWS calls delivery
 * near real-time; here it takes no time.
 *
 * <p>Whoever writes events never learns what becomes of them: an exception of a consumer stands in the journal and goes no
 * further. Errors do, so that an assertion in a consumer fails its test.
 */
public final class Delivering {

    /** Of deliveries within deliveries; AWS has no end of them. */
    private static final int DEEPEST = 50;

    private static final String OWNER_OF_CHECKS = "CloudwatchLogs";

    private final RegionQueue queue;
    private final Subscribers subscribers;
    private final Consumer<Object> journal;
    private final Function<AccountRegion, @Nullable DestinationStore> stores;

    /** How deep a thread is in consumers that write what is delivered to consumers. */
    private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

    /**
     * Deliveries from an account and region.
     *
     * @param journal takes the lock
     * @param stores the destinations of an account and region; null if nobody has been there
     */
    public Delivering(
            RegionQueue queue,
            Subscribers subscribers,
            Consumer<Object> journal,
            Function<AccountRegion, @Nullable DestinationStore> stores) {
        this.queue = queue;
        this.subscribers = subscribers;
        this.journal = journal;
        this.stores = stores;
    }

    /** Whether anybody would get what is delivered from a group to a target. */
    public boolean isAwaited(String group, String target) {
        return !consumers(group, target).isEmpty();
    }

    /** Delivers what comes from a group. */
    public void deliver(String group, Payload payload) {
        for (Consumer<Payload> each : consumers(group, payload.destination())) {
            queue.callback(() -> consume(each, payload));
        }
    }

    /**
     * Checks the health of a target, as AWS does with streams when they are named.
     *
     * @param group from where it will get events; empty for a destination, which gets them from several
     */
    public void check(String group, String target) {
        Vendor vendor = Arn.parse(target).map(Vendor::of).orElse(null);
        if (vendor != null && vendor.isChecked()) {
            Payload.Event said = new Payload.Event("", queue.tick(), vendor.healthCheck(), new TreeMap<>());
            deliver(
                    group,
                    new Payload(target, Payload.CONTROL, OWNER_OF_CHECKS, "", "", List.of(), List.of(said), false, ""));
        }
    }

    private List<Consumer<Payload>> consumers(String group, String target) {
        List<String> arns = new ArrayList<>();
        arns.add(group);
        arns.add(target);
        String behind = behind(target);
        if (behind != null) {
            arns.add(behind);
        }
        return subscribers.of(arns);
    }

    /** What a destination stands for; null for any other target, and for a destination that is gone. */
    private @Nullable String behind(String target) {
        Arn arn = Arn.parse(target).orElse(null);
        if (arn == null || Vendor.of(arn) != Vendor.LOGS || !Vendor.LOGS.names(arn)) {
            return null;
        }
        DestinationStore there = stores.apply(new AccountRegion(arn.account(), arn.region()));
        DestinationState destination = there == null ? null : there.find(Vendor.LOGS.nameIn(arn));
        return destination == null ? null : destination.facts().targetArn();
    }

    private void consume(Consumer<Payload> consumer, Payload payload) {
        int before = depth.get();
        if (before == DEEPEST) {
            throw Kernel.stuck("What is delivered to " + payload.destination() + " is written to log group "
                    + payload.logGroup() + " again and again. Exclude the group by its filter's pattern or the policy's"
                    + " selectionCriteria.");
        }
        depth.set(before + 1);
        try {
            consumer.accept(payload);
        } catch (RuntimeException thrown) {
            journal.accept("the subscriber of " + payload.destination() + " threw " + thrown);
        } finally {
            if (before == 0) {
                depth.remove();
            } else {
                depth.set(before);
            }
        }
    }
}
