package dev.drydock.internal.ecr.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A layer on its way.
 *
 * @param id names the upload
 * @param startedAt when it was begun
 * @param parts what has come so far, in order
 * @param size how many bytes have come so far
 */
public record LayerUpload(String id, Instant startedAt, List<SdkBytes> parts, long size) {

    public LayerUpload plus(SdkBytes part) {
        List<SdkBytes> next = new ArrayList<>(parts);
        next.add(part);
        return new LayerUpload(id, startedAt, List.copyOf(next), size + length(part));
    }

    public static int length(SdkBytes part) {
        return part.asByteArrayUnsafe().length;
    }
}
