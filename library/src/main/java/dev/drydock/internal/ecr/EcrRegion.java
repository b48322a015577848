package dev.drydock.internal.ecr;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.ImageSource;
import dev.drydock.internal.account.Leniencies;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.ecr.content.LayerContents;
import dev.drydock.internal.ecr.image.ImageOperations;
import dev.drydock.internal.ecr.layer.LayerOperations;
import dev.drydock.internal.ecr.layer.StreamedLayers;
import dev.drydock.internal.ecr.lifecycle.LifecycleOperations;
import dev.drydock.internal.ecr.lifecycle.Lifecycles;
import dev.drydock.internal.ecr.registry.AuthorizationOperations;
import dev.drydock.internal.ecr.repository.RepositoryOperations;
import dev.drydock.internal.ecr.repository.RepositoryTagOperations;
import dev.drydock.internal.ecr.scan.ImageScans;
import dev.drydock.internal.ecr.scan.ScanOperations;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.operation.AwsService;
import dev.drydock.time.Timings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Amazon ECR in one account and region: its store and its table of operations, where tasks pull from it, and how tests
 * fill it.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html">Private registry</a>
 */
public final class EcrRegion {

    private final EcrStore store;
    private final RegionQueue queue;
    private final Timings timings;

    /** Made with the first call, as a world that only runs tasks needs none of it. */
    private @Nullable Lifecycles lifecycles;

    private @Nullable ImageScans scans;

    private @Nullable ImageSource source;

    /** An empty registry; its scans and lifecycle policies run in the queue. */
    public EcrRegion(AccountRegion home, RegionQueue queue, Timings timings, Leniencies leniencies) {
        this(home, queue, timings, leniencies, new LayerContents(0));
    }

    /** The same, whose layers have their bytes in what all registries of a world share. */
    public EcrRegion(
            AccountRegion home, RegionQueue queue, Timings timings, Leniencies leniencies, LayerContents contents) {
        this.store = new EcrStore(home, leniencies, contents);
        this.queue = queue;
        this.timings = timings;
    }

    private synchronized Lifecycles lifecycles() {
        Lifecycles made = lifecycles == null ? new Lifecycles(store, queue, timings) : lifecycles;
        lifecycles = made;
        return made;
    }

    private synchronized ImageScans scans() {
        ImageScans made = scans == null ? new ImageScans(store, queue, timings) : scans;
        scans = made;
        return made;
    }

    /**
     * The stores, in the order images keep them. Also makes the handlers of the events that restored state may wait
     * for.
     */
    public List<Store> stores() {
        lifecycles();
        scans();
        return List.of(store);
    }

    /** The simulated operations. */
    public OperationTable operations() {
        List<Operation<?, ?>> all = new ArrayList<>();
        all.addAll(new AuthorizationOperations(store).operations());
        all.addAll(new RepositoryOperations(store, lifecycles()::forget).operations());
        all.addAll(new RepositoryTagOperations(store).operations());
        all.addAll(new ImageOperations(store, scans()).operations());
        all.addAll(new LifecycleOperations(store, lifecycles()).operations());
        all.addAll(new ScanOperations(store, scans()).operations());
        all.addAll(new LayerOperations(store, timings).operations());
        return guarded(all);
    }

    /** All operations, however they are called, are behind the same checks. */
    private OperationTable guarded(List<Operation<?, ?>> all) {
        ForeignRegistry foreign = new ForeignRegistry(store);
        List<Operation<?, ?>> closed = new ArrayList<>();
        all.forEach(each -> closed.add(foreign.closedTo(each)));
        return new OperationTable(AwsService.ECR, EcrExceptions.TABLE, closed);
    }

    /** A call of the registry's own protocol, whose bytes do not come with it, as one of ECR's operations. */
    public OperationTable streamed(Function<StreamedLayers, Operation<?, ?>> call) {
        return guarded(List.of(call.apply(streamedLayers())));
    }

    /** Layers as the registry's own protocol takes and gives them. */
    public StreamedLayers streamedLayers() {
        return new LayerOperations(store, timings).streamed();
    }

    /** Adds the digests of all contents that somebody may ask for here. */
    public void addContentsInUse(Set<String> digests) {
        store.addContentsInUse(digests);
    }

    /** The registry's host, {@code 123456789012.dkr.ecr.us-east-1.amazonaws.com}. */
    public String host() {
        return store.host();
    }

    /** Where tasks pull the images of this registry from. */
    public ImageSource source() {
        if (source == null) {
            source = new RegistryImageSource(store);
        }
        return source;
    }

    /** How tests push an image in one line. To be used under the world's lock. */
    public ImagePush push() {
        return new ImagePush(store, scans());
    }
}
