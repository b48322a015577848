package dev.drydock.internal.logs.store;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.logs.request.LogsMessages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How requests name a log group: by its name, or by its name or ARN. */
public final class GroupReferences {

    private static final String GROUP_PART = ":log-group:";
    private static final String ALL_STREAMS = ":*";
    private static final String RESERVED = "aws/";

    private final LogStore store;

    public GroupReferences(LogStore store) {
        this.store = store;
    }

    /** Refuses a name for a new group that AWS keeps to itself; it writes the prefix in capitals and means both. */
    public static void refuseReserved(String name) {
        if (name.regionMatches(true, 0, RESERVED, 0, RESERVED.length())) {
            throw LogsMessages.RESERVED_NAME.with();
        }
    }

    /**
     * The group of an operation that takes names only.
     *
     * @throws Refusal if there is no such group
     */
    public GroupState named(String name) {
        return store.require(name);
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
        if (identifier != null) {
            return identified(identifier);
        }
        if (name == null) {
            throw LogsMessages.NO_GROUP.with();
        }
        return named(name);
    }

    /**
     * The group of a name or an ARN.
     *
     * @throws Refusal if the ARN ends in {@code :*}, as the ones in {@code arn} of DescribeLogGroups do, or there is no such
     *     group
     */
    public GroupState identified(String identifier) {
        return store.require(nameOf(identifier));
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
