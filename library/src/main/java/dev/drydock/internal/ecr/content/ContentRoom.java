package dev.drydock.internal.ecr.content;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Room for so many bytes: first in memory, then in a temporary file that nobody else can open and that is gone with the
 * world or the process.
 *
 * <p>The file is no channel, because a thread that is interrupted while it uses one closes it for all others.
 */
final class ContentRoom {

    /** As much as is read and written at once. */
    static final int CHUNK = 64 << 10;

    private final long bound;
    private final long memory;
    private final BitSet taken = new BitSet();
    private long inMemory;

    /** No place below it is free. */
    private int firstFree;

    private @Nullable RandomAccessFile file;
    private @Nullable File name;
    private boolean closed;

    /**
     * Takes no room yet.
     *
     * @param bound how many bytes there is room for in all; in the file each chunk counts as a whole one
     * @param memory how many of them in memory
     */
    ContentRoom(long bound, long memory) {
        this.bound = bound;
        this.memory = Math.min(bound, memory);
    }

    /** Keeps a copy of the first bytes of a buffer. */
    synchronized Chunk keep(byte[] buffer, int length) throws NoRoomException {
        requireOpen();
        if (inMemory + length <= memory) {
            inMemory += length;
            return new Chunk.InMemory(Arrays.copyOf(buffer, length));
        }
        int place = taken.nextClearBit(firstFree);
        if ((place + 1L) * CHUNK > bound - memory) {
            throw new NoRoomException(bound);
        }
        try {
            RandomAccessFile open = open();
            open.seek((long) place * CHUNK);
            open.write(buffer, 0, length);
        } catch (IOException full) {
            throw new UncheckedIOException("The temporary file of the layers cannot be written", full);
        }
        taken.set(place);
        firstFree = place + 1;
        return new Chunk.InFile(place, length);
    }

    /** Reads a chunk into a buffer that is large enough for any. */
    void read(Chunk chunk, byte[] into) throws IOException {
        if (chunk instanceof Chunk.InMemory here) {
            System.arraycopy(here.bytes(), 0, into, 0, here.length());
        } else if (chunk instanceof Chunk.InFile there) {
            synchronized (this) {
                requireOpen();
                RandomAccessFile open = open();
                open.seek((long) there.place() * CHUNK);
                open.readFully(into, 0, there.length());
            }
        }
    }

    synchronized void free(Chunk chunk) {
        if (chunk instanceof Chunk.InMemory here) {
            inMemory -= here.length();
        } else if (chunk instanceof Chunk.InFile there) {
            taken.clear(there.place());
            firstFree = Math.min(firstFree, there.place());
        }
    }

    /** How many bytes are taken, of memory and of the file. */
    synchronized long used() {
        return inMemory + (long) taken.cardinality() * CHUNK;
    }

    /** Gives the file back. What is read or kept from now on fails. */
    synchronized void close() throws IOException {
        closed = true;
        if (file != null) {
            file.close();
            file = null;
        }
        if (name != null) {
            var unused = name.delete();
            name = null;
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("This world is closed, and the content of its layers is gone");
        }
    }

    private RandomAccessFile open() throws IOException {
        RandomAccessFile open = file;
        if (open == null) {
            File made = File.createTempFile("drydock-layers", null);
            open = new RandomAccessFile(made, "rw");
            file = open;
            // Where a file can go while it is open, even a process that is killed leaves nothing behind.
            if (!made.delete()) {
                made.deleteOnExit();
                name = made;
            }
        }
        return open;
    }
}
