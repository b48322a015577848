package dev.drydock.internal.ecr.store;

import dev.drydock.internal.model.ImagePlatform;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image in a repository.
 *
 * @param number its place among all images ever pushed to the repository, from 1; listings are ordered by it
 * @param digest the digest of the manifest's bytes
 * @param text the manifest, byte by byte as it was pushed
 * @param manifest what it says
 * @param tags in the order in which they were put on it; none for an untagged image
 * @param pushedAt when it was pushed first; a tag put on it later does not change that
 * @param pulledAt when it was last recorded as pulled, at most once a day; null if never
 * @param scan its last scan; null before the first
 * @param replicas how far its replication is, sorted by region and account
 * @param signatures how far its signing is, in the order of the profiles
 * @param storage where it is stored
 * @param platform what it is built for, as its configuration says; null if that is not known, and for a list
 */
public record StoredImage(
        long number,
        String digest,
        String text,
        Manifest manifest,
        List<String> tags,
        Instant pushedAt,
        @Nullable Instant pulledAt,
        @Nullable ImageScan scan,
        List<Replica> replicas,
        List<ImageSignature> signatures,
        ImageStorage storage,
        @Nullable ImagePlatform platform) {

    /** The status of what can be pulled. */
    public static final String ACTIVE = "ACTIVE";

    /** An image that has just been pushed, without a tag. */
    public static StoredImage pushed(long number, String digest, String text, Manifest manifest, Instant at) {
        return new StoredImage(
                number,
                digest,
                text,
                manifest,
                List.of(),
                at,
                null,
                null,
                List.of(),
                List.of(),
                ImageStorage.STANDARD,
                null);
    }

    /** The image of which is known what it is built for. */
    public StoredImage builtFor(@Nullable ImagePlatform next) {
        return new StoredImage(
                number, digest, text, manifest, tags, pushedAt, pulledAt, scan, replicas, signatures, storage, next);
    }

    public StoredImage withTags(List<String> next) {
        return new StoredImage(
                number,
                digest,
                text,
                manifest,
                next,
                pushedAt,
                pulledAt,
                scan,
                replicas,
                signatures,
                storage,
                platform);
    }

    StoredImage pulled(Instant at) {
        return new StoredImage(
                number, digest, text, manifest, tags, pushedAt, at, scan, replicas, signatures, storage, platform);
    }

    public StoredImage scanned(ImageScan next) {
        return new StoredImage(
                number,
                digest,
                text,
                manifest,
                tags,
                pushedAt,
                pulledAt,
                next,
                replicas,
                signatures,
                storage,
                platform);
    }

    /** The image after a step of its replication. */
    public StoredImage replicated(Replica replica) {
        List<Replica> next = new ArrayList<>(replicas);
        next.removeIf(each -> each.to().equals(replica.to()));
        next.add(replica);
        next.sort(Comparator.comparing((Replica each) -> each.to().region())
                .thenComparing(each -> each.to().registryId()));
        return new StoredImage(
                number,
                digest,
                text,
                manifest,
                tags,
                pushedAt,
                pulledAt,
                scan,
                List.copyOf(next),
                signatures,
                storage,
                platform);
    }

    /** The image after a step of its signing. */
    public StoredImage signed(ImageSignature signature) {
        List<ImageSignature> next = new ArrayList<>(signatures);
        next.replaceAll(each -> each.profile().equals(signature.profile()) ? signature : each);
        if (!next.contains(signature)) {
            next.add(signature);
        }
        return new StoredImage(
                number,
                digest,
                text,
                manifest,
                tags,
                pushedAt,
                pulledAt,
                scan,
                replicas,
                List.copyOf(next),
                storage,
                platform);
    }

    /** The image stored elsewhere. */
    public StoredImage stored(ImageStorage next) {
        return new StoredImage(
                number, digest, text, manifest, tags, pushedAt, pulledAt, scan, replicas, signatures, next, platform);
    }

    /** Whether it can be pulled, in AWS's words. */
    public String status() {
        return storage.status().name();
    }

    /** Whether it can be pulled. */
    public boolean isActive() {
        return storage.status() == ImageStorage.Status.ACTIVE;
    }

    /** When it was archived last; when it was pushed if it never was. */
    public Instant archivedAt() {
        return storage.archivedAt() == null ? pushedAt : storage.archivedAt();
    }

    /** The number padded to a fixed length, so that it sorts as text. */
    public String order() {
        return String.valueOf(1_000_000_000_000L + number);
    }
}
