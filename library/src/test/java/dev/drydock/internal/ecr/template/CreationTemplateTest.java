package dev.drydock.internal.ecr.template;

import static dev.drydock.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.Snapshot;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.InvalidParameterException;
import software.amazon.awssdk.services.ecr.model.InvalidTagParameterException;
import software.amazon.awssdk.services.ecr.model.Repository;
import software.amazon.awssdk.services.ecr.model.RepositoryCreationTemplate;
import software.amazon.awssdk.services.ecr.model.Tag;
import software.amazon.awssdk.services.ecr.model.TemplateAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.TemplateNotFoundException;

/** Templates, and the repositories that a push makes by them. */
class CreationTemplateTest {

    private static final String LIFECYCLE = "{\"rules\":[{\"rulePriority\":1,\"selection\":{\"tagStatus\":\"any\","
            + "\"countType\":\"imageCountMoreThan\",\"countNumber\":5},\"action\":{\"type\":\"expire\"}}]}";

    private final Drydock aws = Drydock.create();
    private final EcrClient ecr = aws.ecr();

    private RepositoryCreationTemplate create(String prefix, String mutability) {
        return ecr.createRepositoryCreationTemplate(
                        b -> b.prefix(prefix).imageTagMutability(mutability).appliedForWithStrings("CREATE_ON_PUSH"))
                .repositoryCreationTemplate();
    }

    private Repository pushed(String image) {
        aws.images().push(image);
        return ecr.describeRepositories(b -> b.repositoryNames(image.split(":")[0]))
                .repositories()
                .get(0);
    }

    @Test
    void a_template_has_defaults() {
        var answer = ecr.createRepositoryCreationTemplate(
                b -> b.prefix("prod").appliedForWithStrings("REPLICATION", "PULL_THROUGH_CACHE"));

        RepositoryCreationTemplate template = answer.repositoryCreationTemplate();
        assertThat(answer.registryId()).isEqualTo("123456789012");
        assertThat(template.prefix()).isEqualTo("prod");
        assertThat(template.encryptionConfiguration().encryptionTypeAsString()).isEqualTo("AES256");
        assertThat(template.imageTagMutabilityAsString()).isEqualTo("MUTABLE");
        assertThat(template.appliedForAsStrings()).containsExactly("REPLICATION", "PULL_THROUGH_CACHE");
        assertThat(template.createdAt()).isEqualTo(aws.time().instant());
        assertThat(template.updatedAt()).isEqualTo(aws.time().instant());
    }

    @Test
    void a_push_makes_its_repository_as_the_template_says() {
        ecr.createRepositoryCreationTemplate(b -> b.prefix("prod")
                .imageTagMutability("IMMUTABLE")
                .encryptionConfiguration(e -> e.encryptionType("KMS"))
                .resourceTags(Tag.builder().key("team").value("shop").build())
                .lifecyclePolicy(LIFECYCLE)
                .appliedForWithStrings("CREATE_ON_PUSH"));

        Repository made = pushed("prod/web:1");

        assertThat(made.imageTagMutabilityAsString()).isEqualTo("IMMUTABLE");
        assertThat(made.encryptionConfiguration().kmsKey()).startsWith("arn:aws:kms:us-east-1:123456789012:key/");
        assertThat(ecr.listTagsForResource(b -> b.resourceArn(made.repositoryArn()))
                        .tags())
                .containsExactly(Tag.builder().key("team").value("shop").build());
        assertThat(ecr.getLifecyclePolicy(b -> b.repositoryName("prod/web")).lifecyclePolicyText())
                .isEqualTo(LIFECYCLE);
    }

    @ParameterizedTest
    @CsvSource({
        "prod/team/web, IMMUTABLE_WITH_EXCLUSION",
        "prod/web, IMMUTABLE",
        "prod/teams/web, IMMUTABLE",
        "production/web, MUTABLE_WITH_EXCLUSION",
        "prod, MUTABLE_WITH_EXCLUSION"
    })
    void the_longest_prefix_decides_and_else_the_root(String repository, String mutability) {
        create("prod", "IMMUTABLE");
        ecr.createRepositoryCreationTemplate(b -> b.prefix("prod/team/")
                .imageTagMutability("IMMUTABLE_WITH_EXCLUSION")
                .imageTagMutabilityExclusionFilters(
                        f -> f.filterType("WILDCARD").filter("dev-*"))
                .appliedForWithStrings("CREATE_ON_PUSH"));
        ecr.createRepositoryCreationTemplate(b -> b.prefix("ROOT")
                .imageTagMutability("MUTABLE_WITH_EXCLUSION")
                .imageTagMutabilityExclusionFilters(
                        f -> f.filterType("WILDCARD").filter("v*"))
                .appliedForWithStrings("CREATE_ON_PUSH"));

        assertThat(pushed(repository + ":1").imageTagMutabilityAsString()).isEqualTo(mutability);
    }

    @Test
    void a_template_for_something_else_does_not_count() {
        ecr.createRepositoryCreationTemplate(
                b -> b.prefix("prod").imageTagMutability("IMMUTABLE").appliedForWithStrings("REPLICATION"));

        assertThat(pushed("prod/web:1").imageTagMutabilityAsString()).isEqualTo("MUTABLE");
    }

    @Test
    void an_update_changes_what_it_gives_alone() {
        ecr.createRepositoryCreationTemplate(b -> b.prefix("prod")
                .description("of production")
                .imageTagMutability("IMMUTABLE")
                .appliedForWithStrings("REPLICATION"));
        Instant created = aws.time().instant();
        aws.time().advance(Duration.ofHours(1));

        RepositoryCreationTemplate updated = ecr.updateRepositoryCreationTemplate(
                        b -> b.prefix("prod").appliedForWithStrings("CREATE_ON_PUSH"))
                .repositoryCreationTemplate();

        assertThat(updated.description()).isEqualTo("of production");
        assertThat(updated.imageTagMutabilityAsString()).isEqualTo("IMMUTABLE");
        assertThat(updated.appliedForAsStrings()).containsExactly("CREATE_ON_PUSH");
        assertThat(updated.createdAt()).isEqualTo(created);
        assertThat(updated.updatedAt()).isEqualTo(created.plus(Duration.ofHours(1)));
    }

    @Test
    void templates_are_listed_by_their_prefixes() {
        create("prod", "IMMUTABLE");
        create("ROOT", "MUTABLE");
        create("dev", "MUTABLE");

        assertThat(ecr.describeRepositoryCreationTemplates(b -> {}).repositoryCreationTemplates())
                .extracting(RepositoryCreationTemplate::prefix)
                .containsExactly("ROOT", "dev", "prod");
        assertThat(ecr.describeRepositoryCreationTemplates(b -> b.prefixes("prod/", "gone"))
                        .repositoryCreationTemplates())
                .extracting(RepositoryCreationTemplate::prefix)
                .containsExactly("prod");
    }

    @Test
    void a_deleted_template_counts_no_more() {
        create("prod", "IMMUTABLE");

        assertThat(ecr.deleteRepositoryCreationTemplate(b -> b.prefix("prod"))
                        .repositoryCreationTemplate()
                        .imageTagMutabilityAsString())
                .isEqualTo("IMMUTABLE");

        assertThat(pushed("prod/web:1").imageTagMutabilityAsString()).isEqualTo("MUTABLE");
    }

    @Test
    void a_snapshot_keeps_the_templates() {
        create("prod", "IMMUTABLE");
        Drydock other = Drydock.create();

        other.restore(new Snapshot(aws.snapshot().json()));

        assertThat(Inside.image(other)).isEqualTo(Inside.image(aws));
    }

    @Test
    void a_prefix_has_one_template() {
        create("prod", "IMMUTABLE");

        assertRefused(
                aws,
                () -> create("prod/", "MUTABLE"),
                TemplateAlreadyExistsException.class,
                "The repository creation template already exists. Specify a unique prefix and try again.");
    }

    @Test
    void a_template_that_there_is_not_is_refused() {
        String text = "The specified repository creation template can't be found. Verify the registry ID and prefix and"
                + " try again.";

        assertRefused(
                aws,
                () -> ecr.updateRepositoryCreationTemplate(b -> b.prefix("prod")),
                TemplateNotFoundException.class,
                text);
        assertRefused(
                aws,
                () -> ecr.deleteRepositoryCreationTemplate(b -> b.prefix("prod")),
                TemplateNotFoundException.class,
                text);
    }

    @Test
    void what_no_repository_could_be_made_by_is_refused() {
        assertRefused(
                aws,
                () -> create("prod", "IMMUTABLE_WITH_EXCLUSION"),
                InvalidParameterException.class,
                "Invalid parameter at 'imageTagMutabilityExclusionFilters' failed to satisfy constraint:"
                        + " 'ImageTagMutabilityExclusionFilters can't be null when imageTagMutability is set as"
                        + " IMMUTABLE_WITH_EXCLUSION'");
        assertRefused(
                aws,
                () -> ecr.createRepositoryCreationTemplate(
                        b -> b.prefix("prod").lifecyclePolicy("[]").appliedForWithStrings("REPLICATION")),
                InvalidParameterException.class,
                "Invalid parameter at 'LifecyclePolicyText' failed to satisfy constraint: 'Lifecycle policy validation"
                        + " failure: Could not map policyString into LifecyclePolicy.'");
        assertRefused(
                aws,
                () -> ecr.createRepositoryCreationTemplate(b -> b.prefix("prod")
                        .resourceTags(
                                Tag.builder().key("aws:team").value("shop").build())
                        .appliedForWithStrings("REPLICATION")),
                InvalidTagParameterException.class,
                "The tag key 'aws:team' is invalid. Tag keys starting with 'aws:' are reserved.");
    }
}
