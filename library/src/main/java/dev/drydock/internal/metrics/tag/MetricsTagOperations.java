package dev.drydock.internal.metrics.tag;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.metrics.request.AlarmTags;
import dev.drydock.internal.metrics.request.MetricsMessages;
import dev.drydock.internal.metrics.store.AlarmStore;
import dev.drydock.internal.metrics.store.KeptAlarm;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.cloudwatch.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.cloudwatch.model.Tag;
import software.amazon.awssdk.services.cloudwatch.model.TagResourceRequest;
import software.amazon.awssdk.services.cloudwatch.model.TagResourceResponse;
import software.amazon.awssdk.services.cloudwatch.model.UntagResourceRequest;
import software.amazon.awssdk.services.cloudwatch.model.UntagResourceResponse;

/**
 * TagResource, UntagResource and ListTagsForResource. Alarms alone can have tags here.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_TagResource.html">TagResource</a>
 */
public final class MetricsTagOperations {

    private final AccountRegion home;
    private final AlarmStore store;

    public MetricsTagOperations(AccountRegion home, AlarmStore store) {
        this.home = home;
        this.store = store;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("TagResource", this::tag),
                Operation.write("UntagResource", this::untag),
                Operation.read("ListTagsForResource", this::list));
    }

    private TagResourceResponse tag(TagResourceRequest request, CallContext context) {
        KeptAlarm alarm = alarm(request.resourceARN());
        store.put(alarm.with(AlarmTags.merged(alarm.tags(), request.tags())));
        return TagResourceResponse.builder().build();
    }

    private UntagResourceResponse untag(UntagResourceRequest request, CallContext context) {
        KeptAlarm alarm = alarm(request.resourceARN());
        store.put(alarm.with(AlarmTags.without(alarm.tags(), request.tagKeys())));
        return UntagResourceResponse.builder().build();
    }

    private ListTagsForResourceResponse list(ListTagsForResourceRequest request, CallContext context) {
        List<Tag> tags = new ArrayList<>();
        alarm(request.resourceARN())
                .tags()
                .forEach(each -> tags.add(
                        Tag.builder().key(each.key()).value(each.value()).build()));
        return ListTagsForResourceResponse.builder().tags(tags).build();
    }

    private KeptAlarm alarm(String arn) {
        String prefix = home.arn("cloudwatch", "alarm:");
        KeptAlarm alarm = arn.startsWith(prefix) ? store.find(arn.substring(prefix.length())) : null;
        if (alarm == null) {
            throw MetricsMessages.NO_RESOURCE.with(arn);
        }
        return alarm;
    }
}
