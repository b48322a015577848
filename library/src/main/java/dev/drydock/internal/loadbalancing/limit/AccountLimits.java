package dev.drydock.internal.loadbalancing.limit;

import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.loadbalancing.request.MarkerPages;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeAccountLimitsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeAccountLimitsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Limit;

/**
 * What an account may have of each kind.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeAccountLimits.html">
 *     DescribeAccountLimits</a>
 */
public final class AccountLimits {

    private static final List<Limit> LIMITS = List.of(
            limit("target-groups", 3_000),
            limit("targets-per-application-load-balancer", 1_000),
            limit("listeners-per-application-load-balancer", 50),
            limit("rules-per-application-load-balancer", 100),
            limit("network-load-balancers", 50),
            limit("targets-per-network-load-balancer", 3_000),
            limit("targets-per-availability-zone-per-network-load-balancer", 500),
            limit("listeners-per-network-load-balancer", 50),
            limit("condition-values-per-alb-rule", 5),
            limit("condition-wildcards-per-alb-rule", 6),
            limit("target-groups-per-action-on-application-load-balancer", 5),
            limit("target-groups-per-action-on-network-load-balancer", 1),
            limit("certificates-per-application-load-balancer", 25),
            limit("certificates-per-network-load-balancer", 25),
            limit("targets-per-target-group", 1_000),
            limit("application-load-balancers", 50));

    private AccountLimits() {}

    /** The operations. */
    public static List<Operation<?, ?>> operations() {
        return List.of(Operation.<DescribeAccountLimitsRequest, DescribeAccountLimitsResponse>read(
                "DescribeAccountLimits",
                (request, context) -> describe(request)));
    }

    private static DescribeAccountLimitsResponse describe(DescribeAccountLimitsRequest request) {
        Page<Limit> page = MarkerPages.of(LIMITS, AccountLimits::place, request.marker(), request.pageSize());
        return DescribeAccountLimitsResponse.builder()
                .limits(page.items())
                .nextMarker(page.nextToken())
                .build();
    }

    /** Where a limit stands, as a text that rises along the list. */
    private static String place(Limit limit) {
        return String.format(Locale.ROOT, "%03d", LIMITS.indexOf(limit));
    }

    private static Limit limit(String name, int most) {
        return Limit.builder().name(name).max(Integer.toString(most)).build();
    }
}
