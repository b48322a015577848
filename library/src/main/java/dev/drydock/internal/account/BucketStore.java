package dev.drydock.internal.account;

import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Ticket;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The buckets of one account and region with what services left there. As long as none is declared, all are there. */
public final class BucketStore implements ObjectSink, Store {

    private final SortedMap<String, SortedMap<String, String>> buckets = new TreeMap<>();
    private boolean declared;

    /**
     * All buckets.
     *
     * @param declared whether one was ever declared
     * @param buckets the texts of their objects, by bucket and key
     */
    record Image(boolean declared, SortedMap<String, SortedMap<String, String>> buckets) {

        static final Image NONE = new Image(false, Collections.emptySortedMap());
    }

    /** Declares a bucket; one that is there keeps its objects. */
    public void create(String bucket) {
        declared = true;
        buckets.computeIfAbsent(bucket, name -> new TreeMap<>());
    }

    /** Removes a bucket with its objects, or declares that there never was one. */
    public void remove(String bucket) {
        declared = true;
        buckets.remove(bucket);
    }

    /** The keys of a bucket's objects, sorted. */
    public List<String> keys(String bucket) {
        return List.copyOf(objects(bucket).keySet());
    }

    /** The text of an object; null if there is none. */
    public @Nullable String text(String bucket, String key) {
        return objects(bucket).get(key);
    }

    private SortedMap<String, String> objects(String bucket) {
        SortedMap<String, String> objects = buckets.get(bucket);
        return objects == null ? new TreeMap<>() : objects;
    }

    @Override
    public boolean hasBucket(String bucket) {
        return !declared || buckets.containsKey(bucket);
    }

    @Override
    public void put(String bucket, String key, String text) {
        buckets.computeIfAbsent(bucket, name -> new TreeMap<>()).put(key, text);
    }

    @Override
    public String name() {
        return "account.buckets";
    }

    @Override
    public Record image() {
        if (!declared && buckets.isEmpty()) {
            return Image.NONE;
        }
        SortedMap<String, SortedMap<String, String>> copy = new TreeMap<>();
        buckets.forEach((bucket, objects) -> copy.put(bucket, new TreeMap<>(objects)));
        return new Image(declared, copy);
    }

    @Override
    public Class<? extends Record> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        declared = ((Image) image).declared;
        buckets.clear();
        ((Image) image).buckets.forEach((bucket, objects) -> buckets.put(bucket, new TreeMap<>(objects)));
    }
}
