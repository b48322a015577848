package dev.drydock.internal.wire.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.drydock.internal.call.Refusal;
import dev.drydock.testkit.SdkOperation;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateListenerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateTargetGroupRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTagsRequest;

/** Whatever a form holds, it is read, or refused as AWS refuses it. */
class FormGarbageTest {

    private static final int INPUTS = 100_000;

    private static final List<String> PIECES = List.of(
            "Action", "Port", "Name", "Tags", "Targets", "member", "entry", "key", "value", ".", ".", ".", "=", "=", "&",
            "&", "1", "2", "01", "0", "12", "999999999", "99999999999", "true", "yes", "%", "%2", "%20", "%zz", "+", "",
            "DefaultActions", "ForwardConfig", "TargetGroups", "Weight", "Order", "Type", "Key", "Value", "-1", "1e9", "\u00e9",
            "Matcher", "HealthCheckEnabled", "ResourceArns", "Attributes", "Conditions", "Values", "\u0000");

    private static <B extends SdkPojo> B read(String form, B builder) {
        return QueryCodec.read(QueryStyle.QUERY, form, builder);
    }

    @Test
    void a_hundred_thousand_random_forms_meet_a_request_or_an_error_of_aws() {
        SplittableRandom random = new SplittableRandom(21);
        List<SdkOperation> operations = SdkOperation.of(ElasticLoadBalancingV2Client.class);
        int refused = 0;

        for (int i = 0; i < INPUTS; i++) {
            StringBuilder form = new StringBuilder();
            for (int pieces = random.nextInt(30); pieces > 0; pieces--) {
                form.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            SdkOperation operation = operations.get(random.nextInt(operations.size()));
            for (QueryStyle style : QueryStyle.values()) {
                try {
                    SdkOperation.build(
                            QueryCodec.read(style, form.toString(), SdkOperation.builder(operation.request())));
                } catch (Refusal modelled) {
                    refused++;
                    assertThat(modelled.code()).isIn("MalformedInput", "MalformedQueryString");
                    assertThat(modelled.text()).isNotBlank();
                } catch (RuntimeException | StackOverflowError other) {
                    fail(form + " met " + other, other);
                }
            }
        }

        assertThat(refused).isBetween(1_000, 2 * INPUTS - 1_000);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Port=eighty                          | For input string: "eighty"
            Port=                                | For input string: ""
            Port=99999999999                     | For input string: "99999999999"
            Port.member.1=80                     | Start of structure or map found where not expected.
            HealthCheckEnabled=yes               | boolean must follow xsd1.1 definition
            HealthCheckEnabled=TRUE              | boolean must follow xsd1.1 definition
            HealthCheckEnabled=                  | missing value for boolean type
            Matcher=200                          | Unexpected complex element termination
            Tags=team                            | Unexpected list element termination
            Tags.member=team                     | Unexpected list element termination
            Tags.1.Key=team                      | Start of list found where not expected
            Tags.member.one.Key=team             | Start of list found where not expected
            Tags.member.1=team                   | Unexpected complex element termination
            Tags.member.0.Key=team               | 0 is not a valid index
            Tags.member.999999999.Key=team       | Index 999999999 is illegal
            Tags.member.99999999999.Key=team     | Index 99999999999 is illegal
            Tags.member.12.Key=team              | Excessively sparse input would skip 11 list elements
            Tags.member.2000.Key=team            | Excessively sparse input would skip 1,999 list elements
            Name=%zz                             | The query string contains a syntax error.
            """)
    void what_is_no_request_is_refused_in_awss_words(String form, String message) {
        assertThatThrownBy(() -> read(form, CreateTargetGroupRequest.builder()))
                .isInstanceOf(Refusal.class)
                .hasMessage(message);
    }

    @Test
    void a_list_of_texts_takes_no_padded_number_and_one_of_structures_does() {
        assertThatThrownBy(() -> read("ResourceArns.member.01=arn", DescribeTagsRequest.builder()))
                .hasMessage("Value found where not expected");
        assertThat(read("Tags.member.01.Key=team", CreateTargetGroupRequest.builder())
                        .build()
                        .tags())
                .singleElement()
                .satisfies(tag -> assertThat(tag.key()).isEqualTo("team"));
    }

    @Test
    void members_come_in_any_order_and_gaps_are_nothing() {
        var request = read(
                        "ResourceArns.member.10=j&ResourceArns.member.2=b&ResourceArns.member.1=a",
                        DescribeTagsRequest.builder())
                .build();

        assertThat(request.resourceArns())
                .containsExactly("a", "b", null, null, null, null, null, null, null, "j");
    }

    @Test
    void a_list_that_is_set_and_empty_is_told_from_one_that_is_not_set() {
        assertThat(read("ResourceArns=", DescribeTagsRequest.builder()).build().hasResourceArns())
                .isTrue();
        assertThat(read("Action=DescribeTags", DescribeTagsRequest.builder())
                        .build()
                        .hasResourceArns())
                .isFalse();
    }

    @Test
    void what_is_said_twice_counts_once_and_unknown_parameters_are_left_alone() {
        var request = read("Name=web&Name=api&Colour=red&Tags.member.1.Key=a&Tags.member.1.Size=2",
                        CreateTargetGroupRequest.builder())
                .build();

        assertThat(request.name()).isEqualTo("web");
        assertThat(request.tags()).hasSize(1);
    }

    @Test
    void forms_without_end_are_refused() {
        assertThatThrownBy(() -> read("a.".repeat(100) + "=1", CreateListenerRequest.builder()))
                .hasMessage("Parameters are nested too deeply");
        assertThatThrownBy(() -> read("a=1&".repeat(60_000), CreateListenerRequest.builder()))
                .hasMessage("The request has too many parameters");
    }
}
