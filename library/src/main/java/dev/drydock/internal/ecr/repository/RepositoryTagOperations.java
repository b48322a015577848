package dev.drydock.internal.ecr.repository;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.TagRule;
import dev.drydock.internal.ecr.request.ParameterMessages;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.model.Arn;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ecr.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.ecr.model.TagResourceRequest;
import software.amazon.awssdk.services.ecr.model.TagResourceResponse;
import software.amazon.awssdk.services.ecr.model.UntagResourceRequest;
import software.amazon.awssdk.services.ecr.model.UntagResourceResponse;

/**
 * Resource tags, which in ECR only repositories have.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-using-tags.html">Tagging a repository</a>
 */
public final class RepositoryTagOperations {

    private static final int LONGEST_ARN = 2_048;

    private final EcrStore store;

    public RepositoryTagOperations(EcrStore store) {
        this.store = store;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("TagResource", this::tag).scope(each -> scope(each.resourceArn())),
                Operation.write("UntagResource", this::untag).scope(each -> scope(each.resourceArn())),
                Operation.read("ListTagsForResource", this::list).scope(each -> scope(each.resourceArn())));
    }

    private static List<String> scope(@Nullable String arn) {
        return arn == null ? List.of() : List.of(arn);
    }

    private TagResourceResponse tag(TagResourceRequest request, CallContext context) {
        RepositoryEntry entry = entry(request.resourceArn());
        SortedMap<String, String> tags = entry.repository().tags();
        entry.replace(entry.repository().withTags(RepositoryTagRules.merged(tags, request.tags())));
        return TagResourceResponse.builder().build();
    }

    private UntagResourceResponse untag(UntagResourceRequest request, CallContext context) {
        RepositoryEntry entry = entry(request.resourceArn());
        SortedMap<String, String> tags = entry.repository().tags();
        entry.replace(entry.repository().withTags(new TreeMap<>(TagRule.without(tags, request.tagKeys()))));
        return UntagResourceResponse.builder().build();
    }

    private ListTagsForResourceResponse list(ListTagsForResourceRequest request, CallContext context) {
        RepositoryEntry entry = entry(request.resourceArn());
        return ListTagsForResourceResponse.builder()
                .tags(RepositoryTagRules.answer(entry.repository().tags()))
                .build();
    }

    private RepositoryEntry entry(String given) {
        if (given.length() > LONGEST_ARN) {
            throw ParameterMessages.ARN.with();
        }
        Arn arn = Arn.parse(given).orElseThrow(ParameterMessages.ARN::with);
        boolean isRepository = arn.service().equals("ecr")
                && arn.partition().equals(store.home().partition())
                && arn.region().equals(store.home().region())
                && arn.resourceType().equals("repository")
                && !arn.account().isEmpty()
                && !arn.resourceId().isEmpty();
        if (!isRepository) {
            throw ParameterMessages.ARN.with();
        }
        return store.require(arn.account(), arn.resourceId());
    }
}
