package dev.drydock.internal.call;

import dev.drydock.internal.kernel.Ids;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.OpenOrder;
import java.time.Instant;

/**
 * What a handler may know about its call: the virtual instant, the identifiers, and who calls. To schedule, a noun
 * keeps the {@link dev.drydock.internal.kernel.RegionQueue} of its account and region.
 */
public final class CallContext {

    private final Kernel kernel;
    private final String principal;

    CallContext(Kernel kernel, String principal) {
        this.kernel = kernel;
        this.principal = principal;
    }

    /** The virtual instant of the call, in whole milliseconds. */
    public Instant now() {
        return kernel.now();
    }

    /** The world's identifiers. */
    public Ids ids() {
        return kernel.ids();
    }

    /** Orders that AWS leaves open. */
    public OpenOrder order() {
        return new OpenOrder(kernel.chance());
    }

    /** The ARN of the identity that calls, as {@code registeredBy} shows it. */
    public String principal() {
        return principal;
    }
}
