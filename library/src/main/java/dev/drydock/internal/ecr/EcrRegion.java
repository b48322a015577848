package dev.drydock.internal.ecr;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.EventSink;
import dev.drydock.internal.account.ImageSource;
import dev.drydock.internal.account.Leniencies;
import dev.drydock.internal.account.SecretSource;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.ecr.cache.UpstreamSecrets;
import dev.drydock.internal.ecr.content.LayerContents;
import dev.drydock.internal.ecr.image.ImageArchive;
import dev.drydock.internal.ecr.image.ImageReceiver;
import dev.drydock.internal.ecr.image.PushListener;
import dev.drydock.internal.ecr.image.UpstreamSource;
import dev.drydock.internal.ecr.layer.LayerOperations;
import dev.drydock.internal.ecr.layer.StreamedLayers;
import dev.drydock.internal.ecr.lifecycle.Lifecycles;
import dev.drydock.internal.ecr.policy.RegistryAccess;
import dev.drydock.internal.ecr.replication.Backfills;
import dev.drydock.internal.ecr.replication.Replication;
import dev.drydock.internal.ecr.scan.ImageScans;
import dev.drydock.internal.ecr.signing.ImageSigning;
import dev.drydock.internal.ecr.store.BackfillStore;
import dev.drydock.internal.ecr.store.CacheRuleStore;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.RegistrySettings;
import dev.drydock.internal.ecr.store.ReplicationRules;
import dev.drydock.internal.ecr.store.ReplicationRules.Destination;
import dev.drydock.internal.ecr.store.RepositoryMaker;
import dev.drydock.internal.ecr.store.ScanningConfiguration;
import dev.drydock.internal.ecr.store.SigningRules;
import dev.drydock.internal.ecr.store.TemplateStore;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.time.Timings;
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

    final EcrStore store;
    final RegistrySettings settings = new RegistrySettings();
    final SigningRules signingRules = new SigningRules();
    final CacheRuleStore cacheRules = new CacheRuleStore();
    final UpstreamSecrets secrets;
    final ReplicationRules replicationRules = new ReplicationRules();
    final BackfillStore backfillStore = new BackfillStore();
    private final Function<AccountRegion, EcrRegion> registries;
    final TemplateStore templates = new TemplateStore();
    private final RepositoryMaker repositories;
    final ScanningConfiguration scanning = new ScanningConfiguration();
    private final RegionQueue queue;
    final Timings timings;

    /** Made with the first call, as a world that only runs tasks needs none of it. */
    private @Nullable Lifecycles lifecycles;

    private @Nullable ImageScans scans;

    private @Nullable Replication replication;

    private @Nullable ImageSigning signing;

    private @Nullable ImageArchive archive;

    private @Nullable Backfills backfills;

    private @Nullable ImageSource source;

    final RegistryAccess access;
    private final Function<String, @Nullable OperationTable> neighbors;

    /**
     * An empty registry; its scans and lifecycle policies run in the queue.
     *
     * @param neighbors the operations of another account's registry in this region; null where there is no such account
     * @param registries ECR in any account and region
     * @param contents the bytes of layers, which all registries of a world share
     * @param secrets what credentials of other registries are read from, by region
     * @param events where the registry's events go
     */
    public EcrRegion(
            AccountRegion home,
            RegionQueue queue,
            Timings timings,
            Leniencies leniencies,
            LayerContents contents,
            Function<String, @Nullable OperationTable> neighbors,
            Function<AccountRegion, EcrRegion> registries,
            Function<String, SecretSource> secrets,
            EventSink events) {
        this.store = new EcrStore(home, leniencies, contents, events);
        this.access = new RegistryAccess(store, settings::registryPolicyDecidesAll);
        this.queue = queue;
        this.registries = registries;
        this.secrets = new UpstreamSecrets(secrets);
        this.repositories = new TemplatedRepositories(store, templates, this::lifecycles, queue::ids);
        this.timings = timings;
        this.neighbors = neighbors;
    }

    synchronized Lifecycles lifecycles() {
        Lifecycles made = lifecycles == null ? new Lifecycles(store, queue, timings) : lifecycles;
        lifecycles = made;
        return made;
    }

    synchronized ImageScans scans() {
        ImageScans made = scans == null ? new ImageScans(store, scanning, queue, timings) : scans;
        scans = made;
        return made;
    }

    private synchronized Replication replication() {
        Replication made = replication == null
                ? new Replication(store, replicationRules, this::receiver, queue, timings)
                : replication;
        replication = made;
        return made;
    }

    private synchronized ImageSigning signing() {
        ImageSigning made = signing == null ? new ImageSigning(store, signingRules, queue, timings) : signing;
        signing = made;
        return made;
    }

    synchronized ImageArchive archive() {
        ImageArchive made = archive == null ? new ImageArchive(store, queue, timings) : archive;
        archive = made;
        return made;
    }

    synchronized Backfills backfills() {
        Backfills made = backfills == null
                ? new Backfills(store, replicationRules, backfillStore, replication(), queue, timings)
                : backfills;
        backfills = made;
        return made;
    }

    private ImageReceiver receiver(Destination to) {
        return registries.apply(new AccountRegion(to.registryId(), to.region())).receiver();
    }

    private ImageReceiver receiver() {
        return new ImageReceiver(store, repositories, scans(), access::allows);
    }

    UpstreamSource cache() {
        return new PullThroughCache(
                store,
                cacheRules,
                secrets,
                this::receiver,
                (registry, name) -> registries
                        .apply(new AccountRegion(registry.account(), registry.region()))
                        .store
                        .find(name));
    }

    /** What follows a push. */
    PushListener pushes() {
        return PushListener.all(List.of(scans(), replication(), signing()));
    }

    /**
     * The stores, in the order images keep them. Also makes the handlers of the events that restored state may wait
     * for.
     */
    public List<Store> stores() {
        lifecycles();
        scans();
        backfills();
        signing();
        archive();
        return List.of(store, settings, scanning, templates, replicationRules, backfillStore, cacheRules, signingRules);
    }

    /** The simulated operations. */
    public OperationTable operations() {
        return new EcrOperations(this, new RegistryGate(store, access, neighbors));
    }

    /** A call of the registry's own protocol, whose bytes do not come with it, as one of ECR's operations. */
    public OperationTable streamed(Function<StreamedLayers, Operation<?, ?>> call) {
        Function<String, @Nullable OperationTable> others = account -> neighbors.apply(account) == null
                ? null
                : registries
                        .apply(new AccountRegion(account, store.home().region()))
                        .streamed(call);
        return new StreamedCall(call.apply(streamedLayers()), new RegistryGate(store, access, others));
    }

    /** Layers as the registry's own protocol takes and gives them. */
    public StreamedLayers streamedLayers() {
        return new LayerOperations(store, timings).streamed(repositories);
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
            source = new RegistryImageSource(store, access, settings, cache());
        }
        return source;
    }

    /** How tests push an image in one line. To be used under the world's lock. */
    public ImagePush push() {
        return new ImagePush(store, repositories, pushes());
    }
}
