package dev.drydock.internal.world;

import dev.drydock.fault.Faults;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.EnvironmentFileSource;
import dev.drydock.internal.account.StepOutcomes;
import dev.drydock.internal.call.Caller;
import dev.drydock.internal.call.Gate;
import dev.drydock.internal.call.JournalRecorder;
import dev.drydock.internal.call.Pipeline;
import dev.drydock.internal.client.VirtualDelay;
import dev.drydock.internal.container.Scripts;
import dev.drydock.internal.ecr.content.LayerContents;
import dev.drydock.internal.ecr.shape.EcrShapes;
import dev.drydock.internal.ecs.shape.EcsShapes;
import dev.drydock.internal.fault.FaultPlan;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.internal.logs.shape.LogsShapes;
import dev.drydock.internal.oci.RegistryDoor;
import dev.drydock.internal.oci.RegistryProtocol;
import dev.drydock.internal.wire.JsonProtocol;
import dev.drydock.operation.AwsService;
import dev.drydock.time.VirtualTime;
import dev.drydock.wire.WireProtocol;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/**
 * The one place that joins the graph of a world: kernel, journal, faults, pipeline, and the regions, each created when
 * first touched.
 */
public final class World {

    private final WorldSettings settings;
    private final Kernel kernel;
    private final JournalRecorder journal;
    private final Gate gate = new Gate();
    private final FaultPlan faults;
    private final Pipeline pipeline;
    private final WorldTime time;
    private final Scripts scripts;
    private final WorldHistory history;
    private final LayerContents contents;

    /** Made when first asked for. */
    private @Nullable InvariantWatch invariants;

    /** By account and region, sorted, as images list them. */
    private final Map<String, RegionState> regions = new TreeMap<>();

    private final Registries registries;

    /** An empty world. */
    public World(WorldSettings settings) {
        this(settings, new Scripts());
    }

    private World(WorldSettings settings, Scripts scripts) {
        this.settings = settings;
        this.scripts = scripts;
        this.contents = new LayerContents(settings.layerBytes());
        this.kernel = new Kernel(settings.seed(), settings.start(), settings.mode(), settings.limits());
        this.journal = new JournalRecorder(kernel, label(settings.home()));
        this.history = new WorldHistory(kernel, this::image, () -> new World(settings, scripts));
        this.faults = new FaultPlan(kernel, journal, new WorldInfrastructure(this::struck), gate, history);
        this.pipeline = new Pipeline(kernel, journal, faults, World::checkShape, gate);
        this.time = new WorldTime(kernel, gate);
        this.registries = new Registries(
                regions, this::state, image -> scripts.find(image).isPresent(), settings, journal::note);
    }

    /** Each service checks the shape of its requests in its own words. */
    private static SdkRequest checkShape(AwsService service, String operation, SdkRequest request) {
        return switch (service) {
            case ECS -> EcsShapes.check(operation, request);
            case ECR -> EcrShapes.check(operation, request);
            case LOGS -> LogsShapes.check(operation, request);
        };
    }

    /** {@code 123456789012/us-east-1}. */
    public static String label(AccountRegion home) {
        return home.accountId() + '/' + home.region();
    }

    /** The journal, to read and to write. */
    public JournalRecorder journal() {
        return journal;
    }

    /** What goes wrong on purpose. */
    public Faults faults() {
        return faults;
    }

    /** The way every call goes. */
    public Pipeline pipeline() {
        return pipeline;
    }

    /** Virtual time. */
    public VirtualTime time() {
        return time;
    }

    /** What the containers of images do; part of the stage. */
    public Scripts scripts() {
        return scripts;
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
        return history;
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
        return locked(() -> state(home));
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
        WireDoor door = new WireDoor(this, settings.home(), settings.doorMode());
        return new RegistryProtocol(new JsonProtocol(door), new RegistryDoor(new WorldRegistries(this, door)));
    }

    /** The bytes of layers. */
    LayerContents contents() {
        return contents;
    }

    RegionState state(AccountRegion home) {
        RegionState known = regions.get(label(home));
        if (known != null) {
            return known;
        }
        RegionState made = new RegionState(home, kernel.queue(label(home)), dependencies(home));
        regions.put(label(home), made);
        return made;
    }

    /** The regions, for what breaks on purpose and strikes at once. */
    private Collection<RegionState> struck() {
        gate.mustBeOpen("faults() cannot be used");
        history.changed();
        state(settings.home());
        return regions.values();
    }

    private RegionDependencies dependencies(AccountRegion home) {
        return new RegionDependencies(
                journal,
                settings.timings(),
                faults.over(StepOutcomes.timed(settings.timings(), kernel.chance()), settings.timings()),
                scripts,
                registries.of(home),
                region -> state(new AccountRegion(home.accountId(), region)).secrets(),
                this::environmentFile,
                region -> state(new AccountRegion(home.accountId(), region)).logSink(),
                settings.logBytes(),
                contents,
                settings.leniencies());
    }

    /** Buckets are known by their names alone, so a file is found wherever it was declared. */
    private EnvironmentFileSource.Resolution environmentFile(EnvironmentFileSource.S3Object file) {
        EnvironmentFileSource.Resolution found = new EnvironmentFileSource.Accepted();
        for (RegionState each : regions.values()) {
            EnvironmentFileSource.Resolution here = each.environmentFiles().resolve(file);
            if (here instanceof EnvironmentFileSource.Found) {
                return here;
            }
            found = here instanceof EnvironmentFileSource.Missing ? here : found;
        }
        return found;
    }

    /** What tasks could not pull since this was last asked, and why; null if nothing. */
    @Nullable
    String newHint() {
        return locked(registries::newHint);
    }

    /** How waiters let time pass. */
    public VirtualDelay delay() {
        return new VirtualDelay() {
            @Override
            public Instant now() {
                return kernel.now();
            }

            @Override
            public void pass(Duration delay) {
                time.sleeper().sleep(delay);
            }
        };
    }

    /** The whole state as data. */
    public WorldImage image() {
        return locked(() -> {
            List<WorldImage.RegionImage> images = new ArrayList<>();
            for (RegionState region : regions.values()) {
                images.add(new WorldImage.RegionImage(
                        region.home().accountId(), region.home().region(), region.image()));
            }
            return new WorldImage(settings.seed(), kernel.image(), List.copyOf(images));
        });
    }

    /**
     * Takes the state over from an image.
     *
     * @throws IllegalArgumentException if it is of a world with another seed
     */
    public void restore(WorldImage image) {
        if (image.seed() != settings.seed()) {
            throw new IllegalArgumentException("The snapshot is of a world with seed " + image.seed()
                    + ", this one has seed " + settings.seed() + "; build this one with Drydock.builder().seed("
                    + image.seed() + "L)");
        }
        change("restore() cannot be used", () -> {
            Map<String, Map<String, Record>> byHome = new TreeMap<>();
            for (WorldImage.RegionImage each : image.regions()) {
                AccountRegion home = new AccountRegion(each.accountId(), each.region());
                state(home);
                byHome.put(label(home), each.stores());
            }
            Map<Long, Ticket> tickets = kernel.restore(image.kernel());
            regions.forEach((label, state) -> state.restore(byHome.getOrDefault(label, Map.of()), tickets));
            history.restored();
            if (invariants != null) {
                invariants.restored();
            }
            return true;
        });
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
            T result = body.get();
            history.changed();
            return result;
        });
    }

    /**
     * Ends the world: nothing calls it, changes it or moves its time any more, and whatever moves its time now breaks off
     * at the end of the instant. What was, stays readable.
     */
    public void close() {
        locked(() -> {
            if (!gate.isClosed()) {
                gate.close();
                kernel.callback(this::breakOff);
            }
            return true;
        });
        time.close();
        contents.close();
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
