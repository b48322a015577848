package dev.drydock.internal.loadbalancing.targetgroup;

import dev.drydock.internal.loadbalancing.store.CheckSettings;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateTargetGroupRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Matcher;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyTargetGroupRequest;

/** What a request says of health checks; null for what it does not say. */
record CheckRequest(
        @Nullable Boolean enabled,
        @Nullable String protocol,
        @Nullable String port,
        @Nullable String path,
        @Nullable Integer interval,
        @Nullable Integer timeout,
        @Nullable Integer healthy,
        @Nullable Integer unhealthy,
        @Nullable Matcher matcher) {

    static CheckRequest of(CreateTargetGroupRequest request) {
        return new CheckRequest(
                request.healthCheckEnabled(),
                request.healthCheckProtocolAsString(),
                request.healthCheckPort(),
                request.healthCheckPath(),
                request.healthCheckIntervalSeconds(),
                request.healthCheckTimeoutSeconds(),
                request.healthyThresholdCount(),
                request.unhealthyThresholdCount(),
                request.matcher());
    }

    static CheckRequest of(ModifyTargetGroupRequest request) {
        return new CheckRequest(
                request.healthCheckEnabled(),
                request.healthCheckProtocolAsString(),
                request.healthCheckPort(),
                request.healthCheckPath(),
                request.healthCheckIntervalSeconds(),
                request.healthCheckTimeoutSeconds(),
                request.healthyThresholdCount(),
                request.unhealthyThresholdCount(),
                request.matcher());
    }

    /** The settings that come of it, where others stand for what it does not say. */
    CheckSettings over(CheckSettings others) {
        boolean byHttp = !others.protocol().equals("TCP");
        return new CheckSettings(
                others.protocol(),
                port == null ? others.port() : port,
                !byHttp || path == null ? others.path() : path,
                interval == null ? others.interval() : interval,
                timeout == null ? others.timeout() : timeout,
                healthy == null ? others.healthy() : healthy,
                unhealthy == null ? others.unhealthy() : unhealthy,
                others.httpCodes() == null || matcher == null || matcher.httpCode() == null
                        ? others.httpCodes()
                        : matcher.httpCode(),
                others.grpcCodes() == null || matcher == null || matcher.grpcCode() == null
                        ? others.grpcCodes()
                        : matcher.grpcCode());
    }
}
