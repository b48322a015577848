package dev.drydock.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2AsyncClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ElasticLoadBalancingV2Exception;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Limit;

class AccountLimitsTest {

    private final Drydock aws = Drydock.create();

    @Test
    void an_account_may_have_fifty_application_load_balancers() {
        ElasticLoadBalancingV2Client elb = aws.client(ElasticLoadBalancingV2Client.class);

        assertThat(elb.describeAccountLimits().limits())
                .contains(Limit.builder()
                        .name("application-load-balancers")
                        .max("50")
                        .build());
    }

    @Test
    void the_asynchronous_client_answers_alike() {
        ElasticLoadBalancingV2Client elb = aws.client(ElasticLoadBalancingV2Client.class);

        assertThat(aws.client(ElasticLoadBalancingV2AsyncClient.class)
                        .describeAccountLimits()
                        .join()
                        .limits())
                .isEqualTo(elb.describeAccountLimits().limits());
    }

    @Test
    void an_operation_without_what_it_needs_is_refused_as_aws_does() {
        ElasticLoadBalancingV2Client elb = aws.client(ElasticLoadBalancingV2Client.class);

        assertThatThrownBy(() -> elb.describeAccountLimits(b -> b.pageSize(401)))
                .isInstanceOf(ElasticLoadBalancingV2Exception.class)
                .hasMessageContaining(
                        "1 validation error detected: Value '401' at 'pageSize' failed to satisfy constraint: Member must"
                                + " have value less than or equal to 400");
    }
}
