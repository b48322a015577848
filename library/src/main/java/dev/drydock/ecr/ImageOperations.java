package dev.drydock.ecr;

import dev.drydock.call.CallContext;
import dev.drydock.call.Operation;
import dev.drydock.call.Page;
import dev.drydock.call.Paging;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.ListImagesRequest;
import software.amazon.awssdk.services.ecr.model.ListImagesResponse;

/**
 * The operations on images.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/images.html">Images</a>
 */
final class ImageOperations {

    static final int PAGE = 100;
    static final int LARGEST_PAGE = 1_000;

    private final EcrStore store;
    private final ImageScans scans;

    ImageOperations(EcrStore store, ImageScans scans) {
        this.store = store;
        this.scans = scans;
    }

    List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("BatchDeleteImage", new BatchDeleteImage(store)::handle)
                        .scope(each -> store.scope(each.repositoryName()))
                        .refusedWhen(answer -> answer.imageIds().isEmpty()),
                // A pull is recorded, so this is a write; one that finds nothing is repeated like a read.
                Operation.write("BatchGetImage", new BatchGetImage(store)::handle)
                        .scope(each -> store.scope(each.repositoryName()))
                        .refusedWhen(answer -> answer.images().isEmpty()),
                Operation.read("DescribeImages", new DescribeImages(store)::handle)
                        .scope(each -> store.scope(each.repositoryName())),
                Operation.read("ListImages", this::list).scope(each -> store.scope(each.repositoryName())),
                Operation.write("PutImage", new PutImage(store, scans)::handle)
                        .scope(each -> store.scope(each.repositoryName()))
                        .bulky());
    }

    /** One line of ListImages: an image with one of its tags. */
    private record Line(StoredImage image, @Nullable String tag) {

        String key() {
            return tag == null ? image.order() : image.order() + '/' + tag;
        }

        ImageIdentifier id() {
            return ImageIdentifier.builder()
                    .imageDigest(image.digest())
                    .imageTag(tag)
                    .build();
        }
    }

    private ListImagesResponse list(ListImagesRequest request, CallContext context) {
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        ImageFilter filter = ImageFilter.of(request.filter());
        List<Line> lines = new ArrayList<>();
        for (StoredImage image : entry.images().all()) {
            if (!filter.takes(image)) {
                continue;
            }
            if (image.tags().isEmpty()) {
                lines.add(new Line(image, null));
            }
            image.tags().forEach(tag -> lines.add(new Line(image, tag)));
        }
        Page<Line> page = Paging.of(lines, Line::key, request.nextToken(), request.maxResults(), PAGE, LARGEST_PAGE);
        return ListImagesResponse.builder()
                .imageIds(page.items().stream().map(Line::id).toList())
                .nextToken(page.nextToken())
                .build();
    }
}
