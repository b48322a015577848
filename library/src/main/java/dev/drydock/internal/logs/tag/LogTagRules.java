package dev.drydock.internal.logs.tag;

import dev.drydock.internal.logs.request.LogsMessages;
import dev.drydock.internal.logs.request.RequestRules;
import dev.drydock.internal.logs.store.Group;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules of tags.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TagResource.html">TagResource</a>
 */
public final class LogTagRules {

    private static final int MOST_TAGS = 50;
    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;
    private static final String RESERVED = "aws:";
    private static final Pattern KEY = Pattern.compile("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+)$");
    private static final Pattern VALUE = Pattern.compile("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$");

    private LogTagRules() {}

    /** A request's tags, sorted, if each is valid. */
    public static SortedMap<String, String> checked(String member, Map<String, String> tags) {
        SortedMap<String, String> checked = new TreeMap<>();
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            String key = checkedKey(member, tag.getKey());
            checked.put(key, checkedValue(member, tag.getValue()));
        }
        return checked;
    }

    private static String checkedKey(String member, @Nullable String given) {
        String key = RequestRules.required(member, given);
        if (key.length() > LONGEST_KEY) {
            throw RequestRules.violated(member, key, "Member must have length less than or equal to " + LONGEST_KEY);
        }
        if (!KEY.matcher(key).matches()) {
            throw RequestRules.violated(member, key, "Member must satisfy regular expression pattern: " + KEY);
        }
        if (key.regionMatches(true, 0, RESERVED, 0, RESERVED.length())) {
            throw LogsMessages.RESERVED_TAG.with(key);
        }
        return key;
    }

    private static String checkedValue(String member, @Nullable String given) {
        String value = RequestRules.required(member, given);
        if (value.length() > LONGEST_VALUE) {
            throw RequestRules.violated(
                    member, value, "Member must have length less than or equal to " + LONGEST_VALUE);
        }
        if (!VALUE.matcher(value).matches()) {
            throw RequestRules.violated(member, value, "Member must satisfy regular expression pattern: " + VALUE);
        }
        return value;
    }

    /** What a group's tags become when some are added; new values replace old ones. */
    static SortedMap<String, String> merged(Group group, SortedMap<String, String> added) {
        SortedMap<String, String> merged = new TreeMap<>(group.tags());
        merged.putAll(added);
        checkCount(merged, group.arn());
        return merged;
    }

    public static void checkCount(Map<String, String> tags, String arn) {
        if (tags.size() > MOST_TAGS) {
            throw LogsMessages.TOO_MANY_TAGS.with().member("resourceName", arn);
        }
    }

    /** What a group's tags become without some; keys it does not have are ignored. */
    static SortedMap<String, String> without(Group group, List<String> keys) {
        TreeMap<String, String> left = new TreeMap<>(group.tags());
        keys.forEach(left::remove);
        return left;
    }
}
