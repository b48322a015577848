package dev.drydock.internal.ecr.lifecycle;

import dev.drydock.internal.ecr.event.RegistryEvents;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.RepositoryImages;
import dev.drydock.internal.ecr.store.RepositoryLifecycle;
import dev.drydock.internal.ecr.store.RepositoryLifecycle.LifecycleText;
import dev.drydock.internal.ecr.store.RepositoryLifecycle.Preview;
import dev.drydock.internal.ecr.store.RepositoryLifecycle.Previewed;
import dev.drydock.internal.ecr.store.StoredImage;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs lifecycle policies and their previews in virtual time. */
public final class Lifecycles {

    /** So that a world in which nothing takes time does not evaluate policies forever at one instant. */
    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

    private final EcrStore store;
    private final RegistryEvents events;
    private final RegionQueue queue;
    private final Timings timings;

    /** The policy of a repository runs. */
    record LifecycleRuns(String repository) implements Event {}

    /** The preview of a policy is complete. */
    record LifecyclePreviewEnds(String repository) implements Event {}

    public Lifecycles(EcrStore store, RegionQueue queue, Timings timings) {
        this.store = store;
        this.events = new RegistryEvents(store);
        this.queue = queue;
        this.timings = timings;
        queue.on(LifecycleRuns.class, event -> entry(event.repository()).ifPresent(this::run));
        queue.on(LifecyclePreviewEnds.class, event -> entry(event.repository()).ifPresent(this::complete));
    }

    /**
     * Checks a text.
     *
     * @throws dev.drydock.internal.call.Refusal if it is no lifecycle policy
     */
    public static void check(String text) {
        LifecyclePolicyReader.read(text);
    }

    private Optional<RepositoryEntry> entry(String repository) {
        return Optional.ofNullable(store.find(repository));
    }

    private Instant now() {
        return Instant.ofEpochMilli(queue.tick());
    }

    /** Gives a repository a policy; one that replaces another runs when that one would have run. */
    public void put(RepositoryEntry entry, String text) {
        RepositoryLifecycle lifecycle = entry.lifecycle();
        lifecycle.put(new LifecycleText(text, Instant.EPOCH));
        Ticket run = lifecycle.run();
        if (run == null || !run.isPending()) {
            scheduleRun(entry);
        }
    }

    void remove(RepositoryEntry entry) {
        RepositoryLifecycle lifecycle = entry.lifecycle();
        cancel(lifecycle.run());
        lifecycle.removePolicy();
    }

    /** Cancels what is scheduled for a repository that is about to be deleted, and forgets it. */
    public void forget(RepositoryEntry entry) {
        remove(entry);
        cancel(entry.lifecycle().previewEnd());
        queue.forget(entry.repository().arn());
    }

    private void cancel(@Nullable Ticket ticket) {
        if (ticket != null) {
            queue.cancel(ticket);
        }
    }

    private void scheduleRun(RepositoryEntry entry) {
        Duration interval = timings.of(Timing.LIFECYCLE_INTERVAL);
        Duration delay = interval.compareTo(SHORTEST_INTERVAL) < 0 ? SHORTEST_INTERVAL : interval;
        entry.lifecycle().runAt(schedule(entry, delay, EventKind.UPKEEP, new LifecycleRuns(entry.name())));
    }

    private Ticket schedule(RepositoryEntry entry, Duration delay, EventKind kind, Event event) {
        return queue.schedule(
                delay, kind, event, queue.resources(entry.repository().arn()));
    }

    private void run(RepositoryEntry entry) {
        LifecycleText policy = entry.lifecycle().policy();
        if (policy == null) {
            return;
        }
        List<LifecyclePolicy.Verdict> verdicts = verdicts(entry, policy.text());
        archive(entry, verdicts.stream().filter(each -> each.rule().archives()).toList());
        expire(entry, verdicts.stream().filter(each -> !each.rule().archives()).toList());
        entry.lifecycle().put(new LifecycleText(policy.text(), now()));
        scheduleRun(entry);
    }

    private void archive(RepositoryEntry entry, List<LifecyclePolicy.Verdict> verdicts) {
        for (LifecyclePolicy.Verdict each : verdicts) {
            StoredImage archived = each.image().stored(each.image().storage().archived(now()));
            entry.images().put(archived);
            events.archived(entry, archived, now());
        }
    }

    /** Images that refer to another as their subject are deleted with it. */
    private void expire(RepositoryEntry entry, List<LifecyclePolicy.Verdict> verdicts) {
        RepositoryImages images = entry.images();
        Map<String, List<StoredImage>> bySubject = bySubject(images);
        Deque<StoredImage> going = new ArrayDeque<>();
        verdicts.forEach(verdict -> going.add(verdict.image()));
        for (StoredImage image = going.poll(); image != null; image = going.poll()) {
            if (images.find(image.digest()) != null) {
                images.remove(image);
                events.deleted(entry, image, now());
                going.addAll(bySubject.getOrDefault(image.digest(), List.of()));
            }
        }
    }

    private static Map<String, List<StoredImage>> bySubject(RepositoryImages images) {
        Map<String, List<StoredImage>> bySubject = new HashMap<>();
        for (StoredImage each : images.all()) {
            String subject = each.manifest().subject();
            if (subject != null) {
                bySubject.computeIfAbsent(subject, absent -> new ArrayList<>()).add(each);
            }
        }
        return bySubject;
    }

    private List<LifecyclePolicy.Verdict> verdicts(RepositoryEntry entry, String text) {
        return LifecyclePolicyReader.read(text).verdicts(entry.images(), now());
    }

    void preview(RepositoryEntry entry, String text) {
        Ticket end = schedule(
                entry,
                timings.of(Timing.LIFECYCLE_PREVIEW),
                EventKind.TRANSITION,
                new LifecyclePreviewEnds(entry.name()));
        entry.lifecycle().startPreview(new Preview(text, false, List.of()), end);
    }

    private void complete(RepositoryEntry entry) {
        Preview preview = entry.lifecycle().preview();
        if (preview == null) {
            return;
        }
        List<Previewed> results = verdicts(entry, preview.text()).stream()
                .map(verdict -> new Previewed(
                        verdict.image().number(),
                        verdict.image().digest(),
                        verdict.image().tags(),
                        verdict.image().pushedAt(),
                        verdict.rule().priority(),
                        verdict.rule().archives(),
                        verdict.rule().archive()))
                .toList();
        entry.lifecycle().completePreview(new Preview(preview.text(), true, results));
    }
}
