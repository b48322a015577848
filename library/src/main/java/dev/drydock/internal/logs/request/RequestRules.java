package dev.drydock.internal.logs.request;

import dev.drydock.internal.call.text.Shown;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The checks of a request's members that handlers rely on. The check against the API's model has made most of them
 * before; here they keep handlers safe on their own.
 */
public final class RequestRules {

    private static final int LONGEST_NAME = 512;

    private static final Pattern GROUP_NAME = Pattern.compile("[\\.\\-_/#A-Za-z0-9]+");
    private static final Pattern STREAM_NAME = Pattern.compile("[^:*]*");

    private RequestRules() {}

    /** A member that must be there. */
    public static <T> T required(String member, @Nullable T value) {
        if (value == null) {
            throw LogsMessages.MISSING.with(member);
        }
        return value;
    }

    /** A list that must have been given, without null elements. */
    public static <T> List<T> required(String member, boolean given, List<T> values) {
        if (!given) {
            throw LogsMessages.MISSING.with(member);
        }
        return withoutHoles(member, values);
    }

    /** A list without null elements. */
    public static <T> List<T> withoutHoles(String member, List<T> values) {
        int index = values.indexOf(null);
        if (index >= 0) {
            throw LogsMessages.MISSING.with(member + '.' + (index + 1) + ".member");
        }
        return values;
    }

    /** The name of a log group to be created. */
    public static String newGroup(@Nullable String name) {
        String given = name("logGroupName", name, GROUP_NAME);
        // AWS writes the prefix in capitals and refuses it in small letters.
        if (given.regionMatches(true, 0, "aws/", 0, 4)) {
            throw LogsMessages.RESERVED_NAME.with();
        }
        return given;
    }

    /** The name of a log stream to be created. */
    public static String newStream(@Nullable String name) {
        return name("logStreamName", name, STREAM_NAME);
    }

    private static String name(String member, @Nullable String name, Pattern pattern) {
        String given = required(member, name);
        if (given.length() > LONGEST_NAME) {
            throw LogsMessages.NAME_TOO_LONG.with(LONGEST_NAME);
        }
        if (given.isEmpty()) {
            throw violated(member, given, "Member must have length greater than or equal to 1");
        }
        if (!pattern.matcher(given).matches()) {
            throw violated(member, given, "Member must satisfy regular expression pattern: " + pattern);
        }
        return given;
    }

    /** How many items a page may hold: what was asked for, or as many as there can be. */
    public static int limit(@Nullable Integer limit, int most) {
        if (limit == null) {
            return most;
        }
        if (limit < 1) {
            throw violated("limit", limit, "Member must have value greater than or equal to 1");
        }
        if (limit > most) {
            throw violated("limit", limit, "Member must have value less than or equal to " + most);
        }
        return limit;
    }

    /** The refusal of a value, in the wording of the service. */
    public static RuntimeException violated(String member, Object value, String constraint) {
        return LogsMessages.CONSTRAINT.with(Shown.text(value), member, constraint);
    }
}
