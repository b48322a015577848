package dev.drydock.internal.logs.recipient;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a target is sent at once.
 *
 * @param destination the ARN that the subscription names
 * @param messageType {@code DATA_MESSAGE} or {@code CONTROL_MESSAGE}
 * @param owner the account that the events are of
 * @param logGroup empty in a control message, as is the stream
 * @param subscriptionFilters the names of those that let the events through
 * @param events in the order of the upload
 * @param ofAccount whether the account's policy has sent it
 * @param partitionKey under which a stream of Kinesis takes it
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/ValidateLogEventFlow.html">Validate the flow of log
 *     events</a>
 */
public record Payload(
        String destination,
        String messageType,
        String owner,
        String logGroup,
        String logStream,
        List<String> subscriptionFilters,
        List<Event> events,
        boolean ofAccount,
        String partitionKey) {

    public static final String DATA = "DATA_MESSAGE";
    static final String CONTROL = "CONTROL_MESSAGE";

    /** Made when the first payload is written. */
    private static final class Json {
        static final JsonFactory FACTORY = JsonFactory.builder().build();
    }

    /**
     * One event.
     *
     * @param id as FilterLogEvents gives it
     * @param timestamp in milliseconds since the epoch
     * @param extracted what the pattern names in the message; empty if it names nothing
     */
    public record Event(String id, long timestamp, String message, SortedMap<String, String> extracted) {}

    /** The JSON that AWS compresses. */
    public String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("messageType", messageType);
            json.writeStringField("owner", owner);
            json.writeStringField("logGroup", logGroup);
            json.writeStringField("logStream", logStream);
            json.writeArrayFieldStart("subscriptionFilters");
            for (String each : subscriptionFilters) {
                json.writeString(each);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("logEvents");
            for (Event each : events) {
                write(each, json);
            }
            json.writeEndArray();
            if (ofAccount) {
                json.writeStringField("policyLevel", "ACCOUNT_LEVEL_POLICY");
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // nothing fails in memory
        }
        return text.toString();
    }

    private static void write(Event event, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", event.id());
        json.writeNumberField("timestamp", event.timestamp());
        json.writeStringField("message", event.message());
        if (!event.extracted().isEmpty()) {
            json.writeObjectFieldStart("extractedFields");
            for (Map.Entry<String, String> each : event.extracted().entrySet()) {
                json.writeStringField(each.getKey(), each.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
