package dev.drydock.internal.wire.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteRuleResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersResponse;
import software.amazon.awssdk.services.sts.model.ExpiredTokenException;

/** What answers and errors look like. */
class XmlDocumentTest {

    private static final String NAMESPACE = "http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/";

    private static String text(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8);
    }

    @Test
    void an_answer_has_a_result_and_the_id_of_its_request() {
        var response = DescribeLoadBalancersResponse.builder()
                .loadBalancers(b -> b.loadBalancerName("a<b>&c").createdTime(Instant.parse("2026-01-01T00:00:00Z")))
                .build();

        assertThat(text(QueryCodec.answer(
                        QueryStyle.QUERY, "DescribeLoadBalancers", NAMESPACE, response, "id-1")))
                .isEqualTo("<DescribeLoadBalancersResponse xmlns=\"" + NAMESPACE + "\">"
                        + "<DescribeLoadBalancersResult><LoadBalancers><member>"
                        + "<CreatedTime>2026-01-01T00:00:00.000Z</CreatedTime>"
                        + "<LoadBalancerName>a&lt;b&gt;&amp;c</LoadBalancerName>"
                        + "</member></LoadBalancers></DescribeLoadBalancersResult>"
                        + "<ResponseMetadata><RequestId>id-1</RequestId></ResponseMetadata>"
                        + "</DescribeLoadBalancersResponse>");
    }

    @Test
    void an_answer_without_members_has_an_empty_result() {
        assertThat(text(QueryCodec.answer(
                        QueryStyle.QUERY,
                        "DeleteRule",
                        NAMESPACE,
                        DeleteRuleResponse.builder().build(),
                        "id-1")))
                .contains("<DeleteRuleResult></DeleteRuleResult>");
    }

    @Test
    void an_answer_of_ec2_has_items_beside_its_id() {
        var response = DescribeInstancesResponse.builder()
                .reservations(r -> r.reservationId("r-1"))
                .build();

        assertThat(text(QueryCodec.answer(QueryStyle.EC2, "DescribeInstances", "http://ec2/", response, "id-1")))
                .endsWith("<DescribeInstancesResponse xmlns=\"http://ec2/\"><requestId>id-1</requestId>"
                        + "<reservationSet><item><reservationId>r-1</reservationId></item></reservationSet>"
                        + "</DescribeInstancesResponse>");
    }

    @Test
    void an_error_tells_who_caused_it() {
        var failure = new QueryFailure(
                false, "ServiceUnavailable", "later", ExpiredTokenException.builder().build());

        assertThat(text(QueryCodec.error(QueryStyle.QUERY, NAMESPACE, failure, "id-1")))
                .isEqualTo("<ErrorResponse xmlns=\"" + NAMESPACE + "\"><Error><Type>Receiver</Type>"
                        + "<Code>ServiceUnavailable</Code><Message>later</Message></Error>"
                        + "<RequestId>id-1</RequestId></ErrorResponse>");
    }

    @Test
    void what_a_reader_would_change_is_written_so_that_it_does_not() {
        byte[] xml = new XmlDocument().element("a", "x\r\ny\u0000\ud800z \ud83d\ude80").bytes();

        assertThat(text(xml)).isEqualTo("<a>x&#xD;\ny??z \ud83d\ude80</a>");
    }

    @Test
    void nulls_are_left_out() {
        var response = DescribeLoadBalancersResponse.builder()
                .loadBalancers(b -> b.securityGroups(Arrays.asList("sg-2", null, "sg-1")))
                .build();

        assertThat(text(QueryCodec.answer(QueryStyle.QUERY, "D", NAMESPACE, response, "id-1")))
                .contains("<SecurityGroups><member>sg-2</member><member>sg-1</member></SecurityGroups>");
    }
}
