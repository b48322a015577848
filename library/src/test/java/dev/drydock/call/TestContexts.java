package dev.drydock.call;

import dev.drydock.kernel.Kernel;
import java.time.Instant;

/** Makes the contexts that only the pipeline makes outside of tests. */
public final class TestContexts {

    /** Who calls in tests. */
    public static final String PRINCIPAL = "arn:aws:iam::123456789012:user/tester";

    private TestContexts() {}

    /** A context in a world of its own that stands still at an instant. */
    public static CallContext at(Instant now) {
        return new CallContext(new Kernel(42, now), PRINCIPAL);
    }
}
