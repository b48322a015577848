package dev.drydock.internal.logs.policy;

import static dev.drydock.internal.logs.LogsWorld.ARN;
import static dev.drydock.internal.logs.LogsWorld.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.logs.LogsWorld;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.model.PolicyScope;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutResourcePolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourcePolicy;

/** Policies that let services write. */
class ResourcePolicyOperationsTest {

    private static final String DOCUMENT = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Sid\": \"Route53\","
            + " \"Effect\": \"Allow\", \"Principal\": {\"Service\": [\"route53.amazonaws.com\"]},"
            + " \"Action\": \"logs:PutLogEvents\", \"Resource\": \"log_arn\"}]}";
    private static final String INVALID = "InvalidParameterException";

    private final LogsWorld world = new LogsWorld();

    private PutResourcePolicyResponse put(String name) {
        return world.logs.putResourcePolicy(b -> b.policyName(name).policyDocument(DOCUMENT));
    }

    private PutResourcePolicyResponse putAtGroup(String expected) {
        return world.logs.putResourcePolicy(
                b -> b.policyName("p").policyDocument(DOCUMENT).resourceArn(ARN).expectedRevisionId(expected));
    }

    @Test
    void the_answer_has_the_document_as_it_was_given() {
        ResourcePolicy policy = put("p").resourcePolicy();

        assertThat(policy)
                .isEqualTo(ResourcePolicy.builder()
                        .policyName("p")
                        .policyDocument(DOCUMENT)
                        .lastUpdatedTime(world.now())
                        .policyScope(PolicyScope.ACCOUNT)
                        .build());
    }

    @Test
    void a_listing_has_the_document_in_a_form_of_its_own() {
        put("b");
        world.logs.putResourcePolicy(b -> b.policyName("a")
                .policyDocument("{\"Statement\":[{\"Action\":\"logs:*\",\"Effect\":\"Allow\",\"Principal\":"
                        + "{\"Service\": [\"route53.amazonaws.com\"]},\"Resource\":\"*\"}]}"));

        assertThat(world.logs.describeResourcePolicies().resourcePolicies())
                .extracting(ResourcePolicy::policyDocument)
                .containsExactly(
                        "{\"Version\":\"2008-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":"
                                + "\"route53.amazonaws.com\"},\"Action\":\"logs:*\",\"Resource\":\"*\"}]}",
                        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Route53\",\"Effect\":\"Allow\","
                                + "\"Principal\":{\"Service\":\"route53.amazonaws.com\"},"
                                + "\"Action\":\"logs:PutLogEvents\",\"Resource\":\"log_arn\"}]}");
    }

    @Test
    void an_account_has_ten_policies_and_any_of_them_can_be_updated() {
        for (int i = 0; i < 10; i++) {
            put("p" + i);
        }
        world.advance(Duration.ofSeconds(1));

        world.assertRefused(() -> put("one more"), "LimitExceededException", "Resource limit exceeded.");
        assertThat(put("p1").resourcePolicy().lastUpdatedTime()).isEqualTo(world.now());
    }

    @Test
    void policies_come_page_by_page() {
        put("b");
        put("a");

        var first = world.logs.describeResourcePolicies(b -> b.limit(1));
        var second = world.logs.describeResourcePolicies(b -> b.limit(1).nextToken(first.nextToken()));

        assertThat(first.resourcePolicies())
                .extracting(ResourcePolicy::policyName)
                .containsExactly("a");
        assertThat(second.resourcePolicies())
                .extracting(ResourcePolicy::policyName)
                .containsExactly("b");
    }

    @Test
    void a_deleted_policy_is_gone() {
        put("p");

        world.logs.deleteResourcePolicy(b -> b.policyName("p"));

        assertThat(world.logs.describeResourcePolicies().resourcePolicies()).isEmpty();
    }

    @Test
    void a_policy_that_there_is_not_cannot_be_deleted() {
        world.assertRefused(
                () -> world.logs.deleteResourcePolicy(b -> b.policyName("non-existent")),
                "ResourceNotFoundException",
                "Policy with name [non-existent] does not exist.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "{\"Statement\":[]}",
                "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"logs:PutLogEvents\",\"Resource\":\"*\"}]}",
                "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"delivery.logs.amazonaws.com\"},"
                        + "\"Action\":\"logs:PutLogEvents\",\"Resource\":\"*\"}]}"
            })
    void what_is_no_policy_of_a_resource_is_refused(String document) {
        world.assertRefused(
                () -> world.logs.putResourcePolicy(b -> b.policyName("p").policyDocument(document)),
                INVALID,
                "Could not convert to persistable policy.");
    }

    @Test
    void name_and_document_are_required_although_the_model_does_not_say_so() {
        world.assertRefused(
                () -> world.logs.putResourcePolicy(b -> b.policyDocument(DOCUMENT)),
                INVALID,
                "1 validation error detected: Value null at 'policyName' failed to satisfy constraint: Member must not"
                        + " be null");
        world.assertRefused(
                () -> world.logs.putResourcePolicy(b -> b.policyName("p")),
                INVALID,
                "1 validation error detected: Value null at 'policyDocument' failed to satisfy constraint: Member must"
                        + " not be null");
    }

    @Test
    void a_policy_at_a_log_group_has_revisions() {
        PutResourcePolicyResponse first = putAtGroup(null);
        PutResourcePolicyResponse second = putAtGroup(first.revisionId());

        assertThat(first.resourcePolicy().policyScope()).isEqualTo(PolicyScope.RESOURCE);
        assertThat(first.resourcePolicy().resourceArn()).isEqualTo(ARN);
        assertThat(first.revisionId())
                .isEqualTo(first.resourcePolicy().revisionId())
                .isNotEqualTo(second.revisionId());
        assertThat(world.logs.describeResourcePolicies().resourcePolicies()).isEmpty();
        assertThat(world.logs
                        .describeResourcePolicies(b -> b.policyScope(PolicyScope.RESOURCE))
                        .resourcePolicies())
                .isEqualTo(world.logs
                        .describeResourcePolicies(b -> b.resourceArn(ARN))
                        .resourcePolicies())
                .singleElement()
                .satisfies(policy -> assertThat(policy.revisionId()).isEqualTo(second.revisionId()));
    }

    @Test
    void a_policy_at_a_log_group_is_not_changed_by_who_does_not_know_it() {
        String message = "The expected revision id is not that of the resource policy.";
        String code = "OperationAbortedException";

        world.assertRefused(() -> putAtGroup("0"), code, message);
        putAtGroup(null);
        world.assertRefused(() -> putAtGroup(null), code, message);
        world.assertRefused(() -> world.logs.deleteResourcePolicy(b -> b.resourceArn(ARN)), code, message);
    }

    @Test
    void the_policy_at_a_log_group_goes_with_its_revision_or_with_the_group() {
        String revision = putAtGroup(null).revisionId();
        world.logs.deleteResourcePolicy(b -> b.resourceArn(ARN).expectedRevisionId(revision));
        putAtGroup(null);
        world.logs.deleteLogGroup(b -> b.logGroupName(GROUP));

        assertThat(world.logs
                        .describeResourcePolicies(b -> b.policyScope(PolicyScope.RESOURCE))
                        .resourcePolicies())
                .isEmpty();
    }

    @Test
    void a_resource_is_a_log_group_that_there_is() {
        world.assertRefused(
                () -> world.logs.putResourcePolicy(b -> b.policyName("p")
                        .policyDocument(DOCUMENT)
                        .resourceArn("arn:aws:logs:us-east-1:123456789012:destination:d")),
                INVALID,
                "The resourceArn of a resource policy is that of a log group.");
        world.assertRefused(
                () -> world.logs.putResourcePolicy(
                        b -> b.policyName("p").policyDocument(DOCUMENT).resourceArn(ARN + "-gone")),
                "ResourceNotFoundException",
                "The specified log group does not exist.");
    }
}
