package dev.drydock.internal.loadbalancing.store;

import org.jspecify.annotations.Nullable;

/**
 * How a target group checks the health of its targets.
 *
 * @param protocol {@code HTTP}, {@code HTTPS} or {@code TCP}
 * @param port a number, or {@code traffic-port} for that of each target
 * @param path null for checks by TCP
 * @param interval seconds from one check to the next
 * @param timeout seconds after which a check without an answer has failed
 * @param healthy how many checks in a row an unhealthy target must pass
 * @param unhealthy how many checks in a row a healthy target must fail
 * @param httpCodes the codes that pass, {@code 200,204-299}; null unless checks are by HTTP/1.1 or HTTP/2
 * @param grpcCodes the codes that pass; null unless checks are by gRPC
 */
public record CheckSettings(
        String protocol,
        String port,
        @Nullable String path,
        int interval,
        int timeout,
        int healthy,
        int unhealthy,
        @Nullable String httpCodes,
        @Nullable String grpcCodes) {

    /** The port of each target itself. */
    public static final String TRAFFIC_PORT = "traffic-port";

    /** The port that a target is checked on, as DescribeTargetHealth shows it. */
    public String portOf(int target) {
        return port.equals(TRAFFIC_PORT) ? Integer.toString(target) : port;
    }

    /** Whether an answer passes. A check by TCP passes by any. */
    boolean passes(int code) {
        String codes = grpcCodes != null ? grpcCodes : httpCodes;
        CodeRanges ranges = codes == null ? null : CodeRanges.parse(codes);
        return ranges == null || ranges.contains(code);
    }
}
