package dev.drydock.internal.oci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A blob of two gigabytes, which takes a quarter of a minute: {@code -Ddrydock.large.blob=true}. With {@code
 * -DargLine=-Xmx128m} it does so in a heap of 128 MB, client and test included.
 */
@EnabledIfSystemProperty(named = "drydock.large.blob", matches = "true")
class LargeBlobTest {

    private static final long SIZE = 2L << 30;

    private final Registry registry = new Registry().repository("shop/web");

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void a_blob_larger_than_the_heap_is_pushed() throws Exception {
        String upload = registry.begin("shop/web");

        HttpResponse<byte[]> sent = registry.send("PATCH", upload, BodyPublishers.ofInputStream(Zeros::new));
        HttpResponse<byte[]> completed = registry.send("PUT", upload + "?digest=" + digest());

        assertThat(Registry.header(sent, "Range")).isEqualTo("0-" + (SIZE - 1));
        assertThat(completed.statusCode()).isEqualTo(201);
        assertThat(Registry.header(registry.send("HEAD", "/v2/shop/web/blobs/" + digest()), "Content-Length"))
                .isEqualTo(String.valueOf(SIZE));
    }

    private static String digest() throws Exception {
        MessageDigest sum = MessageDigest.getInstance("SHA-256");
        byte[] zeros = new byte[1 << 20];
        for (long at = 0; at < SIZE; at += zeros.length) {
            sum.update(zeros);
        }
        return "sha256:" + HexFormat.of().formatHex(sum.digest());
    }

    /** So many zeros. */
    private static final class Zeros extends InputStream {

        private long left = SIZE;

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(left, length);
            Arrays.fill(into, offset, offset + read, (byte) 0);
            left -= read;
            return read;
        }
    }
}
