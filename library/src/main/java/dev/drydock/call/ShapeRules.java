package dev.drydock.call;

import software.amazon.awssdk.core.SdkRequest;

/** The check of a service's requests against its API's model, before any handler sees it. */
@FunctionalInterface
public interface ShapeRules {

    /**
     * Checks required members, lengths, ranges, patterns and enumerations.
     *
     * @throws Refusal with the service's own wording
     */
    void check(String operation, SdkRequest request);
}
