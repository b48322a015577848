package dev.drydock.call;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/**
 * What one client last got for each request, so that a repeated read is known as one. Holds the thousand requests last
 * asked.
 */
final class ReadMemory {

    private static final int REMEMBERED = 1_000;

    private final Map<Key, Last> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Last> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Nullable
    Last last(String operation, SdkRequest request) {
        return answers.get(new Key(operation, request));
    }

    /** Remembers an answer and tells how many equal ones have come in a row, this one included. */
    int remember(String operation, SdkRequest request, Outcome outcome) {
        Key key = new Key(operation, request);
        Last last = answers.get(key);
        if (last != null && last.outcome.sameAs(outcome)) {
            last.times++;
            return last.times;
        }
        answers.put(key, new Last(outcome));
        return 1;
    }

    void forget(String operation, SdkRequest request) {
        answers.remove(new Key(operation, request));
    }

    private record Key(String operation, SdkRequest request) {}

    static final class Last {

        final Outcome outcome;
        int times = 1;

        private Last(Outcome outcome) {
            this.outcome = outcome;
        }
    }
}
