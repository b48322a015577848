package dev.drydock.internal.ecr.policy;

import static dev.drydock.Refusals.assertRefused;
import static dev.drydock.internal.ecr.policy.PolicyOf.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;
import software.amazon.awssdk.services.ecr.model.Tag;

/** What policies decide of calls, from the registry's own account and from another. */
class AcrossAccountsTest {

    private static final String HOME = "123456789012";
    private static final String WEB = "arn:aws:ecr:us-east-1:123456789012:repository/shop/web";

    private final Drydock aws = Drydock.create();
    private final EcrClient own = aws.ecr();
    private final EcrClient other = aws.account(OTHER).ecr();

    @BeforeEach
    void furnish() {
        aws.images().push("shop/web:1");
    }

    private void set(String policy) {
        own.setRepositoryPolicy(
                b -> b.repositoryName("shop/web").policyText(policy).force(true));
    }

    private void put(String policy) {
        own.putRegistryPolicy(b -> b.policyText(policy));
    }

    private void listImages() {
        other.listImages(b -> b.registryId(HOME).repositoryName("shop/web"));
    }

    private void assertNotAllowed(ThrowingCallable call, String action, String resource) {
        assertRefused(
                aws,
                call,
                "AccessDeniedException",
                "User: arn:aws:iam::" + OTHER + ":user/drydock is not authorized to perform: " + action
                        + " on resource: " + resource + " because no resource-based policy allows the " + action
                        + " action");
    }

    private void assertDenied(ThrowingCallable call, String account, String action) {
        assertRefused(
                aws,
                call,
                "AccessDeniedException",
                "User: arn:aws:iam::" + account + ":user/drydock is not authorized to perform: " + action
                        + " on resource: " + WEB + " with an explicit deny in a resource-based policy");
    }

    // ---- the repository's policy

    @Test
    void without_a_policy_nobody_else_may_do_anything() {
        assertNotAllowed(this::listImages, "ecr:ListImages", WEB);
    }

    @Test
    void a_policy_allows_another_account_what_it_names_and_no_more() {
        set(PolicyOf.repository("Allow", OTHER, "ecr:ListImages"));

        assertThat(other.listImages(b -> b.registryId(HOME).repositoryName("shop/web"))
                        .imageIds())
                .extracting(ImageIdentifier::imageTag)
                .containsExactly("1");
        assertNotAllowed(
                () -> other.describeImages(b -> b.registryId(HOME).repositoryName("shop/web")),
                "ecr:DescribeImages",
                WEB);
    }

    @Test
    void a_policy_for_one_account_is_for_no_other() {
        set(PolicyOf.repository("Allow", "111111111111", "ecr:*"));

        assertNotAllowed(this::listImages, "ecr:ListImages", WEB);
    }

    @Test
    void a_policy_may_name_one_program_of_the_other_account() {
        set("{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::210987654321:user/drydock\"},"
                + "\"Action\":\"ecr:ListImages\"}}");

        assertThat(other.listImages(b -> b.registryId(HOME).repositoryName("shop/web"))
                        .imageIds())
                .hasSize(1);
    }

    @Test
    void what_was_allowed_ends_with_the_policy() {
        set(PolicyOf.repository("Allow", OTHER, "ecr:*"));
        listImages();

        own.deleteRepositoryPolicy(b -> b.repositoryName("shop/web"));

        assertNotAllowed(this::listImages, "ecr:ListImages", WEB);
    }

    @Test
    void what_another_account_may_change_is_changed_in_this_registry() {
        set(PolicyOf.repository("Allow", OTHER, "ecr:PutImage", "ecr:BatchGetImage"));
        String manifest = other.batchGetImage(b -> b.registryId(HOME)
                        .repositoryName("shop/web")
                        .imageIds(ImageIdentifier.builder().imageTag("1").build()))
                .images()
                .get(0)
                .imageManifest();

        other.putImage(b ->
                b.registryId(HOME).repositoryName("shop/web").imageTag("theirs").imageManifest(manifest));

        assertThat(own.listImages(b -> b.repositoryName("shop/web")).imageIds())
                .extracting(ImageIdentifier::imageTag)
                .contains("theirs");
        assertThat(other.describeRepositories(b -> {}).repositories()).isEmpty();
    }

    @Test
    void the_policy_that_teams_copy_from_each_other_lets_an_account_push_and_pull() throws IOException {
        set(Files.readString(Path.of("src/test/resources/dev/drydock/internal/ecr/policy/push-and-pull.json"))
                .replace(HOME, OTHER));

        String upload = other.initiateLayerUpload(b -> b.registryId(HOME).repositoryName("shop/web"))
                .uploadId();
        byte[] layer = {1, 2, 3};
        other.uploadLayerPart(b -> b.registryId(HOME)
                .repositoryName("shop/web")
                .uploadId(upload)
                .partFirstByte(0L)
                .partLastByte(2L)
                .layerPartBlob(SdkBytes.fromByteArray(layer)));
        String digest = other.batchCheckLayerAvailability(b -> b.registryId(HOME)
                        .repositoryName("shop/web")
                        .layerDigests("sha256:039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81"))
                .layers()
                .get(0)
                .layerDigest();
        other.completeLayerUpload(b ->
                b.registryId(HOME).repositoryName("shop/web").uploadId(upload).layerDigests(digest));

        assertThat(other.batchGetImage(b -> b.registryId(HOME)
                                .repositoryName("shop/web")
                                .imageIds(
                                        ImageIdentifier.builder().imageTag("1").build()))
                        .images())
                .hasSize(1);
        assertNotAllowed(this::listImages, "ecr:ListImages", WEB);
    }

    @Test
    void its_own_account_may_do_all_that_no_policy_denies() {
        set(PolicyOf.repository("Allow", OTHER, "ecr:ListImages"));

        assertThat(own.describeImages(b -> b.repositoryName("shop/web")).imageDetails())
                .hasSize(1);
    }

    @Test
    void a_denial_is_for_its_own_account_too() {
        set(PolicyOf.repository("Deny", "*", "ecr:DeleteRepository"));

        assertDenied(
                () -> own.deleteRepository(b -> b.repositoryName("shop/web").force(true)),
                HOME,
                "ecr:DeleteRepository");
    }

    @Test
    void a_denial_stands_over_what_is_allowed() {
        set(PolicyOf.repository("Deny", OTHER, "ecr:ListImages"));
        put(PolicyOf.registry("Allow", OTHER, "ecr:*"));

        assertDenied(this::listImages, OTHER, "ecr:ListImages");
    }

    @Test
    void each_named_repository_needs_its_permission() {
        own.createRepository(b -> b.repositoryName("shop/api"));
        set(PolicyOf.repository("Allow", OTHER, "ecr:DescribeRepositories"));

        assertThat(other.describeRepositories(b -> b.registryId(HOME).repositoryNames("shop/web"))
                        .repositories())
                .hasSize(1);
        assertNotAllowed(
                () -> other.describeRepositories(b -> b.registryId(HOME).repositoryNames("shop/web", "shop/api")),
                "ecr:DescribeRepositories",
                "arn:aws:ecr:us-east-1:123456789012:repository/shop/api");
        assertNotAllowed(
                () -> other.describeRepositories(b -> b.registryId(HOME)),
                "ecr:DescribeRepositories",
                "arn:aws:ecr:us-east-1:123456789012:repository/*");
    }

    @Test
    void an_arn_says_whose_repository_is_tagged() {
        set(PolicyOf.repository("Allow", OTHER, "ecr:TagResource"));

        other.tagResource(b ->
                b.resourceArn(WEB).tags(Tag.builder().key("by").value("them").build()));

        assertThat(own.listTagsForResource(b -> b.resourceArn(WEB)).tags()).hasSize(1);
        assertNotAllowed(() -> other.listTagsForResource(b -> b.resourceArn(WEB)), "ecr:ListTagsForResource", WEB);
    }

    @Test
    void whoever_is_allowed_to_set_the_policy_must_not_take_that_from_himself() {
        set(PolicyOf.repository("Allow", OTHER, "ecr:SetRepositoryPolicy"));
        String less = PolicyOf.repository("Allow", OTHER, "ecr:ListImages");

        assertRefused(
                aws,
                () -> other.setRepositoryPolicy(
                        b -> b.registryId(HOME).repositoryName("shop/web").policyText(less)),
                "InvalidParameterException",
                "Invalid parameter at 'PolicyText' failed to satisfy constraint: 'The repository policy would prevent you"
                        + " from setting another policy in the future'");

        other.setRepositoryPolicy(b ->
                b.registryId(HOME).repositoryName("shop/web").policyText(less).force(true));
        listImages();
    }

    // ---- conditions

    @Test
    void a_condition_may_ask_for_tags_of_the_repository_and_the_account_that_calls() {
        set("{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"*\","
                + "\"Action\":\"ecr:ListImages\",\"Condition\":{\"StringEquals\":{\"aws:PrincipalAccount\":\"210987654321\","
                + "\"ecr:ResourceTag/stage\":\"prod\"},\"ArnLike\":{\"aws:PrincipalArn\":\"arn:aws:iam::*:user/*\"},"
                + "\"Bool\":{\"aws:SecureTransport\":\"true\"}}}}");
        assertNotAllowed(this::listImages, "ecr:ListImages", WEB);

        own.tagResource(b ->
                b.resourceArn(WEB).tags(Tag.builder().key("stage").value("prod").build()));

        listImages();
    }

    @Test
    void a_condition_on_tags_of_the_request_counts_those_it_sets() {
        set("{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":"
                + "\"ecr:TagResource\",\"Condition\":{\"ForAnyValue:StringNotEquals\":{\"aws:TagKeys\":[\"team\"]}}}}");

        own.tagResource(b ->
                b.resourceArn(WEB).tags(Tag.builder().key("team").value("a").build()));

        assertDenied(
                () -> own.tagResource(b -> b.resourceArn(WEB)
                        .tags(Tag.builder().key("stage").value("a").build())),
                HOME,
                "ecr:TagResource");
    }

    @Test
    void a_condition_on_the_date_goes_by_virtual_time() {
        String tomorrow = aws.time().instant().plusSeconds(86_400).toString();
        set("{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"ecr:ListImages\","
                + "\"Condition\":{\"DateLessThan\":{\"aws:CurrentTime\":\"" + tomorrow + "\"}}}}");
        listImages();

        aws.time().advance(Duration.ofDays(2));

        assertNotAllowed(this::listImages, "ecr:ListImages", WEB);
    }

    // ---- the registry's policy

    @Test
    void a_repository_that_is_not_there_has_no_policy_that_allows_to_say_so() {
        assertNotAllowed(
                () -> other.describeRepositories(b -> b.registryId(HOME).repositoryNames("shop/api")),
                "ecr:DescribeRepositories",
                "arn:aws:ecr:us-east-1:123456789012:repository/shop/api");
        put(PolicyOf.registry("Allow", OTHER, "ecr:DescribeRepositories"));

        assertRefused(
                aws,
                () -> other.describeRepositories(b -> b.registryId(HOME).repositoryNames("shop/api")),
                RepositoryNotFoundException.class,
                "The repository with name 'shop/api' does not exist in the registry with id '123456789012'");
    }

    @Test
    void the_registry_lets_another_account_create_repositories() {
        put(PolicyOf.registry("Allow", OTHER, "ecr:CreateRepository"));

        String arn = other.createRepository(b -> b.registryId(HOME).repositoryName("team/api"))
                .repository()
                .repositoryArn();

        assertThat(arn).isEqualTo("arn:aws:ecr:us-east-1:123456789012:repository/team/api");
        assertThat(own.describeRepositories(b -> b.repositoryNames("team/api")).repositories())
                .hasSize(1);
        assertNotAllowed(this::listImages, "ecr:ListImages", WEB);
    }

    @Test
    void the_registry_allows_for_all_its_repositories_or_some() {
        put(
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"210987654321\"},"
                        + "\"Action\":\"ecr:ListImages\",\"Resource\":\"arn:aws:ecr:us-east-1:123456789012:repository/shop/*\"}]}");
        own.createRepository(b -> b.repositoryName("team/api"));

        listImages();

        assertNotAllowed(
                () -> other.listImages(b -> b.registryId(HOME).repositoryName("team/api")),
                "ecr:ListImages",
                "arn:aws:ecr:us-east-1:123456789012:repository/team/api");
    }

    @Test
    void the_registry_denies_to_its_own_account_too() {
        put(PolicyOf.registry("Deny", "*", "ecr:PutImageTagMutability"));

        assertDenied(
                () -> own.putImageTagMutability(
                        b -> b.repositoryName("shop/web").imageTagMutability("IMMUTABLE")),
                HOME,
                "ecr:PutImageTagMutability");
    }

    @Test
    void what_is_about_no_repository_is_denied_by_a_star_alone() {
        put("{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"ecr:*\","
                + "\"Resource\":\"arn:aws:ecr:us-east-1:123456789012:repository/*\"}}");
        String text = PolicyOf.registry("Deny", "*", "ecr:GetRegistryPolicy");

        own.putRegistryPolicy(b -> b.policyText(text));

        assertRefused(
                aws,
                () -> own.getRegistryPolicy(b -> {}),
                "AccessDeniedException",
                "User: arn:aws:iam::123456789012:user/drydock is not authorized to perform: ecr:GetRegistryPolicy on"
                        + " resource: * with an explicit deny in a resource-based policy");
    }

    @Test
    void a_policy_of_one_region_is_none_of_another() {
        put(PolicyOf.registry("Allow", OTHER, "ecr:*"));
        aws.region("eu-west-1").images().push("shop/web:1");
        EcrClient ireland = aws.account(OTHER).region("eu-west-1").ecr();

        assertNotAllowed(
                () -> ireland.listImages(b -> b.registryId(HOME).repositoryName("shop/web")),
                "ecr:ListImages",
                "arn:aws:ecr:eu-west-1:123456789012:repository/shop/web");
    }
}
