package dev.drydock.internal.ecr.policy;

import static dev.drydock.Refusals.assertRefused;
import static dev.drydock.internal.ecr.policy.PolicyOf.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.DeleteRepositoryPolicyResponse;
import software.amazon.awssdk.services.ecr.model.GetRepositoryPolicyResponse;
import software.amazon.awssdk.services.ecr.model.InvalidParameterException;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;
import software.amazon.awssdk.services.ecr.model.RepositoryPolicyNotFoundException;
import software.amazon.awssdk.services.ecr.model.SetRepositoryPolicyResponse;

class RepositoryPolicyOperationsTest {

    private static final String INVALID =
            "Invalid parameter at 'PolicyText' failed to satisfy constraint: 'Invalid repository policy provided'";
    private static final String NO_REPOSITORY =
            "The repository with name 'shop/api' does not exist in the registry with id '123456789012'";
    private static final String NO_POLICY =
            "Repository policy does not exist for the repository with name 'shop/web' in"
                    + " the registry with id '123456789012'";

    private static final String LOCKING = PolicyOf.repository("Deny", "*", "ecr:SetRepositoryPolicy");

    private final Drydock aws = Drydock.create();
    private final EcrClient ecr = aws.ecr();

    @BeforeEach
    void furnish() {
        ecr.createRepository(b -> b.repositoryName("shop/web"));
    }

    private SetRepositoryPolicyResponse set(String text) {
        return ecr.setRepositoryPolicy(b -> b.repositoryName("shop/web").policyText(text));
    }

    private String policy() {
        return ecr.getRepositoryPolicy(b -> b.repositoryName("shop/web")).policyText();
    }

    // ---- SetRepositoryPolicy

    @Test
    void a_policy_is_answered_as_aws_prints_it() {
        SetRepositoryPolicyResponse set =
                set("{\"Version\":\"2008-10-17\",\"Statement\":[{\"Sid\":\"allow public pull\",\"Effect\":\"Allow\","
                        + "\"Principal\":\"*\",\"Action\":[\"ecr:BatchGetImage\",\"ecr:GetDownloadUrlForLayer\"]}]}");

        assertThat(set.registryId()).isEqualTo("123456789012");
        assertThat(set.repositoryName()).isEqualTo("shop/web");
        assertThat(set.policyText()).isEqualTo("""
                        {
                          "Version" : "2008-10-17",
                          "Statement" : [ {
                            "Sid" : "allow public pull",
                            "Effect" : "Allow",
                            "Principal" : "*",
                            "Action" : [ "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer" ]
                          } ]
                        }""");
    }

    @Test
    void a_policy_replaces_the_one_before() {
        set(PolicyOf.repository("Allow", OTHER, "ecr:ListImages"));

        String second =
                set(PolicyOf.repository("Allow", OTHER, "ecr:DescribeImages")).policyText();

        assertThat(policy()).isEqualTo(second).contains("DescribeImages").doesNotContain("ListImages");
    }

    @Test
    void setting_a_policy_again_changes_nothing() {
        String text = PolicyOf.repository("Allow", OTHER, "ecr:ListImages");
        String first = set(text).policyText();

        assertThat(set(text).policyText()).isEqualTo(first);
        assertThat(set(first).policyText()).isEqualTo(first);
        assertThat(policy()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no policy",
                "{}",
                "{'Version':'2015-10-17','Statement':[{'Effect':'Allow','Principal':'*','Action':'ecr:*'}]}",
                "{'Version':'2012-10-17','Statement':[]}",
                "{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Action':'ecr:*'}]}",
                "{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Principal':'*','Action':'s3:GetObject'}]}",
                "{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Principal':'*','Action':'ecr:*','Resource':'*'}]}",
                "{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::210987654321:*'},"
                        + "'Action':'ecr:*'}]}"
            })
    void a_text_that_is_no_policy_of_a_repository_is_refused(String text) {
        assertRefused(aws, () -> set(text.replace('\'', '"')), InvalidParameterException.class, INVALID);
    }

    @Test
    void a_policy_has_at_most_10240_characters() {
        assertRefused(
                aws,
                () -> set(" ".repeat(10_241)),
                InvalidParameterException.class,
                "Invalid parameter at 'PolicyText' failed to satisfy constraint: 'must have length less than or equal to"
                        + " 10240'");
    }

    @Test
    void a_policy_needs_its_repository() {
        assertRefused(
                aws,
                () -> ecr.setRepositoryPolicy(b -> b.repositoryName("shop/api").policyText(LOCKING)),
                RepositoryNotFoundException.class,
                NO_REPOSITORY);
    }

    @Test
    void whoever_would_lock_himself_out_must_force_it() {
        assertRefused(
                aws,
                () -> set(LOCKING),
                InvalidParameterException.class,
                "Invalid parameter at 'PolicyText' failed to satisfy constraint: 'The repository policy would prevent you"
                        + " from setting another policy in the future'");

        ecr.setRepositoryPolicy(
                b -> b.repositoryName("shop/web").policyText(LOCKING).force(true));

        assertThat(policy()).contains("Deny");
    }

    @Test
    void whoever_forced_it_is_locked_out_until_the_policy_is_deleted() {
        String text = PolicyOf.repository("Allow", OTHER, "ecr:ListImages");
        ecr.setRepositoryPolicy(
                b -> b.repositoryName("shop/web").policyText(LOCKING).force(true));

        assertRefused(
                aws,
                () -> set(text),
                "AccessDeniedException",
                "User: arn:aws:iam::123456789012:user/drydock is not authorized to perform: ecr:SetRepositoryPolicy on"
                        + " resource: arn:aws:ecr:us-east-1:123456789012:repository/shop/web with an explicit deny in a"
                        + " resource-based policy");

        ecr.deleteRepositoryPolicy(b -> b.repositoryName("shop/web"));
        assertThat(set(text).policyText()).contains("ListImages");
    }

    @Test
    void a_policy_that_denies_it_to_others_locks_nobody_out() {
        assertThat(set(PolicyOf.repository("Deny", OTHER, "ecr:SetRepositoryPolicy"))
                        .policyText())
                .contains("Deny");
    }

    // ---- GetRepositoryPolicy

    @Test
    void a_policy_is_there_to_be_read() {
        String text = set(PolicyOf.repository("Allow", OTHER, "ecr:ListImages")).policyText();

        GetRepositoryPolicyResponse got =
                ecr.getRepositoryPolicy(b -> b.registryId("123456789012").repositoryName("shop/web"));

        assertThat(got.registryId()).isEqualTo("123456789012");
        assertThat(got.repositoryName()).isEqualTo("shop/web");
        assertThat(got.policyText()).isEqualTo(text);
    }

    @Test
    void a_repository_without_a_policy_says_so() {
        assertRefused(aws, this::policy, RepositoryPolicyNotFoundException.class, NO_POLICY);
    }

    @Test
    void without_a_repository_there_is_no_policy_to_read() {
        assertRefused(
                aws,
                () -> ecr.getRepositoryPolicy(b -> b.repositoryName("shop/api")),
                RepositoryNotFoundException.class,
                NO_REPOSITORY);
    }

    // ---- DeleteRepositoryPolicy

    @Test
    void a_policy_that_is_deleted_is_answered_a_last_time() {
        String text = set(PolicyOf.repository("Allow", OTHER, "ecr:ListImages")).policyText();

        DeleteRepositoryPolicyResponse deleted = ecr.deleteRepositoryPolicy(b -> b.repositoryName("shop/web"));

        assertThat(deleted.registryId()).isEqualTo("123456789012");
        assertThat(deleted.repositoryName()).isEqualTo("shop/web");
        assertThat(deleted.policyText()).isEqualTo(text);
        assertRefused(aws, this::policy, RepositoryPolicyNotFoundException.class, NO_POLICY);
    }

    @Test
    void there_is_nothing_to_delete_twice() {
        assertRefused(
                aws,
                () -> ecr.deleteRepositoryPolicy(b -> b.repositoryName("shop/web")),
                RepositoryPolicyNotFoundException.class,
                NO_POLICY);
    }

    @Test
    void without_a_repository_there_is_no_policy_to_delete() {
        assertRefused(
                aws,
                () -> ecr.deleteRepositoryPolicy(b -> b.repositoryName("shop/api")),
                RepositoryNotFoundException.class,
                NO_REPOSITORY);
    }

    @Test
    void a_policy_goes_with_its_repository() {
        set(PolicyOf.repository("Allow", OTHER, "ecr:ListImages"));
        ecr.deleteRepository(b -> b.repositoryName("shop/web"));

        ecr.createRepository(b -> b.repositoryName("shop/web"));

        assertRefused(aws, this::policy, RepositoryPolicyNotFoundException.class, NO_POLICY);
    }

    @Test
    void a_snapshot_keeps_it() {
        String text = set(PolicyOf.repository("Allow", OTHER, "ecr:ListImages")).policyText();
        Snapshot snapshot = new Snapshot(aws.snapshot().json());
        ecr.deleteRepositoryPolicy(b -> b.repositoryName("shop/web"));

        aws.restore(snapshot);

        assertThat(policy()).isEqualTo(text);
    }
}
