package dev.drydock.internal.call;

import dev.drydock.internal.sdk.NewerMembers;
import dev.drydock.operation.AwsService;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;

/** The check of a request against the API's model, before any handler sees it. */
@FunctionalInterface
public interface ShapeRules {

    /**
     * Checks required members, lengths, ranges, patterns and enumerations.
     *
     * @return the request as its handler is to take it: without what AWS takes for absent
     * @throws Refusal with the service's own wording
     */
    SdkRequest check(AwsService service, String operation, SdkRequest request);

    /** The members a request gives that are younger than what Drydock knows, by path; mostly none. */
    default List<String> unknown(SdkRequest request) {
        return NewerMembers.of(request);
    }
}
