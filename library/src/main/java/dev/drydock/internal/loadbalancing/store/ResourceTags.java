package dev.drydock.internal.loadbalancing.store;

import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Ticket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tags of load balancers, listeners, rules and target groups, by ARN. Called under the lock. */
public final class ResourceTags implements Store {

    private final TreeMap<String, LinkedHashMap<String, String>> tags = new TreeMap<>();

    /** No tags. */
    public ResourceTags() {}

    /** The tags of a resource, in the order in which they came; an empty text stands for no value. */
    public Map<String, String> of(String arn) {
        return tags.getOrDefault(arn, new LinkedHashMap<>());
    }

    /** Adds tags; those of a key that is there take its place. */
    public void put(String arn, Map<String, String> added) {
        if (!added.isEmpty()) {
            tags.computeIfAbsent(arn, key -> new LinkedHashMap<>()).putAll(added);
        }
    }

    /** Takes tags away. */
    public void remove(String arn, Collection<String> keys) {
        LinkedHashMap<String, String> known = tags.get(arn);
        if (known != null) {
            keys.forEach(known::remove);
            if (known.isEmpty()) {
                tags.remove(arn);
            }
        }
    }

    /** Forgets a resource that is gone. */
    public void forget(String arn) {
        tags.remove(arn);
    }

    @Override
    public String name() {
        return "loadbalancing.tags";
    }

    /** The tags of one resource. */
    record Tagged(String arn, List<Tag> tags) {}

    /** One tag. */
    record Tag(String key, String value) {}

    /** The whole state. */
    record Image(List<Tagged> resources) {

        static final Image NONE = new Image(List.of());
    }

    @Override
    public Record image() {
        if (tags.isEmpty()) {
            return Image.NONE;
        }
        List<Tagged> resources = new ArrayList<>();
        tags.forEach((arn, all) -> {
            List<Tag> each = new ArrayList<>();
            all.forEach((key, value) -> each.add(new Tag(key, value)));
            resources.add(new Tagged(arn, List.copyOf(each)));
        });
        return new Image(List.copyOf(resources));
    }

    @Override
    public Class<? extends Record> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        tags.clear();
        ((Image) image).resources().forEach(each -> {
            LinkedHashMap<String, String> all = new LinkedHashMap<>();
            each.tags().forEach(tag -> all.put(tag.key(), tag.value()));
            tags.put(each.arn(), all);
        });
    }
}
