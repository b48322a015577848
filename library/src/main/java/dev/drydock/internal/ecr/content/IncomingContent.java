package dev.drydock.internal.ecr.content;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes bytes as they come, sums them up and keeps them; nobody sees them before they are whole. */
public final class IncomingContent implements AutoCloseable {

    private static final int SMALL = 1_024;

    private final ContentRoom room;
    private final Runnable whenFull;
    private final MessageDigest sum = Digests.sha256();
    private final List<Chunk> chunks = new ArrayList<>();

    /** Grows with what comes, up to a chunk: configurations and made-up layers are small, and there are many. */
    private byte[] buffer = new byte[SMALL];

    private int filled;
    private boolean taken;

    IncomingContent(ContentRoom room, Runnable whenFull) {
        this.room = room;
        this.whenFull = whenFull;
    }

    /**
     * Takes all that a stream gives.
     *
     * @param moved is told of each buffer that was filled
     * @return how many bytes it gave
     * @throws NoRoomException if there is no room for it
     */
    public long take(InputStream in, Runnable moved) throws IOException {
        long length = 0;
        while (true) {
            int read = in.readNBytes(buffer, filled, buffer.length - filled);
            sum.update(buffer, filled, read);
            filled += read;
            length += read;
            if (filled < buffer.length) {
                return length;
            }
            if (!grows()) {
                flush();
                moved.run();
            }
        }
    }

    /** Makes the buffer larger; returns whether it was smaller than a chunk. */
    private boolean grows() {
        boolean grows = buffer.length < ContentRoom.CHUNK;
        if (grows) {
            buffer = Arrays.copyOf(buffer, Math.min(ContentRoom.CHUNK, 8 * buffer.length));
        }
        return grows;
    }

    /** Takes some bytes. */
    void take(byte[] bytes) throws NoRoomException {
        sum.update(bytes);
        int at = 0;
        while (at < bytes.length) {
            int step = Math.min(buffer.length - filled, bytes.length - at);
            System.arraycopy(bytes, at, buffer, filled, step);
            filled += step;
            at += step;
            if (filled == buffer.length && !grows()) {
                flush();
            }
        }
    }

    /** All that came; whoever asks holds it. */
    public LayerContent whole() throws NoRoomException {
        if (filled > 0) {
            flush();
        }
        taken = true;
        return new LayerContent(Digests.text(sum.digest()), List.of(new ContentPiece(room, chunks)));
    }

    private void flush() throws NoRoomException {
        chunks.add(kept());
        filled = 0;
    }

    private Chunk kept() throws NoRoomException {
        try {
            return room.keep(buffer, filled);
        } catch (NoRoomException full) {
            whenFull.run();
            return room.keep(buffer, filled);
        }
    }

    /** Forgets what came, unless it was taken as a whole. */
    @Override
    public void close() {
        if (!taken) {
            chunks.forEach(room::free);
            chunks.clear();
        }
    }
}
