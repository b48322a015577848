package dev.drydock.internal.ecr.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A layer on its way.
 *
 * @param id names the upload
 * @param startedAt when it was begun
 * @param parts what has come so far, in order
 * @param size how many bytes have come so far
 */
public record LayerUpload(String id, Instant startedAt, List<LayerPart> parts, long size) {

    public LayerUpload plus(LayerPart part) {
        List<LayerPart> next = new ArrayList<>(parts);
        next.add(part);
        return new LayerUpload(id, startedAt, List.copyOf(next), size + part.size());
    }
}
