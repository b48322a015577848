package dev.drydock.internal.loadbalancing;

import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.loadbalancing.action.ActionRules;
import dev.drydock.internal.loadbalancing.action.ForwardRules;
import dev.drydock.internal.loadbalancing.balancer.LoadBalancerOperations;
import dev.drydock.internal.loadbalancing.limit.AccountLimits;
import dev.drydock.internal.loadbalancing.listener.DescribeSslPolicies;
import dev.drydock.internal.loadbalancing.listener.ListenerOperations;
import dev.drydock.internal.loadbalancing.rule.RuleOperations;
import dev.drydock.internal.loadbalancing.shape.LoadBalancingShapes;
import dev.drydock.internal.loadbalancing.tag.BalancingTagOperations;
import dev.drydock.internal.loadbalancing.targetgroup.TargetGroupOperations;
import dev.drydock.operation.AwsService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;

/** The table of simulated operations of Elastic Load Balancing, by noun. */
final class LoadBalancingOperations extends OperationTable {

    private static final Map<String, String> NOUNS = new LinkedHashMap<>();

    static {
        noun(
                NOUNS,
                "target group",
                "CreateTargetGroup",
                "ModifyTargetGroup",
                "DeleteTargetGroup",
                "DescribeTargetGroups");
        noun(NOUNS, "target group attribute", "DescribeTargetGroupAttributes", "ModifyTargetGroupAttributes");
        noun(NOUNS, "target", "RegisterTargets", "DeregisterTargets", "DescribeTargetHealth");
        noun(NOUNS, "limit", "DescribeAccountLimits");
        noun(NOUNS, "load balancer", "CreateLoadBalancer", "DescribeLoadBalancers", "DeleteLoadBalancer");
        noun(NOUNS, "load balancer attribute", "DescribeLoadBalancerAttributes", "ModifyLoadBalancerAttributes");
        noun(NOUNS, "network", "SetSubnets", "SetSecurityGroups", "SetIpAddressType");
        noun(NOUNS, "listener", "CreateListener", "ModifyListener", "DescribeListeners", "DeleteListener");
        noun(NOUNS, "listener attribute", "DescribeListenerAttributes", "ModifyListenerAttributes");
        noun(
                NOUNS,
                "certificate",
                "AddListenerCertificates",
                "RemoveListenerCertificates",
                "DescribeListenerCertificates");
        noun(NOUNS, "security policy", DescribeSslPolicies.NAME);
        noun(NOUNS, "rule", "CreateRule", "ModifyRule", "DescribeRules", "DeleteRule", "SetRulePriorities");
        noun(NOUNS, "tag", "AddTags", "RemoveTags", "DescribeTags");
    }

    private final LoadBalancingRegion region;

    LoadBalancingOperations(LoadBalancingRegion region) {
        super(AwsService.ELASTIC_LOAD_BALANCING, NOUNS);
        this.region = region;
    }

    @Override
    protected ExceptionTable exceptions() {
        return LoadBalancingExceptions.TABLE;
    }

    @Override
    protected SdkRequest check(String operation, SdkRequest request) {
        return LoadBalancingShapes.check(operation, request);
    }

    @Override
    protected List<Operation<?, ?>> make(String noun, String operation) {
        return switch (noun) {
            case "target group" -> groups().operations();
            case "target group attribute" -> groups().attributes();
            case "target" -> groups().targets();
            case "limit" -> AccountLimits.operations();
            case "load balancer" -> balancers().operations();
            case "load balancer attribute" -> balancers().attributes();
            case "network" -> balancers().network();
            case "listener" -> listeners().operations();
            case "listener attribute" -> listeners().attributes();
            case "certificate" -> listeners().certificates();
            case "security policy" -> List.of(new DescribeSslPolicies().operation());
            case "rule" ->
                new RuleOperations(region.names(), region.balancers(), region.tags(), actions()).operations();
            case "tag" -> new BalancingTagOperations(region.names(), region.targets(), region.tags()).operations();
            default -> throw new IllegalStateException("No operations of " + noun);
        };
    }

    private TargetGroupOperations groups() {
        return new TargetGroupOperations(region.names(), region.targets(), region.tags());
    }

    private LoadBalancerOperations balancers() {
        return new LoadBalancerOperations(
                region.names(), region.balancers(), region.tags(), region.subnets(), region.chance());
    }

    private ListenerOperations listeners() {
        return new ListenerOperations(region.names(), region.balancers(), region.tags(), actions());
    }

    private ActionRules actions() {
        return new ActionRules(
                new ForwardRules(region.names(), region.balancers().forwards(), region.targets()));
    }
}
