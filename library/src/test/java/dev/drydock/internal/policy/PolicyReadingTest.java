package dev.drydock.internal.policy;

import static dev.drydock.internal.policy.Asked.document;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a policy and what is none. */
class PolicyReadingTest {

    private static final String REST = ",'Principal':'*','Action':'ecr:*'";

    private static String of(String statement) {
        return "{'Version':'2012-10-17','Statement':[" + statement + "]}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no policy",
                "[]",
                "null",
                "1",
                "{}",
                "{'Version':'2012-10-17'}",
                "{'Version':'2012-10-17','Statement':[]}",
                "{'Version':'2012-10-17','Statement':{}}",
                "{'Version':'2012-10-17','Statement':['x']}",
                "{'Version':'2012-10-17','Statement':null}",
                "{'Version':'2020-01-01','Statement':{'Effect':'Allow'" + REST + "}}",
                "{'Version':20121017,'Statement':{'Effect':'Allow'" + REST + "}}",
                "{'Id':1,'Statement':{'Effect':'Allow'" + REST + "}}",
                "{'Comment':'x','Statement':{'Effect':'Allow'" + REST + "}}",
                "{'Statement':{'Effect':'Allow'" + REST + "}} {}",
                "{'Statement':{'Effect':'Allow','Effect':'Deny'" + REST + "}}",
                "{'Statement':{'Effect':'allow'" + REST + "}}",
                "{'Statement':{'Effect':true" + REST + "}}",
                "{'Statement':{'Principal':'*','Action':'ecr:*'}}",
                "{'Statement':{'Effect':'Allow','Sid':1" + REST + "}}",
                "{'Statement':{'Effect':'Allow','Who':'*'" + REST + "}}"
            })
    void a_text_without_the_form_of_a_policy_is_none(String text) {
        assertThat(PolicyDocument.read(text.replace('\'', '"'))).isInstanceOf(PolicyProblem.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Principal':'*'",
                "'Principal':'*','Action':[]",
                "'Principal':'*','Action':'PutImage'",
                "'Principal':'*','Action':'ecr:'",
                "'Principal':'*','Action':':PutImage'",
                "'Principal':'*','Action':'ecr:Put Image'",
                "'Principal':'*','Action':'ecr:a:b'",
                "'Principal':'*','Action':7",
                "'Principal':'*','Action':['ecr:*',null]",
                "'Principal':'*','Action':'ecr:*','NotAction':'ecr:*'",
                "'Principal':'*','Action':'ecr:*','Resource':'repository/web'",
                "'Principal':'*','Action':'ecr:*','Resource':'arn:aws:ecr'",
                "'Principal':'*','Action':'ecr:*','Resource':[]",
                "'Principal':'*','Action':'ecr:*','Resource':'*','NotResource':'*'",
                "'Principal':'x','Action':'ecr:*'",
                "'Principal':[],'Action':'ecr:*'",
                "'Principal':{},'Action':'ecr:*'",
                "'Principal':{'AWS':[]},'Action':'ecr:*'",
                "'Principal':{'AWS':''},'Action':'ecr:*'",
                "'Principal':{'AWS':'me'},'Action':'ecr:*'",
                "'Principal':{'AWS':'1234'},'Action':'ecr:*'",
                "'Principal':{'AWS':'arn:aws:iam::123456789012:*'},'Action':'ecr:*'",
                "'Principal':{'AWS':'arn:aws:iam::123456789012:role/*'},'Action':'ecr:*'",
                "'Principal':{'AWS':'arn:aws:iam::1234:root'},'Action':'ecr:*'",
                "'Principal':{'AWS':'arn:aws:s3:::bucket'},'Action':'ecr:*'",
                "'Principal':{'aws':'123456789012'},'Action':'ecr:*'",
                "'Principal':'*','NotPrincipal':'*','Action':'ecr:*'",
                "'NotPrincipal':{'AWS':'123456789012'},'Action':'ecr:*'",
                "'Principal':'*','Action':'ecr:*','Condition':'x'",
                "'Principal':'*','Action':'ecr:*','Condition':[]",
                "'Principal':'*','Action':'ecr:*','Condition':{'StringEquals':'x'}",
                "'Principal':'*','Action':'ecr:*','Condition':{'StringEquals':{'':'x'}}",
                "'Principal':'*','Action':'ecr:*','Condition':{'StringEquals':{'aws:x':null}}",
                "'Principal':'*','Action':'ecr:*','Condition':{'StringEquals':{'aws:x':{}}}",
                "'Principal':'*','Action':'ecr:*','Condition':{'StringEquals':{'aws:x':[['y']]}}",
                "'Principal':'*','Action':'ecr:*','Condition':{'stringEquals':{'aws:x':'y'}}",
                "'Principal':'*','Action':'ecr:*','Condition':{'NullIfExists':{'aws:x':'true'}}",
                "'Principal':'*','Action':'ecr:*','Condition':{'ForAnyValue:Null':{'aws:x':'true'}}",
                "'Principal':'*','Action':'ecr:*','Condition':{'ForSomeValues:StringEquals':{'aws:x':'y'}}"
            })
    void a_statement_of_another_form_is_refused(String members) {
        String text = of("{'Effect':'Allow'," + members + "}").replace('\'', '"');

        assertThat(PolicyDocument.read(text)).isInstanceOf(PolicyProblem.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Statement':{'Effect':'Allow'" + REST + "}}",
                "{'Version':'2008-10-17','Id':'any thing','Statement':[{'Sid':'allow public pull','Effect':'Allow'"
                        + REST + "},{'Sid':'allow public pull','Effect':'Deny'" + REST + "}]}",
                "{'Statement':{'Sid':'','Effect':'Allow'" + REST + "}}",
                "{'Statement':{'Effect':'Allow','Condition':{}" + REST + "}}",
                "{'Statement':{'Effect':'Allow','Condition':{'StringEquals':{}}" + REST + "}}",
                "{'Statement':{'Effect':'Allow','Condition':{'Bool':{'aws:x':[true,'false',1,1.5]}}" + REST + "}}"
            })
    void what_aws_takes_is_a_policy(String text) {
        assertThat(PolicyDocument.read(text.replace('\'', '"'))).isInstanceOf(PolicyDocument.class);
    }

    @Test
    void a_problem_says_what_is_wrong() {
        PolicyReading read =
                PolicyDocument.read(of("{'Effect':'Maybe'" + REST + "}").replace('\'', '"'));

        assertThat(read).isEqualTo(new PolicyProblem("Effect is Allow or Deny"));
    }

    @Test
    void a_service_may_ask_what_a_policy_names() {
        PolicyDocument policy = document(of("{'Effect':'Allow','Action':'ecr:*','Resource':'*'},"
                + "{'Effect':'Deny','Principal':'*','NotAction':'logs:Put*'}"));

        assertThat(policy.namesPrincipals()).isFalse();
        assertThat(policy.namesResources()).isFalse();
        assertThat(policy.namesNoResource()).isFalse();
        assertThat(policy.actions(each -> each.startsWith("ecr:"))).isFalse();
        assertThat(policy.actions(each -> each.contains("*"))).isTrue();
    }

    @Test
    void nesting_without_end_is_refused() {
        String text = "[".repeat(5_000) + "]".repeat(5_000);

        assertThat(PolicyDocument.read(text)).isInstanceOf(PolicyProblem.class);
        assertThat(PolicyDocument.read("{\"Statement\":" + text + "}")).isInstanceOf(PolicyProblem.class);
    }

    @Test
    void a_policy_is_printed_over_several_lines() {
        String text = "{\"Version\":\"2008-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\","
                + "\"Action\":[\"ecr:BatchGetImage\",\"ecr:ListImages\"]}]}";

        assertThat(PolicyText.printed(text)).isEqualTo("""
                        {
                          "Version" : "2008-10-17",
                          "Statement" : [ {
                            "Effect" : "Allow",
                            "Principal" : "*",
                            "Action" : [ "ecr:BatchGetImage", "ecr:ListImages" ]
                          } ]
                        }""");
    }
}
