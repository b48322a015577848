package dev.drydock.internal.ecr.image;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.ecr.request.ImageIds;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.MediaTypes;
import dev.drydock.internal.ecr.store.RegistrySettings;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.StoredImage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.model.BatchGetImageRequest;
import software.amazon.awssdk.services.ecr.model.BatchGetImageResponse;
import software.amazon.awssdk.services.ecr.model.Image;
import software.amazon.awssdk.services.ecr.model.ImageFailure;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;

/**
 * BatchGetImage, which counts as a pull. By tag a manifest is converted into an accepted format if it can be; by digest
 * it is always the stored bytes, once for each tag the image has.
 *
 * <p>Deviation: nothing is converted into Docker's schema 1, which AWS still offers.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchGetImage.html">BatchGetImage</a>
 */
final class BatchGetImage {

    private final EcrStore store;
    private final RegistrySettings settings;
    private final UpstreamSource upstream;

    BatchGetImage(EcrStore store, RegistrySettings settings, UpstreamSource upstream) {
        this.store = store;
        this.settings = settings;
        this.upstream = upstream;
    }

    BatchGetImageResponse handle(BatchGetImageRequest request, CallContext context) {
        fetch(request, context);
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        List<Image> images = new ArrayList<>();
        List<ImageFailure> failures = new ArrayList<>();
        LinkedHashSet<String> pulled = new LinkedHashSet<>();
        for (ImageIdentifier id : new LinkedHashSet<>(request.imageIds())) {
            ImageFinding finding = ImageFinding.of(entry.images(), id);
            StoredImage image = finding.image();
            if (image == null) {
                failures.add(Objects.requireNonNull(finding.problem()).failure(id));
                continue;
            }
            if (!image.isActive()) {
                failures.add(ImageFinding.Problem.INACCESSIBLE.failure(id));
                continue;
            }
            List<Image> answers = id.imageDigest() == null
                    ? byTag(entry, image, id.imageTag(), request.acceptedMediaTypes())
                    : byDigest(entry, image, id.imageTag());
            if (answers.isEmpty()) {
                failures.add(ImageFinding.Problem.NOT_FOUND.failure(id));
            } else {
                images.addAll(answers);
                pulled.add(image.digest());
            }
        }
        if (settings.records(context.principal())) {
            for (String digest : pulled) {
                entry.images().recordPull(Objects.requireNonNull(entry.images().find(digest)), context.now());
            }
        }
        return BatchGetImageResponse.builder().images(images).failures(failures).build();
    }

    private void fetch(BatchGetImageRequest request, CallContext context) {
        for (ImageIdentifier id : new LinkedHashSet<>(request.imageIds())) {
            boolean wellFormed = id.imageTag() == null
                    ? id.imageDigest() != null && ImageIds.isDigest(id.imageDigest())
                    : ImageIds.isTag(id.imageTag());
            if (wellFormed
                    && !upstream.fetch(request.repositoryName(), id.imageTag(), id.imageDigest(), context.now())) {
                throw ImageMessages.UPSTREAM.with();
            }
        }
    }

    private List<Image> byDigest(RepositoryEntry entry, StoredImage image, @Nullable String tag) {
        String type = image.manifest().mediaType();
        if (tag != null || image.tags().isEmpty()) {
            return List.of(answer(entry, image, tag, image.text(), type));
        }
        return image.tags().stream()
                .map(each -> answer(entry, image, each, image.text(), type))
                .toList();
    }

    private List<Image> byTag(RepositoryEntry entry, StoredImage image, String tag, List<String> accepted) {
        String type = image.manifest().mediaType();
        if (accepted.isEmpty() || accepted.contains(type)) {
            return List.of(answer(entry, image, tag, image.text(), type));
        }
        String other = MediaTypes.counterpart(type);
        String converted = other != null && accepted.contains(other) ? ManifestReader.converted(image, other) : null;
        return converted == null || other == null ? List.of() : List.of(answer(entry, image, tag, converted, other));
    }

    private Image answer(RepositoryEntry entry, StoredImage image, @Nullable String tag, String text, String type) {
        return Image.builder()
                .registryId(store.registryId())
                .repositoryName(entry.name())
                .imageId(id -> id.imageDigest(image.digest()).imageTag(tag))
                .imageManifest(text)
                .imageManifestMediaType(type)
                .build();
    }
}
