package dev.drydock.internal.ecr.image;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.ecr.event.RegistryEvents;
import dev.drydock.internal.ecr.store.CreationTemplate.Scenario;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.ImageScan;
import dev.drydock.internal.ecr.store.Manifest;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.RepositoryMaker;
import dev.drydock.internal.ecr.store.StoredImage;
import dev.drydock.internal.ecr.store.StoredLayer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes the images that come from another registry. They are scanned here like pushed ones, but not replicated any
 * further.
 */
public final class ImageReceiver {

    private final EcrStore store;
    private final RepositoryMaker repositories;
    private final PushListener scans;
    private final Permission permission;

    /** Who may do what to the repository of a name. */
    @FunctionalInterface
    public interface Permission {

        /**
         * Whether somebody may.
         *
         * @param principal the ARN of the identity
         * @param action {@code ecr:ReplicateImage}
         */
        boolean allows(String principal, String action, String repository, Instant now);
    }

    /**
     * The receiver of a registry.
     *
     * @param scans is told of images that are new here
     * @param permission as the registry's policies have it
     */
    public ImageReceiver(EcrStore store, RepositoryMaker repositories, PushListener scans, Permission permission) {
        this.store = store;
        this.repositories = repositories;
        this.scans = scans;
        this.permission = permission;
    }

    /**
     * Whether an account may replicate to a repository: its own registries, or what the registry's policy allows.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry-permissions-create-replication.html">Granting
     *     registry permissions for cross account replication</a>
     */
    public boolean lets(String account, String repository, Instant now) {
        String root = "arn:" + store.home().partition() + ":iam::" + account + ":root";
        return account.equals(store.registryId())
                || (permission.allows(root, "ecr:ReplicateImage", repository, now)
                        && (store.find(repository) != null
                                || permission.allows(root, "ecr:CreateRepository", repository, now)));
    }

    /** The repository of that name, made if there is none. */
    public RepositoryEntry repository(String name, Scenario scenario, Instant now) {
        RepositoryEntry known = store.find(name);
        return known == null ? repositories.make(name, scenario, now) : known;
    }

    /** Tells that an image of another registry has come, or could not. */
    public void tell(
            String repository, String digest, @Nullable String tag, AccountRegion from, boolean arrived, Instant now) {
        new RegistryEvents(store).replicated(repository, digest, tag, from, arrived, now);
    }

    /**
     * Takes an image, and those it is made of if it is a list. A tag that another image has and that must not move stays
     * where it is.
     *
     * @param from the repository it comes from
     * @param tag the tag it has there; null for none
     * @param to the repository it goes to
     */
    public void receive(
            RepositoryEntry from, StoredImage image, @Nullable String tag, RepositoryEntry to, Instant now) {
        for (Manifest.Descriptor member : image.manifest().members()) {
            StoredImage part = from.images().find(member.digest());
            if (part != null) {
                take(from, part, null, to, now);
            }
        }
        take(from, image, tag, to, now);
    }

    private void take(RepositoryEntry from, StoredImage image, @Nullable String tag, RepositoryEntry to, Instant now) {
        String digest = image.digest();
        boolean isNew = to.images().find(digest) == null;
        if (isNew) {
            layers(from, to, image.manifest());
            vulnerabilities(from, to, digest);
            to.images()
                    .put(StoredImage.pushed(to.images().next(), digest, image.text(), image.manifest(), now)
                            .builtFor(image.platform()));
        }
        if (tag != null && mayHave(to, digest, tag)) {
            to.images().tag(Objects.requireNonNull(to.images().find(digest)), tag);
        }
        if (isNew) {
            scans.pushed(to, Objects.requireNonNull(to.images().find(digest)), now);
        }
    }

    private static boolean mayHave(RepositoryEntry to, String digest, String tag) {
        StoredImage owner = to.images().tagged(tag);
        return owner == null
                || (!owner.digest().equals(digest)
                        && to.repository().mutability().mayMove(tag));
    }

    private static void layers(RepositoryEntry from, RepositoryEntry to, Manifest manifest) {
        for (Manifest.Descriptor blob : manifest.blobs()) {
            StoredLayer layer = from.layers().get(blob.digest());
            if (layer != null) {
                to.layers().putIfAbsent(layer.digest(), layer);
            }
        }
    }

    /** The same bytes have the same flaws, wherever they are. */
    private static void vulnerabilities(RepositoryEntry from, RepositoryEntry to, String digest) {
        List<ImageScan.Vulnerability> known = to.vulnerabilities(digest);
        from.vulnerabilities(digest).stream()
                .filter(each -> !known.contains(each))
                .forEach(each -> to.addVulnerability(digest, each));
    }
}
