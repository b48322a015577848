package dev.drydock.internal.logs.delivery;

import dev.drydock.internal.logs.store.DeliveryStore;
import dev.drydock.internal.logs.store.TagHolder;
import dev.drydock.internal.model.Arn;
import org.jspecify.annotations.Nullable;

/** The tags of delivery sources, delivery destinations and deliveries. */
public final class DeliveryTags {

    private DeliveryTags() {}

    /** The resource of an ARN; null if it is of another kind, or AWS's refusal if there is none. */
    public static @Nullable TagHolder find(DeliveryStore store, Arn arn) {
        String resource = arn.resource();
        boolean source = resource.startsWith(DeliveryStore.SOURCE);
        boolean destination = resource.startsWith(DeliveryStore.DESTINATION);
        if (!source && !destination && !resource.startsWith(DeliveryStore.DELIVERY)) {
            return null;
        }
        TagHolder found = arn.toString().equals(store.arnOf(resource)) ? store.tagged(resource) : null;
        if (found == null) {
            throw source
                    ? DeliveryMessages.NO_SOURCE.with()
                    : destination ? DeliveryMessages.NO_DESTINATION.with() : DeliveryMessages.NO_DELIVERY.with();
        }
        return found;
    }
}
