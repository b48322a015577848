package dev.drydock.server;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads the bodies of requests, so many bytes at once that the heap holds them and what is made of them. */
final class RequestBodies {

    /** Room for the largest request of all, a layer part of 20 MiB in Base64. */
    private static final long LARGEST = 32 << 20;

    /** A body is there as bytes, as text and as values at once; the world needs room as well. */
    private static final int SHARE_OF_HEAP = 8;

    /** Of each request so much is read whatever others do, so that ordinary calls are answered beside bulky ones. */
    private static final int CHUNK = 64 << 10;

    /** So much of a refused body is read and forgotten, as a client that is cut off in mid-sentence hears no answer. */
    private static final long FORGOTTEN = 1L << 30;

    private final long largest;
    private final AtomicLong free;

    /** For a heap of so many bytes. */
    RequestBodies(long heap) {
        this.largest = Math.min(LARGEST, heap / SHARE_OF_HEAP);
        this.free = new AtomicLong(heap / SHARE_OF_HEAP);
    }

    /** What came of reading a body. */
    sealed interface Body extends AutoCloseable {

        /** Lets others have the room. */
        @Override
        default void close() {}
    }

    /** The whole body. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Whole(byte[] bytes, AtomicLong free, long held) implements Body {

        @Override
        public void close() {
            free.addAndGet(held);
        }
    }

    /** A body that was not taken. */
    record Refused(AdminAnswer answer) implements Body {}

    /** Reads a body; one that is not taken is read to its end all the same. */
    Body read(Headers headers, InputStream raw) throws IOException {
        Body body;
        try {
            body = collect(decoded(headers, raw));
        } catch (ZipException broken) {
            body = new Refused(AdminAnswer.refused(
                    400, "The body is not gzip, as its Content-Encoding says: " + broken.getMessage()));
        }
        if (body instanceof Refused) {
            forget(raw);
        }
        return body;
    }

    private static InputStream decoded(Headers headers, InputStream raw) throws IOException {
        String encoding = headers.getFirst("Content-Encoding");
        return encoding != null && encoding.toLowerCase(Locale.ROOT).contains("gzip") ? new GZIPInputStream(raw) : raw;
    }

    private Body collect(InputStream in) throws IOException {
        List<byte[]> chunks = new ArrayList<>();
        long length = 0;
        long held = 0;
        boolean kept = false;
        try {
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                length += chunk.length;
                if (length > largest) {
                    return new Refused(AdminAnswer.refused(413, tooLarge()));
                }
                if (!chunks.isEmpty()) {
                    if (!hold(chunk.length)) {
                        return new Refused(AdminAnswer.refused(
                                503, "Too much is being sent at once for the memory of this server; send it again"));
                    }
                    held += chunk.length;
                }
                chunks.add(chunk);
            }
            byte[] whole = joined(chunks, (int) length);
            kept = true;
            return new Whole(whole, free, held);
        } finally {
            if (!kept) {
                free.addAndGet(held);
            }
        }
    }

    private String tooLarge() {
        return "A body has " + largest + " bytes at most"
                + (largest < LARGEST ? ", an eighth of this server's heap; give it more with -Xmx" : "");
    }

    private boolean hold(int bytes) {
        if (free.addAndGet(-bytes) >= 0) {
            return true;
        }
        free.addAndGet(bytes);
        return false;
    }

    private static byte[] joined(List<byte[]> chunks, int length) {
        if (chunks.size() == 1) {
            return chunks.get(0);
        }
        byte[] whole = new byte[length];
        int at = 0;
        for (byte[] each : chunks) {
            System.arraycopy(each, 0, whole, at, each.length);
            at += each.length;
        }
        return whole;
    }

    private static void forget(InputStream raw) throws IOException {
        byte[] buffer = new byte[CHUNK];
        long forgotten = 0;
        for (int read = raw.read(buffer); read >= 0 && forgotten < FORGOTTEN; read = raw.read(buffer)) {
            forgotten += read;
        }
    }
}
