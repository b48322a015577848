package dev.drydock.internal.wire;

import dev.drydock.wire.WireRequest;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** What all doors hold of a request's body: how large it may be, and how it may be packed. */
public final class RequestBody {

    /** Room for the largest request of all, a layer part of 20 MiB in Base64. */
    public static final long LARGEST = 32 << 20;

    private static final int CHUNK = 64 << 10;

    private RequestBody() {}

    /**
     * The refusal of a body that is larger, be it only when unpacked.
     *
     * @param more what else there is to say
     */
    public static TurnedAway tooLarge(long most, String more) {
        return new TurnedAway(413, "RequestEntityTooLargeException", "A body has " + most + " bytes at most" + more);
    }

    /** The refusal of a body that is not packed as it says; null if reading it failed for another reason. */
    public static @Nullable TurnedAway broken(IOException failure) {
        return failure instanceof ZipException || failure instanceof EOFException
                ? new TurnedAway(
                        400,
                        "SerializationException",
                        "The body is not gzip, as its Content-Encoding says: " + failure.getMessage())
                : null;
    }

    /**
     * A body as it was before it was packed. Nothing at all is taken for nothing, packed or not.
     *
     * @throws IOException as {@link #broken} reads it, here or when it is read on
     */
    public static InputStream unpacked(WireRequest.Headers headers, InputStream sent) throws IOException {
        if (!isPacked(headers)) {
            return sent;
        }
        PushbackInputStream in = new PushbackInputStream(sent);
        int first = in.read();
        if (first < 0) {
            return in;
        }
        in.unread(first);
        return new GZIPInputStream(in);
    }

    static boolean isPacked(WireRequest.Headers headers) {
        String encoding = headers.first("Content-Encoding");
        return encoding != null && encoding.toLowerCase(Locale.ROOT).contains("gzip");
    }

    /** Why a body is turned away; null if it is not. Unpacks it without keeping it. */
    static @Nullable TurnedAway turnedAway(WireRequest request) {
        if (request.body().length > LARGEST) {
            return tooLarge(LARGEST, "");
        }
        if (!isPacked(request.headers())) {
            return null;
        }
        try (InputStream in = unpacked(request.headers(), new ByteArrayInputStream(request.body()))) {
            byte[] chunk = new byte[CHUNK];
            long length = 0;
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                length += read;
                if (length > LARGEST) {
                    return tooLarge(LARGEST, "");
                }
            }
            return null;
        } catch (IOException failure) {
            TurnedAway broken = broken(failure);
            if (broken == null) {
                throw new UncheckedIOException(failure);
            }
            return broken;
        }
    }

    /** A request as it was before its body was packed; one that is not {@link #turnedAway}. */
    static WireRequest unpacked(WireRequest request) {
        if (!isPacked(request.headers())) {
            return request;
        }
        try (InputStream in = unpacked(request.headers(), new ByteArrayInputStream(request.body()))) {
            return new WireRequest(request.method(), request.path(), plain(request.headers()), in.readAllBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The headers of a request whose body was unpacked. */
    public static WireRequest.Headers plain(WireRequest.Headers headers) {
        return name -> name.equalsIgnoreCase("Content-Encoding") ? null : headers.first(name);
    }
}
