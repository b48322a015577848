package dev.drydock.internal.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where containers' output goes: CloudWatch Logs of one region, as the awslogs driver sees it. Called under the lock, at
 * the instants of the events that write.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html">The awslogs driver</a>
 */
public interface LogSink {

    /** Whether there is such a log group. */
    boolean hasGroup(String group);

    /**
     * Creates a log group, as {@code awslogs-create-group} asks; one that exists already is fine.
     *
     * @return empty, or why CreateLogGroup refused
     */
    Optional<Problem> createGroup(String group, Instant at);

    /**
     * Creates a log stream, as the driver does when a container starts; one that exists already is fine.
     *
     * @return empty, or why CreateLogStream refused; {@code ResourceNotFoundException} if the group is missing
     */
    Optional<Problem> createStream(String group, String stream, Instant at);

    /**
     * Writes lines, each an event of that instant. As with the driver, empty lines make no event, lines longer than
     * 262,118 bytes are split, and what cannot be delivered, because the group or the stream is gone, is dropped.
     */
    default void write(String group, String stream, Instant at, List<String> lines) {
        write(group, stream, at, at, lines);
    }

    /**
     * The same for lines that arrive later than they were written.
     *
     * @param happened when they were written
     * @param arrived when they arrive
     */
    void write(String group, String stream, Instant happened, Instant arrived, List<String> lines);

    /**
     * CloudWatch Logs' refusal to the driver.
     *
     * @param code the exception's name, {@code ResourceNotFoundException}
     * @param message AWS's message
     */
    record Problem(String code, String message) {

        /** As the driver prints it: {@code ResourceNotFoundException: The specified log group does not exist.} */
        public String text() {
            return code + ": " + message;
        }
    }
}
