package dev.drydock.routing;

import dev.drydock.internal.argument.Require;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request to a load balancer.
 *
 * <p>A Network Load Balancer has no rules and reads no requests: it forwards by the port, or nothing listens there.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Routed {

    private final Outcome outcome;
    private final @Nullable String listener;
    private final @Nullable String rule;
    private final @Nullable String targetGroup;
    private final @Nullable Target target;
    private final int status;
    private final List<Header> headers;
    private final String text;

    /**
     * What became of a request; Drydock makes these.
     *
     * @param text the body of the load balancer's own answer; where nobody answers, why
     */
    public Routed(
            Outcome outcome,
            @Nullable String listener,
            @Nullable String rule,
            @Nullable String targetGroup,
            @Nullable Target target,
            int status,
            List<Header> headers,
            String text) {
        this.outcome = outcome;
        this.listener = listener;
        this.rule = rule;
        this.targetGroup = targetGroup;
        this.target = target;
        this.status = status;
        this.headers = List.copyOf(headers);
        this.text = text;
    }

    /** What a load balancer can do with a request. */
    public enum Outcome {
        /** A target gets it, and answers. */
        FORWARDED,
        /** A redirect action sends the client elsewhere, or an authenticate action to where users log in. */
        REDIRECTED,
        /** A fixed-response action answers. */
        ANSWERED,
        /** The load balancer answers with an error of its own: 400, 401 or 503. */
        FAILED,
        /** The client gets no connection: nothing listens on the port, or the load balancer is still being set up. */
        UNREACHABLE
    }

    /**
     * A target.
     *
     * @param id an IP address, the id of an EC2 instance, or the ARN of a function or a load balancer
     * @param port where it listens; 0 for a function
     */
    public record Target(String id, int port) {}

    /**
     * A header of the answer. Where a target answers these are what the load balancer adds: cookies for sessions that
     * stick.
     *
     * @param name {@code Location}
     */
    public record Header(String name, String value) {}

    /** What was done. */
    public Outcome outcome() {
        return outcome;
    }

    /** The ARN of the listener; empty if the request is {@code UNREACHABLE}. */
    public Optional<String> listener() {
        return Optional.ofNullable(listener);
    }

    /** The ARN of the rule, the default one's too; empty if no rule was asked. */
    public Optional<String> rule() {
        return Optional.ofNullable(rule);
    }

    /** The ARN of the target group; empty if the request goes to none. */
    public Optional<String> targetGroup() {
        return Optional.ofNullable(targetGroup);
    }

    /** The target; there if and only if the request was {@code FORWARDED}. */
    public Optional<Target> target() {
        return Optional.ofNullable(target);
    }

    /** The status of the load balancer's own answer, 100 to 599; 0 where a target answers or nobody does. */
    public int status() {
        return status;
    }

    /** The headers that the load balancer adds or answers with. */
    public List<Header> headers() {
        return headers;
    }

    /** The first header of a name, in any case. */
    public Optional<String> header(String name) {
        Require.text("header", "name", name, "Location");
        return headers.stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /** The body of the load balancer's own answer; where nobody answers, why. */
    public String text() {
        return text;
    }

    /** {@code FORWARDED to 10.0.1.4:8080 of arn:…}. */
    @Override
    public String toString() {
        StringBuilder shown = new StringBuilder(outcome.name());
        if (target != null) {
            shown.append(" to ").append(target.id()).append(':').append(target.port());
        }
        if (targetGroup != null) {
            shown.append(" of ").append(targetGroup);
        }
        if (status > 0) {
            shown.append(" with ").append(status);
        }
        return outcome == Outcome.UNREACHABLE ? shown + ": " + text : shown.toString();
    }
}
