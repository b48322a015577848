package dev.drydock.internal.ecr.repository;

import static dev.drydock.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.internal.ecr.Manifests;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.EcrException;
import software.amazon.awssdk.services.ecr.model.EncryptionType;
import software.amazon.awssdk.services.ecr.model.ImageTagMutability;
import software.amazon.awssdk.services.ecr.model.ImageTagMutabilityExclusionFilter;
import software.amazon.awssdk.services.ecr.model.InvalidParameterException;
import software.amazon.awssdk.services.ecr.model.InvalidTagParameterException;
import software.amazon.awssdk.services.ecr.model.Repository;
import software.amazon.awssdk.services.ecr.model.RepositoryAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.RepositoryNotEmptyException;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;
import software.amazon.awssdk.services.ecr.model.Tag;
import software.amazon.awssdk.services.ecr.model.TooManyTagsException;

class RepositoryOperationsTest {

    private static final String ARN = "arn:aws:ecr:us-east-1:123456789012:repository/shop/web";
    private static final String NOT_FOUND =
            "The repository with name 'shop/web' does not exist in the registry with id '123456789012'";

    private final Drydock aws = Drydock.create();
    private final EcrClient ecr = aws.ecr();

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static ImageTagMutabilityExclusionFilter wildcard(String filter) {
        return ImageTagMutabilityExclusionFilter.builder()
                .filterType("WILDCARD")
                .filter(filter)
                .build();
    }

    // ---- CreateRepository

    @Test
    void a_new_repository_has_every_default() {
        Repository created =
                ecr.createRepository(b -> b.repositoryName("shop/web")).repository();

        assertThat(created.repositoryArn()).isEqualTo(ARN);
        assertThat(created.registryId()).isEqualTo("123456789012");
        assertThat(created.repositoryUri()).isEqualTo("123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web");
        assertThat(created.createdAt()).isEqualTo(aws.time().instant());
        assertThat(created.imageTagMutability()).isEqualTo(ImageTagMutability.MUTABLE);
        assertThat(created.hasImageTagMutabilityExclusionFilters()).isFalse();
        assertThat(created.imageScanningConfiguration().scanOnPush()).isFalse();
        assertThat(created.encryptionConfiguration().encryptionType()).isEqualTo(EncryptionType.AES256);
        assertThat(created.encryptionConfiguration().kmsKey()).isNull();
    }

    @Test
    void in_china_hosts_and_arns_are_others() {
        Repository created = aws.region("cn-north-1")
                .ecr()
                .createRepository(b -> b.repositoryName("web"))
                .repository();

        assertThat(created.repositoryArn()).isEqualTo("arn:aws-cn:ecr:cn-north-1:123456789012:repository/web");
        assertThat(created.repositoryUri()).isEqualTo("123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/web");
    }

    @Test
    void creating_is_not_idempotent() {
        ecr.createRepository(b -> b.repositoryName("shop/web"));

        assertRefused(
                aws,
                () -> ecr.createRepository(b -> b.repositoryName("shop/web")),
                RepositoryAlreadyExistsException.class,
                "The repository with name 'shop/web' already exists in the registry with id '123456789012'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shop", "shop web", "/shop", "shop/", "shop//web", "-shop", "shop.", "a___b", "web:1"})
    void a_name_outside_the_pattern_is_refused_with_the_pattern_of_old(String name) {
        assertRefused(
                aws,
                () -> ecr.createRepository(b -> b.repositoryName(name)),
                InvalidParameterException.class,
                "Invalid parameter at 'repositoryName' failed to satisfy constraint: 'must satisfy regular expression"
                        + " '(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*''");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "a__b", "a--b/c.d", "1/2/3"})
    void names_inside_the_pattern_are_taken(String name) {
        assertThat(ecr.createRepository(b -> b.repositoryName(name))
                        .repository()
                        .repositoryName())
                .isEqualTo(name);
    }

    @Test
    void a_name_has_two_to_256_characters() {
        assertRefused(
                aws,
                () -> ecr.createRepository(b -> b.repositoryName("a")),
                InvalidParameterException.class,
                "Invalid parameter at 'repositoryName' failed to satisfy constraint: 'must have length greater than or"
                        + " equal to 2'");
        assertThatThrownBy(() -> ecr.createRepository(b -> b.repositoryName("a".repeat(257))))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> ecr.createRepository(b -> {}))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("must not be null");
    }

    @Test
    void repositories_encrypted_by_kms_share_the_key_aws_manages_unless_they_name_one() {
        String first = key("one", null);
        String second = key("two", null);
        String own = key("three", "arn:aws:kms:us-east-1:123456789012:key/mine");

        assertThat(first)
                .matches("arn:aws:kms:us-east-1:123456789012:key/[0-9a-f-]{36}")
                .isEqualTo(second);
        assertThat(own).isEqualTo("arn:aws:kms:us-east-1:123456789012:key/mine");
    }

    private String key(String name, String kmsKey) {
        return ecr.createRepository(b -> b.repositoryName(name)
                        .encryptionConfiguration(e -> e.encryptionType("KMS").kmsKey(kmsKey)))
                .repository()
                .encryptionConfiguration()
                .kmsKey();
    }

    @Test
    void another_accounts_registry_lets_nobody_create_or_list() {
        assertThatThrownBy(() ->
                        ecr.createRepository(b -> b.registryId("210987654321").repositoryName("web")))
                .isExactlyInstanceOf(EcrException.class)
                .hasMessageContaining("is not authorized to perform: ecr:CreateRepository on resource:"
                        + " arn:aws:ecr:us-east-1:210987654321:repository/web");
        assertThatThrownBy(() -> ecr.describeRepositories(b -> b.registryId("210987654321")))
                .isExactlyInstanceOf(EcrException.class);
    }

    // ---- mutability

    @Test
    void a_mode_must_be_one_of_four() {
        assertRefused(
                aws,
                () -> ecr.createRepository(b -> b.repositoryName("shop/web").imageTagMutability("FIXED")),
                InvalidParameterException.class,
                "Invalid parameter at 'imageTagMutability' failed to satisfy constraint: 'Member must satisfy enum value"
                        + " set: [IMMUTABLE, MUTABLE, MUTABLE_WITH_EXCLUSION, IMMUTABLE_WITH_EXCLUSION]'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MUTABLE_WITH_EXCLUSION", "IMMUTABLE_WITH_EXCLUSION"})
    void a_mode_with_exclusions_needs_some(String mode) {
        ecr.createRepository(b -> b.repositoryName("shop/web"));

        assertRefused(
                aws,
                () -> ecr.putImageTagMutability(
                        b -> b.repositoryName("shop/web").imageTagMutability(mode)),
                InvalidParameterException.class,
                "Invalid parameter at 'imageTagMutabilityExclusionFilters' failed to satisfy constraint:"
                        + " 'ImageTagMutabilityExclusionFilters can't be null when imageTagMutability is set as " + mode
                        + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MUTABLE", "IMMUTABLE"})
    void a_mode_without_exclusions_takes_none(String mode) {
        assertThatThrownBy(() -> ecr.createRepository(b -> b.repositoryName("shop/web")
                        .imageTagMutability(mode)
                        .imageTagMutabilityExclusionFilters(wildcard("dev*"))))
                .isInstanceOf(InvalidParameterException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "*a*b*"})
    void a_wildcard_has_letters_and_at_most_two_stars(String filter) {
        assertThatThrownBy(() -> ecr.createRepository(b -> b.repositoryName("shop/web")
                        .imageTagMutability("IMMUTABLE_WITH_EXCLUSION")
                        .imageTagMutabilityExclusionFilters(wildcard(filter))))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void mutability_can_be_changed_and_is_echoed() {
        ecr.createRepository(b -> b.repositoryName("shop/web"));

        assertThat(ecr.putImageTagMutability(b -> b.repositoryName("shop/web")
                                .imageTagMutability("IMMUTABLE_WITH_EXCLUSION")
                                .imageTagMutabilityExclusionFilters(wildcard("dev-*")))
                        .imageTagMutabilityExclusionFilters())
                .containsExactly(wildcard("dev-*"));
        assertThat(ecr.describeRepositories().repositories().get(0).imageTagMutabilityExclusionFilters())
                .containsExactly(wildcard("dev-*"));
        assertThat(ecr.putImageTagMutability(b -> b.repositoryName("shop/web").imageTagMutability("IMMUTABLE"))
                        .hasImageTagMutabilityExclusionFilters())
                .isFalse();
    }

    // ---- DescribeRepositories

    @Test
    void repositories_are_described_by_name_and_all_together() {
        ecr.createRepository(b -> b.repositoryName("web"));
        ecr.createRepository(b -> b.repositoryName("api"));

        assertThat(ecr.describeRepositories().repositories())
                .extracting(Repository::repositoryName)
                .containsExactly("api", "web");
        assertThat(ecr.describeRepositories(b -> b.repositoryNames("web", "api"))
                        .repositories())
                .extracting(Repository::repositoryName)
                .containsExactly("web", "api");
    }

    @Test
    void one_unknown_name_fails_the_whole_call() {
        ecr.createRepository(b -> b.repositoryName("api"));

        assertRefused(
                aws,
                () -> ecr.describeRepositories(b -> b.repositoryNames("api", "shop/web")),
                RepositoryNotFoundException.class,
                NOT_FOUND);
    }

    @Test
    void repositories_come_in_pages() {
        for (int i = 0; i < 25; i++) {
            String name = "repository-" + i;
            ecr.createRepository(b -> b.repositoryName(name));
        }

        assertThat(ecr.describeRepositoriesPaginator(b -> b.maxResults(10)).repositories())
                .hasSize(25)
                .doesNotHaveDuplicates();
        assertThat(ecr.describeRepositories().nextToken()).isNull();
        assertThatThrownBy(() -> ecr.describeRepositories(
                        b -> b.repositoryNames("repository-1").maxResults(10)))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> ecr.describeRepositories(b -> b.nextToken("AAAA")))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void a_missing_repository_comes_with_a_hint() {
        ecr.createRepository(b -> b.repositoryName("api"));

        assertThatThrownBy(() -> ecr.listImages(b -> b.repositoryName("shop/web")))
                .isInstanceOf(RepositoryNotFoundException.class)
                .satisfies(
                        thrown -> assertThat(thrown.getSuppressed()[0]).hasMessage("Repositories in us-east-1: api"));
    }

    // ---- DeleteRepository

    @Test
    void an_empty_repository_is_deleted_and_gone() {
        ecr.createRepository(b -> b.repositoryName("shop/web"));

        assertThat(ecr.deleteRepository(b -> b.repositoryName("shop/web"))
                        .repository()
                        .repositoryArn())
                .isEqualTo(ARN);
        assertRefused(
                aws,
                () -> ecr.deleteRepository(b -> b.repositoryName("shop/web")),
                RepositoryNotFoundException.class,
                NOT_FOUND);
    }

    @Test
    void a_repository_with_images_is_deleted_by_force_only() {
        ecr.createRepository(b -> b.repositoryName("shop/web"));
        Manifests.push(ecr, "shop/web", "1", "one");

        assertRefused(
                aws,
                () -> ecr.deleteRepository(b -> b.repositoryName("shop/web")),
                RepositoryNotEmptyException.class,
                "The repository with name 'shop/web' in registry with id '123456789012' cannot be deleted because it"
                        + " still contains images");
        ecr.deleteRepository(b -> b.repositoryName("shop/web").force(true));

        assertThat(ecr.describeRepositories().repositories()).isEmpty();
        ecr.createRepository(b -> b.repositoryName("shop/web"));
        assertThat(ecr.listImages(b -> b.repositoryName("shop/web")).imageIds()).isEmpty();
    }

    // ---- tags

    @Test
    void tags_are_merged_taken_off_and_listed() {
        ecr.createRepository(b -> b.repositoryName("shop/web").tags(tag("team", "web"), tag("stage", "dev")));

        ecr.tagResource(b -> b.resourceArn(ARN).tags(tag("stage", "prod"), tag("cost", "1")));
        ecr.untagResource(b -> b.resourceArn(ARN).tagKeys("team", "unknown"));

        assertThat(ecr.listTagsForResource(b -> b.resourceArn(ARN)).tags())
                .containsExactly(tag("cost", "1"), tag("stage", "prod"));
    }

    @Test
    void tags_keep_to_awss_rules() {
        ecr.createRepository(b -> b.repositoryName("shop/web"));
        List<Tag> many = new ArrayList<>();
        for (int i = 0; i < 51; i++) {
            many.add(tag("key" + i, ""));
        }

        assertThatThrownBy(() -> ecr.tagResource(b -> b.resourceArn(ARN).tags(many)))
                .isInstanceOf(TooManyTagsException.class);
        for (Tag bad : List.of(tag("aws:x", ""), tag("", ""), tag("k".repeat(129), ""), tag("k", "v".repeat(257)))) {
            assertThatThrownBy(() -> ecr.tagResource(b -> b.resourceArn(ARN).tags(bad)))
                    .isInstanceOf(InvalidTagParameterException.class);
        }
        assertThat(ecr.listTagsForResource(b -> b.resourceArn(ARN)).tags()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop/web",
                "arn:aws:ecr:us-east-1:123456789012:shop/web",
                "arn:aws:ecr:us-east-1:123456789012:repository/",
                "arn:aws:ecs:us-east-1:123456789012:repository/shop/web",
                "arn:aws:ecr:eu-west-1:123456789012:repository/shop/web"
            })
    void only_repositories_here_have_tags(String arn) {
        ecr.createRepository(b -> b.repositoryName("shop/web"));

        assertRefused(
                aws,
                () -> ecr.listTagsForResource(b -> b.resourceArn(arn)),
                InvalidParameterException.class,
                "Invalid parameter at 'resourceArn' failed to satisfy constraint: 'Invalid ARN'");
    }

    @Test
    void tags_of_an_unknown_repository_are_not_found() {
        assertRefused(
                aws,
                () -> ecr.listTagsForResource(b -> b.resourceArn(ARN)),
                RepositoryNotFoundException.class,
                NOT_FOUND);
    }
}
