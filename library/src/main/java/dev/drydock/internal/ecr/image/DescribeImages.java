package dev.drydock.internal.ecr.image;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.Paging;
import dev.drydock.internal.ecr.request.ParameterMessages;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.Manifest;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.StoredImage;
import dev.drydock.internal.kernel.OpenOrder;
import dev.drydock.internal.sdk.SdkMembers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ecr.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ecr.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;

/**
 * DescribeImages. AWS promises no order; here images come in the order in which they were pushed.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeImages.html">DescribeImages</a>
 */
final class DescribeImages {

    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;

    private final EcrStore store;

    DescribeImages(EcrStore store) {
        this.store = store;
    }

    DescribeImagesResponse handle(DescribeImagesRequest request, CallContext context) {
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        ImageFilter filter = ImageFilter.of(request.filter());
        if (!request.imageIds().isEmpty()) {
            return named(request, entry, ImageFilter.ofNamed(request.filter()));
        }
        OpenOrder.Listing<StoredImage> listing =
                entry.images().last().of(new Described(filter), () -> listing(entry, filter, context));
        Page<StoredImage> page = Paging.of(listing, request.nextToken(), request.maxResults(), PAGE, LARGEST_PAGE);
        return DescribeImagesResponse.builder()
                .imageDetails(
                        page.items().stream().map(each -> detail(entry, each)).toList())
                .nextToken(page.nextToken())
                .build();
    }

    /** The question that a listing answers. */
    private record Described(ImageFilter filter) {}

    private static OpenOrder.Listing<StoredImage> listing(
            RepositoryEntry entry, ImageFilter filter, CallContext context) {
        List<StoredImage> all =
                entry.images().all().stream().filter(filter::takes).toList();
        return context.order().of("images", all, StoredImage::order);
    }

    private DescribeImagesResponse named(DescribeImagesRequest request, RepositoryEntry entry, ImageFilter filter) {
        if (request.nextToken() != null) {
            throw ParameterMessages.NOT_TOGETHER.with("nextToken", "imageIds");
        }
        if (request.maxResults() != null) {
            throw ParameterMessages.NOT_TOGETHER.with("maxResults", "imageIds");
        }
        Set<StoredImage> found = new LinkedHashSet<>();
        for (ImageIdentifier id : request.imageIds()) {
            StoredImage image = ImageFinding.required(entry, id, store.registryId());
            if (filter.takes(image)) {
                found.add(image);
            }
        }
        return DescribeImagesResponse.builder()
                .imageDetails(found.stream().map(each -> detail(entry, each)).toList())
                .build();
    }

    private ImageDetail detail(RepositoryEntry entry, StoredImage image) {
        Manifest manifest = image.manifest();
        ImageDetail.Builder detail = ImageDetail.builder()
                .registryId(store.registryId())
                .repositoryName(entry.name())
                .imageDigest(image.digest())
                .imageTags(image.tags().isEmpty() ? null : image.tags()) // AWS leaves the member out, too
                .imageSizeInBytes(entry.images().sizeOf(image))
                .imagePushedAt(image.pushedAt())
                .imageManifestMediaType(manifest.mediaType())
                .artifactMediaType(manifest.artifactType())
                .lastRecordedPullTime(image.pulledAt());
        SdkMembers.set(detail, "subjectManifestDigest", manifest.subject());
        SdkMembers.set(detail, "imageStatus", image.status());
        SdkMembers.set(detail, "lastArchivedAt", image.storage().archivedAt());
        SdkMembers.set(detail, "lastActivatedAt", image.storage().activatedAt());
        return detail.build();
    }
}
