package dev.drydock.internal.ecr;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.ImageSource;
import dev.drydock.internal.account.Leniencies;
import dev.drydock.internal.account.SecretSource;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.ecr.cache.CacheRuleOperations;
import dev.drydock.internal.ecr.cache.UpstreamSecrets;
import dev.drydock.internal.ecr.image.ImageArchive;
import dev.drydock.internal.ecr.image.ImageOperations;
import dev.drydock.internal.ecr.image.ImageReceiver;
import dev.drydock.internal.ecr.image.ListImageReferrers;
import dev.drydock.internal.ecr.image.PushListener;
import dev.drydock.internal.ecr.image.UpdateImageStorageClass;
import dev.drydock.internal.ecr.image.UpstreamSource;
import dev.drydock.internal.ecr.layer.LayerOperations;
import dev.drydock.internal.ecr.lifecycle.LifecycleOperations;
import dev.drydock.internal.ecr.lifecycle.Lifecycles;
import dev.drydock.internal.ecr.registry.AuthorizationOperations;
import dev.drydock.internal.ecr.replication.BackfillOperations;
import dev.drydock.internal.ecr.replication.Backfills;
import dev.drydock.internal.ecr.replication.Replication;
import dev.drydock.internal.ecr.replication.ReplicationOperations;
import dev.drydock.internal.ecr.repository.RepositoryOperations;
import dev.drydock.internal.ecr.repository.RepositoryTagOperations;
import dev.drydock.internal.ecr.scan.ImageScans;
import dev.drydock.internal.ecr.scan.RegistryScanningOperations;
import dev.drydock.internal.ecr.scan.ScanOperations;
import dev.drydock.internal.ecr.settings.AccountSettingOperations;
import dev.drydock.internal.ecr.settings.PullTimeExclusionOperations;
import dev.drydock.internal.ecr.signing.ImageSigning;
import dev.drydock.internal.ecr.signing.SigningOperations;
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
import dev.drydock.internal.ecr.template.TemplateOperations;
import dev.drydock.internal.ecr.template.TemplateReader;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.operation.AwsService;
import dev.drydock.time.Timings;
import java.util.ArrayList;
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

    private final EcrStore store;
    private final RegistrySettings settings = new RegistrySettings();
    private final SigningRules signingRules = new SigningRules();
    private final CacheRuleStore cacheRules = new CacheRuleStore();
    private final UpstreamSecrets secrets;
    private final ReplicationRules replicationRules = new ReplicationRules();
    private final BackfillStore backfillStore = new BackfillStore();
    private final Function<AccountRegion, EcrRegion> registries;
    private final TemplateStore templates = new TemplateStore();
    private final RepositoryMaker repositories;
    private final ScanningConfiguration scanning = new ScanningConfiguration();
    private final RegionQueue queue;
    private final Timings timings;

    /** Made with the first call, as a world that only runs tasks needs none of it. */
    private @Nullable Lifecycles lifecycles;

    private @Nullable ImageScans scans;

    private @Nullable Replication replication;

    private @Nullable ImageSigning signing;

    private @Nullable ImageArchive archive;

    private @Nullable Backfills backfills;

    private @Nullable ImageSource source;

    /**
     * An empty registry; its scans and lifecycle policies run in the queue.
     *
     * @param registries ECR in any account and region
     * @param secrets what credentials of other registries are read from, by region
     */
    public EcrRegion(
            AccountRegion home,
            RegionQueue queue,
            Timings timings,
            Leniencies leniencies,
            Function<AccountRegion, EcrRegion> registries,
            Function<String, SecretSource> secrets) {
        this.store = new EcrStore(home, leniencies);
        this.queue = queue;
        this.registries = registries;
        this.secrets = new UpstreamSecrets(secrets);
        this.repositories = new TemplatedRepositories(store, templates, this::lifecycles, queue::ids);
        this.timings = timings;
    }

    private synchronized Lifecycles lifecycles() {
        Lifecycles made = lifecycles == null ? new Lifecycles(store, queue, timings) : lifecycles;
        lifecycles = made;
        return made;
    }

    private synchronized ImageScans scans() {
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

    private synchronized ImageArchive archive() {
        ImageArchive made = archive == null ? new ImageArchive(store, queue, timings) : archive;
        archive = made;
        return made;
    }

    private synchronized Backfills backfills() {
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
        return new ImageReceiver(store, repositories, scans());
    }

    private UpstreamSource cache() {
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
    private PushListener pushes() {
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
        List<Operation<?, ?>> all = new ArrayList<>();
        all.addAll(new AuthorizationOperations(store).operations());
        all.addAll(new RepositoryOperations(store, lifecycles()::forget).operations());
        all.addAll(new RepositoryTagOperations(store).operations());
        all.addAll(new ImageOperations(store, settings, pushes(), cache()).operations());
        all.addAll(new LifecycleOperations(store, lifecycles()).operations());
        all.addAll(new ScanOperations(store, scans()).operations());
        all.addAll(new RegistryScanningOperations(store, scanning, scans()).operations());
        all.addAll(new LayerOperations(store, timings).operations());
        all.addAll(new ReplicationOperations(store, replicationRules).operations());
        all.addAll(new CacheRuleOperations(store, cacheRules, secrets).operations());
        all.addAll(new AccountSettingOperations(settings).operations());
        all.addAll(new TemplateOperations(store, templates, new TemplateReader(Lifecycles::check)).operations());
        ForeignRegistry foreign = new ForeignRegistry(store);
        List<Operation<?, ?>> closed = foreign.closedTo(all);
        // What older SDKs lack is made when it is asked for, which nobody can with such an SDK.
        return new OperationTable(AwsService.ECR, EcrExceptions.TABLE, closed)
                .noun(
                        () -> foreign.closedTo(
                                new BackfillOperations(store, replicationRules, backfillStore, backfills())
                                        .operations()),
                        "StartReplicationBackfill",
                        "StopReplicationBackfill",
                        "DescribeReplicationBackfillResults",
                        "ListReplicationBackfills")
                .noun(() -> foreign.closedTo(new ListImageReferrers(store).operations()), "ListImageReferrers")
                .noun(
                        () -> foreign.closedTo(new UpdateImageStorageClass(store, archive()).operations()),
                        "UpdateImageStorageClass")
                .noun(
                        () -> foreign.closedTo(new SigningOperations(store, signingRules).operations()),
                        "PutSigningConfiguration",
                        "GetSigningConfiguration",
                        "DeleteSigningConfiguration",
                        "DescribeImageSigningStatus")
                .noun(
                        () -> new PullTimeExclusionOperations(settings).operations(),
                        "RegisterPullTimeUpdateExclusion",
                        "DeregisterPullTimeUpdateExclusion",
                        "ListPullTimeUpdateExclusions");
    }

    /** The registry's host, {@code 123456789012.dkr.ecr.us-east-1.amazonaws.com}. */
    public String host() {
        return store.host();
    }

    /** Where tasks pull the images of this registry from. */
    public ImageSource source() {
        if (source == null) {
            source = new RegistryImageSource(store, settings, cache());
        }
        return source;
    }

    /** How tests push an image in one line. To be used under the world's lock. */
    public ImagePush push() {
        return new ImagePush(store, repositories, pushes());
    }
}
