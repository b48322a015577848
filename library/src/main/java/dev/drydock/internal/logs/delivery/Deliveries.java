package dev.drydock.internal.logs.delivery;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.logs.store.DeliveryStore;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.VendedDelivery;
import dev.drydock.internal.logs.store.VendedDestination;
import dev.drydock.internal.logs.store.VendedSource;
import dev.drydock.internal.logs.tag.LogTagRules;
import dev.drydock.internal.model.Arn;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateDeliveryRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateDeliveryResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteDeliveryRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteDeliveryResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.Delivery;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeDeliveriesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeDeliveriesResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetDeliveryRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetDeliveryResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.UpdateDeliveryConfigurationRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.UpdateDeliveryConfigurationResponse;

/**
 * Deliveries: a source delivers to one destination of each type at most.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateDelivery.html">
 *     CreateDelivery</a>
 */
public final class Deliveries {

    private static final int ID_LENGTH = 16;
    private static final String ALL_STREAMS = ":*";

    private final AccountRegion home;
    private final DeliveryStore store;
    private final GroupReferences groups;

    public Deliveries(AccountRegion home, DeliveryStore store, GroupReferences groups) {
        this.home = home;
        this.store = store;
        this.groups = groups;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("CreateDelivery", this::create),
                Operation.read("GetDelivery", this::get),
                Operation.read("DescribeDeliveries", this::describe),
                Operation.write("UpdateDeliveryConfiguration", this::update),
                Operation.write("DeleteDelivery", this::delete));
    }

    private CreateDeliveryResponse create(CreateDeliveryRequest request, CallContext context) {
        Arn target = destinationArn(request.deliveryDestinationArn());
        VendedSource source = store.source(request.deliverySourceName());
        if (source == null) {
            throw DeliveryMessages.NO_SOURCE.with();
        }
        if (target == null) {
            throw DeliveryMessages.NO_DESTINATION.with();
        }
        VendedDestination destination =
                DeliveryDestinations.require(store, target.resource().substring(DeliveryStore.DESTINATION.length()));
        refuseSecond(source, destination);
        DeliverySettings settings = new DeliverySettings(source, destination);
        settings.check(request.recordFields(), request.s3DeliveryConfiguration());
        requireGroup(destination);
        SortedMap<String, String> tags =
                LogTagRules.merged(store.arnOf(DeliveryStore.DELIVERY), Map.of(), request.tags());

        String id = context.ids().alphanumeric(ID_LENGTH, "delivery", home.arn("logs", ""));
        String arn = store.arnOf(DeliveryStore.DELIVERY + id);
        VendedDelivery delivery = new VendedDelivery(
                store.nextNumber(),
                id,
                arn,
                source.name(),
                destination.name(),
                settings.fields(request.recordFields()),
                request.fieldDelimiter(),
                settings.path(request.s3DeliveryConfiguration()),
                settings.hive(request.s3DeliveryConfiguration()),
                tags);
        store.put(delivery);
        return CreateDeliveryResponse.builder().delivery(shown(delivery)).build();
    }

    /** Null if it is not the ARN of a destination. */
    private @Nullable Arn destinationArn(String given) {
        Arn arn = Arn.parse(given).orElse(null);
        if (arn == null || !arn.service().equals("logs") || !arn.resource().startsWith(DeliveryStore.DESTINATION)) {
            return null;
        }
        boolean here = given.equals(store.arnOf(arn.resource()));
        NotSimulated.refuse("deliveryDestinationArn", "deliveries to another account or region", !here);
        return arn;
    }

    private void refuseSecond(VendedSource source, VendedDestination destination) {
        for (VendedDelivery each : store.deliveries()) {
            if (each.source().equals(source.name())) {
                if (each.destination().equals(destination.name())) {
                    throw DeliveryMessages.DELIVERY_EXISTS.with();
                }
                if (typeOf(each).equals(destination.type())) {
                    throw DeliveryMessages.TYPE_EXISTS.with();
                }
            }
        }
    }

    private String typeOf(VendedDelivery delivery) {
        return DeliveryDestinations.require(store, delivery.destination()).type();
    }

    /** AWS tries whether it may write, so a log group of this account and region has to be there by now. */
    private void requireGroup(VendedDestination destination) {
        String resource = destination.resourceArn();
        if (destination.type().equals(VendedDestination.LOG_GROUP) && resource != null) {
            groups.identified(
                    resource.endsWith(ALL_STREAMS)
                            ? resource.substring(0, resource.length() - ALL_STREAMS.length())
                            : resource);
        }
    }

    private GetDeliveryResponse get(GetDeliveryRequest request, CallContext context) {
        return GetDeliveryResponse.builder()
                .delivery(shown(require(request.id())))
                .build();
    }

    private VendedDelivery require(String id) {
        VendedDelivery found = store.delivery(id);
        if (found == null) {
            throw DeliveryMessages.NO_DELIVERY.with();
        }
        return found;
    }

    private DescribeDeliveriesResponse describe(DescribeDeliveriesRequest request, CallContext context) {
        Page<VendedDelivery> page =
                DeliveryPages.of(store.deliveries(), VendedDelivery::number, request.nextToken(), request.limit());
        return DescribeDeliveriesResponse.builder()
                .deliveries(page.items().stream().map(this::shown).toList())
                .nextToken(page.nextToken())
                .build();
    }

    /** What the request does not name stays. A path is taken as it is given: AWS adds its beginning only at first. */
    private UpdateDeliveryConfigurationResponse update(
            UpdateDeliveryConfigurationRequest request, CallContext context) {
        VendedDelivery old = require(request.id());
        VendedSource source = store.source(old.source());
        if (source == null) {
            throw DeliveryMessages.NO_SOURCE.with();
        }
        var s3 = request.s3DeliveryConfiguration();
        new DeliverySettings(source, DeliveryDestinations.require(store, old.destination()))
                .check(request.recordFields(), s3);
        String path = s3 == null ? null : s3.suffixPath();
        Boolean hive = s3 == null ? null : s3.enableHiveCompatiblePath();
        store.put(new VendedDelivery(
                old.number(),
                old.id(),
                old.arn(),
                old.source(),
                old.destination(),
                request.recordFields().isEmpty() ? old.recordFields() : List.copyOf(request.recordFields()),
                request.fieldDelimiter() == null ? old.fieldDelimiter() : request.fieldDelimiter(),
                path == null ? old.suffixPath() : path,
                hive == null ? old.hivePath() : hive,
                old.tags()));
        return UpdateDeliveryConfigurationResponse.builder().build();
    }

    private DeleteDeliveryResponse delete(DeleteDeliveryRequest request, CallContext context) {
        store.removeDelivery(require(request.id()).id());
        return DeleteDeliveryResponse.builder().build();
    }

    private Delivery shown(VendedDelivery delivery) {
        VendedDestination destination = DeliveryDestinations.require(store, delivery.destination());
        Delivery.Builder shown = Delivery.builder()
                .id(delivery.id())
                .arn(delivery.arn())
                .deliverySourceName(delivery.source())
                .deliveryDestinationArn(destination.arn())
                .deliveryDestinationType(destination.type())
                .recordFields(delivery.recordFields().isEmpty() ? null : delivery.recordFields())
                .fieldDelimiter(delivery.fieldDelimiter())
                .tags(DeliveryPages.tags(delivery.tags()));
        if (delivery.hivePath() != null) {
            shown.s3DeliveryConfiguration(
                    s -> s.suffixPath(delivery.suffixPath()).enableHiveCompatiblePath(delivery.hivePath()));
        }
        return shown.build();
    }
}
