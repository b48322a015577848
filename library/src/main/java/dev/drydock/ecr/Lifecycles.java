package dev.drydock.ecr;

import dev.drydock.account.Timing;
import dev.drydock.account.Timings;
import dev.drydock.ecr.RepositoryLifecycle.LifecycleText;
import dev.drydock.ecr.RepositoryLifecycle.Preview;
import dev.drydock.ecr.RepositoryLifecycle.Previewed;
import dev.drydock.kernel.Event;
import dev.drydock.kernel.EventKind;
import dev.drydock.kernel.Lane;
import dev.drydock.kernel.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs lifecycle policies and their previews in virtual time. */
final class Lifecycles {

    /** So that a world in which nothing takes time does not evaluate policies for ever at one instant. */
    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

    private final EcrStore store;
    private final Lane lane;
    private final Timings timings;

    /** The policy of a repository runs. */
    record LifecycleRuns(String repository) implements Event {}

    /** The preview of a policy is complete. */
    record LifecyclePreviewEnds(String repository) implements Event {}

    Lifecycles(EcrStore store, Lane lane, Timings timings) {
        this.store = store;
        this.lane = lane;
        this.timings = timings;
        lane.on(LifecycleRuns.class, event -> entry(event.repository()).ifPresent(this::run));
        lane.on(LifecyclePreviewEnds.class, event -> entry(event.repository()).ifPresent(this::complete));
    }

    private Optional<RepositoryEntry> entry(String repository) {
        return Optional.ofNullable(store.find(repository));
    }

    private Instant now() {
        return Instant.ofEpochMilli(lane.tick());
    }

    /** Gives a repository a policy; one that replaces another runs when that one would have run. */
    void put(RepositoryEntry entry, String text) {
        RepositoryLifecycle lifecycle = entry.lifecycle();
        lifecycle.policy = new LifecycleText(text, Instant.EPOCH);
        if (lifecycle.run == null || !lifecycle.run.isPending()) {
            scheduleRun(entry);
        }
    }

    void remove(RepositoryEntry entry) {
        RepositoryLifecycle lifecycle = entry.lifecycle();
        lifecycle.policy = null;
        cancel(lifecycle.run);
        lifecycle.run = null;
    }

    /** Nothing runs any more for a repository that is about to go. */
    void forget(RepositoryEntry entry) {
        remove(entry);
        cancel(entry.lifecycle().previewEnd);
    }

    private void cancel(@Nullable Ticket ticket) {
        if (ticket != null) {
            lane.cancel(ticket);
        }
    }

    private void scheduleRun(RepositoryEntry entry) {
        Duration interval = timings.of(Timing.LIFECYCLE_INTERVAL);
        Duration delay = interval.compareTo(SHORTEST_INTERVAL) < 0 ? SHORTEST_INTERVAL : interval;
        entry.lifecycle().run = schedule(entry, delay, EventKind.UPKEEP, new LifecycleRuns(entry.name()));
    }

    private Ticket schedule(RepositoryEntry entry, Duration delay, EventKind kind, Event event) {
        return lane.schedule(
                delay, kind, event, lane.subjects(entry.repository().arn()));
    }

    private void run(RepositoryEntry entry) {
        LifecycleText policy = entry.lifecycle().policy;
        if (policy == null) {
            return;
        }
        for (LifecyclePolicy.Verdict verdict : verdicts(entry, policy.text())) {
            expire(entry.images(), verdict.image());
        }
        entry.lifecycle().policy = new LifecycleText(policy.text(), now());
        scheduleRun(entry);
    }

    /** What refers to an image as its subject goes with it. */
    private static void expire(RepositoryImages images, StoredImage image) {
        if (images.find(image.digest()) == null) {
            return;
        }
        images.remove(image);
        for (StoredImage each : List.copyOf(images.all())) {
            if (image.digest().equals(each.manifest().subject())) {
                expire(images, each);
            }
        }
    }

    private List<LifecyclePolicy.Verdict> verdicts(RepositoryEntry entry, String text) {
        return LifecyclePolicyReader.read(text, "PutLifecyclePolicy").verdicts(entry.images(), now());
    }

    void preview(RepositoryEntry entry, String text) {
        entry.lifecycle().preview = new Preview(text, false, List.of());
        entry.lifecycle().previewEnd = schedule(
                entry,
                timings.of(Timing.LIFECYCLE_PREVIEW),
                EventKind.TRANSITION,
                new LifecyclePreviewEnds(entry.name()));
    }

    private void complete(RepositoryEntry entry) {
        Preview preview = entry.lifecycle().preview;
        if (preview == null) {
            return;
        }
        List<Previewed> results = verdicts(entry, preview.text()).stream()
                .map(verdict -> new Previewed(
                        verdict.image().number(),
                        verdict.image().digest(),
                        verdict.image().tags(),
                        verdict.image().pushedAt(),
                        verdict.priority()))
                .toList();
        entry.lifecycle().preview = new Preview(preview.text(), true, results);
    }
}
