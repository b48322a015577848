package dev.drydock.internal.loadbalancing.targetgroup;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.loadbalancing.request.MarkerPages;
import dev.drydock.internal.loadbalancing.request.NamedResources;
import dev.drydock.internal.loadbalancing.store.GroupSettings;
import dev.drydock.internal.loadbalancing.store.ResourceTags;
import dev.drydock.internal.loadbalancing.store.TargetGroup;
import dev.drydock.internal.loadbalancing.store.TargetGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteTargetGroupRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteTargetGroupResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyTargetGroupRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyTargetGroupResponse;

/**
 * The operations on target groups, their attributes and their targets.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html">Target
 *     groups for your Application Load Balancers</a>
 */
public final class TargetGroupOperations {

    private final TargetGroups groups;
    private final ResourceTags tags;
    private final GroupFinder finder;
    private final CreateTargetGroup create;

    public TargetGroupOperations(NamedResources names, TargetGroups groups, ResourceTags tags) {
        this.groups = groups;
        this.tags = tags;
        this.finder = new GroupFinder(names, groups);
        this.create = new CreateTargetGroup(names.home(), groups, tags);
    }

    /** The operations on groups themselves. */
    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("CreateTargetGroup", create::handle),
                Operation.write("ModifyTargetGroup", this::modify).scope(each -> List.of(each.targetGroupArn())),
                Operation.write("DeleteTargetGroup", this::delete).scope(each -> List.of(each.targetGroupArn())),
                Operation.read("DescribeTargetGroups", this::describe));
    }

    /** The operations on attributes of groups. */
    public List<Operation<?, ?>> attributes() {
        return new GroupAttributes(finder, groups).operations();
    }

    /** The operations on targets. */
    public List<Operation<?, ?>> targets() {
        return new TargetOperations(finder, groups).operations();
    }

    private ModifyTargetGroupResponse modify(ModifyTargetGroupRequest request, CallContext context) {
        TargetGroup group = finder.find(request.targetGroupArn());
        GroupSettings settings = group.settings();
        CheckRules rules =
                new CheckRules(settings.protocol(), "GRPC".equals(settings.protocolVersion()), settings.targetType());
        groups.modify(group, rules.changed(CheckRequest.of(request), settings.check()));
        return ModifyTargetGroupResponse.builder()
                .targetGroups(GroupAnswers.shown(groups, group))
                .build();
    }

    /** Deleting a group that is not there is no error: the operation declares none. */
    private DeleteTargetGroupResponse delete(DeleteTargetGroupRequest request, CallContext context) {
        finder.requireArn(request.targetGroupArn());
        TargetGroup group = groups.find(request.targetGroupArn());
        if (group != null) {
            if (!groups.balancersOf(group).isEmpty()) {
                throw GroupMessages.IN_USE.with(group.arn());
            }
            groups.delete(group);
            tags.forget(group.arn());
        }
        return DeleteTargetGroupResponse.builder().build();
    }

    private DescribeTargetGroupsResponse describe(DescribeTargetGroupsRequest request, CallContext context) {
        Page<TargetGroup> page = MarkerPages.of(
                context.order().of("target groups", asked(request), TargetGroup::arn),
                request.marker(),
                request.pageSize());
        return DescribeTargetGroupsResponse.builder()
                .targetGroups(page.items().stream()
                        .map(each -> GroupAnswers.shown(groups, each))
                        .toList())
                .nextMarker(page.nextToken())
                .build();
    }

    private List<TargetGroup> asked(DescribeTargetGroupsRequest request) {
        boolean byBalancer = request.loadBalancerArn() != null;
        boolean byName = !request.names().isEmpty();
        boolean byArn = !request.targetGroupArns().isEmpty();
        if (byBalancer && (byName || byArn) || byName && byArn) {
            throw GroupMessages.SEVERAL_FILTERS.with();
        }
        if (byBalancer) {
            finder.requireBalancer(request.loadBalancerArn());
        }
        request.targetGroupArns().forEach(finder::requireArn);
        Set<String> missing = new TreeSet<>(byName ? request.names() : request.targetGroupArns());
        List<TargetGroup> found = new ArrayList<>();
        for (TargetGroup each : groups.created()) {
            boolean asked = byBalancer
                    ? groups.balancersOf(each).contains(request.loadBalancerArn())
                    : !byName && !byArn
                            || missing.remove(byName ? each.settings().name() : each.arn());
            if (asked) {
                found.add(each);
            }
        }
        if (!missing.isEmpty()) {
            throw GroupMessages.NOT_FOUND.with().hint(finder.names());
        }
        return found;
    }
}
