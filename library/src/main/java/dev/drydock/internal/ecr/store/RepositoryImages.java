package dev.drydock.internal.ecr.store;

import dev.drydock.internal.call.LastListing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The images of one repository, found by digest and by tag. */
public final class RepositoryImages {

    /** The time of the last pull is refreshed at most this often. */
    private static final Duration PULL_RECORD = Duration.ofHours(24);

    /** In the order in which they were pushed. */
    private final SortedMap<Long, StoredImage> images = new TreeMap<>();

    private final Map<String, StoredImage> byDigest = new HashMap<>();
    private final Map<String, String> digestByTag = new HashMap<>();

    /** By the digest of an image: the digests of the lists and indexes here that have it as a member, sorted. */
    private final Map<String, TreeSet<String>> listsOf = new HashMap<>();

    private final LastListing last = new LastListing();

    private long pushed;

    /** How many images are archived, or being restored. */
    private int inactive;

    /** All images, in the order in which they were pushed. */
    public Collection<StoredImage> all() {
        return images.values();
    }

    public int size() {
        return images.size();
    }

    /** How many images were ever pushed. */
    long pushed() {
        return pushed;
    }

    public @Nullable StoredImage find(String digest) {
        return byDigest.get(digest);
    }

    public @Nullable StoredImage tagged(String tag) {
        String digest = digestByTag.get(tag);
        return digest == null ? null : byDigest.get(digest);
    }

    /** Whether any image is archived, or being restored. */
    public boolean hasInactive() {
        return inactive > 0;
    }

    /** The lists and indexes that have this image as a member. */
    public Collection<String> listsOf(String digest) {
        return listsOf.getOrDefault(digest, new TreeSet<>());
    }

    /** Whether a list or an index here has this image as a member. */
    public boolean isInList(String digest) {
        return listsOf.containsKey(digest);
    }

    /** The number for the next image. */
    public long next() {
        return pushed + 1;
    }

    /** What was listed last; forgotten when images change. */
    public LastListing last() {
        return last;
    }

    /** Adds an image, or replaces the one of its digest. */
    public void put(StoredImage image) {
        last.forget();
        StoredImage before = byDigest.get(image.digest());
        if (before != null) {
            before.tags().forEach(digestByTag::remove);
            inactive -= before.isActive() ? 0 : 1;
        }
        inactive += image.isActive() ? 0 : 1;
        images.put(image.number(), image);
        byDigest.put(image.digest(), image);
        image.tags().forEach(tag -> digestByTag.put(tag, image.digest()));
        for (Manifest.Descriptor member : image.manifest().members()) {
            listsOf.computeIfAbsent(member.digest(), absent -> new TreeSet<>()).add(image.digest());
        }
        pushed = Math.max(pushed, image.number());
    }

    /** Puts a tag on an image, taking it off the one that had it; that one stays, untagged if need be. */
    public void tag(StoredImage image, String tag) {
        StoredImage owner = tagged(tag);
        if (owner != null) {
            untag(owner, tag);
        }
        List<String> tags = new ArrayList<>(image.tags());
        tags.add(tag);
        put(image.withTags(List.copyOf(tags)));
    }

    /** Takes a tag off an image. */
    void untag(StoredImage image, String tag) {
        put(image.withTags(
                image.tags().stream().filter(each -> !each.equals(tag)).toList()));
    }

    /** Records that an image was pulled; AWS does so at most once a day. */
    public void recordPull(StoredImage image, Instant now) {
        if (image.pulledAt() == null || !image.pulledAt().plus(PULL_RECORD).isAfter(now)) {
            put(image.pulled(now));
        }
    }

    public void remove(StoredImage image) {
        last.forget();
        images.remove(image.number());
        StoredImage known = byDigest.remove(image.digest());
        inactive -= known == null || known.isActive() ? 0 : 1;
        image.tags().forEach(digestByTag::remove);
        for (Manifest.Descriptor member : image.manifest().members()) {
            TreeSet<String> lists = listsOf.get(member.digest());
            if (lists != null) {
                lists.remove(image.digest());
                if (lists.isEmpty()) {
                    listsOf.remove(member.digest());
                }
            }
        }
    }

    /** The compressed size of an image; of a list, that of its largest member. */
    public long sizeOf(StoredImage image) {
        if (!MediaTypes.isList(image.manifest().mediaType())) {
            return image.manifest().layersSize();
        }
        long largest = 0;
        for (Manifest.Descriptor member : image.manifest().members()) {
            StoredImage child = byDigest.get(member.digest());
            // A list inside a list counts for nothing, so that a cycle is never followed.
            if (child != null && !MediaTypes.isList(child.manifest().mediaType())) {
                largest = Math.max(largest, child.manifest().layersSize());
            }
        }
        return largest;
    }

    void restore(List<StoredImage> from, long everPushed) {
        last.forget();
        images.clear();
        byDigest.clear();
        digestByTag.clear();
        listsOf.clear();
        inactive = 0;
        from.forEach(this::put);
        pushed = everPushed;
    }
}
