package dev.drydock.server;

import com.sun.net.httpserver.Headers;
import dev.drydock.internal.wire.RequestBody;
import dev.drydock.internal.wire.TurnedAway;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Reads the bodies of requests, so many bytes at once that the heap holds them and what is made of them. */
final class RequestBodies {

    /** A body is there as bytes, as text and as values at once; the world needs room as well. */
    private static final int SHARE_OF_HEAP = 8;

    /** Of each request so much is read whatever others do, so that ordinary calls are answered beside bulky ones. */
    private static final int CHUNK = 64 << 10;

    /** So much of a refused body is read and forgotten, as a client that is cut off in mid-sentence hears no answer. */
    private static final long FORGOTTEN = 1L << 30;

    private static final TurnedAway BUSY = new TurnedAway(
            503, "ServiceUnavailable", "Too much is being sent at once for the memory of this server; send it again");

    private final long largest;
    private final AtomicLong free;

    /** For a heap of so many bytes. */
    RequestBodies(long heap) {
        this.largest = Math.min(RequestBody.LARGEST, heap / SHARE_OF_HEAP);
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
    record Refused(TurnedAway why) implements Body {}

    /** Reads a body; one that is not taken is read to its end all the same. */
    Body read(Headers headers, InputStream raw) throws IOException {
        Body body;
        try {
            body = collect(RequestBody.unpacked(headers::getFirst, raw));
        } catch (IOException failure) {
            TurnedAway broken = RequestBody.broken(failure);
            if (broken == null) {
                throw failure;
            }
            body = new Refused(broken);
        }
        if (body instanceof Refused) {
            forget(raw);
        }
        return body;
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
                    return new Refused(tooLarge());
                }
                if (!chunks.isEmpty()) {
                    if (!hold(chunk.length)) {
                        return new Refused(BUSY);
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

    private TurnedAway tooLarge() {
        return RequestBody.tooLarge(
                largest,
                largest < RequestBody.LARGEST ? ", an eighth of this server's heap; give it more with -Xmx" : "");
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
