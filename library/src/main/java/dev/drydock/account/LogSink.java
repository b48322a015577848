package dev.drydock.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where containers' log lines go: CloudWatch Logs in one region of the account. */
public interface LogSink {

    /** Whether there is a log group of that name. */
    boolean hasGroup(String group);

    /** Makes a log group; empty when it worked. */
    Optional<Problem> createGroup(String group, Instant at);

    /** Makes a stream in a log group; empty when it worked. */
    Optional<Problem> createStream(String group, String stream, Instant at);

    /** Appends lines to a stream, one log event each. */
    void write(String group, String stream, Instant at, List<String> lines);

    /**
     * Why something could not be made.
     *
     * @param code the exception's name as AWS sends it
     * @param message its text
     */
    record Problem(String code, String message) {

        /** As log drivers print it. */
        public String text() {
            return code + ": " + message;
        }
    }
}
