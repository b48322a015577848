package dev.drydock.internal.oci;

import dev.drydock.internal.ecr.content.LayerContent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;

/** What the registry answers. */
public sealed interface OciAnswer {

    /**
     * An HTTP response.
     *
     * @param status the HTTP status
     * @param headers in the order to send them
     * @param body to be closed by whoever sends it
     */
    record Sent(int status, Map<String, String> headers, Body body) implements OciAnswer {

        static Sent empty(int status) {
            return new Sent(status, new LinkedHashMap<>(), new Bytes(new byte[0]));
        }

        static Sent of(int status, String contentType, byte[] bytes) {
            return new Sent(status, new LinkedHashMap<>(), new Bytes(bytes)).with("Content-Type", contentType);
        }

        Sent with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Sent(status, more, body);
        }
    }

    /**
     * No response: the connection breaks, because a fault says so.
     *
     * @param failure the fault's own exception
     */
    record Lost(SdkException failure) implements OciAnswer {}

    /** The body of a response. */
    sealed interface Body extends AutoCloseable {

        long length();

        void write(OutputStream out) throws IOException;

        @Override
        void close();
    }

    /** Bytes in memory. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Bytes(byte[] bytes) implements Body {

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            out.write(bytes);
        }

        @Override
        public void close() {
            // Nothing to give back.
        }
    }

    /** Some bytes of a layer. */
    record Content(LayerContent content, long from, long length) implements Body {

        @Override
        public void write(OutputStream out) throws IOException {
            content.write(from, length, out);
        }

        @Override
        public void close() {
            content.close();
        }
    }
}
