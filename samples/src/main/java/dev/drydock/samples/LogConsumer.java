package dev.drydock.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks what the subscriptions of log groups deliver to a Lambda function or a stream, and hands each event on. What fails
 * is delivered again and what is delivered may come twice, so it remembers what it has handed on.
 */
public final class LogConsumer {

    /** Of how many events it remembers that they are done; the same ones come again soon, if they do. */
    private static final int REMEMBERED = 100_000;

    private static final String DATA = "DATA_MESSAGE";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An event, and where it is from. */
    public record Line(String group, String stream, Instant at, String message) {}

    private final Consumer<Line> lines;
    private final Set<String> done = new LinkedHashSet<>();

    /** A consumer that hands on what it gets. */
    public LogConsumer(Consumer<Line> lines) {
        this.lines = lines;
    }

    /**
     * Takes what a Lambda function gets.
     *
     * @param event its JSON: gzip in base64, at {@code awslogs.data}
     * @throws IllegalArgumentException if it is nothing that CloudWatch Logs delivers
     */
    public void lambdaEvent(String event) {
        try {
            take(Base64.getDecoder()
                    .decode(JSON.readTree(event).at("/awslogs/data").asText()));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("This is no event of CloudWatch Logs: " + event, unreadable);
        }
    }

    /**
     * Takes the data of a record of Kinesis.
     *
     * @param data gzip
     * @throws IllegalArgumentException if it is nothing that CloudWatch Logs delivers
     */
    public void kinesisRecord(byte[] data) {
        try {
            take(data);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("This is no record of CloudWatch Logs", unreadable);
        }
    }

    private void take(byte[] data) throws IOException {
        JsonNode batch = JSON.readTree(new GZIPInputStream(new ByteArrayInputStream(data)));
        if (!batch.path("messageType").asText().equals(DATA)) {
            return; // a control message: AWS tries whether the stream takes anything
        }
        String group = batch.path("logGroup").asText();
        String stream = batch.path("logStream").asText();
        for (JsonNode event : batch.path("logEvents")) {
            String id = event.path("id").asText();
            if (!done.contains(id)) {
                Instant at = Instant.ofEpochMilli(event.path("timestamp").asLong());
                lines.accept(new Line(group, stream, at, event.path("message").asText()));
                remember(id); // not before, so that what failed is handed on when it comes again
            }
        }
    }

    private void remember(String id) {
        done.add(id);
        if (done.size() > REMEMBERED) {
            Iterator<String> oldest = done.iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
