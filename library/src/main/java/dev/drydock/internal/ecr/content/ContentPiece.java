package dev.drydock.internal.ecr.content;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What came in one go: one or more contents begin, end or consist of it, and it goes when none of them needs it. */
final class ContentPiece {

    private final ContentRoom room;
    private final List<Chunk> chunks;
    private final long size;
    private int holders = 1;

    /** Whoever makes it holds it. */
    ContentPiece(ContentRoom room, List<Chunk> chunks) {
        this.room = room;
        this.chunks = List.copyOf(chunks);
        this.size = chunks.stream().mapToLong(Chunk::length).sum();
    }

    long size() {
        return size;
    }

    synchronized void hold() {
        holders++;
    }

    synchronized void letGo() {
        holders--;
        if (holders == 0) {
            chunks.forEach(room::free);
        }
    }

    /** Writes some of its bytes. */
    void write(long from, long length, OutputStream out) throws IOException {
        byte[] buffer = new byte[ContentRoom.CHUNK];
        long at = 0;
        for (Chunk each : chunks) {
            long begin = Math.max(from, at);
            long end = Math.min(from + length, at + each.length());
            if (begin < end) {
                room.read(each, buffer);
                out.write(buffer, (int) (begin - at), (int) (end - begin));
            }
            at += each.length();
        }
    }
}
