package dev.drydock.internal.world;

import dev.drydock.operation.AwsService;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** The tags of anything that has an ARN, asked of its own service in passing. */
final class TagLookup {

    private static final String LIST_TAGS = "ListTagsForResource";

    private final Asking asking;
    private final SortedMap<String, String> tags = new TreeMap<>();

    private TagLookup(Asking asking) {
        this.asking = asking;
    }

    /** Asks a read operation of a service in passing. */
    interface Asking {

        <T extends SdkResponse> T ask(AwsService service, String operation, SdkRequest request, Class<T> answer);
    }

    static SortedMap<String, String> of(String arn, Asking asking) {
        TagLookup lookup = new TagLookup(asking);
        String[] parts = arn.split(":", -1);
        switch (parts.length < 6 ? "" : parts[2]) {
            case "ecs" -> lookup.ecs(arn);
            case "ecr" -> lookup.ecr(arn);
            case "logs" -> lookup.logs(arn);
            case "elasticloadbalancing" -> lookup.loadBalancing(arn);
            case "cloudwatch" -> lookup.cloudWatch(arn);
            case "application-autoscaling" -> lookup.scaling(arn);
            default ->
                throw new IllegalArgumentException("tags(…) needs an arn of a service that is simulated, such as "
                        + "arn:aws:ecs:us-east-1:123456789012:cluster/prod, but was given " + arn);
        }
        return lookup.tags;
    }

    private void ecs(String arn) {
        asking.ask(
                        AwsService.ECS,
                        LIST_TAGS,
                        software.amazon.awssdk.services.ecs.model.ListTagsForResourceRequest.builder()
                                .resourceArn(arn)
                                .build(),
                        software.amazon.awssdk.services.ecs.model.ListTagsForResourceResponse.class)
                .tags()
                .forEach(tag -> tags.put(tag.key(), tag.value()));
    }

    private void ecr(String arn) {
        asking.ask(
                        AwsService.ECR,
                        LIST_TAGS,
                        software.amazon.awssdk.services.ecr.model.ListTagsForResourceRequest.builder()
                                .resourceArn(arn)
                                .build(),
                        software.amazon.awssdk.services.ecr.model.ListTagsForResourceResponse.class)
                .tags()
                .forEach(tag -> tags.put(tag.key(), tag.value()));
    }

    private void logs(String arn) {
        tags.putAll(asking.ask(
                        AwsService.LOGS,
                        LIST_TAGS,
                        software.amazon.awssdk.services.cloudwatchlogs.model.ListTagsForResourceRequest.builder()
                                .resourceArn(arn)
                                .build(),
                        software.amazon.awssdk.services.cloudwatchlogs.model.ListTagsForResourceResponse.class)
                .tags());
    }

    private void loadBalancing(String arn) {
        asking.ask(
                        AwsService.ELASTIC_LOAD_BALANCING,
                        "DescribeTags",
                        software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTagsRequest.builder()
                                .resourceArns(arn)
                                .build(),
                        software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTagsResponse.class)
                .tagDescriptions()
                .forEach(each -> each.tags().forEach(tag -> tags.put(tag.key(), tag.value())));
    }

    private void cloudWatch(String arn) {
        asking.ask(
                        AwsService.CLOUDWATCH,
                        LIST_TAGS,
                        software.amazon.awssdk.services.cloudwatch.model.ListTagsForResourceRequest.builder()
                                .resourceARN(arn)
                                .build(),
                        software.amazon.awssdk.services.cloudwatch.model.ListTagsForResourceResponse.class)
                .tags()
                .forEach(tag -> tags.put(tag.key(), tag.value()));
    }

    private void scaling(String arn) {
        tags.putAll(asking.ask(
                        AwsService.APPLICATION_AUTO_SCALING,
                        LIST_TAGS,
                        software.amazon.awssdk.services.applicationautoscaling.model.ListTagsForResourceRequest
                                .builder()
                                .resourceARN(arn)
                                .build(),
                        software.amazon.awssdk.services.applicationautoscaling.model.ListTagsForResourceResponse.class)
                .tags());
    }
}
