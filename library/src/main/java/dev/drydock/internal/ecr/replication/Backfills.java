package dev.drydock.internal.ecr.replication;

import dev.drydock.internal.ecr.store.Backfill;
import dev.drydock.internal.ecr.store.Backfill.Item;
import dev.drydock.internal.ecr.store.Backfill.Result;
import dev.drydock.internal.ecr.store.Backfill.Status;
import dev.drydock.internal.ecr.store.BackfillStore;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.Replica.Progress;
import dev.drydock.internal.ecr.store.ReplicationRules;
import dev.drydock.internal.ecr.store.ReplicationRules.Destination;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.StoredImage;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Replicates images that were there before the rule for them, in virtual time: what there is to do is looked up first, then
 * all of it is done at once.
 */
public final class Backfills {

    static final String GONE = "ImageNotFound";

    /** AWS names no codes; this is how its other calls say that no policy allows something. */
    static final String REFUSED = "AccessDenied";

    private final EcrStore store;
    private final ReplicationRules rules;
    private final BackfillStore backfills;
    private final Replication replication;
    private final RegionQueue queue;
    private final Timings timings;

    /** It is known what a backfill has to replicate. */
    record BackfillPrepared(String id) implements Event {}

    /** What a backfill replicates arrives. */
    record BackfillReplicates(String id) implements Event {}

    public Backfills(
            EcrStore store,
            ReplicationRules rules,
            BackfillStore backfills,
            Replication replication,
            RegionQueue queue,
            Timings timings) {
        this.store = store;
        this.rules = rules;
        this.backfills = backfills;
        this.replication = replication;
        this.queue = queue;
        this.timings = timings;
        queue.on(BackfillPrepared.class, event -> prepared(event.id()))
                .on(BackfillReplicates.class, event -> replicates(event.id()));
    }

    /** The name of what events of a backfill touch. */
    String resource(String id) {
        return store.home().arn("ecr", "replication-backfill/" + id);
    }

    Backfill start(Destination to, Instant now) {
        String id = queue.ids().uuid("replication-backfill", store.home().arn("ecr", "replication-backfill"));
        Backfill backfill = new Backfill(backfills.next(), id, to, Status.PREPARING, null, List.of(), now, null);
        backfills.put(backfill);
        schedule(timings.of(Timing.REPLICATION_BACKFILL), new BackfillPrepared(id), id);
        return backfill;
    }

    /** What has begun is brought to its end; what has not does not begin. */
    Backfill stop(Backfill backfill, Instant now) {
        Backfill stopped = backfill.status() == Status.PREPARING
                ? backfill.ended(Status.STOPPED, List.of(), now)
                : backfill.stopping();
        backfills.put(stopped);
        return stopped;
    }

    private void schedule(Duration delay, Event event, String id) {
        queue.schedule(delay, EventKind.TRANSITION, event, queue.resources(resource(id)));
    }

    private void prepared(String id) {
        Backfill backfill = Objects.requireNonNull(backfills.find(id));
        if (backfill.status() != Status.PREPARING) {
            queue.forget(resource(id));
            return;
        }
        backfills.put(backfill.prepared(items(backfill.to())));
        schedule(timings.of(Timing.IMAGE_REPLICATION), new BackfillReplicates(id), id);
    }

    private List<Item> items(Destination to) {
        List<Item> items = new ArrayList<>();
        for (RepositoryEntry entry : store.all()) {
            if (!rules.destinationsOf(entry.name()).contains(to)) {
                continue;
            }
            for (StoredImage image : entry.images().all()) {
                if (image.tags().isEmpty()) {
                    items.add(new Item(entry.name(), image.digest(), null));
                }
                image.tags().forEach(tag -> items.add(new Item(entry.name(), image.digest(), tag)));
            }
        }
        return items;
    }

    private void replicates(String id) {
        Backfill backfill = Objects.requireNonNull(backfills.find(id));
        Instant now = Instant.ofEpochMilli(queue.tick());
        List<Result> results = new ArrayList<>();
        for (Item item : Objects.requireNonNull(backfill.items())) {
            RepositoryEntry entry = store.find(item.repository());
            Progress progress =
                    entry == null ? null : replication.deliver(entry, item.digest(), item.tag(), backfill.to(), now);
            results.add(new Result(item, failureCode(progress)));
        }
        Status last = backfill.status() == Status.STOPPING ? Status.STOPPED : Status.COMPLETE;
        backfills.put(backfill.ended(last, results, now));
        queue.forget(resource(id));
    }

    private static @Nullable String failureCode(@Nullable Progress progress) {
        return progress == null ? GONE : progress == Progress.FAILED ? REFUSED : null;
    }
}
