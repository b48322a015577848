package dev.drydock.internal.call;

import dev.drydock.internal.sdk.SdkMembers;
import software.amazon.awssdk.core.SdkPojo;

/**
 * What AWS offers within an operation that Drydock simulates without it. Handlers say what it is and in which member it
 * was asked for; the {@link Pipeline} adds the operation. The state is as it was.
 */
public final class NotSimulated extends UnsupportedOperationException {

    private static final long serialVersionUID = 1L;

    private final String member;
    private final String what;

    private NotSimulated(String member, String what) {
        super("Drydock does not simulate " + what + ", which " + member + " asks for");
        this.member = member;
        this.what = what;
    }

    /**
     * Refuses what is asked for, if it is.
     *
     * @param member the member of the request that asks for it, with dots between it and what it lies in
     * @param what a noun, as AWS's documentation calls it
     * @param asked whether it is asked for
     */
    public static void refuse(String member, String what, boolean asked) {
        if (asked) {
            throw new NotSimulated(member, what);
        }
    }

    /**
     * Refuses a member that is given.
     *
     * @param value what the member may be given in; an SDK that lacks it gives none
     * @param path the member, with dots between it and what it lies in
     * @param what a noun, as AWS's documentation calls it
     */
    public static void refuseMember(SdkPojo value, String path, String what) {
        refuse(path, what, SdkMembers.isGiven(value, path.substring(path.lastIndexOf('.') + 1)));
    }

    /** The same for a caller, who wants to know which operation said so. */
    UnsupportedOperationException by(String operation) {
        return new UnsupportedOperationException(
                "Drydock does not simulate " + what + ", which " + member + " of " + operation + " asks for");
    }
}
