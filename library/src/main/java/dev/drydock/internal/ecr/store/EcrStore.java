package dev.drydock.internal.ecr.store;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.EventSink;
import dev.drydock.internal.account.Leniencies;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecr.content.LayerContents;
import dev.drydock.internal.kernel.Ids;
import dev.drydock.internal.kernel.Ticket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The registry of one account and region: its repositories and all they hold. */
public final class EcrStore implements Store {

    private final AccountRegion home;
    private final SortedMap<String, RepositoryEntry> repositories = new TreeMap<>();

    /** The ARN of the key AWS manages for ECR here, from the first repository that needs it. */
    private @Nullable String managedKey;

    /** The registry's policy as it is answered; null if there is none. */
    private @Nullable String registryPolicy;

    private final Leniencies leniencies;
    private final LayerContents contents;
    private final EventSink events;

    /** An empty registry that keeps no content of layers and tells nobody of anything. */
    public EcrStore(AccountRegion home, Leniencies leniencies) {
        this(home, leniencies, new LayerContents(0), EventSink.NOWHERE);
    }

    /** An empty registry. */
    public EcrStore(AccountRegion home, Leniencies leniencies, LayerContents contents, EventSink events) {
        this.home = home;
        this.leniencies = leniencies;
        this.contents = contents;
        this.events = events;
    }

    /** Where its events go. */
    public EventSink events() {
        return events;
    }

    /** The bytes of layers, which are no part of the state: a layer may be here whose bytes are not. */
    public LayerContents contents() {
        return contents;
    }

    /** Adds the digests of all contents that somebody may ask for: layers, and parts of such as are on their way. */
    public void addContentsInUse(Set<String> digests) {
        for (RepositoryEntry each : repositories.values()) {
            digests.addAll(each.layers().keySet());
            for (LayerUpload upload : each.uploads().values()) {
                for (LayerPart part : upload.parts()) {
                    if (part.digest() != null) {
                        digests.add(part.digest());
                    }
                }
            }
        }
    }

    /** What is done without of AWS's refusals. */
    public Leniencies leniencies() {
        return leniencies;
    }

    public AccountRegion home() {
        return home;
    }

    public String registryId() {
        return home.accountId();
    }

    /** The registry's host, {@code 123456789012.dkr.ecr.us-east-1.amazonaws.com}. */
    public String host() {
        return host(home.accountId());
    }

    /** The host of another account's registry in this region. */
    public String host(String accountId) {
        String suffix = switch (home.partition()) {
            case "aws-cn" -> ".amazonaws.com.cn";
            case "aws-eusc" -> ".amazonaws.eu";
            default -> ".amazonaws.com";
        };
        return accountId + ".dkr.ecr." + home.region() + suffix;
    }

    /** The ARN a repository of that name has, whether or not there is one. Never throws. */
    public String arnOf(@Nullable String name) {
        return home.arn("ecr", "repository/" + name);
    }

    /** The ARNs of what a call about one repository concerns. */
    public List<String> scope(@Nullable String name) {
        return name == null ? List.of() : List.of(arnOf(name));
    }

    public @Nullable RepositoryEntry find(String name) {
        return repositories.get(name);
    }

    /**
     * The repository a request names.
     *
     * @param registryId the account whose registry is meant; null for this one
     * @throws Refusal if there is none, or it is another account's, whose policy allows no access
     */
    public RepositoryEntry require(@Nullable String registryId, String name) {
        RepositoryEntry found = isForeign(registryId) ? null : repositories.get(name);
        if (found == null) {
            String registry = registryId == null ? registryId() : registryId;
            throw RepositoryMessages.NOT_FOUND
                    .with(Shown.text(name), Shown.text(registry))
                    .hint(hint());
        }
        return found;
    }

    public boolean isForeign(@Nullable String registryId) {
        return registryId != null && !registryId.equals(registryId());
    }

    /** All repositories, sorted by name. */
    public Collection<RepositoryEntry> all() {
        return repositories.values();
    }

    public int size() {
        return repositories.size();
    }

    public void add(RepositoryEntry entry) {
        repositories.put(entry.name(), entry);
    }

    public void remove(RepositoryEntry entry) {
        repositories.remove(entry.name());
    }

    /** The ARN of the key AWS manages for ECR here, which is there from when it is first needed. */
    public String managedKey(Ids ids) {
        String known = managedKey;
        if (known == null) {
            known = home.arn("kms", "key/" + ids.uuid("kms-key", registryId() + '/' + home.region()));
            managedKey = known;
        }
        return known;
    }

    /** The registry's policy; null if there is none. */
    public @Nullable String registryPolicy() {
        return registryPolicy;
    }

    public void registryPolicy(@Nullable String next) {
        registryPolicy = next;
    }

    private String hint() {
        if (repositories.isEmpty()) {
            return "There is no repository in " + home.region() + " yet";
        }
        return "Repositories in " + home.region() + ": " + Shown.names(repositories.keySet());
    }

    @Override
    public String name() {
        return "ecr.repositories";
    }

    /**
     * The whole registry.
     *
     * @param repositories sorted by name
     * @param managedKey the ARN of the key AWS manages for ECR; null before there is one
     * @param registryPolicy null if there is none
     */
    record Image(
            List<RepositoryEntry.Image> repositories,
            @Nullable String managedKey,
            @Nullable String registryPolicy) {

        static final Image NONE = new Image(List.of(), null, null);
    }

    @Override
    public Image image() {
        return image(Image.NONE);
    }

    @Override
    public Image image(Record before) {
        Image earlier = (Image) before;
        List<RepositoryEntry.Image> all = new ArrayList<>(repositories.size());
        boolean same = repositories.size() == earlier.repositories.size()
                && Objects.equals(managedKey, earlier.managedKey)
                && Objects.equals(registryPolicy, earlier.registryPolicy);
        for (RepositoryEntry each : repositories.values()) {
            RepositoryEntry.Image then =
                    all.size() < earlier.repositories.size() ? earlier.repositories.get(all.size()) : null;
            RepositoryEntry.Image now = then != null && each.isAs(then) ? then : each.image();
            same &= now == then;
            all.add(now);
        }
        return same ? earlier : new Image(List.copyOf(all), managedKey, registryPolicy);
    }

    @Override
    public Class<Image> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        Image from = (Image) image;
        repositories.clear();
        for (RepositoryEntry.Image each : from.repositories()) {
            repositories.put(each.repository().name(), RepositoryEntry.of(each, tickets));
        }
        managedKey = from.managedKey();
        registryPolicy = from.registryPolicy();
    }
}
