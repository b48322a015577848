package dev.drydock.internal.ecr.image;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.Paging;
import dev.drydock.internal.ecr.request.ImageIds;
import dev.drydock.internal.ecr.request.ParameterMessages;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.StoredImage;
import dev.drydock.internal.sdk.NewerSdk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.model.ImageReferrer;
import software.amazon.awssdk.services.ecr.model.ListImageReferrersFilter;
import software.amazon.awssdk.services.ecr.model.ListImageReferrersRequest;
import software.amazon.awssdk.services.ecr.model.ListImageReferrersResponse;

/**
 * ListImageReferrers: what says that it is about an image, such as its signatures. The image itself need not be there.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ListImageReferrers.html">ListImageReferrers</a>
 */
@NewerSdk(since = "2.39")
public final class ListImageReferrers {

    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 50;
    private static final String ANY = "ANY";

    private final EcrStore store;

    public ListImageReferrers(EcrStore store) {
        this.store = store;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.read("ListImageReferrers", this::handle).scope(each -> store.scope(each.repositoryName())));
    }

    private ListImageReferrersResponse handle(ListImageReferrersRequest request, CallContext context) {
        String subject = request.subjectId().imageDigest();
        if (!ImageIds.isDigest(subject)) {
            throw ParameterMessages.IMAGE_DIGEST.with();
        }
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        List<StoredImage> referrers = entry.images().all().stream()
                .filter(each -> subject.equals(each.manifest().subject()))
                .filter(each -> isAskedFor(each, request.filter()))
                .toList();
        Page<StoredImage> page = Paging.of(
                context.order().of("referrers", referrers, StoredImage::order),
                request.nextToken(),
                request.maxResults(),
                PAGE,
                LARGEST_PAGE);
        return ListImageReferrersResponse.builder()
                .referrers(
                        page.items().stream().map(ListImageReferrers::described).toList())
                .nextToken(page.nextToken())
                .build();
    }

    /** Only active ones, unless others are asked for. */
    private static boolean isAskedFor(StoredImage image, @Nullable ListImageReferrersFilter filter) {
        String status = filter == null || filter.artifactStatus() == null
                ? StoredImage.ACTIVE
                : filter.artifactStatusAsString();
        boolean ofType = filter == null
                || filter.artifactTypes().isEmpty()
                || filter.artifactTypes()
                        .contains(String.valueOf(image.manifest().artifactType()));
        return ofType && (status.equals(ANY) || status.equals(image.status()));
    }

    private static ImageReferrer described(StoredImage image) {
        SortedMap<String, String> annotations = ManifestReader.annotations(image.text());
        return ImageReferrer.builder()
                .digest(image.digest())
                .mediaType(image.manifest().mediaType())
                .artifactType(image.manifest().artifactType())
                .size((long) image.text().getBytes(StandardCharsets.UTF_8).length)
                .annotations(annotations.isEmpty() ? null : annotations)
                .artifactStatus(image.status())
                .build();
    }
}
