package dev.drydock.internal.oci;

import dev.drydock.internal.ecr.image.PutImage;
import dev.drydock.internal.ecr.store.MediaTypes;
import dev.drydock.internal.ecr.store.Sha256;
import dev.drydock.internal.ecr.store.StoredImage;
import dev.drydock.internal.oci.OciAnswer.Sent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.model.BatchDeleteImageRequest;
import software.amazon.awssdk.services.ecr.model.BatchDeleteImageResponse;
import software.amazon.awssdk.services.ecr.model.BatchGetImageRequest;
import software.amazon.awssdk.services.ecr.model.BatchGetImageResponse;
import software.amazon.awssdk.services.ecr.model.Image;
import software.amazon.awssdk.services.ecr.model.ImageAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.ImageFailure;
import software.amazon.awssdk.services.ecr.model.ImageFailureCode;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.InvalidParameterException;
import software.amazon.awssdk.services.ecr.model.LayersNotFoundException;
import software.amazon.awssdk.services.ecr.model.PutImageRequest;
import software.amazon.awssdk.services.ecr.model.PutImageResponse;

/** Gives, takes and deletes manifests, by a tag or by their digest. */
final class Manifests {

    private static final int LARGEST = 4 << 20;
    private static final int TOO_LARGE = 413;

    /** As many as BatchGetImage takes. */
    private static final int MOST_TYPES = 100;

    private Manifests() {}

    /** The manifest, in a format that the client accepts if it can be had in one. */
    static Sent get(Visit visit, OciPath path, OciRequest request) {
        BatchGetImageResponse answer = visit.call(
                BatchGetImageResponse.class,
                "BatchGetImage",
                BatchGetImageRequest.builder()
                        .registryId(visit.registryId())
                        .repositoryName(path.repository())
                        .imageIds(identifier(path))
                        .acceptedMediaTypes(accepted(request.header("Accept")))
                        .build());
        if (answer.images().isEmpty()) {
            throw refusal(answer.failures());
        }
        Image image = answer.images().get(0);
        byte[] body = image.imageManifest().getBytes(StandardCharsets.UTF_8);
        return Sent.of(200, image.imageManifestMediaType(), body)
                .with("Docker-Content-Digest", Sha256.of(image.imageManifest()));
    }

    /** The types of manifests among those that are accepted, if all that are would not do. */
    private static @Nullable List<String> accepted(@Nullable String accept) {
        if (accept == null || accept.contains("*/*") || accept.contains("application/*")) {
            return null;
        }
        List<String> types = Stream.of(accept.split(",", -1))
                .map(Manifests::bare)
                .filter(MediaTypes::isManifest)
                .distinct()
                .limit(MOST_TYPES)
                .toList();
        return types.isEmpty() ? null : types;
    }

    private static String bare(String type) {
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    /** Stores a manifest, as PutImage does; what it refers to must be there. */
    static Sent put(Visit visit, OciPath path, OciRequest request) throws IOException {
        ImageIdentifier id = identifier(path);
        String declared = request.header("Content-Type");
        String type = declared == null || declared.isBlank() ? null : bare(declared);
        if (type != null && !MediaTypes.isManifest(type)) {
            throw OciCode.UNSUPPORTED.with(OciMessages.MEDIA_TYPE + type);
        }
        String manifest = text(request.body());
        visit.provide(path.repository());
        String digest = stored(visit, path, id, manifest, type);
        Sent sent = Sent.empty(201)
                .with("Location", OciPath.ROOT + '/' + path.repository() + "/manifests/" + digest)
                .with("Docker-Content-Digest", digest);
        String subject = subject(visit, path.repository(), digest);
        return subject == null ? sent : sent.with("OCI-Subject", subject);
    }

    private static @Nullable String subject(Visit visit, String repository, String digest) {
        return visit.look((layers, now) -> {
                    StoredImage image = layers.images(repository).find(digest);
                    return Optional.ofNullable(
                            image == null ? null : image.manifest().subject());
                })
                .orElse(null);
    }

    private static String stored(
            Visit visit, OciPath path, ImageIdentifier id, String manifest, @Nullable String type) {
        try {
            return visit.call(
                            PutImageResponse.class,
                            "PutImage",
                            PutImageRequest.builder()
                                    .registryId(visit.registryId())
                                    .repositoryName(path.repository())
                                    .imageManifest(manifest)
                                    .imageManifestMediaType(type)
                                    .imageTag(id.imageTag())
                                    .imageDigest(id.imageDigest())
                                    .build())
                    .image()
                    .imageId()
                    .imageDigest();
        } catch (ImageAlreadyExistsException there) {
            requireSameMayComeAgain(visit, path, id.imageTag());
            return Sha256.of(manifest);
        } catch (LayersNotFoundException missing) {
            throw OciCode.MANIFEST_BLOB_UNKNOWN.with(missing.awsErrorDetails().errorMessage());
        } catch (InvalidParameterException unreadable) {
            throw OciCode.MANIFEST_INVALID.with(unreadable.awsErrorDetails().errorMessage());
        }
    }

    /** To a client of the registry the same image again is as good, but not where tags must stay. */
    private static void requireSameMayComeAgain(Visit visit, OciPath path, @Nullable String tag) {
        if (tag != null && !visit.look((layers, now) -> layers.mayMove(path.repository(), tag))) {
            throw EcrFailures.of(PutImage.tagMustStay(tag, path.repository()));
        }
    }

    private static String text(OciBody body) throws IOException {
        byte[] bytes = body.stream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw OciCode.MANIFEST_INVALID.with(TOO_LARGE, OciMessages.MANIFEST_SIZE);
        }
        body.requireWhole(bytes.length);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw OciCode.MANIFEST_INVALID.with(OciMessages.MANIFEST_TEXT);
        }
    }

    /** A tag goes, and its image with the last one; a digest takes the image with all its tags. */
    static Sent delete(Visit visit, OciPath path) {
        BatchDeleteImageResponse answer = visit.call(
                BatchDeleteImageResponse.class,
                "BatchDeleteImage",
                BatchDeleteImageRequest.builder()
                        .registryId(visit.registryId())
                        .repositoryName(path.repository())
                        .imageIds(identifier(path))
                        .build());
        if (answer.imageIds().isEmpty()) {
            throw refusal(answer.failures());
        }
        return Sent.empty(202);
    }

    private static ImageIdentifier identifier(OciPath path) {
        String reference = References.required(path.reference());
        return References.isDigest(reference)
                ? ImageIdentifier.builder().imageDigest(reference).build()
                : ImageIdentifier.builder().imageTag(reference).build();
    }

    private static OciRefusal refusal(List<ImageFailure> failures) {
        ImageFailure failure = failures.isEmpty() ? ImageFailure.builder().build() : failures.get(0);
        return (failure.failureCode() == ImageFailureCode.IMAGE_REFERENCED_BY_MANIFEST_LIST
                        ? OciCode.UNSUPPORTED
                        : OciCode.MANIFEST_UNKNOWN)
                .with(String.valueOf(failure.failureReason()));
    }
}
