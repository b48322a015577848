package dev.drydock;

import dev.drydock.internal.logs.recipient.Payload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apiguardian.api.API;

/**
 * What CloudWatch Logs delivers at once to the target of a subscription: the log events of one upload that a filter lets
 * through, as AWS packs them, and unpacked.
 *
 * <pre>{@code
 * aws.logGroup("/ecs/web").subscriber(batch -> handler.handleRequest(batch.lambdaEvent(), context)); // JSON text
 * aws.logGroup("/ecs/web").subscriber(batch -> processor.process(batch.bytes()));                    // a Kinesis record
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html">Log group-level
 *     subscription filters</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class LogBatch {

    /** A header of gzip without an instant, so that equal events give equal bytes; the last byte is an unknown system. */
    private static final byte[] GZIP = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private final Payload payload;

    LogBatch(Payload payload) {
        this.payload = payload;
    }

    /**
     * A log event.
     *
     * @param id fifty-six digits, as FilterLogEvents gives it; empty in a control message
     * @param timestamp when it happened, as its sender said
     * @param message its text
     * @param extractedFields what a pattern of fields between blanks names in the message, and system fields that the filter
     *     emits; empty if there are none
     */
    public record Event(String id, Instant timestamp, String message, SortedMap<String, String> extractedFields) {}

    /** Whether it holds log events; if not it is a control message, by which AWS checks a stream when it is named. */
    public boolean isData() {
        return payload.messageType().equals(Payload.DATA);
    }

    /** The ARN that the subscription names: of a function, a stream or a destination. */
    public String destinationArn() {
        return payload.destination();
    }

    /** The account that the events are of; {@code CloudwatchLogs} in a control message. */
    public String owner() {
        return payload.owner();
    }

    /** The name of the log group; empty in a control message. */
    public String logGroup() {
        return payload.logGroup();
    }

    /** The name of the log stream; empty in a control message. */
    public String logStream() {
        return payload.logStream();
    }

    /** The names of the filters that let the events through, or of the account's policy. */
    public List<String> subscriptionFilters() {
        return payload.subscriptionFilters();
    }

    /** The events, in the order of the upload. */
    public List<Event> events() {
        return payload.events().stream()
                .map(each -> new Event(
                        each.id(),
                        Instant.ofEpochMilli(each.timestamp()),
                        each.message(),
                        Collections.unmodifiableSortedMap(new TreeMap<>(each.extracted()))))
                .toList();
    }

    /**
     * The key under which Kinesis takes it: one for each log stream, or, where the filter's distribution is {@code Random},
     * one by the world's seed; empty in a control message.
     */
    public String partitionKey() {
        return payload.partitionKey();
    }

    /** The JSON that is packed: {@code messageType}, {@code owner}, {@code logEvents} and the others. */
    public String json() {
        return payload.json();
    }

    /** The JSON compressed by gzip, which is the data of a record of Kinesis or Firehose. */
    public byte[] bytes() {
        byte[] plain = json().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(GZIP);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // nothing fails in memory
        } finally {
            deflater.end();
        }
        CRC32 sum = new CRC32();
        sum.update(plain);
        writeInt(packed, sum.getValue());
        writeInt(packed, plain.length);
        return packed.toByteArray();
    }

    private static void writeInt(ByteArrayOutputStream out, long value) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out.write((int) (value >> shift));
        }
    }

    /** {@link #bytes} in base64, which is {@code awslogs.data} of the event that a function gets. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes());
    }

    /** The JSON of the event that a Lambda function gets: <code>{"awslogs":{"data":"…"}}</code>. */
    public String lambdaEvent() {
        return "{\"awslogs\":{\"data\":\"" + base64() + "\"}}";
    }

    /** {@link #json}. */
    @Override
    public String toString() {
        return json();
    }
}
