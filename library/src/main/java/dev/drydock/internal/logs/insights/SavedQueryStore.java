package dev.drydock.internal.logs.insights;

import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Ticket;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The definitions of queries of one account and region. */
public final class SavedQueryStore implements Store {

    private final SortedMap<String, SavedQuery> definitions = new TreeMap<>();

    @Nullable
    SavedQuery find(String id) {
        return definitions.get(id);
    }

    /** All of them, sorted by id. */
    Collection<SavedQuery> all() {
        return definitions.values();
    }

    void put(SavedQuery definition) {
        definitions.put(definition.id(), definition);
    }

    void remove(String id) {
        definitions.remove(id);
    }

    @Override
    public String name() {
        return "logs.queryDefinitions";
    }

    /** All definitions, sorted by id. */
    public record Image(List<SavedQuery> definitions) {

        static final Image NONE = new Image(List.of());
    }

    @Override
    public Image image() {
        if (definitions.isEmpty()) {
            return Image.NONE;
        }
        return new Image(List.copyOf(definitions.values()));
    }

    @Override
    public Class<Image> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        definitions.clear();
        ((Image) image).definitions().forEach(this::put);
    }
}
