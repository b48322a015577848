package dev.drydock.internal.fault.strike;

import dev.drydock.internal.argument.Require;
import dev.drydock.internal.fault.strike.FisParameter.Kind;
import java.util.Arrays;
import java.util.List;

/**
 * The actions of AWS FIS on Amazon ECS.
 *
 * @see <a href="https://docs.aws.amazon.com/fis/latest/userguide/fis-actions-reference.html#ecs-actions-reference">AWS FIS
 *     actions reference</a>
 */
enum FisActionType {
    DRAIN(
            "aws:ecs:drain-container-instances",
            required("drainagePercentage", Kind.PERCENT),
            required("duration", Kind.DURATION)),
    STOP_TASK("aws:ecs:stop-task"),
    CPU_STRESS(
            "aws:ecs:task-cpu-stress",
            required("duration", Kind.DURATION),
            optional("percent", Kind.PERCENT, "100"),
            optional("workers", Kind.NUMBER, "0"),
            install()),
    IO_STRESS(
            "aws:ecs:task-io-stress",
            required("duration", Kind.DURATION),
            optional("percent", Kind.PERCENT, "80"),
            optional("workers", Kind.NUMBER, "1"),
            install()),
    KILL_PROCESS(
            "aws:ecs:task-kill-process",
            required("processName", Kind.TEXT),
            optional("signal", Kind.SIGNAL, "SIGTERM"),
            install()),
    BLACKHOLE_PORT(
            "aws:ecs:task-network-blackhole-port",
            required("duration", Kind.DURATION),
            required("port", Kind.PORT),
            required("trafficType", Kind.TRAFFIC),
            optional("protocol", Kind.PROTOCOL, "tcp"),
            install(),
            endpoints()),
    LATENCY(
            "aws:ecs:task-network-latency",
            required("duration", Kind.DURATION),
            optional("delayMilliseconds", Kind.NUMBER, "200"),
            optional("jitterMilliseconds", Kind.NUMBER, "10"),
            optional("flowsPercent", Kind.PERCENT, "100"),
            optional("sources", Kind.TEXT, "ALL"),
            install(),
            endpoints()),
    PACKET_LOSS(
            "aws:ecs:task-network-packet-loss",
            required("duration", Kind.DURATION),
            optional("lossPercent", Kind.PERCENT, "7"),
            optional("flowsPercent", Kind.PERCENT, "100"),
            optional("sources", Kind.TEXT, "ALL"),
            install(),
            endpoints());

    private final String id;
    private final List<FisParameter> parameters;

    FisActionType(String id, FisParameter... parameters) {
        this.id = id;
        this.parameters = List.of(parameters);
    }

    private static FisParameter required(String name, Kind kind) {
        return new FisParameter(name, kind, null);
    }

    private static FisParameter optional(String name, Kind kind, String otherwise) {
        return new FisParameter(name, kind, otherwise);
    }

    private static FisParameter install() {
        return optional("installDependencies", Kind.FLAG, "True");
    }

    private static FisParameter endpoints() {
        return optional("useEcsFaultInjectionEndpoints", Kind.FLAG, "false");
    }

    static FisActionType of(String id) {
        List<String> ids = Arrays.stream(values()).map(FisActionType::id).toList();
        return values()[ids.indexOf(Require.oneOf("fis", "actionId", id, ids))];
    }

    String id() {
        return id;
    }

    List<FisParameter> parameters() {
        return parameters;
    }

    /** Whether it is about a cluster, and not about tasks. */
    boolean isOfCluster() {
        return this == DRAIN;
    }

    /** Whether it reaches into tasks, by the SSM agent. */
    boolean needsAgent() {
        return this != DRAIN && this != STOP_TASK;
    }

    /** Whether it disturbs the network. */
    boolean isOfNetwork() {
        return this == BLACKHOLE_PORT || this == LATENCY || this == PACKET_LOSS;
    }
}
