package dev.drydock.internal.logs.store;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.logs.request.LogsMessages;
import dev.drydock.internal.logs.request.RequestRules;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How requests name a log group: by its name, or by its name or ARN. */
public final class GroupReferences {

    private static final String GROUP_PART = ":log-group:";
    private static final String ALL_STREAMS = ":*";
    private static final Pattern IDENTIFIER = Pattern.compile("[\\w#+=/:,.@-]*");

    private final LogStore store;

    public GroupReferences(LogStore store) {
        this.store = store;
    }

    /**
     * The group of an operation that takes names only.
     *
     * @throws Refusal if there is no name or no such group
     */
    public GroupState named(@Nullable String name) {
        return store.require(RequestRules.required("logGroupName", name));
    }

    /**
     * The group of an operation that takes a name or else an identifier.
     *
     * @throws Refusal if both are given, or none, or there is no such group
     */
    public GroupState either(@Nullable String name, @Nullable String identifier) {
        if (name != null && identifier != null) {
            throw LogsMessages.NAME_AND_ARN.with();
        }
        return identifier == null ? named(name) : identified(identifier);
    }

    /**
     * The group of a name or an ARN.
     *
     * @throws Refusal if the ARN ends in {@code :*}, as the ones in {@code arn} of DescribeLogGroups do, or there is no such
     *     group
     */
    public GroupState identified(@Nullable String identifier) {
        String given = RequestRules.required("logGroupIdentifier", identifier);
        if (!IDENTIFIER.matcher(given).matches()) {
            throw RequestRules.violated(
                    "logGroupIdentifier", given, "Member must satisfy regular expression pattern: " + IDENTIFIER);
        }
        return store.require(nameOf(given));
    }

    /**
     * The name in a name or an ARN. An ARN of another account or region is returned as it is, and is the name of no
     * group.
     */
    public String nameOf(String identifier) {
        int part = identifier.indexOf(GROUP_PART);
        if (part < 0) {
            return identifier;
        }
        String name = identifier.substring(part + GROUP_PART.length());
        return store.arnOf(name).equals(identifier) ? name : identifier;
    }

    /** The group's ARN for the scope of a call; never throws. */
    public List<String> scope(@Nullable String reference) {
        if (reference == null) {
            return List.of();
        }
        String plain = reference.endsWith(ALL_STREAMS)
                ? reference.substring(0, reference.length() - ALL_STREAMS.length())
                : reference;
        return List.of(plain.contains(GROUP_PART) ? plain : store.arnOf(plain));
    }

    /** The same for whichever of the two is given. */
    public List<String> scope(@Nullable String name, @Nullable String identifier) {
        return scope(name == null ? identifier : name);
    }
}
