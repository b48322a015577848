package dev.drydock.internal.loadbalancing.listener;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.loadbalancing.request.MarkerPages;
import dev.drydock.internal.loadbalancing.request.NamedResources;
import dev.drydock.internal.loadbalancing.store.BalancerStore;
import dev.drydock.internal.loadbalancing.store.ListenerState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AddListenerCertificatesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AddListenerCertificatesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Certificate;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenerCertificatesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenerCertificatesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RemoveListenerCertificatesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RemoveListenerCertificatesResponse;

/**
 * The operations on the certificates of a listener, of which the default one is set by CreateListener and ModifyListener.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html">SSL
 *     certificates for your Application Load Balancer</a>
 */
final class CertificateOperations {

    /** Without the default ones. */
    private static final int MOST = 25;

    private final NamedResources names;
    private final BalancerStore store;
    private final SecurityRules security;

    CertificateOperations(NamedResources names, BalancerStore store, SecurityRules security) {
        this.names = names;
        this.store = store;
        this.security = security;
    }

    List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("AddListenerCertificates", this::add),
                Operation.write("RemoveListenerCertificates", this::remove),
                Operation.read("DescribeListenerCertificates", this::describe));
    }

    private AddListenerCertificatesResponse add(AddListenerCertificatesRequest request, CallContext context) {
        ListenerState listener = secure(request.listenerArn());
        List<String> asked = required(request.certificates(), true);
        Set<String> next = new LinkedHashSet<>(listener.certificates());
        next.addAll(asked);
        if (added(listener.balancer()) + next.size() - listener.certificates().size() > MOST) {
            throw ListenerMessages.TOO_MANY_CERTIFICATES.with(listener.balancer());
        }
        store.put(listener.with(List.copyOf(next)));
        return AddListenerCertificatesResponse.builder()
                .certificates(asked.stream()
                        .map(each -> shown(each, listener).build())
                        .toList())
                .build();
    }

    private int added(String balancer) {
        int added = 0;
        for (ListenerState each : store.listenersOf(balancer)) {
            added += Math.max(0, each.certificates().size() - 1);
        }
        return added;
    }

    private RemoveListenerCertificatesResponse remove(RemoveListenerCertificatesRequest request, CallContext context) {
        ListenerState listener = secure(request.listenerArn());
        List<String> asked = required(request.certificates(), false);
        if (asked.contains(listener.certificates().get(0))) {
            throw ListenerMessages.DEFAULT_CERTIFICATE_STAYS.with(
                    listener.certificates().get(0));
        }
        List<String> left = new ArrayList<>(listener.certificates());
        left.removeAll(asked);
        store.put(listener.with(List.copyOf(left)));
        return RemoveListenerCertificatesResponse.builder().build();
    }

    private DescribeListenerCertificatesResponse describe(
            DescribeListenerCertificatesRequest request, CallContext context) {
        ListenerState listener = names.listener(request.listenerArn());
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < listener.certificates().size(); i++) {
            places.add(i);
        }
        Page<Integer> page = MarkerPages.of(
                places, each -> String.format(Locale.ROOT, "%03d", each), request.marker(), request.pageSize());
        return DescribeListenerCertificatesResponse.builder()
                .certificates(page.items().stream()
                        .map(each -> shown(listener.certificates().get(each), listener)
                                .build())
                        .toList())
                .nextMarker(page.nextToken())
                .build();
    }

    private ListenerState secure(String arn) {
        ListenerState listener = names.listener(arn);
        if (!listener.isSecure()) {
            throw ListenerMessages.NOT_SECURE.with(listener.protocol());
        }
        return listener;
    }

    private List<String> required(List<Certificate> asked, boolean mustBe) {
        if (asked.isEmpty()) {
            throw ListenerMessages.NO_CERTIFICATE.with();
        }
        List<String> arns = new ArrayList<>();
        for (Certificate each : asked) {
            if (mustBe) {
                arns.add(security.require(each));
            } else if (each.certificateArn() == null) {
                throw ListenerMessages.NO_CERTIFICATE_ARN.with();
            } else {
                arns.add(each.certificateArn());
            }
        }
        return arns;
    }

    private static Certificate.Builder shown(String arn, ListenerState listener) {
        return Certificate.builder()
                .certificateArn(arn)
                .isDefault(arn.equals(listener.certificates().get(0)));
    }
}
