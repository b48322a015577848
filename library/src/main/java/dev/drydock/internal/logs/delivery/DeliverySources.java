package dev.drydock.internal.logs.delivery;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.logs.store.DeliveryStore;
import dev.drydock.internal.logs.store.VendedSource;
import dev.drydock.internal.logs.tag.LogTagRules;
import dev.drydock.internal.model.Arn;
import dev.drydock.internal.sdk.SdkMembers;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteDeliverySourceRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteDeliverySourceResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeliverySource;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeDeliverySourcesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeDeliverySourcesResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetDeliverySourceRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetDeliverySourceResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutDeliverySourceRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutDeliverySourceResponse;

/**
 * Delivery sources. The resource that logs is taken for granted if its ARN is one of a service that logs this way.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html">
 *     PutDeliverySource</a>
 */
public final class DeliverySources {

    private static final String CLOUDFRONT_REGION = "us-east-1";

    private final AccountRegion home;
    private final DeliveryStore store;

    public DeliverySources(AccountRegion home, DeliveryStore store) {
        this.home = home;
        this.store = store;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("PutDeliverySource", this::put),
                Operation.read("GetDeliverySource", this::get),
                Operation.read("DescribeDeliverySources", this::describe),
                Operation.write("DeleteDeliverySource", this::delete));
    }

    private PutDeliverySourceResponse put(PutDeliverySourceRequest request, CallContext context) {
        NotSimulated.refuseMember(request, "deliverySourceConfiguration", "configurations of delivery sources");
        Arn resource = Arn.parse(request.resourceArn()).orElseThrow(DeliveryMessages.BAD_ARN::with);
        VendedLogTypes.check(resource.service(), request.logType());
        if (resource.service().equals(CloudFrontLogs.SERVICE) && !home.region().equals(CLOUDFRONT_REGION)) {
            throw DeliveryMessages.CLOUDFRONT_ELSEWHERE.with();
        }
        VendedSource old = store.source(request.name());
        if (old != null) {
            refuseUpdate(old, request);
        }
        for (VendedSource each : store.sources()) {
            if (each != old
                    && each.resourceArn().equals(request.resourceArn())
                    && each.logType().equals(request.logType())) {
                throw DeliveryMessages.RESOURCE_TAKEN.with().hint("The other one is " + each.name());
            }
        }
        VendedSource next = old == null ? created(request, resource) : old.withLogType(request.logType());
        store.put(next);
        return PutDeliverySourceResponse.builder().deliverySource(shown(next)).build();
    }

    private static void refuseUpdate(VendedSource old, PutDeliverySourceRequest request) {
        if (!request.tags().isEmpty()) {
            throw DeliveryMessages.TAGS_OF_AN_UPDATE.with();
        }
        if (!old.resourceArn().equals(request.resourceArn())) {
            throw DeliveryMessages.NEW_RESOURCE.with();
        }
    }

    private VendedSource created(PutDeliverySourceRequest request, Arn resource) {
        String arn = store.arnOf(DeliveryStore.SOURCE + request.name());
        SortedMap<String, String> tags = LogTagRules.merged(arn, Map.of(), request.tags());
        return new VendedSource(
                store.nextNumber(),
                request.name(),
                arn,
                request.resourceArn(),
                resource.service(),
                request.logType(),
                tags);
    }

    private GetDeliverySourceResponse get(GetDeliverySourceRequest request, CallContext context) {
        VendedSource source = store.source(request.name());
        if (source == null) {
            throw store.wasDeleted(request.name())
                    ? DeliveryMessages.NO_SOURCE_ANY_MORE.with()
                    : DeliveryMessages.NO_SOURCE.with();
        }
        return GetDeliverySourceResponse.builder().deliverySource(shown(source)).build();
    }

    private DescribeDeliverySourcesResponse describe(DescribeDeliverySourcesRequest request, CallContext context) {
        List<String> resources = SdkMembers.texts(request, "resourceArns");
        List<VendedSource> sources = store.sources().stream()
                .filter(each -> resources.isEmpty() || resources.contains(each.resourceArn()))
                .toList();
        Page<VendedSource> page = DeliveryPages.of(sources, VendedSource::number, request.nextToken(), request.limit());
        return DescribeDeliverySourcesResponse.builder()
                .deliverySources(
                        page.items().stream().map(DeliverySources::shown).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private DeleteDeliverySourceResponse delete(DeleteDeliverySourceRequest request, CallContext context) {
        if (store.source(request.name()) == null) {
            throw DeliveryMessages.NO_SOURCE.with();
        }
        boolean used =
                store.deliveries().stream().anyMatch(each -> each.source().equals(request.name()));
        if (used) {
            throw DeliveryMessages.SOURCE_IN_USE.with();
        }
        store.removeSource(request.name());
        return DeleteDeliverySourceResponse.builder().build();
    }

    private static DeliverySource shown(VendedSource source) {
        return DeliverySource.builder()
                .name(source.name())
                .arn(source.arn())
                .resourceArns(source.resourceArn())
                .service(source.service())
                .logType(source.logType())
                .tags(DeliveryPages.tags(source.tags()))
                .build();
    }
}
