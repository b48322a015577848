package dev.drydock.internal.ecr.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.PushedImage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.FindingSeverity;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.ImageTagMutability;

/** What EventBridge would be told, as the journal has it. */
class RegistryEventsTest {

    private static final String TYPES =
            "artifact-media-type=application/vnd.docker.container.image.v1+json, image-digest=%s";

    private final Drydock aws = Drydock.create();
    private final EcrClient ecr = aws.ecr();

    /** The events in the journal, without their instants. */
    private List<String> events() {
        return aws.journal()
                .text()
                .lines()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .filter(line -> line.startsWith("event ") || line.contains(" event aws."))
                .toList();
    }

    private static String action(String type, String action, PushedImage image, String tag) {
        return "event aws.ecr " + type + " {action-type=" + action + ", " + TYPES.formatted(image.digest())
                + (tag == null ? "" : ", image-tag=" + tag)
                + ", manifest-media-type=application/vnd.docker.distribution.manifest.v2+json, repository-name=shop/web,"
                + " result=SUCCESS}";
    }

    @Test
    void each_push_that_changes_anything_is_an_event() {
        PushedImage first = aws.images().push("shop/web:1");
        aws.images().push("shop/web:1");
        aws.images().push("shop/web:2", "shop/web:1");

        assertThat(events())
                .containsExactly(
                        action("ECR Image Action", "PUSH", first, "1"), action("ECR Image Action", "PUSH", first, "2"));
    }

    @Test
    void a_push_that_is_refused_is_none() {
        ecr.createRepository(b -> b.repositoryName("shop/web").imageTagMutability(ImageTagMutability.IMMUTABLE));
        aws.images().push("shop/web:1");

        assertThatThrownBy(() -> aws.images().push("shop/web:1", "other")).isInstanceOf(IllegalStateException.class);

        assertThat(events()).hasSize(1);
    }

    @Test
    void each_tag_that_is_deleted_is_an_event_and_so_is_an_untagged_image() {
        PushedImage image = aws.images().push("shop/web:1");
        aws.images().push("shop/web:2", "shop/web:1");
        PushedImage untagged = aws.images().push("shop/web:3");
        aws.images().push("shop/web:3", "other");

        ecr.batchDeleteImage(b -> b.repositoryName("shop/web")
                .imageIds(
                        ImageIdentifier.builder().imageDigest(image.digest()).build(),
                        ImageIdentifier.builder().imageDigest(untagged.digest()).build(),
                        ImageIdentifier.builder().imageTag("none").build()));

        assertThat(events().subList(4, 7))
                .containsExactly(
                        action("ECR Image Action", "DELETE", image, "1"),
                        action("ECR Image Action", "DELETE", image, "2"),
                        action("ECR Image Action", "DELETE", untagged, null));
    }

    @Test
    void what_a_lifecycle_policy_expires_is_deleted() {
        PushedImage image = aws.images().push("shop/web:1");
        ecr.putLifecyclePolicy(b -> b.repositoryName("shop/web")
                .lifecyclePolicyText("{\"rules\":[{\"rulePriority\":1,\"selection\":{\"tagStatus\":\"any\","
                        + "\"countType\":\"sinceImagePushed\",\"countUnit\":\"days\",\"countNumber\":2},"
                        + "\"action\":{\"type\":\"expire\"}}]}"));

        aws.time().advance(Duration.ofDays(3));

        assertThat(events()).last().isEqualTo(action("ECR Image Action", "DELETE", image, "1"));
    }

    @Test
    void a_basic_scan_tells_what_it_found_by_severity() {
        aws.images()
                .push(
                        "shop/web:1",
                        image -> image.vulnerable(FindingSeverity.HIGH, "CVE-1", "zlib", "1")
                                .vulnerable(FindingSeverity.HIGH, "CVE-2", "curl", "1")
                                .vulnerable(FindingSeverity.CRITICAL, "CVE-3", "log4j", "1"));
        String digest = ecr.startImageScan(b -> b.repositoryName("shop/web").imageId(id -> id.imageTag("1")))
                .imageId()
                .imageDigest();

        aws.time().settle();

        assertThat(events())
                .last()
                .isEqualTo("event aws.ecr ECR Image Scan {finding-severity-counts={CRITICAL=1, HIGH=2}, image-digest="
                        + digest
                        + ", image-tags=[1], repository-name=shop/web, scan-status=COMPLETE}"
                        + " on arn:aws:ecr:us-east-1:123456789012:repository/shop/web");
    }

    @Test
    void a_replication_is_told_where_the_image_arrives() {
        ecr.putReplicationConfiguration(b -> b.replicationConfiguration(
                c -> c.rules(r -> r.destinations(d -> d.region("eu-west-1").registryId("123456789012")))));
        PushedImage image = aws.images().push("shop/web:1");

        aws.time().settle();

        assertThat(events())
                .last()
                .isEqualTo(
                        "123456789012/eu-west-1 event aws.ecr ECR Replication Action {action-type=REPLICATE, image-digest="
                                + image.digest()
                                + ", image-tag=1, repository-name=shop/web, result=SUCCESS, source-account=123456789012,"
                                + " source-region=us-east-1} on arn:aws:ecr:eu-west-1:123456789012:repository/shop/web");
    }

    @Test
    void a_replication_that_the_other_registry_does_not_let_in_has_failed() {
        ecr.putReplicationConfiguration(b -> b.replicationConfiguration(
                c -> c.rules(r -> r.destinations(d -> d.region("us-east-1").registryId("210987654321")))));
        aws.images().push("shop/web:1");

        aws.time().settle();

        assertThat(events())
                .last()
                .asString()
                .startsWith("210987654321/us-east-1 event aws.ecr ECR Replication Action")
                .contains("result=FAILED");
    }

    @Test
    void a_cache_tells_of_each_time_it_asks_the_other_registry() {
        ecr.createPullThroughCacheRule(b -> b.ecrRepositoryPrefix("quay").upstreamRegistryUrl("quay.io"));
        for (int pulls = 0; pulls < 2; pulls++) {
            ecr.batchGetImage(b -> b.repositoryName("quay/prometheus/prometheus")
                    .imageIds(ImageIdentifier.builder().imageTag("v3").build()));
        }

        assertThat(events())
                .singleElement()
                .asString()
                .startsWith(
                        "event aws.ecr ECR Pull Through Cache Action {ecr-repository-prefix=quay, image-digest=sha256:")
                .endsWith(
                        ", image-tag=v3, repository-name=quay/prometheus/prometheus, rule-version=1, sync-status=SUCCESS,"
                                + " upstream-registry-url=quay.io} on"
                                + " arn:aws:ecr:us-east-1:123456789012:repository/quay/prometheus/prometheus");
    }

    @Test
    void archiving_and_restoring_are_events() {
        PushedImage image = aws.images().push("shop/web:1");
        for (String storageClass : List.of("ARCHIVE", "STANDARD")) {
            ecr.updateImageStorageClass(b ->
                    b.repositoryName("shop/web").imageId(id -> id.imageTag("1")).targetStorageClass(storageClass));
            aws.time().settle();
        }

        assertThat(events().subList(1, 3))
                .allSatisfy(event -> assertThat(event)
                        .startsWith("event aws.ecr ECR Image Action {action-type=UPDATE_STORAGE_CLASS")
                        .contains("image-digest=" + image.digest()));
        assertThat(events().get(1)).endsWith("result=SUCCESS, target-storage-class=ARCHIVE}");
        assertThat(events().get(2))
                .contains("last-activated-at=" + aws.time().instant())
                .endsWith("target-storage-class=STANDARD}");
    }

    @Test
    void rules_that_change_how_often_inspector_scans_are_an_event() {
        aws.images().push("shop/web:1");
        aws.images().push("shop/api:1");

        ecr.putRegistryScanningConfiguration(b -> b.scanType("ENHANCED")
                .rules(r -> r.scanFrequency("CONTINUOUS_SCAN")
                        .repositoryFilters(f -> f.filter("shop/web").filterType("WILDCARD"))));

        assertThat(events())
                .last()
                .isEqualTo("event aws.ecr ECR Scan Resource Change {action-type=SCAN_FREQUENCY_CHANGE, repositories=["
                        + "{previous-scan-frequency=MANUAL, repository-arn=arn:aws:ecr:us-east-1:123456789012:repository/shop/web,"
                        + " repository-name=shop/web, scan-frequency=CONTINUOUS_SCAN}], resource-type=REPOSITORY,"
                        + " scan-type=ENHANCED}");
    }

    @Test
    void what_refers_to_an_image_has_events_of_its_own() {
        PushedImage image = aws.images().push("shop/web:1");
        aws.ecr()
                .putSigningConfiguration(b -> b.signingConfiguration(c -> c.rules(
                        r -> r.signingProfileArn("arn:aws:signer:us-east-1:123456789012:/signing-profiles/shop"))));
        PushedImage signed = aws.images().push("shop/web:2");

        aws.time().settle();

        assertThat(signed).isNotEqualTo(image);
        assertThat(events())
                .last()
                .asString()
                .startsWith("event aws.ecr ECR Referrer Action {action-type=PUSH, artifact-media-type=")
                .doesNotContain("image-tag");
    }

    @Test
    void two_worlds_tell_the_same() {
        Drydock other = Drydock.create();
        for (Drydock each : List.of(aws, other)) {
            each.images()
                    .push("shop/web:1", image -> image.platform("linux/amd64").platform("linux/arm64"));
        }

        assertThat(aws.journal().text())
                .isEqualTo(other.journal().text())
                .contains("manifest-media-type=application/vnd.oci");
    }
}
