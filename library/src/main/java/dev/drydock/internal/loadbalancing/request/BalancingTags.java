package dev.drydock.internal.loadbalancing.request;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.call.TagRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Tag;

/** The rule of tags as Elastic Load Balancing says it. */
public final class BalancingTags {

    private static final Message TWICE =
            new Message("DuplicateTagKeys", "Tag key was specified more than once: {}", Source.EMULATOR);

    private static final Message TOO_MANY = new Message(
            "TooManyTags",
            "The quota for the number of tags that can be assigned to a load balancer has been reached",
            Source.EMULATOR);

    private static final Message RESERVED = new Message(
            BalancingMessages.VALIDATION, "Tag key '{}' is not valid: 'aws:' is a reserved prefix", Source.UNSURE);

    private static final TagRule RULE = new TagRule(new TagRule.Words() {

        @Override
        public Refusal reserved(String key) {
            return RESERVED.with(key);
        }

        @Override
        public Refusal twice(String key) {
            return TWICE.with(key);
        }

        @Override
        public Refusal tooMany() {
            return TOO_MANY.with();
        }
    });

    private BalancingTags() {}

    /** The tags of a resource that a request creates. */
    public static Map<String, String> created(List<Tag> tags) {
        return merged(Map.of(), tags);
    }

    /** The tags of a resource when some are added; a tag without a value has an empty one. */
    public static Map<String, String> merged(Map<String, String> before, List<Tag> added) {
        List<Map.Entry<String, String>> entries = new ArrayList<>();
        added.forEach(each -> entries.add(Map.entry(each.key(), each.value() == null ? "" : each.value())));
        return RULE.merged(before, entries);
    }

    /** Refuses a key that is AWS's own. */
    public static void refuseReserved(String key) {
        RULE.refuseReserved(key);
    }
}
