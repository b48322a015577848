package dev.drydock.internal.oci;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes from a first to a last one, both of them included.
 *
 * @param first the first, from 0
 * @param last the last
 */
record ByteRange(long first, long last) {

    private static final Pattern SENT = Pattern.compile("(?:bytes[ =])?([0-9]{1,18})-([0-9]{1,18})(?:/[0-9*]+)?");
    private static final Pattern ASKED = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /**
     * Where the bytes of a request belong.
     *
     * @throws OciRefusal if it says so in no way that can be understood
     */
    static ByteRange sent(String contentRange) {
        Matcher range = SENT.matcher(contentRange.strip());
        if (!range.matches()) {
            throw OciCode.BLOB_UPLOAD_INVALID.with(OciMessages.RANGE);
        }
        return new ByteRange(Long.parseLong(range.group(1)), Long.parseLong(range.group(2)));
    }

    /**
     * Which bytes of a content are asked for; null for all of them, which is also what several ranges at once get.
     *
     * @throws OciRefusal if it does not have them
     */
    static @Nullable ByteRange asked(@Nullable String header, long size) {
        Matcher range = header == null ? null : ASKED.matcher(header.strip());
        if (range == null || !range.matches() || (range.group(1) + range.group(2)).isEmpty()) {
            return null;
        }
        boolean isSuffix = range.group(1).isEmpty();
        long first = isSuffix ? Math.max(0, size - Long.parseLong(range.group(2))) : Long.parseLong(range.group(1));
        long last =
                isSuffix || range.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(range.group(2)));
        if (first > last) {
            throw OciCode.SIZE_INVALID.with(416, OciMessages.NO_SUCH_RANGE).header("Content-Range", "bytes */" + size);
        }
        return new ByteRange(first, last);
    }

    long length() {
        return last - first + 1;
    }
}
