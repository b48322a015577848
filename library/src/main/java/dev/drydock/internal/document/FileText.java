package dev.drydock.internal.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a file: in UTF-8, or in UTF-16 with a byte order mark, as PowerShell writes what a command prints. */
public final class FileText {

    private static final String MARK = "\ufeff";
    private static final int PACKED_FIRST = 0x1f;
    private static final int PACKED_SECOND = 0x8b;

    private FileText() {}

    /**
     * Reads the bytes of a file.
     *
     * @throws CharacterCodingException if they are no text, saying what they may be
     */
    public static String of(byte[] bytes) throws CharacterCodingException {
        if (beginsWith(bytes, PACKED_FIRST, PACKED_SECOND)) {
            throw new Unreadable("it is packed by gzip; unpack it first");
        }
        Charset charset = beginsWith(bytes, 0xff, 0xfe)
                ? StandardCharsets.UTF_16LE
                : beginsWith(bytes, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        try {
            // A new decoder reports what it cannot read, and does not replace it.
            return withoutMark(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException broken) {
            throw new Unreadable("it is not in " + charset + "; save it in UTF-8");
        }
    }

    /** A text without the byte order mark that it may begin with. */
    static String withoutMark(String text) {
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    private static boolean beginsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private static final class Unreadable extends CharacterCodingException {

        private static final long serialVersionUID = 1;
        private final String why;

        Unreadable(String why) {
            this.why = why;
        }

        @Override
        public String getMessage() {
            return why;
        }
    }
}
