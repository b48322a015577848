package dev.drydock.internal.loadbalancing.listener;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.loadbalancing.action.ActionRules;
import dev.drydock.internal.loadbalancing.request.BalancingMessages;
import dev.drydock.internal.loadbalancing.request.MarkerPages;
import dev.drydock.internal.loadbalancing.request.NamedResources;
import dev.drydock.internal.loadbalancing.store.BalancerStore;
import dev.drydock.internal.loadbalancing.store.ListenerState;
import dev.drydock.internal.loadbalancing.store.ResourceTags;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteListenerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteListenerResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenersResponse;

/**
 * The operations on listeners.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html">
 *     Listeners for your Application Load Balancers</a>
 */
public final class ListenerOperations {

    private final NamedResources names;
    private final BalancerStore store;
    private final ResourceTags tags;
    private final ActionRules rules;
    private final SecurityRules security;

    public ListenerOperations(NamedResources names, BalancerStore store, ResourceTags tags, ActionRules rules) {
        this.names = names;
        this.store = store;
        this.tags = tags;
        this.rules = rules;
        this.security = new SecurityRules(names.home());
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("CreateListener", new CreateListener(names, store, tags, rules, security)::handle),
                Operation.write("ModifyListener", new ModifyListener(names, store, rules, security)::handle),
                Operation.read("DescribeListeners", this::describe),
                Operation.write("DeleteListener", this::delete));
    }

    /** The operations on attributes. */
    public List<Operation<?, ?>> attributes() {
        return new ListenerAttributes(names, store).operations();
    }

    /** The operations on certificates beside the default one. */
    public List<Operation<?, ?>> certificates() {
        return new CertificateOperations(names, store, security).operations();
    }

    private DescribeListenersResponse describe(DescribeListenersRequest request, CallContext context) {
        Page<ListenerState> page = MarkerPages.of(
                context.order().of("listeners", selected(request), ListenerState::arn),
                request.marker(),
                request.pageSize());
        return DescribeListenersResponse.builder()
                .listeners(page.items().stream()
                        .map(each -> ListenerAnswers.of(each, store))
                        .toList())
                .nextMarker(page.nextToken())
                .build();
    }

    /** Sorted by ARN. */
    private List<ListenerState> selected(DescribeListenersRequest request) {
        boolean byArn = !request.listenerArns().isEmpty();
        if (byArn && request.loadBalancerArn() != null) {
            throw ListenerMessages.LISTENERS_AND_BALANCER.with();
        }
        Set<ListenerState> selected = new LinkedHashSet<>();
        if (byArn) {
            for (String arn : request.listenerArns()) {
                names.requireKind(arn, NamedResources.Kind.LISTENER);
                ListenerState found = store.listener(arn);
                if (found == null) {
                    throw BalancingMessages.LISTENERS_NOT_FOUND.with();
                }
                selected.add(found);
            }
        } else if (request.loadBalancerArn() != null) {
            selected.addAll(
                    store.listenersOf(names.balancer(request.loadBalancerArn()).arn()));
        } else {
            throw ListenerMessages.LISTENERS_OR_BALANCER.with();
        }
        List<ListenerState> sorted = new ArrayList<>(selected);
        sorted.sort((one, other) -> one.arn().compareTo(other.arn()));
        return sorted;
    }

    private DeleteListenerResponse delete(DeleteListenerRequest request, CallContext context) {
        ListenerState listener = names.listener(request.listenerArn());
        store.rulesOf(listener.arn()).forEach(each -> tags.forget(each.arn()));
        tags.forget(listener.arn());
        store.removeListener(listener.arn());
        return DeleteListenerResponse.builder().build();
    }
}
