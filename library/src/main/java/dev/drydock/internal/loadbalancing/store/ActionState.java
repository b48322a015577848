package dev.drydock.internal.loadbalancing.store;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a rule does with requests; of its parts the one that its type is of is there.
 *
 * @param type {@code forward}
 * @param order null if none was given, as none need be for a single action
 */
public record ActionState(
        String type,
        @Nullable Integer order,
        @Nullable Forward forward,
        @Nullable Redirect redirect,
        @Nullable FixedResponse fixedResponse,
        @Nullable Authentication authentication) {

    /** {@code forward}. */
    public static final String FORWARD = "forward";

    /** {@code redirect}. */
    public static final String REDIRECT = "redirect";

    /** {@code fixed-response}. */
    public static final String FIXED_RESPONSE = "fixed-response";

    /** What types that ask who the user is begin with. */
    public static final String AUTHENTICATE = "authenticate-";

    /**
     * Requests go to target groups.
     *
     * @param groups at least one
     * @param sticky whether a client stays with the group it was sent to first
     * @param stickySeconds how long; null if nobody said
     */
    public record Forward(
            List<WeightedGroup> groups,
            boolean sticky,
            @Nullable Integer stickySeconds) {}

    /**
     * A target group and its share.
     *
     * @param weight from 0 to 999
     */
    public record WeightedGroup(String arn, int weight) {}

    /**
     * Clients are sent elsewhere.
     *
     * @param protocol {@code HTTPS}, or <code>#{protocol}</code>, as in all but the last
     * @param statusCode {@code HTTP_301}
     */
    public record Redirect(String protocol, String port, String host, String path, String query, String statusCode) {}

    /**
     * The load balancer answers itself.
     *
     * @param statusCode {@code 503}
     */
    public record FixedResponse(
            String statusCode,
            @Nullable String contentType,
            @Nullable String body) {}

    /**
     * Users must have said who they are.
     *
     * @param settings by member, as they were given or by default; the client's secret is not among them
     * @param extraParameters of the request to the provider
     */
    public record Authentication(SortedMap<String, String> settings, SortedMap<String, String> extraParameters) {}

    /** Its place among the actions of its rule. */
    int position() {
        return order == null ? 1 : order;
    }
}
