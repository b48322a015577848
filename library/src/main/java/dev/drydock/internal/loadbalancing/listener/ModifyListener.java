package dev.drydock.internal.loadbalancing.listener;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.loadbalancing.action.ActionPlace;
import dev.drydock.internal.loadbalancing.action.ActionRules;
import dev.drydock.internal.loadbalancing.request.NamedResources;
import dev.drydock.internal.loadbalancing.store.ActionState;
import dev.drydock.internal.loadbalancing.store.BalancerState;
import dev.drydock.internal.loadbalancing.store.BalancerStore;
import dev.drydock.internal.loadbalancing.store.ListenerState;
import dev.drydock.internal.loadbalancing.store.RuleState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyListenerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyListenerResponse;

/**
 * ModifyListener: what is not given stays, but what a listener that is no longer secure had for that is gone.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyListener.html">
 *     ModifyListener</a>
 */
final class ModifyListener {

    private final NamedResources names;
    private final BalancerStore store;
    private final ActionRules rules;
    private final SecurityRules security;

    ModifyListener(NamedResources names, BalancerStore store, ActionRules rules, SecurityRules security) {
        this.names = names;
        this.store = store;
        this.rules = rules;
        this.security = security;
    }

    ModifyListenerResponse handle(ModifyListenerRequest request, CallContext context) {
        ListenerState before = names.listener(request.listenerArn());
        BalancerState balancer = names.balancerOf(before);
        int port = request.port() == null ? before.port() : request.port();
        String protocol = request.protocol() == null
                ? before.protocol()
                : ProtocolRules.require(request.protocolAsString(), balancer);
        for (ListenerState each : store.listenersOf(balancer.arn())) {
            if (!each.arn().equals(before.arn()) && Ports.collide(each, protocol, port)) {
                throw ListenerMessages.PORT_IN_USE.with(port);
            }
        }
        SecurityRules.refuseMutual(request.mutualAuthentication());
        SecurityRules.Security secure = security.of(
                protocol,
                request.certificates(),
                request.sslPolicy(),
                request.alpnPolicy(),
                balancer,
                securityOf(before));
        RuleState last = store.defaultRule(before.arn());
        List<ActionState> actions = request.defaultActions().isEmpty()
                ? last.actions()
                : rules.of(request.defaultActions(), new ActionPlace(balancer, protocol, port));
        ListenerState next = new ListenerState(
                before.arn(),
                before.balancer(),
                port,
                protocol,
                secure.sslPolicy(),
                secure.alpnPolicy(),
                certificates(before, secure.certificate()),
                before.attributes());
        store.put(next);
        store.put(last.with(List.of(), actions));
        return ModifyListenerResponse.builder()
                .listeners(ListenerAnswers.of(next, store))
                .build();
    }

    private static SecurityRules.@Nullable Security securityOf(ListenerState listener) {
        return listener.isSecure()
                ? new SecurityRules.Security(
                        listener.certificates().get(0), listener.sslPolicy(), listener.alpnPolicy())
                : null;
    }

    /** Another default certificate takes the place of the one before; those that were added stay. */
    private static List<String> certificates(ListenerState before, @Nullable String byDefault) {
        if (byDefault == null) {
            return List.of();
        }
        List<String> certificates = new ArrayList<>();
        certificates.add(byDefault);
        before.certificates().stream()
                .skip(1)
                .filter(each -> !each.equals(byDefault))
                .forEach(certificates::add);
        return List.copyOf(certificates);
    }
}
