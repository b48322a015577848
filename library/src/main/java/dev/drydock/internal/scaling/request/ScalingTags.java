package dev.drydock.internal.scaling.request;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.TagRule;
import java.util.List;
import java.util.Map;

/** The rule of tags as Application Auto Scaling says it. */
public final class ScalingTags {

    private static final TagRule RULE = new TagRule(new TagRule.Words() {

        @Override
        public Refusal reserved(String key) {
            return ScalingMessages.TAG_RESERVED.with();
        }

        @Override
        public Refusal tooMany() {
            return ScalingMessages.TOO_MANY_TAGS.with();
        }
    });

    private ScalingTags() {}

    /** The tags of a target when some are added. */
    public static Map<String, String> merged(Map<String, String> before, Map<String, String> added) {
        return RULE.merged(before, List.copyOf(added.entrySet()));
    }
}
