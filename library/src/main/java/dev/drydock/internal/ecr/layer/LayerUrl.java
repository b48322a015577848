package dev.drydock.internal.ecr.layer;

import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.Sha256;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The presigned address of a layer in ECR's own bucket, valid for an hour. Nothing listens there. */
final class LayerUrl {

    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private LayerUrl() {}

    static String of(EcrStore store, String digest, Instant now) {
        String region = store.home().region();
        String date = BASIC.format(now);
        String signature =
                Sha256.of(store.registryId() + '/' + digest + '/' + date).substring("sha256:".length());
        return "https://prod-" + region + "-starport-layer-bucket.s3." + region + ".amazonaws.com/"
                + digest.replace(':', '/')
                + "?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=" + date
                + "&X-Amz-SignedHeaders=host&X-Amz-Expires=3600&X-Amz-Signature=" + signature;
    }
}
