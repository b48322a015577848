package dev.drydock.internal.ecs.tag;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.TagRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.Tag;

/**
 * The rule of tags in the words of ECS, which keeps values under {@code aws:} to itself, too.
 *
 * <p>Every method refuses with {@code InvalidParameterException}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html">Tagging ECS resources</a>
 */
public final class TagRules implements TagRule.Words {

    private static final TagRule RULE = new TagRule(new TagRules());

    private TagRules() {}

    /**
     * Checks the tags given when a resource is created.
     *
     * @return the tags in the order given; empty when none are
     * @throws Refusal when one of them is not allowed
     */
    public static List<Tag> checked(Collection<Tag> tags) {
        return merged(List.of(), tags);
    }

    /**
     * The tags of a resource after TagResource: values of known keys replaced where they stand, new keys at the end.
     *
     * @throws Refusal when an added tag is not allowed or more than 50 of the user's own would result
     */
    public static List<Tag> merged(List<Tag> existing, Collection<Tag> added) {
        List<Map.Entry<String, Tag>> pairs = new ArrayList<>();
        added.forEach(tag -> pairs.add(Map.entry(tag.key(), tag)));
        Map<String, Tag> merged = RULE.merged(byKey(existing), pairs);
        for (Tag tag : added) {
            if (tag.value() != null && TagRule.isReserved(tag.value())) {
                throw TagMessages.RESERVED_VALUE.with(tag.key());
            }
        }
        return List.copyOf(merged.values());
    }

    /**
     * The tags of a resource after UntagResource; keys it does not have are ignored, as on AWS.
     *
     * @throws Refusal when a key is reserved
     */
    public static List<Tag> without(List<Tag> existing, Collection<String> keys) {
        keys.forEach(RULE::refuseReserved);
        return List.copyOf(TagRule.without(byKey(existing), keys).values());
    }

    private static Map<String, Tag> byKey(List<Tag> tags) {
        Map<String, Tag> byKey = new LinkedHashMap<>();
        tags.forEach(tag -> byKey.put(tag.key(), tag));
        return byKey;
    }

    @Override
    public Refusal reserved(String key) {
        return TagMessages.RESERVED.with().hint("The key is " + key);
    }

    @Override
    public Refusal twice(String key) {
        return TagMessages.DUPLICATE.with(key);
    }

    @Override
    public Refusal tooMany() {
        return TagMessages.TOO_MANY.with();
    }
}
