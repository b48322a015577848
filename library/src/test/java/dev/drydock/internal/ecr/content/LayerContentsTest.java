package dev.drydock.internal.ecr.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LayerContentsTest {

    private static final int CHUNK = ContentRoom.CHUNK;

    private LayerContents contents = new LayerContents(100L * CHUNK, 2L * CHUNK);

    @AfterEach
    void close() {
        contents.close();
    }

    private static byte[] bytes(int length, int seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /** Takes bytes as a stream, and lets the caller hold them. */
    private LayerContent taken(byte[] bytes) throws IOException {
        try (IncomingContent incoming = contents.incoming(() -> {})) {
            incoming.take(new ByteArrayInputStream(bytes), () -> {});
            return incoming.whole();
        }
    }

    private static byte[] read(LayerContent content, long from, long length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.write(from, length, out);
        return out.toByteArray();
    }

    @Test
    void what_goes_beyond_memory_comes_back_from_the_file() throws Exception {
        byte[] bytes = bytes(5 * CHUNK + 17, 1);

        try (LayerContent content = taken(bytes)) {
            assertThat(content.size()).isEqualTo(bytes.length);
            assertThat(read(content, 0, bytes.length)).isEqualTo(bytes);
            assertThat(read(content, CHUNK - 3, 2L * CHUNK))
                    .isEqualTo(Arrays.copyOfRange(bytes, CHUNK - 3, 3 * CHUNK - 3));
        }
    }

    @Test
    void equal_contents_are_kept_once() throws Exception {
        byte[] bytes = bytes(3 * CHUNK, 2);
        contents.add(List.of(bytes));
        long once = contents.used();

        contents.add(List.of(bytes));

        assertThat(contents.used()).isEqualTo(once);
    }

    @Test
    void parts_are_joined_without_another_copy() throws Exception {
        byte[] first = bytes(3 * CHUNK + 5, 3);
        byte[] second = bytes(CHUNK, 4);
        try (LayerContent one = taken(first);
                LayerContent two = taken(second)) {
            contents.add(one);
            contents.add(two);
            long before = contents.used();
            String digest = contents.digestOf(List.of(one.digest(), two.digest()));

            boolean joined = contents.join(String.valueOf(digest), List.of(one.digest(), two.digest()));

            assertThat(joined).isTrue();
            assertThat(contents.used()).isEqualTo(before);
        }
        contents.keepOnly(Set.of(Digests.text(sum(first, second))));
        try (LayerContent whole = contents.find(Digests.text(sum(first, second)))) {
            assertThat(whole).isNotNull();
            assertThat(read(whole, first.length - 2, 4))
                    .containsExactly(first[first.length - 2], first[first.length - 1], second[0], second[1]);
        }
    }

    private static byte[] sum(byte[]... parts) {
        var sum = Digests.sha256();
        for (byte[] part : parts) {
            sum.update(part);
        }
        return sum.digest();
    }

    @Test
    void room_comes_free_when_the_last_holder_lets_go() throws Exception {
        byte[] bytes = bytes(5 * CHUNK, 5);
        LayerContent held = taken(bytes);
        contents.add(held);

        contents.keepOnly(Set.of());
        assertThat(read(held, 0, bytes.length)).isEqualTo(bytes);
        held.close();
        held.close();

        assertThat(contents.used()).isZero();
        assertThat(contents.find(held.digest())).isNull();
    }

    @Test
    void what_breaks_off_leaves_nothing() throws Exception {
        try (IncomingContent incoming = contents.incoming(() -> {})) {
            incoming.take(new ByteArrayInputStream(bytes(5 * CHUNK, 6)), () -> {});
        }

        assertThat(contents.used()).isZero();
    }

    @Test
    void room_is_asked_for_before_a_content_is_refused() throws Exception {
        contents.close();
        contents = new LayerContents(4L * CHUNK, CHUNK);
        contents.add(List.of(bytes(3 * CHUNK, 7)));

        try (IncomingContent incoming = contents.incoming(() -> contents.keepOnly(Set.of()))) {
            incoming.take(new ByteArrayInputStream(bytes(4 * CHUNK, 8)), () -> {});

            assertThatThrownBy(() -> incoming.take(new ByteArrayInputStream(bytes(CHUNK, 9)), () -> {}))
                    .isInstanceOf(NoRoomException.class)
                    .hasMessageContaining(4L * CHUNK + " bytes");
        }
    }

    @Test
    void a_closed_world_has_no_contents() {
        contents.add(List.of(bytes(5 * CHUNK, 10)));

        contents.close();

        assertThatThrownBy(() -> contents.add(List.of(bytes(CHUNK, 11)))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_thread_that_is_interrupted_breaks_nothing_for_others() throws Exception {
        byte[] bytes = bytes(5 * CHUNK, 12);

        Thread.currentThread().interrupt();
        LayerContent content = taken(bytes);
        assertThat(Thread.interrupted()).isTrue();

        assertThat(read(content, 0, bytes.length)).isEqualTo(bytes);
    }
}
