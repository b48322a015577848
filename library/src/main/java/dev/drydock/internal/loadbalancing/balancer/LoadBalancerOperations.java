package dev.drydock.internal.loadbalancing.balancer;

import dev.drydock.internal.account.SubnetZones;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.kernel.Chance;
import dev.drydock.internal.loadbalancing.request.BalancingMessages;
import dev.drydock.internal.loadbalancing.request.MarkerPages;
import dev.drydock.internal.loadbalancing.request.NamedResources;
import dev.drydock.internal.loadbalancing.store.BalancerState;
import dev.drydock.internal.loadbalancing.store.BalancerStore;
import dev.drydock.internal.loadbalancing.store.ListenerState;
import dev.drydock.internal.loadbalancing.store.ResourceTags;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteLoadBalancerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteLoadBalancerResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersResponse;

/**
 * The operations on load balancers.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html">
 *     Application Load Balancers</a>
 */
public final class LoadBalancerOperations {

    private static final int MOST_NAMED = 20;

    private final NamedResources names;
    private final BalancerStore store;
    private final ResourceTags tags;
    private final SubnetChoice choice;
    private final BalancerNetwork network;

    /**
     * The operations.
     *
     * @param zones where subnets lie
     * @param chance what the ids of the network are made of
     */
    public LoadBalancerOperations(
            NamedResources names, BalancerStore store, ResourceTags tags, SubnetZones zones, Chance chance) {
        this.names = names;
        this.store = store;
        this.tags = tags;
        this.choice = new SubnetChoice(zones);
        this.network = new BalancerNetwork(names.home(), chance);
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write(
                                "CreateLoadBalancer",
                                new CreateLoadBalancer(names.home(), store, tags, choice, network)::handle)
                        .scope(each -> scope(each.name())),
                Operation.read("DescribeLoadBalancers", this::describe).scope(this::scope),
                Operation.write("DeleteLoadBalancer", this::delete));
    }

    /** The operations on attributes. */
    public List<Operation<?, ?>> attributes() {
        return new BalancerAttributes(names, store).operations();
    }

    /** The operations on subnets, security groups and addresses. */
    public List<Operation<?, ?>> network() {
        return new NetworkOperations(names, store, choice).operations();
    }

    private List<String> scope(String name) {
        BalancerState there = name == null ? null : store.named(name);
        return there == null ? List.of() : List.of(there.arn());
    }

    private List<String> scope(DescribeLoadBalancersRequest request) {
        List<String> arns = new ArrayList<>(request.loadBalancerArns());
        request.names().forEach(each -> arns.addAll(scope(each)));
        if (request.loadBalancerArns().isEmpty() && request.names().isEmpty()) {
            store.balancers().forEach(each -> arns.add(each.arn()));
        }
        return arns;
    }

    private DescribeLoadBalancersResponse describe(DescribeLoadBalancersRequest request, CallContext context) {
        Page<BalancerState> page = MarkerPages.of(
                context.order().of("load balancers", selected(request), BalancerState::arn),
                request.marker(),
                request.pageSize());
        return DescribeLoadBalancersResponse.builder()
                .loadBalancers(page.items().stream().map(BalancerAnswers::of).toList())
                .nextMarker(page.nextToken())
                .build();
    }

    /** Sorted by ARN. */
    private List<BalancerState> selected(DescribeLoadBalancersRequest request) {
        List<String> arns = request.loadBalancerArns();
        List<String> asked = request.names();
        if (!arns.isEmpty() && !asked.isEmpty()) {
            throw BalancerMessages.NAMES_AND_ARNS.with();
        }
        if (arns.size() + asked.size() > MOST_NAMED) {
            throw BalancingMessages.TOO_MANY_NAMED.with(MOST_NAMED, "load balancers");
        }
        Set<BalancerState> selected = new LinkedHashSet<>();
        for (String arn : arns) {
            names.requireKind(arn, NamedResources.Kind.LOAD_BALANCER);
            BalancerState found = store.balancer(arn);
            if (found == null) {
                throw names.hinted(BalancingMessages.BALANCERS_NOT_FOUND.with());
            }
            selected.add(found);
        }
        List<String> missing = new ArrayList<>();
        for (String name : asked) {
            BalancerState found = store.named(name);
            if (found == null) {
                missing.add(name);
            } else {
                selected.add(found);
            }
        }
        if (!missing.isEmpty()) {
            throw names.hinted(BalancingMessages.NAMES_NOT_FOUND.with(String.join(", ", missing)));
        }
        List<BalancerState> sorted = new ArrayList<>(arns.isEmpty() && asked.isEmpty() ? store.balancers() : selected);
        sorted.sort((one, other) -> one.arn().compareTo(other.arn()));
        return sorted;
    }

    /** One that is gone already is gone: asked for again, AWS says that it has done it. */
    private DeleteLoadBalancerResponse delete(DeleteLoadBalancerRequest request, CallContext context) {
        names.requireKind(request.loadBalancerArn(), NamedResources.Kind.LOAD_BALANCER);
        BalancerState balancer = store.balancer(request.loadBalancerArn());
        if (balancer != null) {
            if ("true".equals(balancer.attributes().get(BalancerAttributes.PROTECTION))) {
                throw BalancerMessages.PROTECTED.with(balancer.arn());
            }
            for (ListenerState each : store.listenersOf(balancer.arn())) {
                store.rulesOf(each.arn()).forEach(rule -> tags.forget(rule.arn()));
                tags.forget(each.arn());
                store.removeListener(each.arn());
            }
            tags.forget(balancer.arn());
            store.removeBalancer(balancer.arn());
        }
        return DeleteLoadBalancerResponse.builder().build();
    }
}
