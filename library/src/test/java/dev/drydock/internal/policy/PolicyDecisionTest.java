package dev.drydock.internal.policy;

import static dev.drydock.internal.policy.Asked.policy;
import static dev.drydock.internal.policy.Asked.pull;
import static dev.drydock.internal.policy.Asked.statement;
import static dev.drydock.internal.policy.Asked.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a policy says of a request: by whom it is about, what, and of what. */
class PolicyDecisionTest {

    private static final String EVERYBODY = "'*'";
    private static final String PULL = "'ecr:BatchGetImage'";

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'*' | arn:aws:iam::210987654321:user/ci | true",
                "{'AWS':'*'} | arn:aws:iam::210987654321:user/ci | true",
                "{'AWS':'210987654321'} | arn:aws:iam::210987654321:user/ci | true",
                "{'AWS':'arn:aws:iam::210987654321:root'} | arn:aws:iam::210987654321:user/ci | true",
                "{'AWS':'arn:aws:iam::210987654321:root'} | arn:aws:sts::210987654321:assumed-role/r/s | true",
                "{'AWS':'arn:aws:iam::210987654321:root'} | arn:aws:iam::210987654321:root | true",
                "{'AWS':'arn:aws:iam::111111111111:root'} | arn:aws:iam::210987654321:user/ci | false",
                "{'AWS':'arn:aws:iam::210987654321:user/ci'} | arn:aws:iam::210987654321:user/ci | true",
                "{'AWS':'arn:aws:iam::210987654321:user/ci'} | arn:aws:iam::210987654321:user/CI | false",
                "{'AWS':'arn:aws:iam::210987654321:user/ci'} | arn:aws:iam::111111111111:user/ci | false",
                "{'AWS':'arn:aws:iam::210987654321:role/r'} | arn:aws:iam::210987654321:role/r | true",
                "{'AWS':'arn:aws:iam::210987654321:role/r'} | arn:aws:sts::210987654321:assumed-role/r/s | true",
                "{'AWS':'arn:aws:iam::210987654321:role/a/b/r'} | arn:aws:sts::210987654321:assumed-role/r/s | true",
                "{'AWS':'arn:aws:iam::210987654321:role/q'} | arn:aws:sts::210987654321:assumed-role/r/s | false",
                "{'AWS':'arn:aws:iam::111111111111:role/r'} | arn:aws:sts::210987654321:assumed-role/r/s | false",
                "{'AWS':'arn:aws-cn:iam::210987654321:role/r'} | arn:aws:sts::210987654321:assumed-role/r/s | false",
                "{'AWS':'arn:aws:sts::210987654321:assumed-role/r/s'} | arn:aws:sts::210987654321:assumed-role/r/s | true",
                "{'AWS':'arn:aws:sts::210987654321:assumed-role/r/s'} | arn:aws:sts::210987654321:assumed-role/r/t | false",
                "{'AWS':['111111111111','210987654321']} | arn:aws:iam::210987654321:user/ci | true",
                "{'AWS':'AIDACKCEVSQ6C2EXAMPLE'} | arn:aws:iam::210987654321:user/ci | false",
                "{'Service':'ecs.amazonaws.com'} | arn:aws:iam::210987654321:user/ci | false",
                "{'Federated':'cognito-identity.amazonaws.com'} | arn:aws:iam::210987654321:user/ci | false",
                "{'Service':'ecs.amazonaws.com','AWS':'210987654321'} | arn:aws:iam::210987654321:user/ci | true"
            })
    void a_principal_is_whom_the_policy_names(String principal, String caller, boolean named) {
        PolicyDocument policy = policy(statement("Allow", principal, PULL, ""));

        PolicyDecision decision = pull(policy, PolicyPrincipal.identity(caller));

        assertThat(decision).isEqualTo(named ? PolicyDecision.ALLOWED : PolicyDecision.NOT_MENTIONED);
    }

    @Test
    void a_service_is_named_by_its_name_or_a_star() {
        PolicyPrincipal service = PolicyPrincipal.ofService("codebuild.amazonaws.com");

        assertThat(pull(policy(statement("Allow", "{'Service':'codebuild.amazonaws.com'}", PULL, "")), service))
                .isEqualTo(PolicyDecision.ALLOWED);
        assertThat(pull(policy(statement("Allow", EVERYBODY, PULL, "")), service))
                .isEqualTo(PolicyDecision.ALLOWED);
        assertThat(pull(policy(statement("Allow", "{'AWS':'210987654321'}", PULL, "")), service))
                .isEqualTo(PolicyDecision.NOT_MENTIONED);
    }

    @ParameterizedTest(name = "but {0} denies {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'*' | arn:aws:iam::210987654321:user/ci | false",
                "{'AWS':['210987654321','arn:aws:iam::210987654321:user/ci']} | arn:aws:iam::210987654321:user/ci | false",
                "{'AWS':['210987654321','arn:aws:iam::210987654321:user/ci']} | arn:aws:iam::210987654321:user/me | true",
                "{'AWS':'arn:aws:iam::210987654321:user/ci'} | arn:aws:iam::210987654321:user/ci | true",
                "{'AWS':'210987654321'} | arn:aws:iam::210987654321:user/ci | true",
                "{'AWS':'210987654321'} | arn:aws:iam::210987654321:root | false",
                "{'AWS':['210987654321','arn:aws:iam::210987654321:role/r',"
                        + "'arn:aws:sts::210987654321:assumed-role/r/s']}"
                        + " | arn:aws:sts::210987654321:assumed-role/r/s | false",
                "{'AWS':['210987654321','arn:aws:iam::210987654321:role/r']}"
                        + " | arn:aws:sts::210987654321:assumed-role/r/s | true",
                "{'AWS':'210987654321'} | arn:aws:iam::111111111111:user/ci | true"
            })
    void who_is_excepted_from_a_denial_is_so_by_all_he_goes_by(String excepted, String caller, boolean denied) {
        PolicyDocument policy =
                policy("{'Effect':'Deny','NotPrincipal':" + excepted + ",'Action':'ecr:BatchGetImage'}");

        PolicyDecision decision = pull(policy, PolicyPrincipal.identity(caller));

        assertThat(decision).isEqualTo(denied ? PolicyDecision.DENIED : PolicyDecision.NOT_MENTIONED);
    }

    @Test
    void a_service_is_excepted_by_its_name() {
        PolicyDocument policy =
                policy("{'Effect':'Deny','NotPrincipal':{'Service':'ecs.amazonaws.com'},'Action':'ecr:BatchGetImage'}");

        assertThat(pull(policy, PolicyPrincipal.ofService("ecs.amazonaws.com")))
                .isEqualTo(PolicyDecision.NOT_MENTIONED);
        assertThat(pull(policy, PolicyPrincipal.ofService("ec2.amazonaws.com"))).isEqualTo(PolicyDecision.DENIED);
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'Action':'ecr:BatchGetImage' | ecr:BatchGetImage | true",
                "'Action':'ECR:batchgetimage' | ecr:BatchGetImage | true",
                "'Action':'ecr:BatchGet*' | ecr:BatchGetImage | true",
                "'Action':'ecr:*' | ecr:BatchGetImage | true",
                "'Action':'*' | ecr:BatchGetImage | true",
                "'Action':'ecr:*Image' | ecr:BatchGetImage | true",
                "'Action':'ecr:*Image' | ecr:ListImages | false",
                "'Action':'ecr:?utImage' | ecr:PutImage | true",
                "'Action':'ecr:?utImage' | ecr:utImage | false",
                "'Action':'ecr:Put*Image*' | ecr:PutImageTagMutability | true",
                "'Action':['ecr:ListImages','ecr:PutImage'] | ecr:PutImage | true",
                "'Action':'ecr:ListImages' | ecr:PutImage | false",
                "'Action':'ecs:*' | ecr:PutImage | false",
                "'NotAction':'ecr:PutImage' | ecr:PutImage | false",
                "'NotAction':['ecr:Put*','ecr:Delete*'] | ecr:ListImages | true",
                "'NotAction':['ecr:Put*','ecr:Delete*'] | ecr:DeleteRepository | false"
            })
    void an_action_is_named_in_any_case_and_with_wildcards(String element, String action, boolean named) {
        PolicyDocument policy = policy("{'Effect':'Allow','Principal':'*'," + element + "}");

        PolicyDecision decision = policy.decide(new PolicyRequest(user(), action, Asked.WEB, new PolicyContext()));

        assertThat(decision).isEqualTo(named ? PolicyDecision.ALLOWED : PolicyDecision.NOT_MENTIONED);
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'Resource':'*' | arn:aws:ecr:us-east-1:1:repository/a | true",
                "'Resource':'*' | * | true",
                "'Resource':'arn:aws:ecr:us-east-1:1:repository/a' | arn:aws:ecr:us-east-1:1:repository/a | true",
                "'Resource':'arn:aws:ecr:us-east-1:1:repository/a' | arn:aws:ecr:us-east-1:1:repository/A | false",
                "'Resource':'arn:aws:ecr:us-east-1:1:repository/a' | * | false",
                "'Resource':'arn:aws:ecr:us-east-1:1:repository/*' | arn:aws:ecr:us-east-1:1:repository/a/b | true",
                "'Resource':'arn:aws:ecr:us-east-1:1:repository/a?' | arn:aws:ecr:us-east-1:1:repository/ab | true",
                "'Resource':'arn:aws:ecr:us-east-1:1:repository/a?' | arn:aws:ecr:us-east-1:1:repository/abc | false",
                "'Resource':'arn:aws:ecr:*:1:repository/a' | arn:aws:ecr:eu-west-1:1:repository/a | true",
                "'Resource':'arn:aws:ecr:*:repository/a:' | arn:aws:ecr:eu-west-1:1:repository/a | false",
                "'Resource':'arn:aws:ecr:us-east-1:*:*' | arn:aws:ecr:us-east-1:1:repository/a | true",
                "'Resource':'arn:*:ecr:us-east-1:1:log:*' | arn:aws:ecr:us-east-1:1:log:a:b | true",
                "'NotResource':'arn:aws:ecr:us-east-1:1:repository/a' | arn:aws:ecr:us-east-1:1:repository/a | false",
                "'NotResource':'arn:aws:ecr:us-east-1:1:repository/a' | arn:aws:ecr:us-east-1:1:repository/b | true",
                "'Resource':['arn:aws:s3:::x','arn:aws:ecr:us-east-1:1:repository/a'] | arn:aws:ecr:us-east-1:1:repository/a | true"
            })
    void a_resource_is_named_part_by_part_with_wildcards(String element, String resource, boolean named) {
        PolicyDocument policy = policy(statement("Allow", EVERYBODY, "'*'", element));

        PolicyDecision decision =
                policy.decide(new PolicyRequest(user(), "ecr:PutImage", resource, new PolicyContext()));

        assertThat(decision).isEqualTo(named ? PolicyDecision.ALLOWED : PolicyDecision.NOT_MENTIONED);
    }

    @Test
    void a_denial_stands_wherever_it_stands() {
        String allow = statement("Allow", EVERYBODY, "'ecr:*'", "");
        String deny = statement("Deny", EVERYBODY, PULL, "");

        assertThat(pull(policy(allow, deny), user())).isEqualTo(PolicyDecision.DENIED);
        assertThat(pull(policy(deny, allow), user())).isEqualTo(PolicyDecision.DENIED);
        assertThat(pull(policy(allow, deny, allow), user())).isEqualTo(PolicyDecision.DENIED);
    }

    @ParameterizedTest
    @CsvSource({
        "ALLOWED,ALLOWED,ALLOWED",
        "ALLOWED,NOT_MENTIONED,ALLOWED",
        "NOT_MENTIONED,ALLOWED,ALLOWED",
        "ALLOWED,DENIED,DENIED",
        "DENIED,ALLOWED,DENIED",
        "NOT_MENTIONED,DENIED,DENIED",
        "DENIED,NOT_MENTIONED,DENIED",
        "NOT_MENTIONED,NOT_MENTIONED,NOT_MENTIONED"
    })
    void two_policies_decide_together(PolicyDecision one, PolicyDecision other, PolicyDecision both) {
        assertThat(one.and(other)).isEqualTo(both);
    }

    @Test
    void a_policy_of_an_identity_is_about_it() {
        PolicyDocument policy = policy("{'Effect':'Allow','Action':'ecr:*','Resource':'*'}");

        assertThat(pull(policy, user())).isEqualTo(PolicyDecision.ALLOWED);
        assertThat(policy.namesPrincipals()).isFalse();
    }

    @Test
    void one_statement_needs_no_list() {
        PolicyDocument policy = Asked.document("{'Statement':" + statement("Allow", EVERYBODY, PULL, "") + "}");

        assertThat(pull(policy, user())).isEqualTo(PolicyDecision.ALLOWED);
    }

    @Test
    void an_identity_has_an_arn() {
        assertThatThrownBy(() -> PolicyPrincipal.identity("ci")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:iam::210987654321:user/team/ci, User, arn:aws:iam::210987654321:user/team/ci, ci",
        "arn:aws:sts::210987654321:assumed-role/r/s, AssumedRole, arn:aws:iam::210987654321:role/r,",
        "arn:aws:iam::210987654321:role/r, AssumedRole, arn:aws:iam::210987654321:role/r,",
        "arn:aws:iam::210987654321:root, Account, arn:aws:iam::210987654321:root,"
    })
    void an_identity_has_a_type_an_arn_and_perhaps_a_name(String arn, String type, String named, String user) {
        PolicyPrincipal principal = PolicyPrincipal.identity(arn);

        assertThat(principal.type()).isEqualTo(type);
        assertThat(principal.roleOrSelf()).isEqualTo(named);
        assertThat(principal.userName()).isEqualTo(user);
        assertThat(principal.account()).isEqualTo("210987654321");
    }
}
