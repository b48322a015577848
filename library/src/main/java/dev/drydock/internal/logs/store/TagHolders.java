package dev.drydock.internal.logs.store;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.model.Arn;
import org.jspecify.annotations.Nullable;

/** A kind of resources that have tags. */
@FunctionalInterface
public interface TagHolders {

    /**
     * The resource of an ARN.
     *
     * @return null if the ARN is one of another kind
     * @throws Refusal if it is of this kind and there is none
     */
    @Nullable
    TagHolder find(Arn arn);
}
