package dev.drydock.internal.loadbalancing.targetgroup;

import dev.drydock.internal.account.TargetRegistry.Health;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.loadbalancing.store.TargetGroup;
import dev.drydock.internal.loadbalancing.store.TargetGroups;
import dev.drydock.internal.loadbalancing.store.TargetKey;
import dev.drydock.internal.loadbalancing.store.TargetReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeregisterTargetsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeregisterTargetsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetHealthInputIncludeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetHealthRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetHealthResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RegisterTargetsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RegisterTargetsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;

/**
 * RegisterTargets, DeregisterTargets and DescribeTargetHealth.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-register-targets.html">
 *     Register targets with your Application Load Balancer target group</a>
 */
final class TargetOperations {

    private static final int MOST_TARGETS = 1_000;

    private final GroupFinder finder;
    private final TargetGroups groups;
    private final TargetIdRules rules;

    TargetOperations(GroupFinder finder, TargetGroups groups) {
        this.finder = finder;
        this.groups = groups;
        this.rules = new TargetIdRules(finder.home());
    }

    List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("RegisterTargets", this::register).scope(each -> List.of(each.targetGroupArn())),
                Operation.write("DeregisterTargets", this::deregister).scope(each -> List.of(each.targetGroupArn())),
                Operation.read("DescribeTargetHealth", this::describe).scope(each -> List.of(each.targetGroupArn())));
    }

    private static TargetKey key(TargetDescription target, TargetGroup group) {
        NotSimulated.refuseMember(target, "Targets.QuicServerId", "QUIC");
        return new TargetKey(
                target.id(), target.port() == null ? group.settings().port() : target.port());
    }

    private RegisterTargetsResponse register(RegisterTargetsRequest request, CallContext context) {
        TargetGroup group = finder.findForTargets(request.targetGroupArn());
        Map<TargetKey, @Nullable String> wanted = new LinkedHashMap<>();
        for (TargetDescription each : request.targets()) {
            String zone = rules.zone(group.settings(), each.id(), each.availabilityZone());
            wanted.put(key(each, group), zone);
        }
        Set<TargetKey> all = new LinkedHashSet<>(wanted.keySet());
        groups.reports(group.arn()).forEach(each -> all.add(each.key()));
        if (all.size() > MOST_TARGETS) {
            throw GroupMessages.TOO_MANY_TARGETS.with(group.arn());
        }
        wanted.forEach((key, zone) -> groups.register(group, key, zone));
        return RegisterTargetsResponse.builder().build();
    }

    /** A target that is not registered is passed over; one without a port is meant with the port of its group. */
    private DeregisterTargetsResponse deregister(DeregisterTargetsRequest request, CallContext context) {
        TargetGroup group = finder.findForTargets(request.targetGroupArn());
        List<TargetKey> going = new ArrayList<>();
        for (TargetDescription each : request.targets()) {
            rules.zone(group.settings(), each.id(), each.availabilityZone());
            going.add(key(each, group));
        }
        going.forEach(each -> groups.deregister(group, each));
        return DeregisterTargetsResponse.builder().build();
    }

    private DescribeTargetHealthResponse describe(DescribeTargetHealthRequest request, CallContext context) {
        TargetGroup group = finder.findForTargets(request.targetGroupArn());
        boolean detects = group.settings().isOfApplications()
                && request.include().stream().anyMatch(each -> isAboutAnomalies(each));
        List<TargetReport> reports = new ArrayList<>();
        for (TargetDescription each : request.targets()) {
            rules.zone(group.settings(), each.id(), each.availabilityZone());
            reports.add(groups.report(group, key(each, group)));
        }
        if (request.targets().isEmpty()) {
            reports.addAll(context.order()
                    .of(
                            "targets",
                            groups.reports(group.arn()),
                            each -> each.key().toString())
                    .items());
        }
        return DescribeTargetHealthResponse.builder()
                .targetHealthDescriptions(reports.stream()
                        .map(each -> shown(group, each, detects))
                        .toList())
                .build();
    }

    private static boolean isAboutAnomalies(DescribeTargetHealthInputIncludeEnum what) {
        return what == DescribeTargetHealthInputIncludeEnum.ANOMALY_DETECTION
                || what == DescribeTargetHealthInputIncludeEnum.ALL;
    }

    private static TargetHealthDescription shown(TargetGroup group, TargetReport report, boolean detects) {
        boolean checked = report.health() != Health.UNUSED;
        String state = report.health() == Health.NOT_REGISTERED
                ? "unused"
                : report.health().name().toLowerCase(Locale.ROOT);
        TargetHealthDescription.Builder shown = TargetHealthDescription.builder()
                .target(t -> t.id(report.key().id()).port(report.key().port()).availabilityZone(report.zone()))
                .healthCheckPort(
                        checked ? group.settings().check().portOf(report.key().port()) : null)
                .targetHealth(h -> h.state(state).reason(report.reason()).description(report.description()))
                .administrativeOverride(o -> o.state("no_override")
                        .reason("AdministrativeOverride.NoOverride")
                        .description("No override is currently active on target"));
        if (detects) {
            shown.anomalyDetection(a -> a.result("normal").mitigationInEffect("no"));
        }
        return shown.build();
    }
}
