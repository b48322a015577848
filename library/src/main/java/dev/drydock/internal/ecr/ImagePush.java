package dev.drydock.internal.ecr;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecr.image.ManifestReader;
import dev.drydock.internal.ecr.image.PushListener;
import dev.drydock.internal.ecr.image.PutImage;
import dev.drydock.internal.ecr.shape.EcrShapes;
import dev.drydock.internal.ecr.store.CreationTemplate.Scenario;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.ImageScan;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.RepositoryMaker;
import dev.drydock.internal.ecr.store.StoredImage;
import dev.drydock.internal.model.ImageReference;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.model.CreateRepositoryRequest;

/**
 * Pushes made-up images, as {@code docker push} would with real ones: a Docker manifest with a configuration and one
 * layer, all three made from the content's name alone, so that the same name has the same digest in every world.
 *
 * <p>Takes no lock; whoever calls it holds the world's.
 *
 * <pre>{@code
 * region.push().push("shop/web:1", now).uri(); // 123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:1
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/docker-push-ecr-image.html">Pushing an image</a>
 */
public final class ImagePush {

    private final EcrStore store;
    private final RepositoryMaker repositories;
    private final PutImage images;

    public ImagePush(EcrStore store, RepositoryMaker repositories, PushListener listener) {
        this.store = store;
        this.repositories = repositories;
        this.images = new PutImage(store, listener);
    }

    /**
     * Pushes an image whose content has the same name as the image. Pushing it again changes nothing.
     *
     * @param image {@code shop/web:1}, with or without this registry's host; without a tag it is {@code latest}
     * @param now when it is pushed
     * @return its URI and its digest
     * @throws IllegalArgumentException if this is not the name of an image, or the image is of another registry
     * @throws IllegalStateException if the tag is another image's and must not move
     */
    public PushedManifest push(String image, Instant now) {
        ImageReference reference = reference(image);
        return push(reference, reference.repository() + ':' + reference.version(), now);
    }

    /**
     * Pushes an image with other content, to move a tag or to put two tags on one image.
     *
     * @param image {@code shop/web:1}, with or without this registry's host
     * @param content names the content: equal names give equal digests
     * @throws IllegalArgumentException if this is not the name of an image, or the image is of another registry
     * @throws IllegalStateException if the tag is another image's and must not move
     */
    public PushedManifest push(String image, String content, Instant now) {
        return push(reference(image), content, now);
    }

    /** Whether there is a repository of that name. */
    public boolean hasRepository(String name) {
        return store.find(name) != null;
    }

    /**
     * The image that has a name, whatever its content; null if none has.
     *
     * @param image {@code shop/web:1}, with or without this registry's host
     * @throws IllegalArgumentException if this is not the name of an image, or the image is of another registry
     */
    public @Nullable PushedManifest find(String image) {
        ImageReference reference = reference(image);
        RepositoryEntry entry = store.find(reference.repository());
        StoredImage there = entry == null ? null : entry.images().tagged(reference.version());
        return entry == null || there == null
                ? null
                : new PushedManifest(entry.repository().uri() + ':' + reference.version(), there.digest());
    }

    /**
     * Declares what a scan of an image finds, whatever its tag; pushes the image if there is none.
     *
     * @param image {@code shop/web:1}, with or without this registry's host
     * @param severity one of ECR's, {@code CRITICAL}
     * @param name {@code CVE-2021-44228}
     * @throws IllegalArgumentException if this is not the name of an image, or the image is of another registry
     */
    public void vulnerable(
            String image, String severity, String name, String packageName, String packageVersion, Instant now) {
        PushedManifest found = find(image);
        PushedManifest there = found == null ? push(image, now) : found;
        RepositoryEntry entry =
                Objects.requireNonNull(store.find(reference(image).repository()));
        entry.addVulnerability(
                there.digest(), new ImageScan.Vulnerability(name, severity, packageName, packageVersion));
    }

    private PushedManifest push(ImageReference reference, String content, Instant now) {
        try {
            return put(reference, content, now);
        } catch (Refusal refused) {
            throw new IllegalStateException(
                    "ECR refuses the image " + reference + ": " + refused.text() + " (" + refused.code() + ")",
                    refused);
        }
    }

    private PushedManifest put(ImageReference reference, String content, Instant now) {
        String tag = reference.version();
        MadeUpImage made = MadeUpImage.of(content);
        String digest = made.digest();
        RepositoryEntry known = store.find(reference.repository());
        EcrShapes.check(
                "CreateRepository",
                CreateRepositoryRequest.builder()
                        .repositoryName(reference.repository())
                        .build());
        // A repository that does not exist yet is added last, when nothing can be refused any more.
        RepositoryEntry entry =
                known == null ? repositories.planned(reference.repository(), Scenario.CREATE_ON_PUSH, now) : known;
        StoredImage tagged = entry.images().tagged(tag);
        if (tagged == null || !tagged.digest().equals(digest)) {
            images.put(
                    entry,
                    new PutImage.Push(made.text(), ManifestReader.read(made.text(), null), digest, tag, made.layers()),
                    now);
            made.keepContents(store);
        }
        if (known == null) {
            repositories.add(entry, Scenario.CREATE_ON_PUSH);
        }
        return new PushedManifest(entry.repository().uri() + ':' + tag, digest);
    }

    private ImageReference reference(String image) {
        ImageReference elsewhere = ImageReference.parse(image).orElse(null);
        if (elsewhere != null
                && !elsewhere.isOnDockerHub()
                && !elsewhere.registry().equals(store.host())) {
            throw new IllegalArgumentException("The image " + Shown.text(image) + " is of the registry "
                    + elsewhere.registry() + ", and this one is " + store.host()
                    + "; push it without a host, or into the account and region it belongs to");
        }
        ImageReference reference = ImageReference.parse(
                        image.startsWith(store.host() + '/') ? image : store.host() + '/' + image)
                .orElseThrow(() -> new IllegalArgumentException("'" + Shown.text(image)
                        + "' is no name of an image; write repository:tag, such as shop/web:1"));
        if (reference.digest() != null) {
            throw new IllegalArgumentException("An image is pushed by a tag, not by a digest: " + image);
        }
        return reference;
    }
}
