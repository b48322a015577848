package dev.drydock.internal.logs.destination;

import dev.drydock.internal.logs.recipient.TargetMessages;
import dev.drydock.internal.logs.store.DestinationState;
import dev.drydock.internal.logs.store.DestinationStore;
import dev.drydock.internal.logs.store.TagHolder;
import dev.drydock.internal.model.Arn;
import org.jspecify.annotations.Nullable;

/** The tags of destinations. */
public final class DestinationTags {

    private static final String DESTINATION = "destination:";

    private DestinationTags() {}

    /** The destination of an ARN; null if it is of another kind, or AWS's refusal if there is none. */
    public static @Nullable TagHolder find(DestinationStore store, Arn arn) {
        if (!arn.resource().startsWith(DESTINATION)) {
            return null;
        }
        String name = arn.resource().substring(DESTINATION.length());
        DestinationState found = arn.toString().equals(store.arnOf(name)) ? store.find(name) : null;
        if (found == null) {
            throw TargetMessages.DESTINATION_NOT_FOUND.with();
        }
        return new TagHolder(arn.toString(), found.tags(), next -> store.put(found.withTags(next)));
    }
}
