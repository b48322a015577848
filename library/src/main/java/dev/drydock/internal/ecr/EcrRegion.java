package dev.drydock.internal.ecr;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.ImageSource;
import dev.drydock.internal.account.Leniencies;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.ecr.lifecycle.Lifecycles;
import dev.drydock.internal.ecr.policy.RegistryAccess;
import dev.drydock.internal.ecr.scan.ImageScans;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.time.Timings;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Amazon ECR in one account and region: its store and its table of operations, where tasks pull from it, and how tests
 * fill it.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html">Private registry</a>
 */
public final class EcrRegion {

    /** As the account setting REGISTRY_POLICY_SCOPE has it in new registries. */
    private static final boolean REGISTRY_POLICY_DECIDES_ALL = true;

    private final EcrStore store;
    private final RegionQueue queue;
    private final Timings timings;

    /** Made with the first call, as a world that only runs tasks needs none of it. */
    private @Nullable Lifecycles lifecycles;

    private @Nullable ImageScans scans;

    private @Nullable ImageSource source;

    private final RegistryAccess access;
    private final Function<String, @Nullable OperationTable> neighbors;

    /**
     * An empty registry; its scans and lifecycle policies run in the queue.
     *
     * @param neighbors the operations of another account's registry in this region; null where there is no such account
     */
    public EcrRegion(
            AccountRegion home,
            RegionQueue queue,
            Timings timings,
            Leniencies leniencies,
            Function<String, @Nullable OperationTable> neighbors) {
        this.store = new EcrStore(home, leniencies);
        this.access = new RegistryAccess(store, () -> REGISTRY_POLICY_DECIDES_ALL);
        this.queue = queue;
        this.timings = timings;
        this.neighbors = neighbors;
    }

    synchronized Lifecycles lifecycles() {
        Lifecycles made = lifecycles == null ? new Lifecycles(store, queue, timings) : lifecycles;
        lifecycles = made;
        return made;
    }

    synchronized ImageScans scans() {
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
        return new EcrOperations(this, store, timings, access, new RegistryGate(store, access, neighbors));
    }

    /** The registry's host, {@code 123456789012.dkr.ecr.us-east-1.amazonaws.com}. */
    public String host() {
        return store.host();
    }

    /** Where tasks pull the images of this registry from. */
    public ImageSource source() {
        if (source == null) {
            source = new RegistryImageSource(store, access);
        }
        return source;
    }

    /** How tests push an image in one line. To be used under the world's lock. */
    public ImagePush push() {
        return new ImagePush(store, scans());
    }
}
