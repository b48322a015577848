package dev.drydock.internal.scaling.tag;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.call.TagRule;
import dev.drydock.internal.scaling.request.ScalingTags;
import dev.drydock.internal.scaling.store.ScalingStore;
import java.util.List;
import software.amazon.awssdk.services.applicationautoscaling.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.TagResourceRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.TagResourceResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.UntagResourceRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.UntagResourceResponse;

/**
 * TagResource, UntagResource and ListTagsForResource.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/APIReference/API_TagResource.html">TagResource</a>
 */
public final class ScalingTagOperations {

    private static final Message NO_RESOURCE =
            new Message("ResourceNotFoundException", "The specified resource {} doesn't exist.", Source.UNSURE);

    private final ScalingStore store;

    /** Operations over a store. */
    public ScalingTagOperations(ScalingStore store) {
        this.store = store;
    }

    /** All of them. */
    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("TagResource", this::tag),
                Operation.write("UntagResource", this::untag),
                Operation.read("ListTagsForResource", this::list));
    }

    private String required(String arn) {
        if (store.targetOfArn(arn) == null) {
            throw NO_RESOURCE.with(arn).member("resourceName", arn);
        }
        return arn;
    }

    private TagResourceResponse tag(TagResourceRequest request, CallContext context) {
        String arn = required(request.resourceARN());
        store.tag(arn, ScalingTags.merged(store.tags(arn), request.tags()));
        return TagResourceResponse.builder().build();
    }

    private UntagResourceResponse untag(UntagResourceRequest request, CallContext context) {
        String arn = required(request.resourceARN());
        store.tag(arn, TagRule.without(store.tags(arn), request.tagKeys()));
        return UntagResourceResponse.builder().build();
    }

    private ListTagsForResourceResponse list(ListTagsForResourceRequest request, CallContext context) {
        return ListTagsForResourceResponse.builder()
                .tags(store.tags(required(request.resourceARN())))
                .build();
    }
}
