package dev.drydock.internal.report;

import dev.drydock.internal.call.note.JournalEntry;
import dev.drydock.internal.call.note.JournalEntry.Made;
import dev.drydock.journal.Call;
import dev.drydock.time.TimeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What whoever wrote a failing test may have expected, and Drydock does not do: told where it is noticed. */
public final class Misunderstandings {

    /** What the SDK's own clients try again, by the error's code, or by the class of what was thrown for want of a code. */
    private static final Set<String> RETRIED = Set.of(
            "Throttling",
            "ThrottlingException",
            "ThrottledException",
            "TooManyRequestsException",
            "RequestLimitExceeded",
            "RequestThrottled",
            "RequestThrottledException",
            "SlowDown",
            "PriorRequestNotComplete",
            "TransactionInProgressException",
            "RequestTimeout",
            "RequestTimeoutException",
            "InternalError",
            "InternalFailure",
            "InternalServerError",
            "InternalServerException",
            "ServerException",
            "ServiceUnavailable",
            "ServiceUnavailableException",
            "ApiCallAttemptTimeoutException",
            "SdkClientException");

    private Misunderstandings() {}

    /**
     * A line each.
     *
     * @param inFlight whether anything is that only time would bring to its end
     */
    public static List<String> of(List<JournalEntry> entries, TimeMode mode, boolean inFlight) {
        List<String> all = new ArrayList<>();
        Call last = last(entries);
        if (last != null && last.attempt() == 0 && last.errorCode() != null && RETRIED.contains(last.errorCode())) {
            all.add(last.service().id() + ':' + last.operation() + " ended with " + last.errorCode()
                    + ", which the SDK's own clients try again.");
            all.add("  Injected clients do not retry as the SDK does: build one with httpClient(aws.httpClient()) and"
                    + " overrideConfiguration(aws.clientConfiguration()).");
        }
        if (mode instanceof TimeMode.Manual && inFlight) {
            all.add("In MANUAL mode nothing that is in flight goes on by itself or by being read: call"
                    + " aws.time().settle(), advance(…) or advanceUntil(…), or use a waiter.");
        }
        return all.stream().map(Wording::line).toList();
    }

    /** The last call of the test's own. */
    private static @Nullable Call last(List<JournalEntry> entries) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i) instanceof Made made && !made.call().isSetup()) {
                return made.call();
            }
        }
        return null;
    }
}
