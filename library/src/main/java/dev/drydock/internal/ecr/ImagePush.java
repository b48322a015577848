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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.model.CreateRepositoryRequest;

/**
 * Pushes made-up images, as {@code docker push} would with real ones: manifests with configurations and layers, all of them
 * made from the content's name and what a test says, so that the same name has the same digest in every world.
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
        return push(image, ImageSpec.plain(null), now);
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
        return push(image, ImageSpec.plain(content), now);
    }

    /**
     * Pushes an image of which more is said.
     *
     * @param image {@code shop/web:1}, with or without this registry's host
     * @throws IllegalArgumentException if this is not the name of an image, the image is of another registry, or is said to
     *     have been pushed in the future
     * @throws IllegalStateException if the tag is another image's and must not move, or the image was pushed before at
     *     another instant
     */
    public PushedManifest push(String image, ImageSpec spec, Instant now) {
        ImageReference reference = reference(image);
        if (spec.pushedAt() != null && spec.pushedAt().isAfter(now)) {
            throw new IllegalArgumentException(
                    "The image " + reference + " cannot have been pushed at " + spec.pushedAt() + ", as it is " + now
                            + "; let time pass with time().advance(…) and push it then");
        }
        try {
            return put(reference, spec, now);
        } catch (Refusal refused) {
            throw new IllegalStateException(
                    "ECR refuses the image " + reference + ": " + refused.text() + " (" + refused.code() + ")",
                    refused);
        }
    }

    /**
     * What a task definition names an image of this registry by, whether or not it is there.
     *
     * @throws IllegalArgumentException if this is not the name of an image, or the image is of another registry
     */
    public String uri(String image) {
        ImageReference reference = reference(image);
        return store.host() + '/' + reference.repository() + ':' + reference.version();
    }

    /** The end of a sentence about an image that is not there: which tags its repository has. */
    public String otherTags(String image) {
        RepositoryEntry entry = store.find(reference(image).repository());
        List<String> tags = entry == null
                ? List.of()
                : entry.images().all().stream()
                        .flatMap(each -> each.tags().stream())
                        .toList();
        return tags.isEmpty() ? "" : "; its repository has the tags " + Shown.names(tags);
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
     * @throws IllegalArgumentException if this is not the name of an image, or the image is of another registry
     */
    public void vulnerable(String image, ImageScan.Vulnerability vulnerability, Instant now) {
        PushedManifest found = find(image);
        PushedManifest there = found == null ? push(image, now) : found;
        RepositoryEntry entry =
                Objects.requireNonNull(store.find(reference(image).repository()));
        StoredImage stored = Objects.requireNonNull(entry.images().find(there.digest()));
        if (stored.manifest().members().isEmpty()) {
            entry.addVulnerability(stored.digest(), vulnerability);
        }
        // No scan looks at an index, but at what is in it.
        stored.manifest().members().forEach(member -> entry.addVulnerability(member.digest(), vulnerability));
    }

    private PushedManifest put(ImageReference reference, ImageSpec spec, Instant now) {
        String tag = reference.version();
        String content = spec.content() == null ? reference.repository() + ':' + tag : spec.content();
        List<MadeUpImage> made = ImageMaker.of(content, spec);
        String digest = made.get(made.size() - 1).digest();
        RepositoryEntry known = store.find(reference.repository());
        EcrShapes.check(
                "CreateRepository",
                CreateRepositoryRequest.builder()
                        .repositoryName(reference.repository())
                        .build());
        Instant at = spec.pushedAt() == null ? now : spec.pushedAt();
        // A repository that does not exist yet is added last, when nothing can be refused any more.
        RepositoryEntry entry =
                known == null ? repositories.planned(reference.repository(), Scenario.CREATE_ON_PUSH, at) : known;
        requirePushable(entry, reference, spec, made);
        if (entry.repository().createdAt().isAfter(at)) {
            entry.replace(entry.repository().withCreatedAt(at));
        }
        for (MadeUpImage each : made) {
            put(entry, each, each.digest().equals(digest) ? tag : null, at, now);
        }
        if (known == null) {
            repositories.add(entry, Scenario.CREATE_ON_PUSH);
        }
        return new PushedManifest(entry.repository().uri() + ':' + tag, digest);
    }

    /** Refuses before anything is put, as an index is put in several steps. */
    private static void requirePushable(
            RepositoryEntry entry, ImageReference reference, ImageSpec spec, List<MadeUpImage> made) {
        String digest = made.get(made.size() - 1).digest();
        StoredImage tagged = entry.images().tagged(reference.version());
        if (tagged != null
                && !tagged.digest().equals(digest)
                && !entry.repository().mutability().mayMove(reference.version())) {
            throw PutImage.tagMustStay(reference.version(), entry.name());
        }
        for (MadeUpImage each : made) {
            StoredImage there = entry.images().find(each.digest());
            if (there != null && spec.pushedAt() != null && !there.pushedAt().equals(spec.pushedAt())) {
                throw new IllegalStateException("The image " + reference + " was pushed at " + there.pushedAt()
                        + " already, and cannot have been pushed at " + spec.pushedAt()
                        + "; give it other content(…), or delete it first");
            }
        }
    }

    private void put(RepositoryEntry entry, MadeUpImage made, @Nullable String tag, Instant at, Instant now) {
        StoredImage known = tag == null
                ? entry.images().find(made.digest())
                : entry.images().tagged(tag);
        if (known == null || !known.digest().equals(made.digest())) {
            images.put(
                    entry,
                    new PutImage.Push(
                            made.text(),
                            ManifestReader.read(made.text(), null),
                            made.digest(),
                            tag,
                            made.layers(),
                            made.platform(),
                            at),
                    now);
            made.keepContents(store);
        }
        List<ImageScan.Vulnerability> there = entry.vulnerabilities(made.digest());
        made.vulnerabilities().stream()
                .filter(each -> !there.contains(each))
                .forEach(each -> entry.addVulnerability(made.digest(), each));
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
