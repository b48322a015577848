package dev.drydock.internal.ecr.content;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The bytes of a layer, a configuration, or a part of either. Whoever has one holds it and {@linkplain #close() lets it
 * go}; until then its bytes stay, whatever becomes of the layer.
 */
public final class LayerContent implements AutoCloseable {

    private final String digest;
    private final List<ContentPiece> pieces;
    private final long size;
    private boolean closed;

    /** Takes over the hold on its pieces. */
    LayerContent(String digest, List<ContentPiece> pieces) {
        this.digest = digest;
        this.pieces = List.copyOf(pieces);
        this.size = pieces.stream().mapToLong(ContentPiece::size).sum();
    }

    /** {@code sha256:} and the SHA-256 of its bytes. */
    public String digest() {
        return digest;
    }

    public long size() {
        return size;
    }

    /** The same bytes, held once more. */
    public LayerContent held() {
        pieces.forEach(ContentPiece::hold);
        return new LayerContent(digest, pieces);
    }

    List<ContentPiece> pieces() {
        return pieces;
    }

    /** Writes some of its bytes, a few at a time. */
    public void write(long from, long length, OutputStream out) throws IOException {
        long at = 0;
        for (ContentPiece each : pieces) {
            long begin = Math.max(from, at);
            long end = Math.min(from + length, at + each.size());
            if (begin < end) {
                each.write(begin - at, end - begin, out);
            }
            at += each.size();
        }
    }

    /** Lets it go; a second time does nothing. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            pieces.forEach(ContentPiece::letGo);
        }
    }
}
