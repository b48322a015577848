package dev.drydock.internal.ecr.image;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.Paging;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.StoredImage;
import dev.drydock.internal.kernel.OpenOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.ListImagesRequest;
import software.amazon.awssdk.services.ecr.model.ListImagesResponse;

/**
 * ListImages: a line for each tag of an image, and one for an image without tags.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ListImages.html">ListImages</a>
 */
final class ListImages {

    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;

    private final EcrStore store;

    ListImages(EcrStore store) {
        this.store = store;
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

    ListImagesResponse handle(ListImagesRequest request, CallContext context) {
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        ImageFilter filter = ImageFilter.of(request.filter());
        OpenOrder.Listing<Line> listing =
                entry.images().last().of(new Listed(filter), () -> listing(entry, filter, context));
        Page<Line> page = Paging.of(listing, request.nextToken(), request.maxResults(), PAGE, LARGEST_PAGE);
        return ListImagesResponse.builder()
                .imageIds(page.items().stream().map(Line::id).toList())
                .nextToken(page.nextToken())
                .build();
    }

    /** The question that a listing answers. */
    private record Listed(ImageFilter filter) {}

    private static OpenOrder.Listing<Line> listing(RepositoryEntry entry, ImageFilter filter, CallContext context) {
        List<Line> lines = new ArrayList<>();
        for (StoredImage image : entry.images().all()) {
            if (filter.takes(image)) {
                addLines(image, lines);
            }
        }
        return context.order().of("images", lines, Line::key);
    }

    /** Most have one tag. */
    private static void addLines(StoredImage image, List<Line> lines) {
        List<String> tags = image.tags();
        if (tags.isEmpty()) {
            lines.add(new Line(image, null));
        } else if (tags.size() == 1) {
            lines.add(new Line(image, tags.get(0)));
        } else {
            tags.stream().sorted().forEach(tag -> lines.add(new Line(image, tag)));
        }
    }
}
