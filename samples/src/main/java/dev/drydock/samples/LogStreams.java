package dev.drydock.samples;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** Reads what containers write. */
final class LogStreams {

    private LogStreams() {}

    /**
     * Hands on all lines that there are, page after page; the last page is the one that answers the token it was asked by.
     *
     * @param token where to go on; null for the first line
     * @return where to go on next time; null while there is no such stream, as ECS makes it when the container starts
     */
    static @Nullable String read(
            CloudWatchLogsClient logs, String group, String stream, @Nullable String token, Consumer<String> lines) {
        String before = token;
        while (true) {
            String from = before;
            GetLogEventsResponse page;
            try {
                page = logs.getLogEvents(request -> request.logGroupName(group)
                        .logStreamName(stream)
                        .startFromHead(true)
                        .nextToken(from));
            } catch (ResourceNotFoundException notYet) {
                return before;
            }
            page.events().forEach(event -> lines.accept(event.message()));
            if (page.nextForwardToken().equals(before)) {
                return before;
            }
            before = page.nextForwardToken();
        }
    }
}
