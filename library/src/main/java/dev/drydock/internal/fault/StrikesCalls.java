package dev.drydock.internal.fault;

import dev.drydock.internal.call.Interceptor.Verdict;
import dev.drydock.journal.Call;
import software.amazon.awssdk.core.SdkRequest;

/** A fault that waits for calls. Asked under the lock. */
interface StrikesCalls {

    /** Whether it would strike a call; asked once for each, in the order of the calls, and counts them. */
    boolean appliesTo(Call call, SdkRequest request);

    /** Strikes the call: counts the strike and says what comes of it. */
    Verdict strike(Call call, SdkRequest request);

    /** As the journal tells of a strike. */
    String told();

    /** Whether faults that were declared later have their say besides. */
    default boolean onlyDelays() {
        return false;
    }
}
