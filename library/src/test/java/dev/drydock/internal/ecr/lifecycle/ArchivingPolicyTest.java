package dev.drydock.internal.ecr.lifecycle;

import static dev.drydock.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.GetLifecyclePolicyPreviewResponse;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.InvalidParameterException;

/** Lifecycle policies that archive images, and expire archived ones. */
class ArchivingPolicyTest {

    private static final String ARCHIVE = "{\"type\":\"transition\",\"targetStorageClass\":\"archive\"}";
    private static final String EXPIRE = "{\"type\":\"expire\"}";
    private static final String NO_SCHEMA = "instance failed to match exactly one schema (matched 0 out of 2)";

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcrClient ecr = aws.ecr();

    @BeforeEach
    void push() {
        aws.images().push("app:1");
    }

    private static String rule(int priority, String countType, int days, String storageClass, String action) {
        return "{\"rulePriority\":" + priority + ",\"selection\":{\"tagStatus\":\"any\","
                + (storageClass.isEmpty() ? "" : "\"storageClass\":\"" + storageClass + "\",") + "\"countType\":\""
                + countType + "\",\"countUnit\":\"days\",\"countNumber\":" + days + "},\"action\":" + action + "}";
    }

    private void put(String... rules) {
        ecr.putLifecyclePolicy(
                b -> b.repositoryName("app").lifecyclePolicyText("{\"rules\":[" + String.join(",", rules) + "]}"));
    }

    private ImageDetail only() {
        return ecr.describeImages(b -> b.repositoryName("app").filter(f -> f.imageStatus("ANY")))
                .imageDetails()
                .get(0);
    }

    @Test
    void a_rule_archives_what_is_old() {
        put(rule(1, "sinceImagePushed", 30, "", ARCHIVE));

        aws.time().advance(Duration.ofDays(30));
        assertThat(only().imageStatusAsString()).isEqualTo("ACTIVE");
        aws.time().advance(Duration.ofDays(1));

        assertThat(only().imageStatusAsString()).isEqualTo("ARCHIVED");
    }

    @Test
    void a_rule_for_the_archive_expires_what_was_archived_long_ago() {
        put(
                rule(1, "sinceImagePushed", 1, "standard", ARCHIVE),
                rule(2, "sinceImageTransitioned", 90, "archive", EXPIRE));

        aws.time().advance(Duration.ofDays(92));
        assertThat(only().imageStatusAsString()).isEqualTo("ARCHIVED");
        aws.time().advance(Duration.ofDays(2));

        assertThat(ecr.describeImages(b -> b.repositoryName("app").filter(f -> f.imageStatus("ANY")))
                        .imageDetails())
                .isEmpty();
    }

    @Test
    void a_restored_image_is_as_young_as_its_restoration() {
        ecr.updateImageStorageClass(
                b -> b.repositoryName("app").imageId(i -> i.imageTag("1")).targetStorageClass("ARCHIVE"));
        aws.time().advance(Duration.ofDays(100));
        ecr.updateImageStorageClass(
                b -> b.repositoryName("app").imageId(i -> i.imageTag("1")).targetStorageClass("STANDARD"));
        aws.time().settle();

        put(rule(1, "sinceImagePulled", 30, "", EXPIRE));
        aws.time().advance(Duration.ofDays(30));

        assertThat(only().imageStatusAsString()).isEqualTo("ACTIVE");
    }

    @Test
    void a_preview_tells_what_would_be_archived() {
        aws.time().advance(Duration.ofDays(31));
        ecr.startLifecyclePolicyPreview(b -> b.repositoryName("app")
                .lifecyclePolicyText("{\"rules\":[" + rule(1, "sinceImagePushed", 30, "", ARCHIVE) + "]}"));
        aws.time().advance(Duration.ofMinutes(1));

        GetLifecyclePolicyPreviewResponse preview = ecr.getLifecyclePolicyPreview(b -> b.repositoryName("app"));

        assertThat(preview.summary().expiringImageTotalCount()).isZero();
        assertThat(preview.summary().transitioningImageTotalCounts())
                .singleElement()
                .satisfies(count -> {
                    assertThat(count.targetStorageClassAsString()).isEqualTo("ARCHIVE");
                    assertThat(count.imageTotalCount()).isEqualTo(1);
                });
        assertThat(preview.previewResults()).singleElement().satisfies(result -> {
            assertThat(result.action().typeAsString()).isEqualTo("TRANSITION");
            assertThat(result.action().targetStorageClassAsString()).isEqualTo("ARCHIVE");
            assertThat(result.storageClassAsString()).isEqualTo("STANDARD");
        });
    }

    @Test
    void each_storage_class_may_have_a_rule_for_any_image() {
        put(
                rule(1, "sinceImageTransitioned", 90, "archive", EXPIRE),
                rule(2, "sinceImagePushed", 30, "standard", ARCHIVE));

        assertThat(ecr.getLifecyclePolicy(b -> b.repositoryName("app")).lifecyclePolicyText())
                .contains("archive");
    }

    @ParameterizedTest
    @CsvSource({
        "sinceImageTransitioned, '', expire",
        "sinceImageTransitioned, standard, expire",
        "sinceImagePushed, archive, expire",
        "sinceImageTransitioned, archive, transition"
    })
    void what_does_not_fit_the_storage_class_is_refused(String countType, String storageClass, String action) {
        assertRefused(
                aws,
                () -> put(rule(1, countType, 90, storageClass, action.equals("expire") ? EXPIRE : ARCHIVE)),
                InvalidParameterException.class,
                "Invalid parameter at 'LifecyclePolicyText' failed to satisfy constraint: 'Lifecycle policy validation"
                        + " failure: " + NO_SCHEMA);
    }

    @Test
    void archived_images_are_kept_for_ninety_days() {
        assertRefused(
                aws,
                () -> put(rule(1, "sinceImageTransitioned", 89, "archive", EXPIRE)),
                InvalidParameterException.class,
                "Invalid parameter at 'LifecyclePolicyText' failed to satisfy constraint: 'Lifecycle policy validation"
                        + " failure: Archived images can only be expired after at least 90 days: countNumber is 89'");
    }
}
