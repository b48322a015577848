package dev.drydock.internal.ecr.lifecycle;

import static dev.drydock.Refusals.assertRefused;
import static dev.drydock.internal.ecr.lifecycle.Policies.aged;
import static dev.drydock.internal.ecr.lifecycle.Policies.rule;
import static dev.drydock.internal.ecr.lifecycle.Policies.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.Snapshot;
import dev.drydock.internal.ecr.Manifests;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.GetLifecyclePolicyPreviewResponse;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.LifecyclePolicyNotFoundException;
import software.amazon.awssdk.services.ecr.model.LifecyclePolicyPreviewInProgressException;
import software.amazon.awssdk.services.ecr.model.LifecyclePolicyPreviewNotFoundException;
import software.amazon.awssdk.services.ecr.model.LifecyclePolicyPreviewResult;
import software.amazon.awssdk.services.ecr.model.PutLifecyclePolicyResponse;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;

class LifecyclePolicyTest {

    private static final String KEEP_ONE = rules(rule(1, "any", "", 1));

    private final Drydock aws = Drydock.create();
    private final EcrClient ecr = aws.ecr();

    LifecyclePolicyTest() {
        ecr.createRepository(b -> b.repositoryName("app"));
    }

    private PutLifecyclePolicyResponse put(String text) {
        return ecr.putLifecyclePolicy(b -> b.repositoryName("app").lifecyclePolicyText(text));
    }

    private GetLifecyclePolicyPreviewResponse preview(String text) {
        ecr.startLifecyclePolicyPreview(b -> b.repositoryName("app").lifecyclePolicyText(text));
        return ecr.waiter()
                .waitUntilLifecyclePolicyPreviewComplete(b -> b.repositoryName("app"))
                .matched()
                .response()
                .orElseThrow();
    }

    /** Pushes images named by their content, each with its tags, a day apart; the first is the oldest. */
    private void images(String... images) {
        for (String image : images) {
            String[] tags = image.substring(2).split(",");
            for (String tag : tags) {
                aws.images().push("app:" + (tag.isEmpty() ? "gone" : tag), image);
            }
            if (tags[0].isEmpty()) {
                aws.images().push("app:gone", "the image that takes the tag");
                ecr.batchDeleteImage(b -> b.repositoryName("app")
                        .imageIds(ImageIdentifier.builder().imageTag("gone").build()));
            }
            aws.time().advance(Duration.ofDays(1));
        }
    }

    private List<String> tags() {
        return ecr.describeImages(b -> b.repositoryName("app")).imageDetails().stream()
                .map(ImageDetail::imageTags)
                .map(tags -> String.join(",", tags))
                .toList();
    }

    // ---- what a policy does

    @Test
    void images_that_are_too_many_are_gone_after_a_day() {
        images("A=1", "B=2", "C=3");
        put(rules(rule(1, "any", "", 2)));
        assertThat(tags()).containsExactly("1", "2", "3");

        aws.time().advance(Duration.ofDays(1));
        assertThat(tags()).containsExactly("2", "3");

        aws.images().push("app:4");
        aws.time().advance(Duration.ofDays(1));
        assertThat(tags()).containsExactly("3", "4");
    }

    @Test
    void images_expire_once_they_are_older_than_so_many_days() {
        put(rules(aged(1, "any", "", "sinceImagePushed", 2)));
        aws.time().advance(Duration.ofHours(1));
        aws.images().push("app:1");

        aws.time().advance(Duration.ofHours(2 * 24 + 22));
        assertThat(tags()).containsExactly("1");
        aws.time().advance(Duration.ofHours(1));
        assertThat(tags()).isEmpty();
    }

    @Test
    void an_image_that_is_pulled_lives_on() {
        images("A=1", "B=2");
        put(rules(aged(1, "any", "", "sinceImagePulled", 5)));
        aws.time().advance(Duration.ofDays(2));
        ecr.batchGetImage(b -> b.repositoryName("app")
                .imageIds(ImageIdentifier.builder().imageTag("1").build()));

        aws.time().advance(Duration.ofDays(3));

        assertThat(tags()).containsExactly("1");
    }

    @Test
    void a_task_that_pulls_an_image_keeps_it_too() {
        images("A=1", "B=2");
        put(rules(aged(1, "any", "", "sinceImagePulled", 5)));
        aws.time().advance(Duration.ofDays(2));
        aws.given().cluster("prod").service("web", "app:1").running(1);

        aws.time().advance(Duration.ofDays(3));

        assertThat(tags()).containsExactly("1");
    }

    @Test
    void what_refers_to_an_image_as_its_subject_goes_with_it() {
        String image = Manifests.push(ecr, "app", "1", "content");
        Manifests.upload(ecr, "app", "{}");
        String signature = artifact("signature", image);
        artifact("proof", signature);
        Manifests.push(ecr, "app", "other", "other content");
        put(rules(aged(1, "tagged", "1", "sinceImagePushed", 1)));

        aws.time().advance(Duration.ofDays(2));

        assertThat(tags()).containsExactly("other");
    }

    private String artifact(String tag, String subject) {
        String empty = Manifests.descriptor("application/vnd.oci.empty.v1+json", "{}");
        String manifest = "{\"mediaType\":\"" + Manifests.OCI + "\",\"artifactType\":\"application/" + tag
                + "\",\"config\":" + empty + ",\"layers\":[" + empty + "],\"subject\":{\"size\":1,\"digest\":\""
                + subject + "\"}}";
        return ecr.putImage(b -> b.repositoryName("app").imageTag(tag).imageManifest(manifest))
                .image()
                .imageId()
                .imageDigest();
    }

    @Test
    void members_of_a_list_stay_until_the_list_is_gone() {
        String member = Manifests.push(ecr, "app", "amd64", "member");
        ecr.batchDeleteImage(b -> b.repositoryName("app")
                .imageIds(ImageIdentifier.builder().imageTag("none").build()));
        ecr.putImage(b -> b.repositoryName("app").imageTag("list").imageManifest(Manifests.list(member)));
        put(rules(aged(1, "any", "", "sinceImagePushed", 1)));

        aws.time().advance(Duration.ofDays(2));
        assertThat(tags()).containsExactly("amd64");
        aws.time().advance(Duration.ofDays(1));
        assertThat(tags()).isEmpty();
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "A=beta-1,prod-1 B=beta-2,prod-2 C=beta-3 | prod:1 beta:1 | beta-1,prod-1",
                "A=beta-1,prod-1 B=beta-2,prod-2 C=beta-3 | beta:1 prod:1 | beta-1,prod-1 beta-2,prod-2",
                "A=alpha-1,beta-1,gamma-1 B=alpha-2,beta-2 C=alpha-3,beta-3,gamma-2 | alpha+beta:1"
                        + " | alpha-1,beta-1,gamma-1 alpha-2,beta-2",
                "A=alpha-1 B=beta-1 C= D=alpha-2 | any:1 | alpha-1 beta-1 -",
                "A=alpha-1,beta-1 B= C=alpha-2 D=abc E= | alpha:1 untagged:1 any:1 | alpha-1,beta-1 - abc"
            })
    void the_examples_of_the_guide_come_out_as_they_say(String images, String policy, String expected) {
        images(images.split(" "));
        String[] parts = policy.split(" ");
        String[] rules = new String[parts.length];
        for (int i = 0; i < parts.length; i++) {
            String[] part = parts[i].split(":");
            boolean tagged = !part[0].equals("any") && !part[0].equals("untagged");
            rules[i] = rule(
                    i + 1,
                    tagged ? "tagged" : part[0],
                    tagged ? part[0].replace('+', ' ') : "",
                    Integer.parseInt(part[1]));
        }

        assertThat(preview(rules(rules)).previewResults())
                .extracting(each -> each.imageTags().isEmpty() ? "-" : String.join(",", each.imageTags()))
                .containsExactly(expected.split(" "));
    }

    @Test
    void patterns_match_whole_tags() {
        images("A=v1-rc", "B=v2", "C=x-v3-rc");

        assertThat(preview(rules(rule(1, "tagged", "x", 9))
                                .replace("tagPrefixList\":[\"x\"]", "tagPatternList\":[\"v*rc\"]")
                                .replace("\"countNumber\":9", "\"countUnit\":\"days\",\"countNumber\":1")
                                .replace("imageCountMoreThan", "sinceImagePushed"))
                        .previewResults())
                .extracting(LifecyclePolicyPreviewResult::imageTags)
                .containsExactly(List.of("v1-rc"));
    }

    // ---- the policy itself

    @Test
    void a_policy_is_echoed_and_says_when_it_ran() {
        assertThat(put(KEEP_ONE)).satisfies(answer -> {
            assertThat(answer.registryId()).isEqualTo("123456789012");
            assertThat(answer.repositoryName()).isEqualTo("app");
            assertThat(answer.lifecyclePolicyText()).isEqualTo(KEEP_ONE);
        });
        assertThat(ecr.getLifecyclePolicy(b -> b.repositoryName("app")).lastEvaluatedAt())
                .isEqualTo(Instant.EPOCH);

        aws.time().advance(Duration.ofDays(1));

        assertThat(ecr.getLifecyclePolicy(b -> b.repositoryName("app"))).satisfies(answer -> {
            assertThat(answer.lifecyclePolicyText()).isEqualTo(KEEP_ONE);
            assertThat(answer.lastEvaluatedAt()).isEqualTo(aws.time().instant());
        });
    }

    @Test
    void putting_it_again_and_again_does_not_put_it_off() {
        images("A=1", "B=2");
        for (int hour = 0; hour < 24; hour++) {
            put(KEEP_ONE);
            aws.time().advance(Duration.ofHours(1));
        }

        assertThat(tags()).containsExactly("2");
    }

    @Test
    void how_often_a_policy_runs_can_be_set_but_not_to_never_resting() {
        Drydock restless = Drydock.builder()
                .timings(Timings.realistic().with(Timing.LIFECYCLE_INTERVAL, Duration.ZERO))
                .build();
        restless.images().push("app:1");
        restless.images().push("app:2");
        restless.ecr().putLifecyclePolicy(b -> b.repositoryName("app").lifecyclePolicyText(KEEP_ONE));

        restless.time().advance(Duration.ofSeconds(1));

        assertThat(restless.ecr().describeImages(b -> b.repositoryName("app")).imageDetails())
                .singleElement()
                .satisfies(image -> assertThat(image.imageTags()).containsExactly("2"));
    }

    @Test
    void a_policy_that_is_deleted_expires_nothing() {
        images("A=1", "B=2");
        put(KEEP_ONE);

        assertThat(ecr.deleteLifecyclePolicy(b -> b.repositoryName("app")).lifecyclePolicyText())
                .isEqualTo(KEEP_ONE);
        aws.time().advance(Duration.ofDays(7));

        assertThat(tags()).containsExactly("1", "2");
        assertRefused(
                aws,
                () -> ecr.deleteLifecyclePolicy(b -> b.repositoryName("app")),
                LifecyclePolicyNotFoundException.class,
                "Lifecycle policy does not exist for the repository with name 'app' in the registry with id"
                        + " '123456789012'");
    }

    @Test
    void a_repository_made_anew_has_no_policy() {
        put(KEEP_ONE);
        ecr.deleteRepository(b -> b.repositoryName("app"));
        ecr.createRepository(b -> b.repositoryName("app"));
        images("A=1", "B=2");

        assertThat(tags()).containsExactly("1", "2");
        assertThatThrownBy(() -> ecr.getLifecyclePolicy(b -> b.repositoryName("app")))
                .isInstanceOf(LifecyclePolicyNotFoundException.class);
    }

    @Test
    void a_restored_world_goes_on_with_its_policies_and_previews() {
        images("A=1", "B=2");
        put(KEEP_ONE);
        ecr.startLifecyclePolicyPreview(b -> b.repositoryName("app"));

        Drydock other = Drydock.create();
        other.restore(new Snapshot(aws.snapshot().json()));
        assertThat(Inside.image(other)).isEqualTo(Inside.image(aws));
        other.time().advance(Duration.ofDays(1));

        assertThat(other.ecr()
                        .getLifecyclePolicyPreview(b -> b.repositoryName("app"))
                        .statusAsString())
                .isEqualTo("COMPLETE");
        assertThat(other.ecr().describeImages(b -> b.repositoryName("app")).imageDetails())
                .hasSize(1);
    }

    @Test
    void an_unknown_repository_has_no_policy() {
        assertRefused(
                aws,
                () -> ecr.putLifecyclePolicy(b -> b.repositoryName("none").lifecyclePolicyText(KEEP_ONE)),
                RepositoryNotFoundException.class,
                "The repository with name 'none' does not exist in the registry with id '123456789012'");
    }

    // ---- previews

    @Test
    void a_preview_takes_a_while_and_tells_what_would_expire() {
        images("A=1,one", "B=2");

        assertThat(ecr.startLifecyclePolicyPreview(b -> b.repositoryName("app").lifecyclePolicyText(KEEP_ONE))
                        .statusAsString())
                .isEqualTo("IN_PROGRESS");
        assertRefused(
                aws,
                () -> ecr.startLifecyclePolicyPreview(
                        b -> b.repositoryName("app").lifecyclePolicyText(KEEP_ONE)),
                LifecyclePolicyPreviewInProgressException.class,
                "The previous lifecycle policy preview request has not completed. Wait and try again.");
        GetLifecyclePolicyPreviewResponse first = ecr.getLifecyclePolicyPreview(b -> b.repositoryName("app"));
        assertThat(first.statusAsString()).isEqualTo("IN_PROGRESS");
        assertThat(first.previewResults()).isEmpty();

        GetLifecyclePolicyPreviewResponse then = ecr.getLifecyclePolicyPreview(b -> b.repositoryName("app"));

        assertThat(then.statusAsString()).isEqualTo("COMPLETE");
        assertThat(then.lifecyclePolicyText()).isEqualTo(KEEP_ONE);
        assertThat(then.summary().expiringImageTotalCount()).isEqualTo(1);
        assertThat(then.previewResults()).singleElement().satisfies(result -> {
            assertThat(result.imageTags()).containsExactly("1", "one");
            assertThat(result.appliedRulePriority()).isEqualTo(1);
            assertThat(result.action().typeAsString()).isEqualTo("EXPIRE");
            assertThat(result.storageClassAsString()).isEqualTo("STANDARD");
        });
        assertThat(tags()).hasSize(2);
    }

    @Test
    void a_preview_is_of_the_policy_there_is_unless_another_is_given() {
        assertRefused(
                aws,
                () -> ecr.startLifecyclePolicyPreview(b -> b.repositoryName("app")),
                LifecyclePolicyNotFoundException.class,
                "Lifecycle policy does not exist for the repository with name 'app' in the registry with id"
                        + " '123456789012'");
        put(KEEP_ONE);

        assertThat(ecr.startLifecyclePolicyPreview(b -> b.repositoryName("app")).lifecyclePolicyText())
                .isEqualTo(KEEP_ONE);
    }

    @Test
    void results_are_narrowed_and_come_in_pages() {
        images("A=1", "B=", "C=3", "D=4");
        preview(KEEP_ONE);

        assertThat(ecr.getLifecyclePolicyPreview(b -> b.repositoryName("app").filter(f -> f.tagStatus("UNTAGGED")))
                        .previewResults())
                .singleElement()
                .satisfies(result -> assertThat(result.hasImageTags()).isFalse());
        assertThat(ecr.getLifecyclePolicyPreview(b -> b.repositoryName("app").imageIds(id -> id.imageTag("3")))
                        .previewResults())
                .hasSize(1);
        assertThat(ecr
                        .getLifecyclePolicyPreviewPaginator(
                                b -> b.repositoryName("app").maxResults(1))
                        .stream())
                .hasSize(3)
                .allSatisfy(page -> assertThat(page.previewResults()).hasSize(1));
    }

    @Test
    void without_a_preview_there_is_none() {
        assertRefused(
                aws,
                () -> ecr.getLifecyclePolicyPreview(b -> b.repositoryName("app")),
                LifecyclePolicyPreviewNotFoundException.class,
                "Lifecycle policy preview does not exist for the repository with name 'app' in the registry with id"
                        + " '123456789012'");
    }
}
