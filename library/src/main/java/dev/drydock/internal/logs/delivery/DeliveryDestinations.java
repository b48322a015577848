package dev.drydock.internal.logs.delivery;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.logs.store.DeliveryStore;
import dev.drydock.internal.logs.store.VendedDestination;
import dev.drydock.internal.logs.tag.LogTagRules;
import dev.drydock.internal.model.Arn;
import dev.drydock.internal.sdk.SdkMembers;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteDeliveryDestinationRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteDeliveryDestinationResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeliveryDestination;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeDeliveryDestinationsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeDeliveryDestinationsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetDeliveryDestinationRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetDeliveryDestinationResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutDeliveryDestinationRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutDeliveryDestinationResponse;

/**
 * Delivery destinations. Their type follows from the ARN of what they stand for.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliveryDestination.html">
 *     PutDeliveryDestination</a>
 */
public final class DeliveryDestinations {

    private static final String PARQUET = "parquet";

    private final DeliveryStore store;

    public DeliveryDestinations(DeliveryStore store) {
        this.store = store;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("PutDeliveryDestination", this::put),
                Operation.read("GetDeliveryDestination", this::get),
                Operation.read("DescribeDeliveryDestinations", this::describe),
                Operation.write("DeleteDeliveryDestination", this::delete));
    }

    private PutDeliveryDestinationResponse put(PutDeliveryDestinationRequest request, CallContext context) {
        String resource = request.deliveryDestinationConfiguration() == null
                ? null
                : request.deliveryDestinationConfiguration().destinationResourceArn();
        String type = type(resource, SdkMembers.text(request, "deliveryDestinationType"));
        String role = SdkMembers.text(request, "roleArn");
        if (role != null && !type.equals(VendedDestination.XRAY)) {
            throw DeliveryMessages.BAD_ROLE.with();
        }
        String format = request.outputFormatAsString();
        if (PARQUET.equals(format) && !type.equals(VendedDestination.S3)) {
            throw DeliveryMessages.BAD_FORMAT.with().hint("Parquet is for buckets only");
        }
        VendedDestination old = store.destination(request.name());
        if (old != null) {
            refuseUpdate(old, type, format, request);
        }
        VendedDestination next = old == null
                ? created(request, type, resource, role)
                : new VendedDestination(
                        old.number(),
                        old.name(),
                        old.arn(),
                        type,
                        resource,
                        old.outputFormat(),
                        role,
                        old.policy(),
                        old.tags());
        store.put(next);
        return PutDeliveryDestinationResponse.builder()
                .deliveryDestination(shown(next))
                .build();
    }

    /** The type that an ARN stands for, which a request may say as well; X-Ray has no ARN. */
    private static String type(@Nullable String resource, @Nullable String said) {
        if (resource == null) {
            if (!VendedDestination.XRAY.equals(said)) {
                throw DeliveryMessages.NO_RESOURCE.with();
            }
            return VendedDestination.XRAY;
        }
        Arn arn = Arn.parse(resource).orElseThrow(DeliveryMessages.BAD_DESTINATION::with);
        String type = switch (arn.service()) {
            case "s3" -> VendedDestination.S3;
            case "logs" -> arn.resource().startsWith("log-group:") ? VendedDestination.LOG_GROUP : "";
            case "firehose" -> arn.resourceType().equals("deliverystream") ? VendedDestination.FIREHOSE : "";
            default -> "";
        };
        if (type.isEmpty() || (said != null && !said.equals(type))) {
            throw DeliveryMessages.BAD_DESTINATION.with();
        }
        return type;
    }

    private static void refuseUpdate(
            VendedDestination old, String type, @Nullable String format, PutDeliveryDestinationRequest request) {
        if (!request.tags().isEmpty()) {
            throw DeliveryMessages.TAGS_OF_AN_UPDATE.with();
        }
        if (format != null && !format.equals(old.outputFormat())) {
            throw DeliveryMessages.NEW_FORMAT.with();
        }
        if (!type.equals(old.type())) {
            throw DeliveryMessages.NEW_TYPE.with();
        }
    }

    private VendedDestination created(
            PutDeliveryDestinationRequest request, String type, @Nullable String resource, @Nullable String role) {
        String arn = store.arnOf(DeliveryStore.DESTINATION + request.name());
        SortedMap<String, String> tags = LogTagRules.merged(arn, Map.of(), request.tags());
        return new VendedDestination(
                store.nextNumber(),
                request.name(),
                arn,
                type,
                resource,
                request.outputFormatAsString(),
                role,
                null,
                tags);
    }

    private GetDeliveryDestinationResponse get(GetDeliveryDestinationRequest request, CallContext context) {
        return GetDeliveryDestinationResponse.builder()
                .deliveryDestination(shown(require(store, request.name())))
                .build();
    }

    /** The destination of that name, or AWS's refusal. */
    static VendedDestination require(DeliveryStore store, String name) {
        VendedDestination found = store.destination(name);
        if (found == null) {
            throw DeliveryMessages.NO_DESTINATION.with();
        }
        return found;
    }

    private DescribeDeliveryDestinationsResponse describe(
            DescribeDeliveryDestinationsRequest request, CallContext context) {
        Page<VendedDestination> page =
                DeliveryPages.of(store.destinations(), VendedDestination::number, request.nextToken(), request.limit());
        return DescribeDeliveryDestinationsResponse.builder()
                .deliveryDestinations(
                        page.items().stream().map(DeliveryDestinations::shown).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private DeleteDeliveryDestinationResponse delete(DeleteDeliveryDestinationRequest request, CallContext context) {
        require(store, request.name());
        boolean used =
                store.deliveries().stream().anyMatch(each -> each.destination().equals(request.name()));
        if (used) {
            throw DeliveryMessages.DESTINATION_IN_USE.with();
        }
        store.removeDestination(request.name());
        return DeleteDeliveryDestinationResponse.builder().build();
    }

    private static DeliveryDestination shown(VendedDestination destination) {
        DeliveryDestination.Builder shown = DeliveryDestination.builder()
                .name(destination.name())
                .arn(destination.arn())
                .deliveryDestinationType(destination.type())
                .outputFormat(destination.outputFormat())
                .tags(DeliveryPages.tags(destination.tags()));
        if (destination.resourceArn() != null) {
            shown.deliveryDestinationConfiguration(c -> c.destinationResourceArn(destination.resourceArn()));
        }
        SdkMembers.set(shown, "roleArn", destination.roleArn());
        return shown.build();
    }
}
