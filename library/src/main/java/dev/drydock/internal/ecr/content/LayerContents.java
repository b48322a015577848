package dev.drydock.internal.ecr.content;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The content of all layers of a world, and of what is on its way to be one, by digest. Equal contents are kept once,
 * whatever registry and repository they are in. Has a lock of its own, below the world's.
 */
public final class LayerContents {

    private static final long MOST_IN_MEMORY = 32L << 20;
    private static final int SHARE_OF_HEAP = 16;

    private final ContentRoom room;

    /** By digest, each held once; looked up by digest only. */
    private final Map<String, LayerContent> contents = new HashMap<>();

    /** Room for so many bytes, little of it in memory. */
    public LayerContents(long bound) {
        this(bound, Math.min(MOST_IN_MEMORY, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP));
    }

    LayerContents(long bound, long inMemory) {
        this.room = new ContentRoom(bound, inMemory);
    }

    /**
     * A content that is about to come.
     *
     * @param whenFull is called once there is no room left, to make some
     */
    public IncomingContent incoming(Runnable whenFull) {
        return new IncomingContent(room, whenFull);
    }

    /** The content of that digest, held for the caller; null if it is not kept. */
    public synchronized @Nullable LayerContent find(String digest) {
        LayerContent found = contents.get(digest);
        return found == null ? null : found.held();
    }

    /** Keeps a content from now on. The caller goes on holding his. */
    public synchronized void add(LayerContent content) {
        if (!contents.containsKey(content.digest())) {
            contents.put(content.digest(), content.held());
        }
    }

    /**
     * Keeps a copy of some bytes, if there is room.
     *
     * @return whether there is
     */
    public boolean add(Iterable<byte[]> bytes) {
        try (IncomingContent incoming = incoming(() -> {})) {
            for (byte[] each : bytes) {
                incoming.take(each);
            }
            try (LayerContent whole = incoming.whole()) {
                add(whole);
            }
            return true;
        } catch (NoRoomException none) {
            return false;
        }
    }

    /**
     * Keeps what some contents are one after the other, without copying them.
     *
     * @param digest the digest of it all
     * @param parts the digests of the contents
     * @return whether all of them are here
     */
    public synchronized boolean join(String digest, List<String> parts) {
        List<ContentPiece> pieces = new ArrayList<>();
        for (String part : parts) {
            LayerContent content = contents.get(part);
            if (content == null) {
                return false;
            }
            pieces.addAll(content.pieces());
        }
        if (!contents.containsKey(digest)) {
            pieces.forEach(ContentPiece::hold);
            contents.put(digest, new LayerContent(digest, pieces));
        }
        return true;
    }

    /** The digest of some contents one after the other; null if not all are here. Reads them all. */
    public @Nullable String digestOf(List<String> parts) {
        MessageDigest sum = Digests.sha256();
        for (String part : parts) {
            try (LayerContent content = find(part)) {
                if (content == null) {
                    return null;
                }
                content.write(0, content.size(), new Summing(sum));
            } catch (IOException broken) {
                throw new UncheckedIOException("The content of a layer cannot be read", broken);
            }
        }
        return Digests.text(sum.digest());
    }

    /** Forgets all other contents. */
    public synchronized void keepOnly(Set<String> digests) {
        contents.entrySet().removeIf(each -> {
            boolean gone = !digests.contains(each.getKey());
            if (gone) {
                each.getValue().close();
            }
            return gone;
        });
    }

    /** How many bytes are taken. */
    public long used() {
        return room.used();
    }

    /** Forgets everything, for good. */
    public synchronized void close() {
        contents.clear();
        try {
            room.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException("The temporary file of the layers cannot be closed", unclosed);
        }
    }

    private static final class Summing extends OutputStream {

        private final MessageDigest sum;

        Summing(MessageDigest sum) {
            this.sum = sum;
        }

        @Override
        public void write(int one) {
            sum.update((byte) one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            sum.update(bytes, offset, length);
        }
    }
}
