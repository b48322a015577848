package dev.drydock.internal.ecs.tag;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.ecs.request.SharedMessages;
import dev.drydock.internal.model.Arn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ecs.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.ecs.model.TagResourceRequest;
import software.amazon.awssdk.services.ecs.model.TagResourceResponse;
import software.amazon.awssdk.services.ecs.model.UntagResourceRequest;
import software.amazon.awssdk.services.ecs.model.UntagResourceResponse;

/**
 * TagResource, UntagResource and ListTagsForResource. They find the noun by the type in the ARN and leave "not found" to
 * it, because AWS's error differs by noun.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TagResource.html">TagResource</a>
 */
public final class TagOperations {

    private static final String SERVICE = "ecs";
    private static final List<String> NESTED_TYPES = List.of("service", "task", "container-instance", "task-set");

    private final AccountRegion home;
    private final Map<String, TagOwner> owners = new LinkedHashMap<>();

    /** The operations over all nouns that own tagged resources, one owner a resource type. */
    public TagOperations(AccountRegion home, List<TagOwner> owners) {
        this.home = home;
        for (TagOwner owner : owners) {
            if (this.owners.put(owner.resourceType(), owner) != null) {
                throw new IllegalArgumentException("Two owners of tags on " + owner.resourceType());
            }
        }
    }

    /** The three operations, for the table of ECS. */
    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("TagResource", this::tag).scope(request -> scope(request.resourceArn())),
                Operation.write("UntagResource", this::untag).scope(request -> scope(request.resourceArn())),
                Operation.read("ListTagsForResource", this::list).scope(request -> scope(request.resourceArn())));
    }

    /**
     * Adds tags to a resource, replacing the values of keys it has.
     *
     * @throws Refusal {@code InvalidParameterException} for a bad ARN or tag; the noun's own error for an unknown resource
     */
    public TagResourceResponse tag(TagResourceRequest request, CallContext context) {
        Arn arn = arn(request.resourceArn());
        TagOwner owner = owner(arn);
        owner.replaceTags(arn, TagRules.merged(owner.tags(arn), request.tags()));
        return TagResourceResponse.builder().build();
    }

    /**
     * Removes tags from a resource by their keys.
     *
     * @throws Refusal {@code InvalidParameterException} for a bad ARN or key; the noun's own error for an unknown resource
     */
    public UntagResourceResponse untag(UntagResourceRequest request, CallContext context) {
        Arn arn = arn(request.resourceArn());
        TagOwner owner = owner(arn);
        owner.replaceTags(arn, TagRules.without(owner.tags(arn), request.tagKeys()));
        return UntagResourceResponse.builder().build();
    }

    /**
     * Lists the tags of a resource.
     *
     * @throws Refusal {@code InvalidParameterException} for a bad ARN; the noun's own error for an unknown resource
     */
    public ListTagsForResourceResponse list(ListTagsForResourceRequest request, CallContext context) {
        Arn arn = arn(request.resourceArn());
        return ListTagsForResourceResponse.builder().tags(owner(arn).tags(arn)).build();
    }

    private Arn arn(String text) {
        Arn arn = Arn.parse(text).orElseThrow(TagMessages.ARN_INVALID::with);
        boolean here = arn.service().equals(SERVICE)
                && arn.partition().equals(home.partition())
                && arn.region().equals(home.region())
                && arn.account().equals(home.accountId());
        if (!here || arn.resourceId().isEmpty()) {
            throw TagMessages.ARN_INVALID.with();
        }
        // The short ARNs of before 2018 name no cluster; AWS refuses to tag what they stand for.
        if (NESTED_TYPES.contains(arn.resourceType()) && arn.resourceId().indexOf('/') < 0) {
            throw TagMessages.LONG_ARN.with();
        }
        return arn;
    }

    private TagOwner owner(Arn arn) {
        TagOwner owner = owners.get(arn.resourceType());
        if (owner == null) {
            throw SharedMessages.OTHER_TYPE.with(arn.resourceType());
        }
        return owner;
    }

    private static List<String> scope(@Nullable String arn) {
        return arn == null ? List.of() : List.of(arn);
    }
}
