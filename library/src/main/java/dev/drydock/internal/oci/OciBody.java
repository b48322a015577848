package dev.drydock.internal.oci;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The body of a request, read as it comes.
 *
 * @param stream gives it
 * @param declared how many bytes it is to have; -1 if it does not say
 * @param moved is told now and then that more of it has come
 */
public record OciBody(InputStream stream, long declared, Runnable moved) {

    /** A body that came wholly. */
    public static OciBody of(byte[] bytes) {
        return new OciBody(new ByteArrayInputStream(bytes), bytes.length, () -> {});
    }

    /**
     * Looks whether all of it has come.
     *
     * @throws EOFException if the connection broke in between
     */
    void requireWhole(long came) throws IOException {
        if (declared >= 0 && came < declared) {
            throw new EOFException("The connection ended after " + came + " of " + declared + " bytes");
        }
    }
}
