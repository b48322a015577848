package dev.drydock.internal.metrics.request;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.call.TagRule;
import dev.drydock.internal.metrics.store.KeptAlarm.AlarmTag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudwatch.model.Tag;

/** Tags of alarms, as Amazon CloudWatch checks them. */
public final class AlarmTags {

    private static final Message RESERVED =
            new Message(MetricsMessages.VALIDATION, "Tag keys with the prefix aws: are reserved: {}", Source.UNSURE);

    private static final Message TWICE =
            new Message(MetricsMessages.VALIDATION, "Duplicate tag key: {}", Source.UNSURE);

    private static final Message TOO_MANY =
            new Message(MetricsMessages.VALIDATION, "A resource cannot have more than 50 tags", Source.UNSURE);

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

    private AlarmTags() {}

    /** The tags of an alarm that is created with some. */
    public static List<AlarmTag> created(List<Tag> tags) {
        return merged(List.of(), tags);
    }

    /** The tags of an alarm when some are added. */
    public static List<AlarmTag> merged(List<AlarmTag> existing, List<Tag> added) {
        Map<String, String> before = new LinkedHashMap<>();
        existing.forEach(each -> before.put(each.key(), each.value()));
        List<Map.Entry<String, String>> entries = new ArrayList<>();
        added.forEach(each -> entries.add(Map.entry(each.key(), each.value())));
        List<AlarmTag> tags = new ArrayList<>();
        RULE.merged(before, entries).forEach((key, value) -> tags.add(new AlarmTag(key, value)));
        return tags;
    }

    /** The tags of an alarm without some. */
    public static List<AlarmTag> without(List<AlarmTag> existing, Collection<String> keys) {
        keys.forEach(RULE::refuseReserved);
        return existing.stream().filter(each -> !keys.contains(each.key())).toList();
    }
}
