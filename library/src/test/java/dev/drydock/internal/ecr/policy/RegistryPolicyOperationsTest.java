package dev.drydock.internal.ecr.policy;

import static dev.drydock.Refusals.assertRefused;
import static dev.drydock.internal.ecr.policy.PolicyOf.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.DeleteRegistryPolicyResponse;
import software.amazon.awssdk.services.ecr.model.GetRegistryPolicyResponse;
import software.amazon.awssdk.services.ecr.model.InvalidParameterException;
import software.amazon.awssdk.services.ecr.model.PutRegistryPolicyResponse;
import software.amazon.awssdk.services.ecr.model.RegistryPolicyNotFoundException;

class RegistryPolicyOperationsTest {

    private static final String INVALID =
            "Invalid parameter at 'PolicyText' failed to satisfy constraint: 'Invalid registry policy provided'";
    private static final String NO_POLICY = "Registry policy does not exist in the registry with id '123456789012'";

    private final Drydock aws = Drydock.create();
    private final EcrClient ecr = aws.ecr();

    private PutRegistryPolicyResponse put(String text) {
        return ecr.putRegistryPolicy(b -> b.policyText(text));
    }

    private String policy() {
        return ecr.getRegistryPolicy(b -> {}).policyText();
    }

    @Test
    void a_policy_is_answered_as_aws_prints_it() {
        PutRegistryPolicyResponse put = put("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Replication\","
                + "\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::210987654321:root\"},"
                + "\"Action\":[\"ecr:CreateRepository\",\"ecr:ReplicateImage\"],"
                + "\"Resource\":[\"arn:aws:ecr:us-east-1:123456789012:repository/*\"]}]}");

        assertThat(put.registryId()).isEqualTo("123456789012");
        assertThat(put.policyText()).isEqualTo("""
                        {
                          "Version" : "2012-10-17",
                          "Statement" : [ {
                            "Sid" : "Replication",
                            "Effect" : "Allow",
                            "Principal" : {
                              "AWS" : "arn:aws:iam::210987654321:root"
                            },
                            "Action" : [ "ecr:CreateRepository", "ecr:ReplicateImage" ],
                            "Resource" : [ "arn:aws:ecr:us-east-1:123456789012:repository/*" ]
                          } ]
                        }""");
    }

    @Test
    void a_policy_replaces_the_one_before_and_is_the_same_when_put_again() {
        put(PolicyOf.registry("Allow", OTHER, "ecr:CreateRepository"));
        String text = PolicyOf.registry("Allow", OTHER, "ecr:ReplicateImage");

        String second = put(text).policyText();

        assertThat(put(text).policyText()).isEqualTo(second);
        assertThat(policy()).isEqualTo(second).doesNotContain("CreateRepository");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no policy",
                "{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Principal':'*','Action':'ecr:*'}]}",
                "{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Action':'ecr:*','Resource':'*'}]}",
                "{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Principal':'*','Action':'s3:*','Resource':'*'}]}"
            })
    void a_text_that_is_no_policy_of_a_registry_is_refused(String text) {
        assertRefused(aws, () -> put(text.replace('\'', '"')), InvalidParameterException.class, INVALID);
    }

    @Test
    void a_policy_has_at_most_10240_characters() {
        assertRefused(
                aws,
                () -> put(" ".repeat(10_241)),
                InvalidParameterException.class,
                "Invalid parameter at 'PolicyText' failed to satisfy constraint: 'must have length less than or equal to"
                        + " 10240'");
    }

    @Test
    void a_policy_is_there_to_be_read() {
        String text =
                put(PolicyOf.registry("Allow", OTHER, "ecr:ReplicateImage")).policyText();

        GetRegistryPolicyResponse got = ecr.getRegistryPolicy(b -> {});

        assertThat(got.registryId()).isEqualTo("123456789012");
        assertThat(got.policyText()).isEqualTo(text);
    }

    @Test
    void a_registry_without_a_policy_says_so() {
        assertRefused(aws, this::policy, RegistryPolicyNotFoundException.class, NO_POLICY);
    }

    @Test
    void a_policy_that_is_deleted_is_answered_a_last_time() {
        String text =
                put(PolicyOf.registry("Allow", OTHER, "ecr:ReplicateImage")).policyText();

        DeleteRegistryPolicyResponse deleted = ecr.deleteRegistryPolicy(b -> {});

        assertThat(deleted.registryId()).isEqualTo("123456789012");
        assertThat(deleted.policyText()).isEqualTo(text);
        assertRefused(aws, this::policy, RegistryPolicyNotFoundException.class, NO_POLICY);
    }

    @Test
    void there_is_nothing_to_delete_twice() {
        assertRefused(aws, () -> ecr.deleteRegistryPolicy(b -> {}), RegistryPolicyNotFoundException.class, NO_POLICY);
    }

    @Test
    void each_region_has_its_own() {
        EcrClient ireland = aws.region("eu-west-1").ecr();

        put(PolicyOf.registry("Allow", OTHER, "ecr:ReplicateImage"));

        assertRefused(aws, () -> ireland.getRegistryPolicy(b -> {}), RegistryPolicyNotFoundException.class, NO_POLICY);
    }

    @Test
    void a_snapshot_keeps_it() {
        String text =
                put(PolicyOf.registry("Allow", OTHER, "ecr:ReplicateImage")).policyText();
        Snapshot snapshot = new Snapshot(aws.snapshot().json());
        ecr.deleteRegistryPolicy(b -> {});

        aws.restore(snapshot);

        assertThat(policy()).isEqualTo(text);
    }
}
