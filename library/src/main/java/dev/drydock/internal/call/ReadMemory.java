package dev.drydock.internal.call;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * What one client last got for each request, so that a repeated read is recognized. Holds the thousand most recent
 * requests, or as many as fit in eight mebibytes.
 */
final class ReadMemory {

    private static final int REMEMBERED = 1_000;

    /** What they and their answers may take up. */
    private static final long BYTES = 8 << 20;

    private final boolean ofWaiter;
    private long writes;
    private long bytes;

    /** What was asked last of all; null if that was no read. */
    private @Nullable Key previous;

    private final PojoWeight scales = new PojoWeight();

    /** By when they were last asked. */
    private final Map<Key, Last> answers = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * An empty memory.
     *
     * @param ofWaiter whether it is of an SDK's waiters: several may poll in turn, and only other calls end their rows
     */
    ReadMemory(boolean ofWaiter) {
        this.ofWaiter = ofWaiter;
    }

    /** The last answer; whatever else was asked since ends the row of equal ones. */
    @Nullable
    Last last(String operation, SdkRequest request) {
        Key key = new Key(operation, request);
        Last last = answers.get(key);
        if (last != null && (ofWaiter ? last.asOf != writes : !key.equals(previous))) {
            last.inARow = 0;
        }
        return last;
    }

    /**
     * Remembers an answer and tells how many equal ones have come in a row, and how many at all. Equal answers count as
     * long as nothing but the call itself moves time: a caller that lets time pass between two reads waits on purpose.
     *
     * @param asked the instant at which the call came
     * @param answered the instant at which it was answered
     */
    Last remember(String operation, SdkRequest request, Outcome outcome, long asked, long answered) {
        Key key = new Key(operation, request);
        Last last = answers.get(key);
        if (last == null || !last.outcome.sameAs(outcome)) {
            last = new Last(outcome, last == null || last.asOf != writes ? 0 : last.asked);
            last.asOf = writes;
            keep(key, last);
        } else {
            last.times = last.answered == asked ? last.times + 1 : 1;
            last.inARow = ofWaiter || key.equals(previous) ? last.inARow + 1 : 1;
            last.equal++;
        }
        previous = key;
        last.asked = last.asOf == writes ? last.asked + 1 : 1;
        last.asOf = writes;
        last.answered = answered;
        return last;
    }

    private void keep(Key key, Last last) {
        SdkResponse answer = last.outcome.response();
        last.weight = scales.ofRequest(key.request);
        last.weight += answer == null ? 0 : scales.ofAnswer(answer);
        bytes += last.weight;
        drop(answers.put(key, last));
        Iterator<Last> eldest = answers.values().iterator();
        while (answers.size() > 1 && (answers.size() > REMEMBERED || bytes > BYTES)) {
            bytes -= eldest.next().weight;
            eldest.remove();
        }
    }

    private void drop(@Nullable Last forgotten) {
        bytes -= forgotten == null ? 0 : forgotten.weight;
    }

    /** The client has changed something, so it may have a reason to ask again. */
    void wrote() {
        writes++;
        previous = null;
    }

    void forget(String operation, SdkRequest request) {
        drop(answers.remove(new Key(operation, request)));
    }

    /** No record, because the JVM links the first generated equality at run time; {@code ColdStart} shows it. */
    private static final class Key {

        private final String operation;
        private final SdkRequest request;
        private final int hash;

        Key(String operation, SdkRequest request) {
            this.operation = operation;
            this.request = request;
            this.hash = operation.hashCode() * 31 + request.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && operation.equals(key.operation) && request.equals(key.request);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    static final class Last {

        final Outcome outcome;

        /** How many equal answers have come in a row, with time moved by nothing but themselves. */
        int times = 1;

        /** How many equal answers have come in a row, with nothing else asked in between. */
        int inARow = 1;

        /** How many equal answers have come, whatever else was asked in between. */
        int equal = 1;

        /** How many answers have come since the client last changed something, equal or not. */
        int asked;

        private long asOf;
        private long weight;
        long answered;

        private Last(Outcome outcome, int asked) {
            this.outcome = outcome;
            this.asked = asked;
        }
    }
}
