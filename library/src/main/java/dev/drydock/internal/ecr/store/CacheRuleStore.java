package dev.drydock.internal.ecr.store;

import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The pull through cache rules of a registry, and when it looked for what elsewhere. */
public final class CacheRuleStore implements Store {

    /** The other registry is asked for a tag at most this often. */
    private static final Duration FRESH = Duration.ofHours(24);

    private final SortedMap<String, CacheRule> rules = new TreeMap<>();

    /** When the other registry was asked last, by repository and tag. */
    private final SortedMap<String, Instant> asked = new TreeMap<>();

    /** The rule of a prefix, with or without a slash at its end. */
    public @Nullable CacheRule find(String prefix) {
        return rules.get(CreationTemplate.plain(prefix));
    }

    /** All rules, sorted by prefix. */
    public Collection<CacheRule> all() {
        return rules.values();
    }

    public void put(CacheRule rule) {
        rules.put(CreationTemplate.plain(rule.prefix()), rule);
    }

    public void remove(CacheRule rule) {
        rules.remove(CreationTemplate.plain(rule.prefix()));
    }

    /** The rule for a repository: that of the longest prefix, or else the one of the root. */
    public @Nullable CacheRule ruleFor(String repository) {
        for (int slash = repository.lastIndexOf('/'); slash > 0; slash = repository.lastIndexOf('/', slash - 1)) {
            CacheRule rule = rules.get(repository.substring(0, slash));
            if (rule != null) {
                return rule;
            }
        }
        return rules.get(CacheRule.ROOT);
    }

    /** Whether the other registry has been asked for a tag within the last day. */
    public boolean isFresh(String repository, String tag, Instant now) {
        Instant last = asked.get(key(repository, tag));
        return last != null && last.plus(FRESH).isAfter(now);
    }

    /** Notes that the other registry was asked; what is older than a day is of no use any more. */
    public void asked(String repository, String tag, Instant now) {
        asked.values().removeIf(each -> !each.plus(FRESH).isAfter(now));
        asked.put(key(repository, tag), now);
    }

    private static String key(String repository, String tag) {
        return repository + ':' + tag;
    }

    @Override
    public String name() {
        return "ecr.cacheRules";
    }

    /**
     * All of it.
     *
     * @param rules sorted by prefix
     * @param asked when the other registry was asked last, by repository and tag
     */
    record Image(List<CacheRule> rules, SortedMap<String, Instant> asked) {

        static final Image NONE = new Image(List.of(), Collections.emptySortedMap());
    }

    @Override
    public Image image() {
        if (rules.isEmpty() && asked.isEmpty()) {
            return Image.NONE;
        }
        return new Image(List.copyOf(rules.values()), Collections.unmodifiableSortedMap(new TreeMap<>(asked)));
    }

    @Override
    public Class<Image> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        Image from = (Image) image;
        rules.clear();
        from.rules().forEach(this::put);
        asked.clear();
        asked.putAll(from.asked());
    }
}
