package dev.drydock.internal.ecr.layer;

import dev.drydock.internal.ecr.content.LayerContents;
import dev.drydock.internal.ecr.store.LayerPart;
import dev.drydock.internal.ecr.store.LayerUpload;
import dev.drydock.internal.ecr.store.Sha256;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** The bytes of uploads, whether they came with calls or were streamed. */
final class LayerBytes {

    private final LayerContents contents;

    LayerBytes(LayerContents contents) {
        this.contents = contents;
    }

    /** The digest of all parts; null if the bytes of one are not here, as after a snapshot of another world. */
    @Nullable
    String sum(LayerUpload upload) {
        List<String> digests = digests(upload);
        if (digests.isEmpty()) {
            Sha256 sum = new Sha256();
            upload.parts().forEach(part -> sum.add(bytes(part)));
            return sum.value();
        }
        return digests.size() == 1 ? digests.get(0) : contents.digestOf(digests);
    }

    /** Keeps what all parts are together, if there is room; a registry does without, until somebody asks for it. */
    void keep(String digest, LayerUpload upload) {
        List<String> digests = digests(upload);
        if (digests.isEmpty()) {
            var unused = contents.add(
                    () -> upload.parts().stream().map(LayerBytes::bytes).iterator());
        } else if (digests.size() > 1) {
            var unused = contents.join(digest, digests);
        }
    }

    /** The parts by their digests; none if all of them came with calls. Those that did among others are kept first. */
    private List<String> digests(LayerUpload upload) {
        if (upload.parts().stream().allMatch(part -> part.digest() == null)) {
            return List.of();
        }
        List<String> digests = new ArrayList<>();
        for (LayerPart part : upload.parts()) {
            String digest = part.digest();
            if (digest == null) {
                digest = new Sha256().add(bytes(part)).value();
                var unused = contents.add(List.of(bytes(part)));
            }
            digests.add(digest);
        }
        return digests;
    }

    private static byte[] bytes(LayerPart part) {
        SdkBytes bytes = part.bytes();
        return bytes == null ? new byte[0] : bytes.asByteArrayUnsafe();
    }
}
