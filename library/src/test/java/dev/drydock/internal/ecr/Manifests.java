package dev.drydock.internal.ecr;

import dev.drydock.internal.ecr.store.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ecr.EcrClient;

/** Manifests for tests, and what must be uploaded before them. */
public final class Manifests {

    public static final String DOCKER = "application/vnd.docker.distribution.manifest.v2+json";
    public static final String DOCKER_LIST = "application/vnd.docker.distribution.manifest.list.v2+json";
    public static final String OCI = "application/vnd.oci.image.manifest.v1+json";
    public static final String OCI_INDEX = "application/vnd.oci.image.index.v1+json";

    private Manifests() {}

    /** A Docker manifest of a configuration and one layer with these contents. */
    public static String docker(String config, String layer) {
        return "{\"schemaVersion\":2,\"mediaType\":\"" + DOCKER + "\",\"config\":"
                + descriptor("application/vnd.docker.container.image.v1+json", config) + ",\"layers\":["
                + descriptor("application/vnd.docker.image.rootfs.diff.tar.gzip", layer) + "]}";
    }

    /** An OCI manifest that, as most do, does not say that it is one. */
    public static String oci(String config, String layer) {
        return "{\"schemaVersion\":2,\"config\":" + descriptor("application/vnd.oci.image.config.v1+json", config)
                + ",\"layers\":[" + descriptor("application/vnd.oci.image.layer.v1.tar+gzip", layer) + "]}";
    }

    public static String list(String... digests) {
        return "{\"schemaVersion\":2,\"mediaType\":\"" + DOCKER_LIST + "\",\"manifests\":["
                + List.of(digests).stream()
                        .map(each -> "{\"mediaType\":\"" + DOCKER + "\",\"size\":1,\"digest\":\"" + each + "\"}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    public static String descriptor(String mediaType, String content) {
        return "{\"mediaType\":\"" + mediaType + "\",\"size\":" + content.length() + ",\"digest\":\""
                + Sha256.of(content) + "\"}";
    }

    /** Uploads a layer in one part. */
    public static String upload(EcrClient ecr, String repository, String content) {
        String id = ecr.initiateLayerUpload(b -> b.repositoryName(repository)).uploadId();
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        ecr.uploadLayerPart(b -> b.repositoryName(repository)
                .uploadId(id)
                .partFirstByte(0L)
                .partLastByte(bytes.length - 1L)
                .layerPartBlob(SdkBytes.fromByteArray(bytes)));
        return ecr.completeLayerUpload(
                        b -> b.repositoryName(repository).uploadId(id).layerDigests(Sha256.of(content)))
                .layerDigest();
    }

    /** Uploads what a Docker manifest of that content needs and puts it; gives its digest. */
    public static String push(EcrClient ecr, String repository, String tag, String content) {
        for (String blob : List.of("config of " + content, "layer of " + content)) {
            if (ecr.batchCheckLayerAvailability(
                            b -> b.repositoryName(repository).layerDigests(Sha256.of(blob)))
                    .layers()
                    .get(0)
                    .layerAvailabilityAsString()
                    .equals("UNAVAILABLE")) {
                upload(ecr, repository, blob);
            }
        }
        return ecr.putImage(b -> b.repositoryName(repository)
                        .imageTag(tag)
                        .imageManifest(docker("config of " + content, "layer of " + content)))
                .image()
                .imageId()
                .imageDigest();
    }
}
