package dev.drydock.internal.ecr.replication;

import static dev.drydock.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.Snapshot;
import dev.drydock.internal.ecr.Manifests;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.ImageNotFoundException;
import software.amazon.awssdk.services.ecr.model.ImageReplicationStatus;
import software.amazon.awssdk.services.ecr.model.InvalidParameterException;
import software.amazon.awssdk.services.ecr.model.RegistryScanningRule;
import software.amazon.awssdk.services.ecr.model.ReplicationConfiguration;
import software.amazon.awssdk.services.ecr.model.ReplicationDestination;
import software.amazon.awssdk.services.ecr.model.ReplicationRule;
import software.amazon.awssdk.services.ecr.model.RepositoryFilter;

/** Images that arrive in other registries. */
class ReplicationTest {

    private static final String OWN = "123456789012";
    private static final String OTHER = "210987654321";

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcrClient ecr = aws.ecr();
    private final EcrClient there = aws.region("eu-west-1").ecr();

    private static ReplicationDestination to(String region, String account) {
        return ReplicationDestination.builder()
                .region(region)
                .registryId(account)
                .build();
    }

    private static ReplicationRule rule(String prefix, ReplicationDestination... to) {
        ReplicationRule.Builder rule = ReplicationRule.builder().destinations(to);
        if (!prefix.isEmpty()) {
            rule.repositoryFilters(RepositoryFilter.builder()
                    .filter(prefix)
                    .filterType("PREFIX_MATCH")
                    .build());
        }
        return rule.build();
    }

    private ReplicationConfiguration configure(List<ReplicationRule> rules) {
        return ecr.putReplicationConfiguration(b -> b.replicationConfiguration(c -> c.rules(rules)))
                .replicationConfiguration();
    }

    private void replicate() {
        configure(List.of(rule("", to("eu-west-1", OWN))));
    }

    private static List<ImageDetail> images(EcrClient registry, String repository) {
        return registry.describeImages(b -> b.repositoryName(repository)).imageDetails();
    }

    private static List<String> repositories(EcrClient registry) {
        return registry.describeRepositories().repositories().stream()
                .map(each -> each.repositoryName())
                .toList();
    }

    private List<ImageReplicationStatus> statuses(String tag) {
        return ecr.describeImageReplicationStatus(b -> b.repositoryName("web").imageId(i -> i.imageTag(tag)))
                .replicationStatuses();
    }

    @Test
    void a_registry_replicates_nothing_at_first() {
        var registry = ecr.describeRegistry(b -> {});

        assertThat(registry.registryId()).isEqualTo(OWN);
        assertThat(registry.replicationConfiguration().rules()).isEmpty();
    }

    @Test
    void what_is_put_is_told_and_replaces_what_was() {
        replicate();

        ReplicationConfiguration put = configure(List.of(rule("prod", to("eu-west-1", OWN), to("us-east-1", OTHER))));

        assertThat(put.rules()).containsExactly(rule("prod", to("eu-west-1", OWN), to("us-east-1", OTHER)));
        assertThat(ecr.describeRegistry(b -> {}).replicationConfiguration()).isEqualTo(put);
    }

    @Test
    void a_pushed_image_arrives_in_another_region_in_its_time() {
        replicate();
        String digest = aws.images().push("web:1").digest();

        assertThat(statuses("1")).singleElement().satisfies(status -> {
            assertThat(status.region()).isEqualTo("eu-west-1");
            assertThat(status.registryId()).isEqualTo(OWN);
            assertThat(status.statusAsString()).isEqualTo("IN_PROGRESS");
        });
        assertThat(repositories(there)).isEmpty();

        aws.time().advance(Duration.ofMinutes(1));

        assertThat(statuses("1").get(0).statusAsString()).isEqualTo("COMPLETE");
        assertThat(images(there, "web")).singleElement().satisfies(image -> {
            assertThat(image.imageDigest()).isEqualTo(digest);
            assertThat(image.imageTags()).containsExactly("1");
            assertThat(image.imagePushedAt()).isEqualTo(aws.time().instant());
        });
    }

    @Test
    void an_image_arrives_in_another_account() {
        configure(List.of(rule("", to("us-east-1", OTHER))));

        aws.images().push("web:1");
        aws.time().settle();

        assertThat(images(aws.account(OTHER).ecr(), "web")).hasSize(1);
    }

    @Test
    void how_long_it_takes_is_a_timing() {
        Drydock slow = Drydock.builder()
                .time(TimeMode.manual())
                .timings(Timings.realistic().with(Timing.IMAGE_REPLICATION, Duration.ofMinutes(30)))
                .build();
        slow.ecr()
                .putReplicationConfiguration(b ->
                        b.replicationConfiguration(c -> c.rules(rule("", to("eu-west-1", OWN)))));
        slow.images().push("web:1");

        slow.time().advance(Duration.ofMinutes(30).minusMillis(1));

        assertThat(repositories(slow.region("eu-west-1").ecr())).isEmpty();
        slow.time().advance(Duration.ofMillis(1));
        assertThat(repositories(slow.region("eu-west-1").ecr())).containsExactly("web");
    }

    @Test
    void only_repositories_with_a_prefix_of_the_rule_are_replicated() {
        configure(List.of(rule("prod", to("eu-west-1", OWN))));

        aws.images().push("web:1");
        aws.images().push("prod/web:1");
        aws.time().settle();

        assertThat(repositories(there)).containsExactly("prod/web");
        assertThat(statuses("1")).isEmpty();
    }

    @Test
    void what_was_there_before_the_rule_is_not_replicated() {
        aws.images().push("web:1");

        replicate();
        aws.time().settle();

        assertThat(repositories(there)).isEmpty();
        assertThat(statuses("1")).isEmpty();
    }

    @Test
    void a_new_tag_of_a_known_image_is_replicated_too() {
        replicate();
        aws.images().push("web:1", "content");
        aws.time().settle();

        aws.images().push("web:latest", "content");
        aws.time().settle();

        assertThat(images(there, "web"))
                .singleElement()
                .satisfies(image -> assertThat(image.imageTags()).containsExactly("1", "latest"));
    }

    @Test
    void deletions_are_not_replicated() {
        replicate();
        aws.images().push("web:1");
        aws.time().settle();

        ecr.batchDeleteImage(b -> b.repositoryName("web")
                .imageIds(ImageIdentifier.builder().imageTag("1").build()));
        aws.time().settle();

        assertThat(images(there, "web")).hasSize(1);
    }

    @Test
    void what_is_deleted_before_its_time_does_not_arrive() {
        replicate();
        aws.images().push("web:1");

        ecr.deleteRepository(b -> b.repositoryName("web").force(true));
        aws.time().settle();

        assertThat(repositories(there)).isEmpty();
    }

    @Test
    void what_arrived_is_not_replicated_any_further() {
        replicate();
        there.putReplicationConfiguration(b ->
                b.replicationConfiguration(c -> c.rules(rule("", to("us-west-2", OWN)))));

        aws.images().push("web:1");
        aws.time().settle();

        assertThat(images(there, "web")).hasSize(1);
        assertThat(repositories(aws.region("us-west-2").ecr())).isEmpty();
    }

    @Test
    void a_list_brings_what_it_is_made_of() {
        ecr.createRepository(b -> b.repositoryName("web"));
        String member = Manifests.push(ecr, "web", "member", "member");
        replicate();

        ecr.putImage(b -> b.repositoryName("web").imageTag("list").imageManifest(Manifests.list(member)));
        aws.time().settle();

        assertThat(images(there, "web"))
                .extracting(ImageDetail::imageDigest)
                .hasSize(2)
                .contains(member);
    }

    @Test
    void a_repository_that_lacks_is_made_by_the_template_there() {
        there.createRepositoryCreationTemplate(
                b -> b.prefix("ROOT").imageTagMutability("IMMUTABLE").appliedForWithStrings("REPLICATION"));
        replicate();

        aws.images().push("web:1");
        aws.time().settle();

        assertThat(there.describeRepositories().repositories().get(0).imageTagMutabilityAsString())
                .isEqualTo("IMMUTABLE");
    }

    @Test
    void a_tag_that_must_not_move_there_stays_and_the_image_comes_without_it() {
        there.createRepository(b -> b.repositoryName("web").imageTagMutability("IMMUTABLE"));
        String first = aws.region("eu-west-1").images().push("web:1", "first").digest();
        replicate();

        aws.images().push("web:1", "second");
        aws.time().settle();

        assertThat(statuses("1").get(0).statusAsString()).isEqualTo("COMPLETE");
        assertThat(images(there, "web")).hasSize(2);
        assertThat(images(there, "web").get(0).imageDigest()).isEqualTo(first);
        assertThat(images(there, "web").get(0).imageTags()).containsExactly("1");
        assertThat(images(there, "web").get(1).hasImageTags()).isFalse();
    }

    @Test
    void what_arrives_is_scanned_as_the_registry_there_says() {
        there.putRegistryScanningConfiguration(b -> b.scanType("BASIC")
                .rules(RegistryScanningRule.builder()
                        .scanFrequency("SCAN_ON_PUSH")
                        .repositoryFilters(f -> f.filter("*").filterType("WILDCARD"))
                        .build()));
        replicate();

        aws.images().push("web:1");
        aws.time().settle();

        assertThat(there.describeImageScanFindings(b -> b.repositoryName("web").imageId(i -> i.imageTag("1")))
                        .imageScanStatus()
                        .statusAsString())
                .isEqualTo("COMPLETE");
    }

    @Test
    void a_restored_world_goes_on_replicating() {
        replicate();
        aws.images().push("web:1");
        Drydock other = Drydock.builder().time(TimeMode.manual()).build();

        other.restore(new Snapshot(aws.snapshot().json()));
        assertThat(Inside.image(other)).isEqualTo(Inside.image(aws));
        other.time().settle();

        assertThat(images(other.region("eu-west-1").ecr(), "web")).hasSize(1);
    }

    @Test
    void a_status_needs_an_image() {
        aws.images().push("web:1");

        assertRefused(
                aws,
                () -> statuses("2"),
                ImageNotFoundException.class,
                "The image with imageId {imageDigest:'null', imageTag:'2'} does not exist within the repository with"
                        + " name 'web' in the registry with id '123456789012'");
    }

    private void assertRefusedConfiguration(List<ReplicationRule> rules, String text) {
        assertRefused(
                aws,
                () -> configure(rules),
                InvalidParameterException.class,
                "Invalid parameter at 'replicationConfiguration' failed to satisfy constraint: '" + text + "'");
    }

    @Test
    void a_registry_does_not_replicate_to_itself() {
        assertRefusedConfiguration(
                List.of(rule("", to("us-east-1", OWN))),
                "Replication destination cannot be the same as the source registry");
    }

    @Test
    void a_region_that_there_is_not_is_refused() {
        assertRefusedConfiguration(
                List.of(rule("", to("eu-moon-1", OWN))), "Invalid replication destination region: eu-moon-1");
        assertRefusedConfiguration(
                List.of(rule("", to("cn-north-1", OWN))), "Invalid replication destination region: cn-north-1");
    }

    @Test
    void there_are_ten_rules_at_most() {
        assertRefusedConfiguration(
                new ArrayList<>(IntStream.range(0, 11)
                        .mapToObj(i -> rule("app-" + i, to("eu-west-1", OWN)))
                        .toList()),
                "A replication configuration can have at most 10 rules");
    }

    @Test
    void there_are_twenty_five_destinations_at_most() {
        ReplicationDestination[] many = IntStream.range(0, 26)
                .mapToObj(i -> to("eu-west-1", "1000000000" + (10 + i)))
                .toArray(ReplicationDestination[]::new);

        assertRefusedConfiguration(
                List.of(rule("", many)), "A replication configuration can have at most 25 unique destinations");
    }
}
