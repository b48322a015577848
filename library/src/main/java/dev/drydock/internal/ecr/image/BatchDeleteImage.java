package dev.drydock.internal.ecr.image;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.ecr.event.RegistryEvents;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.RepositoryImages;
import dev.drydock.internal.ecr.store.StoredImage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.model.BatchDeleteImageRequest;
import software.amazon.awssdk.services.ecr.model.BatchDeleteImageResponse;
import software.amazon.awssdk.services.ecr.model.ImageFailure;
import software.amazon.awssdk.services.ecr.model.ImageFailureCode;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;

/**
 * BatchDeleteImage. A digest alone deletes the image with all its tags; a tag, with or without its digest, takes that tag
 * off, and the image goes with its last one. Every identifier is judged by what there was before the call, so a member of
 * a list stays even if the list goes in the same call.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchDeleteImage.html">BatchDeleteImage</a>
 */
final class BatchDeleteImage {

    private static final String REFERENCED = "Requested image referenced by manifest list: [";

    private final EcrStore store;

    BatchDeleteImage(EcrStore store) {
        this.store = store;
    }

    BatchDeleteImageResponse handle(BatchDeleteImageRequest request, CallContext context) {
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        Plan plan = new Plan(entry.images());
        for (ImageIdentifier id : new LinkedHashSet<>(request.imageIds())) {
            ImageFinding finding = ImageFinding.of(entry.images(), id);
            StoredImage image = finding.image();
            if (image == null) {
                plan.failures.add(Objects.requireNonNull(finding.problem()).failure(id));
            } else if (id.imageTag() == null) {
                plan.delete(id, image);
            } else {
                plan.untag(id, image, id.imageTag());
            }
        }
        plan.commit();
        plan.tell(new RegistryEvents(store), entry, context.now());
        return BatchDeleteImageResponse.builder()
                .imageIds(plan.gone)
                .failures(plan.failures)
                .build();
    }

    /** What one call is going to do. */
    private static final class Plan {

        private final RepositoryImages images;
        private final Set<ImageIdentifier> gone = new LinkedHashSet<>();
        private final List<ImageFailure> failures = new ArrayList<>();
        private final Set<String> deleted = new LinkedHashSet<>();

        /** By digest: the images as they were. */
        private final Map<String, StoredImage> before = new LinkedHashMap<>();

        /** By digest: the tags that are left. */
        private final Map<String, Set<String>> left = new LinkedHashMap<>();

        private Plan(RepositoryImages images) {
            this.images = images;
        }

        private void delete(ImageIdentifier id, StoredImage image) {
            if (isHeld(id, image)) {
                return;
            }
            deleted.add(image.digest());
            before.put(image.digest(), image);
            if (image.tags().isEmpty()) {
                gone.add(identifier(image, null));
            }
            image.tags().forEach(tag -> gone.add(identifier(image, tag)));
        }

        private void untag(ImageIdentifier id, StoredImage image, String tag) {
            Set<String> tags = left.computeIfAbsent(image.digest(), absent -> new LinkedHashSet<>(image.tags()));
            boolean isLast = tags.size() == 1 && tags.contains(tag);
            if (isLast && isHeld(id, image)) {
                return;
            }
            before.put(image.digest(), image);
            tags.remove(tag);
            if (tags.isEmpty()) {
                deleted.add(image.digest());
            }
            gone.add(identifier(image, tag));
        }

        /** Whether a list or an index here needs the image; if so, the identifier fails. */
        private boolean isHeld(ImageIdentifier id, StoredImage image) {
            Collection<String> lists = images.listsOf(image.digest());
            if (lists.isEmpty()) {
                return false;
            }
            failures.add(ImageFailure.builder()
                    .imageId(id)
                    .failureCode(ImageFailureCode.IMAGE_REFERENCED_BY_MANIFEST_LIST)
                    .failureReason(REFERENCED + String.join(", ", lists) + ']')
                    .build());
            return true;
        }

        private void commit() {
            left.forEach((digest, tags) -> {
                StoredImage image = images.find(digest);
                if (image != null) {
                    images.put(image.withTags(List.copyOf(tags)));
                }
            });
            for (String digest : deleted) {
                images.remove(Objects.requireNonNull(images.find(digest)));
            }
        }

        private void tell(RegistryEvents events, RepositoryEntry entry, Instant now) {
            for (ImageIdentifier each : gone) {
                events.deleted(entry, Objects.requireNonNull(before.get(each.imageDigest())), each.imageTag(), now);
            }
        }

        private static ImageIdentifier identifier(StoredImage image, @Nullable String tag) {
            return ImageIdentifier.builder()
                    .imageDigest(image.digest())
                    .imageTag(tag)
                    .build();
        }
    }
}
