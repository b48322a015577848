package dev.drydock.internal.ecs.cluster;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.ArnMessages;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecs.request.SharedMessages;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.internal.model.Arn;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The clusters of one account and region, and how other nouns find them.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/clusters.html">Amazon ECS clusters</a>
 */
public final class ClusterStore implements Store {

    private static final String DEFAULT = "default";
    private static final int LONGEST_NAME = 255;

    private final AccountRegion home;
    private final Timings timings;
    private final RegionQueue queue;
    private final SortedMap<String, EcsCluster> clusters = new TreeMap<>();

    /** Sorted by name, so that it need not be asked of each cluster. */
    private final SortedMap<String, EcsCluster> active = new TreeMap<>();

    /** Service Connect namespaces that clusters named, by name. */
    private final SortedMap<String, String> namespaces = new TreeMap<>();

    /** As data; null since something changed. */
    private @Nullable Record image;

    /** Told of clusters; null while nothing runs. */
    private @Nullable Consumer<EcsCluster> listener;

    /** Made when first asked for, as few clusters have anything attached. */
    private @Nullable ClusterAttachments updates;

    /**
     * No clusters.
     *
     * @param queue tells the instant by which deleted clusters are forgotten
     */
    public ClusterStore(AccountRegion home, Timings timings, RegionQueue queue) {
        this.home = home;
        this.timings = timings;
        this.queue = queue;
    }

    /** From now on the listener is told of each cluster that is created, changed or deleted; of those that there are, now. */
    public void listen(Consumer<EcsCluster> told) {
        listener = told;
        clusters.values().forEach(told);
    }

    /** What attaches capacity providers and namespaces to these clusters. */
    public ClusterAttachments attachments() {
        ClusterAttachments made = updates;
        if (made == null) {
            made = new ClusterAttachments(queue, timings, this);
            updates = made;
        }
        return made;
    }

    /**
     * The ACTIVE cluster a request refers to.
     *
     * @param reference a name or an ARN; null for {@code default}
     * @throws Refusal as every operation of ECS does for a cluster that is unknown, INACTIVE or no name at all
     */
    public EcsCluster require(@Nullable String reference) {
        EcsCluster cluster = find(nameOf(reference));
        if (cluster == null) {
            throw ClusterMessages.NOT_FOUND.with().hint(hint());
        }
        if (!cluster.isActive()) {
            throw ClusterMessages.INACTIVE.with().hint(hint());
        }
        return cluster;
    }

    /**
     * The ARN a reference stands for, whether or not there is such a cluster. Never throws; what cannot be a cluster's
     * name is returned as it is.
     */
    public String arnOf(@Nullable String reference) {
        String text = reference == null ? DEFAULT : reference;
        return Arn.looksLikeArn(text) ? text : home.arn("ecs", "cluster/" + text);
    }

    /** The name a reference stands for, or a name no cluster can have if it is another account's or region's. */
    String nameOf(@Nullable String reference) {
        if (reference == null || reference.isEmpty()) {
            return DEFAULT;
        }
        if (!Arn.looksLikeArn(reference)) {
            return checkName("Cluster", reference);
        }
        Arn arn = Arn.parse(reference).orElseThrow(() -> ArnMessages.malformed(reference));
        if (!arn.service().equals("ecs") || !arn.resourceType().equals("cluster")) {
            throw SharedMessages.OTHER_TYPE.with(Shown.text(arn.resourceType()));
        }
        return arnOf(arn.resourceId()).equals(reference) ? arn.resourceId() : "";
    }

    static String checkName(String parameter, String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || !hasOnlyNameCharacters(name)) {
            throw ClusterMessages.BAD_NAME.with(parameter, Shown.text(name));
        }
        return name;
    }

    /**
     * By hand, because a regular expression would be the first one of a test's JVM; the benchmark {@code ColdStart}
     * shows what that costs.
     */
    private static boolean hasOnlyNameCharacters(String name) {
        for (int i = 0; i < name.length(); i++) {
            char each = name.charAt(i);
            boolean allowed = (each >= 'a' && each <= 'z')
                    || (each >= 'A' && each <= 'Z')
                    || (each >= '0' && each <= '9')
                    || each == '-'
                    || each == '_';
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    /** The cluster of that name, ACTIVE or not; null once it is forgotten, whether or not it has been swept. */
    @Nullable
    EcsCluster find(String name) {
        EcsCluster cluster = clusters.get(name);
        return cluster == null || isForgotten(cluster) ? null : cluster;
    }

    private boolean isForgotten(EcsCluster cluster) {
        Instant deletedAt = cluster.deletedAt();
        return deletedAt != null
                && queue.tick()
                        > deletedAt
                                .plus(timings.of(Timing.INACTIVE_CLUSTER_VISIBLE))
                                .toEpochMilli();
    }

    void put(EcsCluster cluster) {
        image = null;
        EcsCluster before = clusters.put(cluster.name(), cluster);
        if (listener != null) {
            listener.accept(cluster);
        }
        if (cluster.isActive()) {
            active.put(cluster.name(), cluster);
        } else {
            active.remove(cluster.name());
        }
        if (before == null && Integer.bitCount(clusters.size()) == 1) {
            // Whenever their number has doubled: so those that were deleted never outnumber the others for long.
            sweep();
        }
    }

    /** Lets go of deleted clusters that are forgotten. */
    void sweep() {
        if (clusters.size() > active.size()) {
            clusters.values().removeIf(each -> {
                boolean forgotten = isForgotten(each);
                if (forgotten) {
                    queue.letsGo();
                    image = null;
                }
                return forgotten;
            });
        }
    }

    /** The clusters that ListClusters shows, sorted by name. */
    Collection<EcsCluster> active() {
        return Collections.unmodifiableCollection(active.values());
    }

    /** The name that a namespace was made for, by its ARN; null if it was not made here. */
    public @Nullable String namespaceName(String arn) {
        for (Map.Entry<String, String> each : namespaces.entrySet()) {
            if (each.getValue().equals(arn)) {
                return each.getKey();
            }
        }
        return null;
    }

    @Nullable
    String namespace(String name) {
        return namespaces.get(name);
    }

    void namespace(String name, String arn) {
        image = null;
        namespaces.put(name, arn);
    }

    private String hint() {
        if (active.isEmpty()) {
            return "There is no cluster in " + home.region() + " yet";
        }
        return "Clusters in " + home.region() + ": " + Shown.names(active.keySet());
    }

    @Override
    public String name() {
        return "ecs.clusters";
    }

    /**
     * All clusters.
     *
     * @param clusters sorted by name, deleted ones included
     * @param namespaces ARNs of Service Connect namespaces by name
     */
    record Image(List<EcsCluster> clusters, SortedMap<String, String> namespaces) {

        /** A record to whoever asks: the store would be verified with this class at hand if it said which. */
        static Record of(List<EcsCluster> clusters, SortedMap<String, String> namespaces) {
            return new Image(clusters, namespaces);
        }
    }

    @Override
    public Record image() {
        Record known = image;
        if (known == null) {
            known = Image.of(List.copyOf(clusters.values()), new TreeMap<>(namespaces));
            image = known;
        }
        return known;
    }

    @Override
    public Class<Image> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record to, Map<Long, Ticket> tickets) {
        Image from = (Image) to;
        image = null;
        clusters.clear();
        active.clear();
        Consumer<EcsCluster> told = listener;
        listener = null; // what it was told is restored, too
        from.clusters().forEach(this::put);
        listener = told;
        namespaces.clear();
        namespaces.putAll(from.namespaces());
    }
}
