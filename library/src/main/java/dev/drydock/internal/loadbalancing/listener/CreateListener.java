package dev.drydock.internal.loadbalancing.listener;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.loadbalancing.action.ActionPlace;
import dev.drydock.internal.loadbalancing.action.ActionRules;
import dev.drydock.internal.loadbalancing.request.BalancingTags;
import dev.drydock.internal.loadbalancing.request.NamedResources;
import dev.drydock.internal.loadbalancing.store.ActionState;
import dev.drydock.internal.loadbalancing.store.BalancerState;
import dev.drydock.internal.loadbalancing.store.BalancerStore;
import dev.drydock.internal.loadbalancing.store.ListenerState;
import dev.drydock.internal.loadbalancing.store.ResourceTags;
import dev.drydock.internal.loadbalancing.store.RuleState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateListenerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateListenerResponse;

/**
 * CreateListener: asked for again with the same settings it answers with the listener that is there.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html">
 *     CreateListener</a>
 */
final class CreateListener {

    private static final int MOST = 50;

    private final NamedResources names;
    private final BalancerStore store;
    private final ResourceTags tags;
    private final ActionRules rules;
    private final SecurityRules security;

    CreateListener(
            NamedResources names, BalancerStore store, ResourceTags tags, ActionRules rules, SecurityRules security) {
        this.names = names;
        this.store = store;
        this.tags = tags;
        this.rules = rules;
        this.security = security;
    }

    CreateListenerResponse handle(CreateListenerRequest request, CallContext context) {
        BalancerState balancer = names.balancer(request.loadBalancerArn());
        if (request.port() == null) {
            throw ListenerMessages.NO_PORT.with();
        }
        int port = request.port();
        String protocol = ProtocolRules.require(request.protocolAsString(), balancer);
        SecurityRules.refuseMutual(request.mutualAuthentication());
        SecurityRules.Security secure = security.of(
                protocol, request.certificates(), request.sslPolicy(), request.alpnPolicy(), balancer, null);
        List<ActionState> actions = rules.of(request.defaultActions(), new ActionPlace(balancer, protocol, port));
        Map<String, String> given = BalancingTags.created(request.tags());
        ListenerState there = onPort(balancer, protocol, port);
        if (there == null) {
            if (store.listenersOf(balancer.arn()).size() >= MOST) {
                throw ListenerMessages.TOO_MANY.with(balancer.arn());
            }
            there = create(balancer, protocol, port, secure, actions, context);
            tags.put(there.arn(), given);
        } else if (!isAlike(there, protocol, secure, actions)) {
            throw ListenerMessages.DUPLICATE.with(balancer.arn());
        }
        return CreateListenerResponse.builder()
                .listeners(ListenerAnswers.of(there, store))
                .build();
    }

    private @Nullable ListenerState onPort(BalancerState balancer, String protocol, int port) {
        for (ListenerState each : store.listenersOf(balancer.arn())) {
            if (Ports.collide(each, protocol, port)) {
                return each;
            }
        }
        return null;
    }

    private boolean isAlike(
            ListenerState there, String protocol, SecurityRules.Security secure, List<ActionState> actions) {
        String certificate =
                there.certificates().isEmpty() ? null : there.certificates().get(0);
        return there.protocol().equals(protocol)
                && Objects.equals(there.sslPolicy(), secure.sslPolicy())
                && Objects.equals(there.alpnPolicy(), secure.alpnPolicy())
                && Objects.equals(certificate, secure.certificate())
                && store.defaultRule(there.arn()).actions().equals(actions);
    }

    private ListenerState create(
            BalancerState balancer,
            String protocol,
            int port,
            SecurityRules.Security secure,
            List<ActionState> actions,
            CallContext context) {
        String prefix = balancer.arn().replace(":loadbalancer/", ":listener/") + '/';
        String arn = prefix + context.ids().hex("listener", balancer.arn()).substring(0, 16);
        ListenerState listener = new ListenerState(
                arn,
                balancer.arn(),
                port,
                protocol,
                secure.sslPolicy(),
                secure.alpnPolicy(),
                secure.certificate() == null ? List.of() : List.of(secure.certificate()),
                new TreeMap<>());
        String rule = arn.replace(":listener/", ":listener-rule/")
                + '/'
                + context.ids().hex("listener-rule", arn).substring(0, 16);
        store.put(listener);
        store.put(new RuleState(rule, arn, RuleState.LAST, List.of(), actions));
        return listener;
    }
}
