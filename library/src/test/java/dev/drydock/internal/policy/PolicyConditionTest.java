package dev.drydock.internal.policy;

import static dev.drydock.internal.policy.Asked.document;
import static dev.drydock.internal.policy.Asked.policy;
import static dev.drydock.internal.policy.Asked.pull;
import static dev.drydock.internal.policy.Asked.statement;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each operator of conditions, for keys with one value, several and none. */
class PolicyConditionTest {

    private static PolicyDocument when(String operator, String values) {
        return policy(
                statement("Allow", "'*'", "'ecr:*'", "'Condition':{'" + operator + "':{'aws:Key':" + values + "}}"));
    }

    private static boolean holds(String operator, String values, PolicyContext context) {
        return pull(when(operator, values), context) == PolicyDecision.ALLOWED;
    }

    @ParameterizedTest(name = "{0} {1} of {2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "StringEquals | 'web' | web | true",
                "StringEquals | 'web' | Web | false",
                "StringEquals | 'w*' | web | false",
                "StringEquals | ['api','web'] | web | true",
                "StringEquals | [] | web | false",
                "StringEquals | true | true | true",
                "StringEquals | 7 | 7 | true",
                "StringNotEquals | 'web' | web | false",
                "StringNotEquals | 'web' | Web | true",
                "StringNotEquals | ['api','web'] | web | false",
                "StringNotEquals | ['api','web'] | job | true",
                "StringEqualsIgnoreCase | 'web' | WEB | true",
                "StringEqualsIgnoreCase | 'web' | job | false",
                "StringNotEqualsIgnoreCase | 'web' | WEB | false",
                "StringNotEqualsIgnoreCase | 'web' | job | true",
                "StringLike | 'w*b?' | wow-web1 | true",
                "StringLike | 'w*b?' | wow-web | false",
                "StringLike | 'W*' | web | false",
                "StringLike | ['a*','w*'] | web | true",
                "StringNotLike | 'w*' | web | false",
                "StringNotLike | 'w*' | job | true",
                "NumericEquals | 10 | 10.0 | true",
                "NumericEquals | '10' | 11 | false",
                "NumericNotEquals | '10' | 11 | true",
                "NumericNotEquals | '10' | 10 | false",
                "NumericLessThan | '10' | 9 | true",
                "NumericLessThan | '10' | 10 | false",
                "NumericLessThanEquals | '10' | 10 | true",
                "NumericLessThanEquals | '10' | 11 | false",
                "NumericGreaterThan | '10' | 10.5 | true",
                "NumericGreaterThan | '10' | 10 | false",
                "NumericGreaterThanEquals | '10' | 10 | true",
                "NumericGreaterThanEquals | '10' | -10 | false",
                "NumericLessThan | 'ten' | 9 | false",
                "NumericLessThan | '10' | nine | false",
                "NumericLessThan | 1e999999999 | 9 | false",
                "DateEquals | '2025-01-01T00:00:00Z' | 2025-01-01 | true",
                "DateEquals | '2025-01-01T01:00:00+01:00' | 2025-01-01T00:00Z | true",
                "DateEquals | '1735689600' | 2025-01-01T00:00:00Z | true",
                "DateNotEquals | '2025-01-01' | 2025-01-02 | true",
                "DateNotEquals | '2025-01-01' | 2025-01-01 | false",
                "DateLessThan | '2025-01-01' | 2024-12-31T23:59:59Z | true",
                "DateLessThan | '2025-01-01' | 2025-01-01 | false",
                "DateLessThanEquals | '2025-01-01' | 2025-01-01 | true",
                "DateLessThanEquals | '2025-01-01' | 2025-01-02 | false",
                "DateGreaterThan | '2025-01-01' | 2025-01-01T00:00:00.001Z | true",
                "DateGreaterThan | '2025-01-01' | 2025-01-01 | false",
                "DateGreaterThanEquals | '2025-01-01' | 2025-01-01 | true",
                "DateGreaterThanEquals | '2025-01-01' | 2024-01-01 | false",
                "DateLessThan | 'soon' | 2024-01-01 | false",
                "DateLessThan | '2025-02-30' | 2024-01-01 | false",
                "Bool | 'true' | true | true",
                "Bool | true | true | true",
                "Bool | 'True' | true | true",
                "Bool | 'false' | true | false",
                "BinaryEquals | 'QmluYXJ5' | QmluYXJ5 | true",
                "BinaryEquals | 'QmluYXJ5' | qmluyxj5 | false",
                "IpAddress | '203.0.113.0/24' | 203.0.113.77 | true",
                "IpAddress | '203.0.113.0/24' | 203.0.114.1 | false",
                "IpAddress | '203.0.113.7' | 203.0.113.7 | true",
                "IpAddress | '203.0.113.7' | 203.0.113.8 | false",
                "IpAddress | '0.0.0.0/0' | 198.51.100.1 | true",
                "IpAddress | '203.0.113.0/33' | 203.0.113.7 | false",
                "IpAddress | '203.0.113/24' | 203.0.113.7 | false",
                "IpAddress | '203.0.113.256' | 203.0.113.7 | false",
                "IpAddress | '2001:db8::/32' | 2001:DB8:1::7 | true",
                "IpAddress | '2001:db8::/32' | 2001:db9::1 | false",
                "IpAddress | '2001:db8:0:0:0:0:0:1' | 2001:db8::1 | true",
                "IpAddress | '::/0' | ::1 | true",
                "IpAddress | '::/0' | 203.0.113.7 | false",
                "IpAddress | '1:2:3:4:5:6:7:8:9' | ::1 | false",
                "IpAddress | '1::2::3' | ::1 | false",
                "IpAddress | 'localhost' | 127.0.0.1 | false",
                "NotIpAddress | '203.0.113.0/24' | 203.0.113.77 | false",
                "NotIpAddress | ['203.0.113.0/24','198.51.100.0/24'] | 192.0.2.1 | true",
                "ArnEquals | 'arn:aws:iam::1:role/*' | arn:aws:iam::1:role/a/b | true",
                "ArnEquals | 'arn:aws:iam::1:role/r' | arn:aws:iam::1:role/q | false",
                "ArnLike | 'arn:aws:iam::*:role/r?' | arn:aws:iam::1:role/r1 | true",
                "ArnLike | 'arn:aws:*:role/r:x' | arn:aws:iam::1:role/r | false",
                "ArnNotEquals | 'arn:aws:iam::1:role/*' | arn:aws:iam::1:role/r | false",
                "ArnNotEquals | 'arn:aws:iam::1:role/*' | arn:aws:iam::2:role/r | true",
                "ArnNotLike | 'arn:aws:iam::1:role/*' | arn:aws:iam::1:role/r | false",
                "ArnNotLike | 'arn:aws:iam::1:role/*' | arn:aws:iam::1:user/r | true",
                "Null | 'false' | web | true",
                "Null | 'true' | web | false",
                "Null | true | web | false"
            })
    void an_operator_compares_the_value_of_a_key(String operator, String values, String actual, boolean holds) {
        PolicyContext context = new PolicyContext().with("AWS:key", actual);

        assertThat(holds(operator, values, context)).isEqualTo(holds);
    }

    @ParameterizedTest(name = "{0} without the key: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "StringEquals | 'web' | false",
                "StringNotEquals | 'web' | true",
                "StringNotEqualsIgnoreCase | 'web' | true",
                "StringNotLike | 'web' | true",
                "NumericNotEquals | '1' | true",
                "NumericLessThan | '1' | false",
                "DateNotEquals | '2025-01-01' | true",
                "DateGreaterThan | '2025-01-01' | false",
                "Bool | 'true' | false",
                "Bool | 'false' | false",
                "IpAddress | '0.0.0.0/0' | false",
                "NotIpAddress | '0.0.0.0/0' | true",
                "ArnLike | '*' | false",
                "ArnNotLike | '*' | true",
                "Null | 'true' | true",
                "Null | 'false' | false",
                "StringEqualsIfExists | 'web' | true",
                "StringNotEqualsIfExists | 'web' | true",
                "BoolIfExists | 'false' | true",
                "NumericLessThanIfExists | '1' | true",
                "DateGreaterThanIfExists | '2025-01-01' | true",
                "IpAddressIfExists | '10.0.0.0/8' | true",
                "ArnEqualsIfExists | 'arn:aws:iam::1:root' | true",
                "ForAllValues:StringEquals | 'web' | true",
                "ForAnyValue:StringEquals | 'web' | false",
                "ForAnyValue:StringNotEquals | 'web' | false",
                "ForAnyValue:StringEqualsIfExists | 'web' | true"
            })
    void without_the_key_a_condition_holds_that_negates_or_may_do_without(
            String operator, String values, boolean holds) {
        assertThat(holds(operator, values, new PolicyContext())).isEqualTo(holds);
    }

    @ParameterizedTest(name = "{0} {1} of {2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ForAllValues:StringEquals | ['a','b','c'] | a b | true",
                "ForAllValues:StringEquals | ['a','c'] | a b | false",
                "ForAnyValue:StringEquals | ['a','c'] | a b | true",
                "ForAnyValue:StringEquals | ['c'] | a b | false",
                "ForAllValues:StringNotEquals | ['c','d'] | a b | true",
                "ForAllValues:StringNotEquals | ['a','d'] | a b | false",
                "ForAnyValue:StringNotEquals | ['a','d'] | a b | true",
                "ForAnyValue:StringNotEquals | ['a','b'] | a b | false",
                "ForAllValues:StringLike | 'pre-*' | pre-a pre-b | true",
                "ForAllValues:StringLikeIfExists | 'pre-*' | pre-a b | false",
                "ForAnyValue:StringLike | 'pre-*' | a pre-b | true",
                "ForAnyValue:ArnLike | 'arn:aws:iam::1:*' | arn:aws:iam::2:x arn:aws:iam::1:y | true",
                "StringEquals | 'a' | a b | true",
                "StringNotEquals | 'a' | a b | false"
            })
    void several_values_count_all_or_any(String operator, String values, String actual, boolean holds) {
        PolicyContext context = new PolicyContext().with("aws:Key", List.of(actual.split(" ")));

        assertThat(holds(operator, values, context)).isEqualTo(holds);
    }

    @Test
    void all_conditions_of_a_statement_must_hold() {
        PolicyDocument policy = policy(statement(
                "Allow",
                "'*'",
                "'ecr:*'",
                "'Condition':{'StringEquals':{'aws:A':'1','aws:B':'2'},'Bool':{'aws:C':'true'}}"));

        assertThat(pull(policy, context("1", "2", "true"))).isEqualTo(PolicyDecision.ALLOWED);
        assertThat(pull(policy, context("0", "2", "true"))).isEqualTo(PolicyDecision.NOT_MENTIONED);
        assertThat(pull(policy, context("1", "0", "true"))).isEqualTo(PolicyDecision.NOT_MENTIONED);
        assertThat(pull(policy, context("1", "2", "false"))).isEqualTo(PolicyDecision.NOT_MENTIONED);
    }

    private static PolicyContext context(String a, String b, String c) {
        return new PolicyContext().with("aws:A", a).with("aws:B", b).with("aws:C", c);
    }

    // ---- variables

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'${aws:username}' | ci | true",
                "'${aws:username}' | me | false",
                "'${AWS:UserName}-*' | ci-7 | true",
                "'${aws:team, 'shop'}' | shop | true",
                "'${aws:team}' | shop | false",
                "'a${*}b' | a*b | true",
                "'a${*}b' | axb | false",
                "'${$}{x}' | ${x} | true",
                "'${?}' | ? | true",
                "'${aws:username' | ${aws:username | true"
            })
    void variables_stand_for_what_the_request_has(String values, String actual, boolean holds) {
        String quoted = '"' + values.substring(1, values.length() - 1) + '"';
        PolicyReading read = PolicyDocument.read("{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\","
                + "\"Principal\":\"*\",\"Action\":\"*\",\"Condition\":{\"StringLike\":{\"aws:Key\":" + quoted + "}}}}");
        PolicyContext context = new PolicyContext().with("aws:Key", actual).with("aws:username", "ci");

        assertThat(pull((PolicyDocument) read, context) == PolicyDecision.ALLOWED)
                .isEqualTo(holds);
    }

    @Test
    void policies_of_2008_have_no_variables() {
        PolicyDocument policy = document("{'Version':'2008-10-17','Statement':{'Effect':'Allow','Principal':'*',"
                + "'Action':'*','Condition':{'StringEquals':{'aws:Key':'${aws:username}'}}}}");

        assertThat(pull(policy, new PolicyContext().with("aws:Key", "ci").with("aws:username", "ci")))
                .isEqualTo(PolicyDecision.NOT_MENTIONED);
        assertThat(pull(policy, new PolicyContext().with("aws:Key", "${aws:username}")))
                .isEqualTo(PolicyDecision.ALLOWED);
    }

    @Test
    void a_resource_has_variables_too() {
        PolicyDocument policy = policy(statement(
                "Allow", "'*'", "'*'", "'Resource':'arn:aws:ecr:us-east-1:123456789012:repository/${aws:team}/*'"));

        assertThat(pull(policy, new PolicyContext().with("aws:team", "shop"))).isEqualTo(PolicyDecision.ALLOWED);
        assertThat(pull(policy, new PolicyContext().with("aws:team", "other"))).isEqualTo(PolicyDecision.NOT_MENTIONED);
        assertThat(pull(policy, new PolicyContext())).isEqualTo(PolicyDecision.NOT_MENTIONED);
    }
}
