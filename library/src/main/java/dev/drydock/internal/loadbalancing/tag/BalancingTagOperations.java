package dev.drydock.internal.loadbalancing.tag;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.loadbalancing.request.BalancingMessages;
import dev.drydock.internal.loadbalancing.request.BalancingTags;
import dev.drydock.internal.loadbalancing.request.NamedResources;
import dev.drydock.internal.loadbalancing.store.GroupCatalog;
import dev.drydock.internal.loadbalancing.store.ResourceTags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AddTagsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AddTagsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTagsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTagsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RemoveTagsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RemoveTagsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Tag;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TagDescription;

/**
 * AddTags, RemoveTags and DescribeTags.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_AddTags.html">AddTags</a>
 */
public final class BalancingTagOperations {

    private static final int MOST_RESOURCES = 20;

    private static final Message NO_RESOURCE =
            new Message(BalancingMessages.VALIDATION, "At least one resource ARN must be specified", Source.UNSURE);

    private static final Message NO_KEY =
            new Message(BalancingMessages.VALIDATION, "At least one tag key must be specified", Source.UNSURE);

    private static final Message NOT_A_RESOURCE =
            new Message(BalancingMessages.VALIDATION, "'{}' is not a valid resource ARN", Source.UNSURE);

    private final NamedResources names;
    private final GroupCatalog groups;
    private final ResourceTags tags;

    public BalancingTagOperations(NamedResources names, GroupCatalog groups, ResourceTags tags) {
        this.names = names;
        this.groups = groups;
        this.tags = tags;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("AddTags", this::add),
                Operation.write("RemoveTags", this::remove),
                Operation.read("DescribeTags", this::describe));
    }

    private AddTagsResponse add(AddTagsRequest request, CallContext context) {
        requireAll(request.resourceArns());
        Map<String, Map<String, String>> merged = new LinkedHashMap<>();
        for (String arn : request.resourceArns()) {
            merged.put(arn, BalancingTags.merged(tags.of(arn), request.tags()));
        }
        merged.forEach(tags::put);
        return AddTagsResponse.builder().build();
    }

    private RemoveTagsResponse remove(RemoveTagsRequest request, CallContext context) {
        requireAll(request.resourceArns());
        if (request.tagKeys().isEmpty()) {
            throw NO_KEY.with();
        }
        request.tagKeys().forEach(BalancingTags::refuseReserved);
        request.resourceArns().forEach(arn -> tags.remove(arn, request.tagKeys()));
        return RemoveTagsResponse.builder().build();
    }

    private DescribeTagsResponse describe(DescribeTagsRequest request, CallContext context) {
        requireAll(request.resourceArns());
        List<TagDescription> descriptions = new ArrayList<>();
        for (String arn : request.resourceArns()) {
            List<Tag> of = new ArrayList<>();
            tags.of(arn)
                    .forEach((key, value) ->
                            of.add(Tag.builder().key(key).value(value).build()));
            descriptions.add(TagDescription.builder().resourceArn(arn).tags(of).build());
        }
        return DescribeTagsResponse.builder().tagDescriptions(descriptions).build();
    }

    private void requireAll(List<String> arns) {
        if (arns.isEmpty()) {
            throw NO_RESOURCE.with();
        }
        if (arns.size() > MOST_RESOURCES) {
            throw BalancingMessages.TOO_MANY_NAMED.with(MOST_RESOURCES, "resources");
        }
        arns.forEach(this::require);
    }

    private void require(String arn) {
        switch (names.kindOf(arn)) {
            case LOAD_BALANCER -> names.balancer(arn);
            case LISTENER -> names.listener(arn);
            case RULE -> names.rule(arn);
            case TARGET_GROUP -> {
                if (groups.facts(arn) == null) {
                    throw BalancingMessages.GROUP_NOT_FOUND.with(arn);
                }
            }
            case OTHER -> throw NOT_A_RESOURCE.with(arn);
        }
    }
}
