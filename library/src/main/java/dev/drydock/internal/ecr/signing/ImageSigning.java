package dev.drydock.internal.ecr.signing;

import dev.drydock.internal.ecr.event.RegistryEvents;
import dev.drydock.internal.ecr.image.ManifestReader;
import dev.drydock.internal.ecr.image.PushListener;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.ImageSignature;
import dev.drydock.internal.ecr.store.MediaTypes;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.Sha256;
import dev.drydock.internal.ecr.store.SigningRules;
import dev.drydock.internal.ecr.store.StoredImage;
import dev.drydock.internal.ecr.store.StoredLayer;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Signs images in virtual time. A signature is an artifact that refers to the image, as the Notary Project has it; what it
 * holds is made up.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/managed-signing.html">Managed signing</a>
 */
public final class ImageSigning implements PushListener {

    static final String ARTIFACT_TYPE = "application/vnd.cncf.notary.signature";
    private static final String ENVELOPE = "application/jose+json";
    private static final String EMPTY_TYPE = "application/vnd.oci.empty.v1+json";
    private static final String EMPTY = "{}";

    private final EcrStore store;
    private final SigningRules rules;
    private final RegionQueue queue;
    private final Timings timings;

    /** An image is signed. */
    record ImageIsSigned(String repository, String digest, String profile) implements Event {}

    public ImageSigning(EcrStore store, SigningRules rules, RegionQueue queue, Timings timings) {
        this.store = store;
        this.rules = rules;
        this.queue = queue;
        this.timings = timings;
        queue.on(ImageIsSigned.class, this::signed);
    }

    /** What refers to an image, as a signature does, is not signed itself. */
    @Override
    public void pushed(RepositoryEntry repository, StoredImage image, Instant now) {
        if (image.manifest().subject() != null) {
            return;
        }
        for (String profile : rules.profilesFor(repository.name())) {
            note(repository, image.digest(), new ImageSignature(profile, false));
            queue.schedule(
                    timings.of(Timing.IMAGE_SIGNING),
                    EventKind.TRANSITION,
                    new ImageIsSigned(repository.name(), image.digest(), profile),
                    queue.resources(repository.repository().arn()));
        }
    }

    private void signed(ImageIsSigned event) {
        RepositoryEntry entry = store.find(event.repository());
        if (entry == null) {
            queue.forget(store.arnOf(event.repository())); // its deletion could not, while this event was pending
            return;
        }
        StoredImage image = entry.images().find(event.digest());
        if (image == null) {
            return;
        }
        note(entry, image.digest(), new ImageSignature(event.profile(), true));
        attach(entry, image, event.profile(), Instant.ofEpochMilli(queue.tick()));
    }

    private static void note(RepositoryEntry entry, String digest, ImageSignature signature) {
        StoredImage image = Objects.requireNonNull(entry.images().find(digest));
        entry.images().put(image.signed(signature));
    }

    private void attach(RepositoryEntry entry, StoredImage image, String profile, Instant now) {
        String envelope = "signature of " + image.digest() + " with " + profile;
        String text = "{\"schemaVersion\":2,\"mediaType\":\"" + MediaTypes.OCI_MANIFEST + "\",\"artifactType\":\""
                + ARTIFACT_TYPE + "\",\"config\":" + descriptor(EMPTY_TYPE, Sha256.of(EMPTY), size(EMPTY))
                + ",\"layers\":[" + descriptor(ENVELOPE, Sha256.of(envelope), size(envelope)) + "],\"subject\":"
                + descriptor(image.manifest().mediaType(), image.digest(), size(image.text())) + "}";
        String digest = Sha256.of(text);
        if (entry.images().find(digest) != null) {
            return;
        }
        for (StoredLayer each : List.of(
                new StoredLayer(Sha256.of(EMPTY), size(EMPTY), EMPTY_TYPE),
                new StoredLayer(Sha256.of(envelope), size(envelope), ENVELOPE))) {
            entry.layers().putIfAbsent(each.digest(), each);
        }
        for (String each : List.of(EMPTY, envelope)) {
            store.contents().add(List.of(each.getBytes(StandardCharsets.UTF_8)));
        }
        StoredImage signature =
                StoredImage.pushed(entry.images().next(), digest, text, ManifestReader.read(text, null), now);
        entry.images().put(signature);
        new RegistryEvents(store).pushed(entry, signature, null, now);
    }

    private static String descriptor(String mediaType, String digest, int size) {
        return "{\"mediaType\":\"" + mediaType + "\",\"digest\":\"" + digest + "\",\"size\":" + size + "}";
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
