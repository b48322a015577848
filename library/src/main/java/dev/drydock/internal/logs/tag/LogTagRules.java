package dev.drydock.internal.logs.tag;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.TagRule;
import dev.drydock.internal.logs.request.LogsMessages;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rule of tags in the words of CloudWatch Logs.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TagResource.html">TagResource</a>
 */
public final class LogTagRules implements TagRule.Words {

    private final String resourceArn;

    private LogTagRules(String resourceArn) {
        this.resourceArn = resourceArn;
    }

    /**
     * What a resource's tags become when some are added; new values replace old ones. Of several keys that are refused the
     * first is named, whatever order the caller's map has.
     */
    public static SortedMap<String, String> merged(
            String resourceArn, Map<String, String> existing, Map<String, String> added) {
        TagRule rule = new TagRule(new LogTagRules(resourceArn));
        return new TreeMap<>(rule.merged(existing, new TreeMap<>(added).entrySet()));
    }

    @Override
    public Refusal reserved(String key) {
        return LogsMessages.RESERVED_TAG.with(key);
    }

    @Override
    public Refusal tooMany() {
        return LogsMessages.TOO_MANY_TAGS.with().member("resourceName", resourceArn);
    }
}
