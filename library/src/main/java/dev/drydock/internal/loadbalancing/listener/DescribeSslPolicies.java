package dev.drydock.internal.loadbalancing.listener;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.loadbalancing.request.MarkerPages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Cipher;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeSslPoliciesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeSslPoliciesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SslPolicy;

/** DescribeSSLPolicies: which protocols and ciphers each policy allows. */
public final class DescribeSslPolicies {

    /** As the table names it. */
    public static final String NAME = "DescribeSslPolicies";

    public Operation<?, ?> operation() {
        return Operation.read(NAME, this::handle);
    }

    /** A policy and its place, which pages go on from. */
    private record Placed(String place, SecurityPolicies.Policy policy) {}

    private DescribeSslPoliciesResponse handle(DescribeSslPoliciesRequest request, CallContext context) {
        Page<Placed> page = MarkerPages.of(selected(request), Placed::place, request.marker(), request.pageSize());
        return DescribeSslPoliciesResponse.builder()
                .sslPolicies(
                        page.items().stream().map(each -> shown(each.policy())).toList())
                .nextMarker(page.nextToken())
                .build();
    }

    private static List<Placed> selected(DescribeSslPoliciesRequest request) {
        for (String each : request.names()) {
            if (SecurityPolicies.find(each) == null) {
                throw ListenerMessages.POLICY_NOT_FOUND.with(each);
            }
        }
        List<Placed> selected = new ArrayList<>();
        int place = 0;
        for (SecurityPolicies.Policy each : SecurityPolicies.all()) {
            boolean named = request.names().isEmpty() || request.names().contains(each.name());
            boolean typed =
                    request.loadBalancerType() == null || each.types().contains(request.loadBalancerTypeAsString());
            if (named && typed) {
                selected.add(new Placed(String.format(Locale.ROOT, "%03d", place), each));
            }
            place++;
        }
        return selected;
    }

    private static SslPolicy shown(SecurityPolicies.Policy policy) {
        List<Cipher> ciphers = new ArrayList<>();
        for (String each : policy.ciphers()) {
            ciphers.add(Cipher.builder().name(each).priority(ciphers.size() + 1).build());
        }
        return SslPolicy.builder()
                .name(policy.name())
                .sslProtocols(policy.protocols())
                .ciphers(ciphers)
                .supportedLoadBalancerTypes(policy.types())
                .build();
    }
}
