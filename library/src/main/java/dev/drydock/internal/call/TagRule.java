package dev.drydock.internal.call;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The rule of resource tags, which AWS's services share: a resource has at most fifty of the user's own, a request names
 * no key twice, and what begins with {@code aws:} in any case is AWS's own. Lengths and characters are matters of shape.
 *
 * @see <a href="https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html">Tagging AWS resources</a>
 */
public final class TagRule {

    private static final int MOST_TAGS = 50;
    private static final String RESERVED = "aws:";

    private final Words words;

    /** The rule as one service says it. */
    public TagRule(Words words) {
        this.words = words;
    }

    /** What a service says about tags that break the rule. */
    public interface Words {

        /** A key is AWS's own. */
        Refusal reserved(String key);

        /** A request names a key twice; one whose tags are a map cannot. */
        default Refusal twice(String key) {
            throw new IllegalStateException("A map has no key twice: " + key);
        }

        /** The resource would have more than fifty. */
        Refusal tooMany();
    }

    /**
     * The tags of a resource when some are added: values of known keys are replaced where they stand, new keys come last.
     *
     * @param existing what the resource has, by key
     * @param added what the request adds, each with its key
     * @throws Refusal if one of those added, or the number of all, is not allowed
     */
    public <T> Map<String, T> merged(Map<String, T> existing, Collection<Map.Entry<String, T>> added) {
        Map<String, T> merged = new LinkedHashMap<>(existing);
        Set<String> seen = new HashSet<>();
        for (Map.Entry<String, T> tag : added) {
            refuseReserved(tag.getKey());
            if (!seen.add(tag.getKey())) {
                throw words.twice(tag.getKey());
            }
            merged.put(tag.getKey(), tag.getValue());
        }
        // Tags that AWS itself sets, such as aws:ecs:clusterName, do not count against the limit.
        int own = 0;
        for (String key : merged.keySet()) {
            own += isReserved(key) ? 0 : 1;
        }
        if (own > MOST_TAGS) {
            throw words.tooMany();
        }
        return merged;
    }

    /** The tags of a resource without some; keys it does not have are passed over. */
    public static <T> Map<String, T> without(Map<String, T> existing, Collection<String> keys) {
        Map<String, T> left = new LinkedHashMap<>(existing);
        keys.forEach(left::remove);
        return left;
    }

    /** Refuses a key that is AWS's own. */
    public void refuseReserved(String key) {
        if (isReserved(key)) {
            throw words.reserved(key);
        }
    }

    /** Whether a key, or a value, is AWS's own. */
    public static boolean isReserved(String text) {
        return text.regionMatches(true, 0, RESERVED, 0, RESERVED.length());
    }
}
