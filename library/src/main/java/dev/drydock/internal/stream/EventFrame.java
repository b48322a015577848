package dev.drydock.internal.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * One message of an event stream: lengths, their checksum, headers of text, payload, checksum of all. Our own because the
 * SDK's is in another package from one version to the next.
 *
 * @see <a href="https://smithy.io/2.0/aws/amazon-eventstream.html">The event stream specification</a>
 */
public final class EventFrame {

    /** Two lengths and their checksum. */
    private static final int PRELUDE = 12;

    private static final int CHECKSUM = 4;

    /** The type of a header's value: a string. */
    private static final byte STRING = 7;

    private EventFrame() {}

    /** A message of headers and a payload. */
    public static byte[] of(Map<String, String> headers, byte[] payload) {
        int headerBytes = 0;
        for (Map.Entry<String, String> each : headers.entrySet()) {
            headerBytes += 1 + bytes(each.getKey()).length + 1 + 2 + bytes(each.getValue()).length;
        }
        int total = PRELUDE + headerBytes + payload.length + CHECKSUM;
        ByteBuffer frame = ByteBuffer.allocate(total);
        frame.putInt(total).putInt(headerBytes).putInt(checksum(frame));
        headers.forEach((name, value) -> frame.put((byte) bytes(name).length)
                .put(bytes(name))
                .put(STRING)
                .putShort((short) bytes(value).length)
                .put(bytes(value)));
        frame.put(payload).putInt(checksum(frame));
        return frame.array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Of all that is in the frame so far. */
    private static int checksum(ByteBuffer frame) {
        CRC32 sum = new CRC32();
        sum.update(frame.array(), 0, frame.position());
        return (int) sum.getValue();
    }
}
