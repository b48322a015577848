package dev.drydock.internal.logs.delivery;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.logs.store.DeliveryStore;
import dev.drydock.internal.logs.store.VendedDestination;
import dev.drydock.internal.policy.PolicyDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteDeliveryDestinationPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteDeliveryDestinationPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetDeliveryDestinationPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetDeliveryDestinationPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.Policy;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutDeliveryDestinationPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutDeliveryDestinationPolicyResponse;

/**
 * Who may deliver to a destination from other accounts. Kept and shown as it was given; no call is decided by it, because
 * deliveries to other accounts are not simulated.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliveryDestinationPolicy.html">
 *     PutDeliveryDestinationPolicy</a>
 */
public final class DestinationPolicies {

    private final DeliveryStore store;

    public DestinationPolicies(DeliveryStore store) {
        this.store = store;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("PutDeliveryDestinationPolicy", this::put),
                Operation.read("GetDeliveryDestinationPolicy", this::get),
                Operation.write("DeleteDeliveryDestinationPolicy", this::delete));
    }

    private PutDeliveryDestinationPolicyResponse put(PutDeliveryDestinationPolicyRequest request, CallContext context) {
        VendedDestination destination = DeliveryDestinations.require(store, request.deliveryDestinationName());
        String text = request.deliveryDestinationPolicy();
        boolean valid = PolicyDocument.read(text) instanceof PolicyDocument policy
                && policy.namesPrincipals()
                && policy.namesResources();
        if (!valid) {
            throw DeliveryMessages.BAD_POLICY.with();
        }
        store.put(destination.withPolicy(text));
        return PutDeliveryDestinationPolicyResponse.builder()
                .policy(shown(text))
                .build();
    }

    private GetDeliveryDestinationPolicyResponse get(GetDeliveryDestinationPolicyRequest request, CallContext context) {
        VendedDestination destination = DeliveryDestinations.require(store, request.deliveryDestinationName());
        return GetDeliveryDestinationPolicyResponse.builder()
                .policy(shown(destination.policy()))
                .build();
    }

    private DeleteDeliveryDestinationPolicyResponse delete(
            DeleteDeliveryDestinationPolicyRequest request, CallContext context) {
        VendedDestination destination = DeliveryDestinations.require(store, request.deliveryDestinationName());
        store.put(destination.withPolicy(null));
        return DeleteDeliveryDestinationPolicyResponse.builder().build();
    }

    /** A destination without a policy shows one without a text. */
    private static Policy shown(@Nullable String text) {
        return Policy.builder().deliveryDestinationPolicy(text).build();
    }
}
