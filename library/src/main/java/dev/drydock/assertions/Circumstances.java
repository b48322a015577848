package dev.drydock.assertions;

import dev.drydock.Drydock;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.journal.Call;
import dev.drydock.time.TimeMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.WritableAssertionInfo;

/**
 * What a failure reports besides itself: the last calls that concern the subject, and what is still to come.
 *
 * @param drydock the world
 * @param heading what the calls have in common
 * @param concerns selects them
 */
record Circumstances(Drydock drydock, String heading, Predicate<Call> concerns) {

    private static final int CALLS = 5;
    private static final int EVENTS = 5;
    private static final int WIDTH = 200;

    /** The circumstances of a subject that calls mention by name. */
    static Circumstances of(Drydock drydock, String name) {
        return new Circumstances(
                drydock,
                "Calls that mention " + name,
                call -> call.requestText().contains(name) || call.outcomeText().contains(name));
    }

    /** An error with this text and the circumstances, unless the user has a message, and with the user's description. */
    AssertionError failure(WritableAssertionInfo info, String text) {
        return Said.failure(info, () -> text + "\n" + text());
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        Deque<Call> last = new ArrayDeque<>();
        int all = 0;
        for (Call call : drydock.journal().calls()) {
            if (concerns.test(call)) {
                all++;
                last.addLast(call);
                if (last.size() > CALLS) {
                    last.removeFirst();
                }
            }
        }
        text.append(heading)
                .append(all == 0 ? ": none" : all > CALLS ? ", the last " + CALLS + " of " + all + ":" : ":");
        for (Call call : last) {
            text.append("\n  ").append(Shown.cut(drydock.journal().line(call), WIDTH));
        }
        List<String> pending = drydock.time().pending();
        text.append("\nPending").append(pending.isEmpty() ? ": nothing, so time alone will change nothing" : ":");
        for (String event : pending.subList(0, Math.min(EVENTS, pending.size()))) {
            text.append("\n  ").append(Shown.cut(event, WIDTH));
        }
        if (pending.size() > EVENTS) {
            text.append("\n  and ").append(pending.size() - EVENTS).append(" more");
        }
        if (!pending.isEmpty()) {
            text.append('\n').append(howTimeMoves());
        }
        return text.toString();
    }

    /** Assertions never move time, which surprises whoever expects them to wait. */
    private String howTimeMoves() {
        String hint = "aws.time().settle() lets all of it happen, aws.time().advance(…) as much as there is time for";
        if (drydock.time().mode() instanceof TimeMode.Manual) {
            return "In TimeMode.manual() only the test and waiters move time"
                    + (drydock.time().elapsed().isZero() ? ", and nothing has moved it yet: " : ": ") + hint;
        }
        return "Assertions move no time: " + hint;
    }
}
