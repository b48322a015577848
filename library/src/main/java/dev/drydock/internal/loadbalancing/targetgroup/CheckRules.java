package dev.drydock.internal.loadbalancing.targetgroup;

import dev.drydock.internal.loadbalancing.store.CheckSettings;
import dev.drydock.internal.loadbalancing.store.CodeRanges;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the health checks of a target group may be, and what they are unless a request says otherwise: both depend on what
 * protocol the targets speak.
 *
 * @param protocol that of the group
 * @param grpc whether its targets speak gRPC
 * @param targetType that of the group
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html">Health
 *     checks for Application Load Balancer target groups</a>
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html">Health
 *     checks for Network Load Balancer target groups</a>
 */
record CheckRules(String protocol, boolean grpc, String targetType) {

    private static final List<String> BY = List.of("HTTP", "HTTPS", "TCP");
    private static final String TCP = "TCP";

    private static final int INTERVAL = 30;
    private static final int HEALTHY = 5;
    private static final int UNHEALTHY = 2;
    private static final int MOST_PORT = 65_535;
    private static final int MOST_GRPC = 99;

    private boolean ofApplications() {
        return protocol.equals("HTTP") || protocol.equals("HTTPS");
    }

    /** The settings that a request for a new group asks for. */
    CheckSettings created(CheckRequest request) {
        String by = Objects.requireNonNullElse(request.protocol(), ofApplications() ? "HTTP" : TCP);
        return checked(request, defaults(by));
    }

    /** The settings that a request makes of others. */
    CheckSettings changed(CheckRequest request, CheckSettings before) {
        String by = Objects.requireNonNullElse(request.protocol(), before.protocol());
        // With another protocol come its defaults for what only it knows; the rest stays.
        CheckSettings defaults = defaults(by);
        boolean same = by.equals(TCP) == before.protocol().equals(TCP);
        return checked(
                request,
                new CheckSettings(
                        by,
                        before.port(),
                        same ? before.path() : defaults.path(),
                        before.interval(),
                        before.timeout(),
                        before.healthy(),
                        before.unhealthy(),
                        same ? before.httpCodes() : defaults.httpCodes(),
                        same ? before.grpcCodes() : defaults.grpcCodes()));
    }

    private CheckSettings defaults(String by) {
        boolean http = !by.equals(TCP);
        String path = grpc ? "/AWS.ALB/healthcheck" : "/";
        String codes = ofApplications() ? "200" : "200-399";
        return new CheckSettings(
                by,
                CheckSettings.TRAFFIC_PORT,
                http ? path : null,
                INTERVAL,
                timeout(by),
                HEALTHY,
                UNHEALTHY,
                http && !grpc ? codes : null,
                http && grpc ? "12" : null);
    }

    private int timeout(String by) {
        if (ofApplications()) {
            return 5;
        }
        return by.equals("HTTP") ? 6 : 10;
    }

    private CheckSettings checked(CheckRequest request, CheckSettings defaults) {
        String by = defaults.protocol();
        if (Boolean.FALSE.equals(request.enabled())) {
            throw GroupMessages.CHECKS_DISABLED.with(targetType);
        }
        if (!BY.contains(by) || by.equals(TCP) && ofApplications()) {
            throw GroupMessages.CHECK_PROTOCOL.with(by, protocol);
        }
        if (by.equals(TCP) && request.path() != null) {
            throw GroupMessages.PATH_BY_TCP.with();
        }
        if (by.equals(TCP) && request.matcher() != null) {
            throw GroupMessages.MATCHER_BY_TCP.with();
        }
        if (request.path() != null && !request.path().startsWith("/")) {
            throw GroupMessages.CHECK_PATH.with(request.path());
        }
        if (request.port() != null && !isPort(request.port())) {
            throw GroupMessages.CHECK_PORT.with(request.port());
        }
        if (request.matcher() != null) {
            codes(request.matcher().httpCode(), request.matcher().grpcCode());
        }
        CheckSettings settings = request.over(defaults);
        timing(settings);
        return settings;
    }

    private static boolean isPort(String text) {
        boolean number = text.matches("[0-9]{1,5}");
        return text.equals(CheckSettings.TRAFFIC_PORT)
                || number && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST_PORT;
    }

    private void codes(@Nullable String http, @Nullable String grpcCodes) {
        String codes = grpc ? grpcCodes : http;
        if (codes == null || codes.isEmpty()) {
            throw (grpc ? GroupMessages.NO_GRPC_CODE : GroupMessages.NO_HTTP_CODE).with();
        }
        CodeRanges ranges = CodeRanges.parse(codes);
        if (ranges == null) {
            throw GroupMessages.CODE_SYNTAX.with(codes);
        }
        int least = grpc ? 0 : 200;
        int most = grpc ? MOST_GRPC : ofApplications() ? 499 : 599;
        int outside = ranges.outside(least, most);
        if (outside >= 0) {
            throw GroupMessages.CODE_RANGE.with(grpc ? "GRPC" : "HTTP", outside, least, most);
        }
    }

    private void timing(CheckSettings settings) {
        if (ofApplications() && settings.interval() <= settings.timeout()) {
            throw GroupMessages.INTERVAL.with();
        }
        if (settings.interval() < settings.timeout()) {
            throw GroupMessages.TIMEOUT.with(settings.timeout(), settings.interval());
        }
    }
}
