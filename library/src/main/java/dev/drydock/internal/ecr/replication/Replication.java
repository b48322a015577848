package dev.drydock.internal.ecr.replication;

import dev.drydock.internal.ecr.image.ImageReceiver;
import dev.drydock.internal.ecr.image.PushListener;
import dev.drydock.internal.ecr.store.CreationTemplate.Scenario;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.Replica;
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
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Replicates what is pushed, in virtual time. What was there before a rule, and what is deleted, is not.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/replication.html">Private image replication</a>
 */
public final class Replication implements PushListener {

    private final EcrStore store;
    private final ReplicationRules rules;
    private final Function<Destination, ImageReceiver> registries;
    private final RegionQueue queue;
    private final Timings timings;

    /** An image arrives in another registry. */
    record ImageReplicates(
            String repository, String digest, @Nullable String tag, String region, String registryId)
            implements Event {}

    /**
     * The replication of a registry.
     *
     * @param registries the other registries
     */
    public Replication(
            EcrStore store,
            ReplicationRules rules,
            Function<Destination, ImageReceiver> registries,
            RegionQueue queue,
            Timings timings) {
        this.store = store;
        this.rules = rules;
        this.registries = registries;
        this.queue = queue;
        this.timings = timings;
        queue.on(ImageReplicates.class, this::replicates);
    }

    @Override
    public void arrived(RepositoryEntry repository, StoredImage image, @Nullable String tag, Instant now) {
        for (Destination to : rules.destinationsOf(repository.name())) {
            note(repository, image.digest(), new Replica(to, Progress.IN_PROGRESS));
            queue.schedule(
                    timings.of(Timing.IMAGE_REPLICATION),
                    EventKind.TRANSITION,
                    new ImageReplicates(repository.name(), image.digest(), tag, to.region(), to.registryId()),
                    queue.resources(
                            repository.repository().arn(), to.arnOf(store.home().partition(), repository.name())));
        }
    }

    /** What was deleted before its time does not arrive. */
    private void replicates(ImageReplicates event) {
        Destination to = new Destination(event.region(), event.registryId());
        RepositoryEntry entry = store.find(event.repository());
        if (entry == null) {
            queue.forget(store.arnOf(event.repository())); // its deletion could not, while this event was pending
            return;
        }
        var unused = deliver(entry, event.digest(), event.tag(), to, Instant.ofEpochMilli(queue.tick()));
    }

    /** Brings an image to another registry at once, if that lets it in; returns how far it has come, or null if it is gone. */
    @Nullable
    Progress deliver(RepositoryEntry entry, String digest, @Nullable String tag, Destination to, Instant now) {
        StoredImage image = entry.images().find(digest);
        if (image == null) {
            return null;
        }
        ImageReceiver receiver = registries.apply(to);
        Progress progress = Progress.FAILED;
        if (receiver.lets(store.registryId(), entry.name(), now)) {
            RepositoryEntry there = receiver.repository(entry.name(), Scenario.REPLICATION, now);
            receiver.receive(entry, image, tag, there, now);
            progress = Progress.COMPLETE;
        }
        note(entry, digest, new Replica(to, progress));
        receiver.tell(entry.name(), digest, tag, store.home(), progress == Progress.COMPLETE, now);
        return progress;
    }

    private static void note(RepositoryEntry entry, String digest, Replica replica) {
        StoredImage image = Objects.requireNonNull(entry.images().find(digest));
        entry.images().put(image.replicated(replica));
    }
}
