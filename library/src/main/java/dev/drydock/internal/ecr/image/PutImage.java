package dev.drydock.internal.ecr.image;

import dev.drydock.internal.account.Leniencies;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecr.content.LayerContent;
import dev.drydock.internal.ecr.event.RegistryEvents;
import dev.drydock.internal.ecr.request.ImageIds;
import dev.drydock.internal.ecr.request.ParameterMessages;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.Manifest;
import dev.drydock.internal.ecr.store.MediaTypes;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.RepositoryMessages;
import dev.drydock.internal.ecr.store.Sha256;
import dev.drydock.internal.ecr.store.StoredImage;
import dev.drydock.internal.ecr.store.StoredLayer;
import dev.drydock.internal.model.ImagePlatform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.model.PutImageRequest;
import software.amazon.awssdk.services.ecr.model.PutImageResponse;

/**
 * PutImage: checks a manifest against what the repository holds, and stores it under its digest and a tag.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutImage.html">PutImage</a>
 */
public final class PutImage {

    private static final int MOST_IMAGES = 100_000;
    private static final int MOST_TAGS = 1_000;

    /** As large as a manifest may be; what is larger is no configuration. */
    private static final long LARGEST_CONFIGURATION = 4 << 20;

    private final EcrStore store;
    private final PushListener listener;
    private final RegistryEvents events;

    public PutImage(EcrStore store, PushListener listener) {
        this.store = store;
        this.listener = listener;
        this.events = new RegistryEvents(store);
    }

    PutImageResponse handle(PutImageRequest request, CallContext context) {
        String text = request.imageManifest();
        String tag = request.imageTag();
        if (tag != null && !ImageIds.isTag(tag)) {
            throw ParameterMessages.IMAGE_TAG.with();
        }
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        Manifest manifest = ManifestReader.read(text, request.imageManifestMediaType());
        String digest = Sha256.of(text);
        if (request.imageDigest() != null && !request.imageDigest().equals(digest)) {
            throw ImageMessages.DIGEST_DIFFERS.with(
                    Shown.text(request.imageDigest()), entry.name(), store.registryId());
        }
        put(entry, new Push(text, manifest, digest, tag, List.of(), platform(manifest), context.now()), context.now());
        return PutImageResponse.builder()
                .image(image -> image.registryId(store.registryId())
                        .repositoryName(entry.name())
                        .imageId(id -> id.imageDigest(digest).imageTag(tag))
                        .imageManifest(text)
                        .imageManifestMediaType(manifest.mediaType()))
                .build();
    }

    /**
     * What is pushed at once.
     *
     * @param text the manifest as it came
     * @param manifest what it says
     * @param digest the digest of its bytes
     * @param tag the tag it gets; null for none
     * @param layers layers that come with it and need not be there before
     * @param platform what it is built for; null if that is not known
     * @param at when it is stored as pushed, if it is new
     */
    public record Push(
            String text,
            Manifest manifest,
            String digest,
            @Nullable String tag,
            List<StoredLayer> layers,
            @Nullable ImagePlatform platform,
            Instant at) {}

    /**
     * Stores a manifest.
     *
     * @throws Refusal if something it refers to is not there, if it is there already, or if the tag must not move
     */
    public void put(RepositoryEntry entry, Push push, Instant now) {
        requireContent(entry, push);
        StoredImage known = entry.images().find(push.digest());
        requireTagFree(entry, push.digest(), known, push.tag());
        boolean full = known == null
                ? entry.images().size() >= MOST_IMAGES
                : known.tags().size() >= MOST_TAGS;
        if (full) {
            throw RepositoryMessages.TOO_MANY.with();
        }
        push.layers().forEach(layer -> entry.layers().putIfAbsent(layer.digest(), layer));
        nameLayers(entry, push.manifest());
        StoredImage image = known == null
                ? StoredImage.pushed(entry.images().next(), push.digest(), push.text(), push.manifest(), push.at())
                        .builtFor(push.platform())
                : restored(known, now);
        entry.images().put(image);
        if (push.tag() != null && !image.tags().contains(push.tag())) {
            entry.images().tag(image, push.tag());
        }
        StoredImage stored = Objects.requireNonNull(entry.images().find(image.digest()));
        if (known == null) {
            listener.pushed(entry, stored, now);
        }
        listener.arrived(entry, stored, push.tag(), now);
        events.pushed(entry, stored, push.tag(), now);
    }

    /** What the configuration says, if its bytes are here. */
    private @Nullable ImagePlatform platform(Manifest manifest) {
        if (manifest.blobs().isEmpty() || MediaTypes.isSchema1(manifest.mediaType())) {
            return null;
        }
        try (LayerContent config = store.contents().find(manifest.blobs().get(0).digest())) {
            if (config == null || config.size() > LARGEST_CONFIGURATION) {
                return null;
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            config.write(0, config.size(), bytes);
            return ManifestReader.platformOf(bytes.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException("The configuration of an image cannot be read", broken);
        }
    }

    /** A push brings an image back from the archive. */
    private static StoredImage restored(StoredImage known, Instant now) {
        return known.isActive() ? known : known.stored(known.storage().activated(now));
    }

    /** What a registry says of a tag that must not be put again, not even on the image that has it. */
    public static Refusal tagMustStay(String tag, String repository) {
        return ImageMessages.TAG_IMMUTABLE.with(tag, repository);
    }

    private void requireContent(RepositoryEntry entry, Push push) {
        if (store.leniencies().missingLayers()) {
            return;
        }
        Set<String> missing = new LinkedHashSet<>();
        push.manifest().blobs().forEach(blob -> missing.add(blob.digest()));
        missing.removeIf(digest -> entry.layers().containsKey(digest));
        push.layers().forEach(layer -> missing.remove(layer.digest()));
        refuseMissing(ImageMessages.LAYERS_NOT_FOUND, missing, entry);
        push.manifest().members().forEach(member -> missing.add(member.digest()));
        missing.removeIf(digest -> entry.images().find(digest) != null);
        refuseMissing(ImageMessages.REFERENCED_NOT_FOUND, missing, entry);
    }

    private void refuseMissing(Message message, Collection<String> missing, RepositoryEntry entry) {
        if (!missing.isEmpty()) {
            throw message.with(String.join(", ", missing), entry.name(), store.registryId())
                    .hint("Upload them first, as docker push does" + Leniencies.MISSING_LAYERS);
        }
    }

    private void requireTagFree(
            RepositoryEntry entry, String digest, @Nullable StoredImage known, @Nullable String tag) {
        StoredImage owner = tag == null ? known : entry.images().tagged(tag);
        if (owner == null) {
            return;
        }
        if (owner.digest().equals(digest)) {
            if (!owner.isActive()) {
                return;
            }
            throw ImageMessages.ALREADY_EXISTS.with(digest, String.valueOf(tag), entry.name(), store.registryId());
        }
        if (tag != null && !entry.repository().mutability().mayMove(tag)) {
            throw ImageMessages.TAG_IMMUTABLE.with(tag, entry.name());
        }
    }

    /** Layers are uploaded without a type; the first manifest that names them says what they are. */
    private static void nameLayers(RepositoryEntry entry, Manifest manifest) {
        List<StoredLayer> named = new ArrayList<>();
        for (Manifest.Descriptor blob : manifest.blobs()) {
            StoredLayer layer = entry.layers().get(blob.digest());
            if (layer != null && layer.mediaType() == null && blob.mediaType() != null) {
                named.add(layer.named(blob.mediaType()));
            }
        }
        named.forEach(layer -> entry.layers().put(layer.digest(), layer));
    }
}
