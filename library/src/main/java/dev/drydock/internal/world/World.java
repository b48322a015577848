package dev.drydock.internal.world;

import dev.drydock.fault.Faults;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.PublishedEvent;
import dev.drydock.internal.call.Caller;
import dev.drydock.internal.call.Gate;
import dev.drydock.internal.call.JournalRecorder;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.call.Pipeline;
import dev.drydock.internal.call.note.Told;
import dev.drydock.internal.client.VirtualDelay;
import dev.drydock.internal.container.Scripts;
import dev.drydock.internal.ecr.content.LayerContents;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.internal.logs.LogsRegion;
import dev.drydock.internal.logs.recipient.Subscribers;
import dev.drydock.internal.stream.StreamedEvents;
import dev.drydock.operation.AwsService;
import dev.drydock.time.VirtualTime;
import dev.drydock.wire.WireProtocol;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one place that joins the graph of a world: kernel, journal, pipeline, stage, and the regions, each created when
 * first touched.
 */
public final class World implements VirtualDelay {

    private final WorldSettings settings;
    private final Kernel kernel;
    private final JournalRecorder journal;
    private final Gate gate = new Gate();
    private final Pipeline pipeline;

    /** By account and region, sorted, as images list them. */
    private final Map<String, RegionState> regions = new TreeMap<>();

    // Each made when first asked for, under the lock.

    private @Nullable Stage stage;
    private @Nullable VirtualTime time;
    private @Nullable InvariantWatch invariants;
    private @Nullable LayerContents contents;
    private @Nullable Subscribers subscribers;
    private @Nullable OpenLines openLines;

    /** An empty world. */
    public World(WorldSettings settings) {
        this.settings = settings;
        this.kernel = new Kernel(settings.seed(), settings.start(), settings.mode(), settings.limits());
        this.journal = new JournalRecorder(kernel, label(settings.home()));
        this.pipeline = new Pipeline(kernel, journal, gate);
    }

    /** Another world by the same recipe, with the scripts of this one. */
    World shadow() {
        World made = new World(settings);
        made.stage(scripts());
        return made;
    }

    Stage stage() {
        kernel.lock().lock();
        try {
            return stage == null ? stage(new Scripts(kernel::userCodeToCome)) : stage;
        } finally {
            kernel.lock().unlock();
        }
    }

    private Stage stage(Scripts scripts) {
        Stage made = new Stage(this, scripts);
        stage = made;
        return made;
    }

    /** {@code 123456789012/us-east-1}. */
    public static String label(AccountRegion home) {
        return home.accountId() + '/' + home.region();
    }

    /** The journal, to read and to write. */
    public JournalRecorder journal() {
        return journal;
    }

    /** Takes the events of services: into the journal, as nothing listens to them yet. */
    void told(PublishedEvent event) {
        journal.note(event.home().equals(settings.home()) ? event : label(event.home()) + ' ' + event);
    }

    /** What goes wrong on purpose. */
    public Faults faults() {
        return stage().faults();
    }

    /** What was to go wrong and has not, in words. */
    List<String> unusedFaults() {
        return locked(() -> stage == null ? List.of() : stage.faults().unused());
    }

    /** The way every call goes. */
    public Pipeline pipeline() {
        return pipeline;
    }

    /** Virtual time. */
    public VirtualTime time() {
        kernel.lock().lock();
        try {
            VirtualTime made = time;
            if (made == null) {
                made = WorldTime.of(kernel, gate);
                time = made;
            }
            return made;
        } finally {
            kernel.lock().unlock();
        }
    }

    /** What the containers of images do; part of the stage. */
    public Scripts scripts() {
        return stage().scripts;
    }

    /** Whether it is still open. */
    Gate gate() {
        return gate;
    }

    /** Time, queue and chance. */
    public Kernel kernel() {
        return kernel;
    }

    /** What this world was to be like. */
    public WorldSettings settings() {
        return settings;
    }

    /** As far as it is kept. */
    WorldHistory history() {
        return stage().history;
    }

    /** Those touched so far; to be read under the lock. */
    Map<String, RegionState> regions() {
        return regions;
    }

    /** What must hold of this world. */
    public InvariantWatch invariants() {
        return locked(() -> {
            InvariantWatch made = invariants;
            if (made == null) {
                made = new InvariantWatch(this);
                invariants = made;
            }
            return made;
        });
    }

    /** The state of an account and region, created on first use. */
    public RegionState region(AccountRegion home) {
        kernel.lock().lock();
        try {
            return state(home);
        } finally {
            kernel.lock().unlock();
        }
    }

    /** The identity that clients of an account and region act as. */
    public static Caller caller(AccountRegion home) {
        return new Caller(label(home), principal(home));
    }

    static String principal(AccountRegion home) {
        return "arn:" + home.partition() + ":iam::" + home.accountId() + ":user/drydock";
    }

    /** The protocol of this world, for the doors that carry bytes. */
    public WireProtocol protocol() {
        return WireDoor.protocol(this);
    }

    /** The bytes of layers; made when first asked for. */
    LayerContents contents() {
        return locked(() -> {
            LayerContents made = contents;
            if (made == null) {
                made = new LayerContents(settings.layerBytes());
                contents = made;
            }
            return made;
        });
    }

    RegionState state(AccountRegion home) {
        RegionState known = regions.get(label(home));
        if (known != null) {
            known.touch();
            return known;
        }
        RegionState made = new RegionState(this, home, kernel.queue(label(home)));
        regions.put(label(home), made);
        return made;
    }

    /** The regions, for what breaks on purpose and strikes at once. */
    Collection<RegionState> struck() {
        gate.mustBeOpen("faults() cannot be used");
        changes();
        changed();
        state(settings.home());
        return regions.values();
    }

    /** An account and region by its label; null if nobody has been there. */
    @Nullable
    RegionState touched(String label) {
        RegionState there = regions.get(label);
        return there == null || there.isUntouched() ? null : there;
    }

    /** The operations of a registry; null if nobody has been in its account and region. */
    @Nullable
    OperationTable registry(AccountRegion home) {
        RegionState there = touched(label(home));
        return there == null ? null : there.operations(AwsService.ECR);
    }

    /** CloudWatch Logs of an account and region; null if nobody has been there. */
    @Nullable
    LogsRegion logsRegion(AccountRegion home) {
        RegionState there = touched(label(home));
        return there == null ? null : there.logsRegion();
    }

    /** Who gets what subscriptions to log groups deliver; made when first asked for. */
    public Subscribers subscribers() {
        return locked(() -> {
            Subscribers made = subscribers;
            if (made == null) {
                made = new Subscribers();
                subscribers = made;
                kernel.userCodeToCome();
            }
            return made;
        });
    }

    /** What a test has begun to say and not ended; made when first asked for. */
    public OpenLines openLines() {
        return locked(() -> {
            OpenLines made = openLines;
            if (made == null) {
                made = new OpenLines();
                openLines = made;
            }
            return made;
        });
    }

    /** Tells the journal, whether or not the caller has the lock. */
    void note(Object what) {
        locked(() -> {
            journal.note(what);
            return true;
        });
    }

    /** What tasks could not pull since this was last asked, and why; null if nothing. */
    @Nullable
    String newHint() {
        return locked(() -> stage == null ? null : stage.registries.newHint());
    }

    @Override
    public Instant now() {
        return kernel.now();
    }

    @Override
    public void pass(Duration delay) {
        time().sleeper().sleep(delay);
    }

    @Override
    public String standing() {
        return new WorldReport(this).standing();
    }

    /** The whole state as data. */
    public WorldImage image() {
        return locked(() -> {
            List<WorldImage.RegionImage> images = new ArrayList<>();
            for (RegionState region : regions.values()) {
                if (!region.isUntouched()) {
                    images.add(region.image());
                }
            }
            return new WorldImage(settings.seed(), kernel.image(), List.copyOf(images));
        });
    }

    /**
     * Takes the state over from an image.
     *
     * @param told what the journal held then; NOTHING has it tell what stands
     * @throws IllegalArgumentException if it is of a world with another seed
     */
    public void restore(WorldImage image, JournalRecorder.Held told) {
        restore(image, () -> {
            journal.goBack(told);
            boolean isTold = told != JournalRecorder.Held.NOTHING;
            if (!isTold) {
                journal.note(new Told.Restored());
            }
            regions.values().forEach(state -> state.ecsRegion().restored(isTold));
        });
    }

    /** What takes the state back to what it is now; the journal goes on, but for the history of tasks and services. */
    public Runnable mark() {
        return locked(() -> {
            WorldImage before = image();
            long written = journal.written();
            return () -> restore(before, () -> {
                journal.note(new Told.Undone(written));
                regions.values().forEach(state -> state.ecsRegion().restored(true));
            });
        });
    }

    private void restore(WorldImage image, Runnable tell) {
        if (image.seed() != settings.seed()) {
            throw new IllegalArgumentException("The snapshot is of a world with seed " + image.seed()
                    + ", this one has seed " + settings.seed() + "; build this one with Drydock.builder().seed("
                    + image.seed() + "L)");
        }
        locked(
                () -> { // no change that a lagging read would see later: what was is no more
                    gate.mustBeOpen("restore() cannot be used");
                    long before = kernel.tick();
                    goBack(image);
                    WorldTime.moved(time, kernel.tick() - before);
                    tell.run();
                    if (stage != null) {
                        stage.history.restored();
                    }
                    if (invariants != null) {
                        invariants.restored();
                    }
                    return true;
                });
        kernel.runCallbacks(); // whoever listens to what is no more is told at once
    }

    private void goBack(WorldImage image) {
        Map<String, Map<String, Record>> byHome = new TreeMap<>();
        for (WorldImage.RegionImage each : image.regions()) {
            AccountRegion home = new AccountRegion(each.accountId(), each.region());
            state(home);
            byHome.put(label(home), each.stores());
        }
        Map<Long, Ticket> tickets = kernel.restore(image.kernel());
        regions.forEach((label, state) -> state.restore(byHome.getOrDefault(label, Map.of()), tickets));
    }

    /**
     * Goes back to the beginning: as a new world by the same settings, but for the objects that others hold. Event streams
     * end, and jobs are cancelled.
     */
    public void reset() {
        if (kernel.isInsideCallback()) {
            throw new IllegalStateException("reset() cannot be used inside a callback, because the world is between two"
                    + " instants; call it when nothing moves time");
        }
        List<StreamedEvents> streams = change("reset() cannot be used", () -> {
            List<StreamedEvents> ended = new ArrayList<>();
            regions.values().forEach(each -> ended.addAll(each.endStreams()));
            regions.values().forEach(RegionState::forgetSetup);
            kernel.breakOff();
            WorldTime.startOver(time);
            if (stage != null) {
                stage.startOver();
            }
            if (subscribers != null) {
                subscribers.clear();
            }
            goBack(WorldImage.beginning(settings));
            kernel.mode(settings.mode());
            state(settings.home());
            journal.goBack(JournalRecorder.Held.NOTHING);
            regions.values().forEach(state -> state.ecsRegion().restored(true));
            if (invariants != null) {
                invariants.startOver();
            }
            if (contents != null) {
                contents.keepOnly(Set.of());
            }
            return ended;
        });
        streams.forEach(StreamedEvents::deliver);
        kernel.runCallbacks();
    }

    /**
     * Changes something under the lock.
     *
     * @param refusal what a closed world says, {@code images() cannot be used}
     * @throws IllegalStateException if the world is closed
     */
    public <T> T change(String refusal, Supplier<T> body) {
        return locked(() -> {
            gate.mustBeOpen(refusal);
            changes();
            T result = body.get();
            changed();
            return result;
        });
    }

    private void changes() {
        if (stage != null) {
            stage.history.changes();
        }
    }

    private void changed() {
        if (stage != null) {
            stage.history.changed();
        }
    }

    /**
     * Ends the world: nothing calls it, changes it or moves its time any more, and whatever moves its time now breaks off
     * at the end of the instant. What was, stays readable.
     */
    public void close() {
        List<StreamedEvents> streams = locked(() -> {
            List<StreamedEvents> ended = new ArrayList<>();
            if (!gate.isClosed()) {
                gate.close();
                kernel.callback(this::breakOff);
                regions.values().forEach(each -> ended.addAll(each.endStreams()));
            }
            return ended;
        });
        streams.forEach(StreamedEvents::deliver);
        WorldTime.close(locked(() -> time));
        LayerContents made = locked(() -> contents);
        if (made != null) {
            made.close();
        }
    }

    /** Whether it has ended. */
    public boolean isClosed() {
        return gate.isClosed();
    }

    /** Whoever fires the next instant is told, and so is whoever else does. */
    private void breakOff() {
        locked(() -> {
            kernel.callback(this::breakOff);
            return true;
        });
        throw Gate.closed("its time stands still");
    }

    /** Does something under the lock. */
    public <T> T locked(Supplier<T> body) {
        kernel.lock().lock();
        try {
            return body.get();
        } finally {
            kernel.lock().unlock();
        }
    }
}
