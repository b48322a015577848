package dev.drydock.internal.ecr.store;

import dev.drydock.internal.call.Store;
import dev.drydock.internal.ecr.store.CreationTemplate.Scenario;
import dev.drydock.internal.kernel.Ticket;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The templates of a registry for repositories that it makes by itself. */
public final class TemplateStore implements Store {

    private final SortedMap<String, CreationTemplate> templates = new TreeMap<>();

    /** The template of a prefix, with or without a slash at its end. */
    public @Nullable CreationTemplate find(String prefix) {
        return templates.get(CreationTemplate.plain(prefix));
    }

    /** All templates, sorted by prefix. */
    public Collection<CreationTemplate> all() {
        return templates.values();
    }

    public void put(CreationTemplate template) {
        templates.put(template.prefix(), template);
    }

    public void remove(CreationTemplate template) {
        templates.remove(template.prefix());
    }

    /** The template for a repository that is made: that of the longest prefix, or else the one of the root. */
    public @Nullable CreationTemplate templateFor(String repository, Scenario scenario) {
        for (int slash = repository.lastIndexOf('/'); slash > 0; slash = repository.lastIndexOf('/', slash - 1)) {
            CreationTemplate template = templates.get(repository.substring(0, slash));
            if (template != null && template.isFor(scenario)) {
                return template;
            }
        }
        CreationTemplate root = templates.get(CreationTemplate.ROOT);
        return root != null && root.isFor(scenario) ? root : null;
    }

    @Override
    public String name() {
        return "ecr.templates";
    }

    /**
     * All templates.
     *
     * @param templates sorted by prefix
     */
    record Image(List<CreationTemplate> templates) {

        static final Image NONE = new Image(List.of());
    }

    @Override
    public Image image() {
        if (templates.isEmpty()) {
            return Image.NONE;
        }
        return new Image(List.copyOf(templates.values()));
    }

    @Override
    public Class<Image> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        templates.clear();
        ((Image) image).templates().forEach(this::put);
    }
}
