package dev.drydock.internal.loadbalancing.listener;

import dev.drydock.internal.loadbalancing.action.ActionAnswers;
import dev.drydock.internal.loadbalancing.store.BalancerStore;
import dev.drydock.internal.loadbalancing.store.ListenerState;
import java.util.List;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Certificate;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;

/** Listeners as AWS shows them. */
final class ListenerAnswers {

    private ListenerAnswers() {}

    /** Only the default certificate is shown. */
    static Listener of(ListenerState listener, BalancerStore store) {
        Listener.Builder shown = Listener.builder()
                .listenerArn(listener.arn())
                .loadBalancerArn(listener.balancer())
                .port(listener.port())
                .protocol(listener.protocol())
                .defaultActions(
                        ActionAnswers.of(store.defaultRule(listener.arn()).actions()));
        if (listener.isSecure()) {
            shown.sslPolicy(listener.sslPolicy())
                    .certificates(Certificate.builder()
                            .certificateArn(listener.certificates().get(0))
                            .build());
        }
        if (listener.alpnPolicy() != null) {
            shown.alpnPolicy(List.of(listener.alpnPolicy()));
        }
        if (listener.protocol().equals("HTTPS")) {
            shown.mutualAuthentication(b -> b.mode("off"));
        }
        return shown.build();
    }
}
