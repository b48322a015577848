package dev.drydock.internal.ecr.signing;

import static dev.drydock.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.Snapshot;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageNotFoundException;
import software.amazon.awssdk.services.ecr.model.ImageSigningStatus;
import software.amazon.awssdk.services.ecr.model.SigningConfiguration;
import software.amazon.awssdk.services.ecr.model.SigningConfigurationNotFoundException;
import software.amazon.awssdk.services.ecr.model.SigningRule;

/** What a registry signs of what is pushed to it. */
class ImageSigningTest {

    private static final String PROFILE = "arn:aws:signer:us-east-1:123456789012:/signing-profiles/release";
    private static final String NOT_FOUND = "The specified signing configuration was not found. This occurs when"
            + " attempting to retrieve or delete a signing configuration that does not exist.";

    private final Drydock aws = Drydock.create();
    private final EcrClient ecr = aws.ecr();

    private static SigningRule rule(String profile, String... filters) {
        SigningRule.Builder rule = SigningRule.builder().signingProfileArn(profile);
        for (String filter : filters) {
            rule.repositoryFilters(f -> f.filter(filter).filterType("WILDCARD_MATCH"));
        }
        return rule.build();
    }

    private SigningConfiguration put(SigningRule... rules) {
        return ecr.putSigningConfiguration(b -> b.signingConfiguration(c -> c.rules(rules)))
                .signingConfiguration();
    }

    private List<ImageSigningStatus> statuses(String repository) {
        return ecr.describeImageSigningStatus(b -> b.repositoryName(repository).imageId(i -> i.imageTag("1")))
                .signingStatuses();
    }

    @Test
    void a_configuration_is_told_until_it_is_deleted() {
        SigningConfiguration put = put(rule(PROFILE), rule(PROFILE + "2", "prod/*"));

        assertThat(put.rules()).containsExactly(rule(PROFILE), rule(PROFILE + "2", "prod/*"));
        assertThat(ecr.getSigningConfiguration(b -> {}).registryId()).isEqualTo("123456789012");
        assertThat(ecr.getSigningConfiguration(b -> {}).signingConfiguration()).isEqualTo(put);
        assertThat(ecr.deleteSigningConfiguration(b -> {}).signingConfiguration())
                .isEqualTo(put);
        assertRefused(
                aws,
                () -> ecr.getSigningConfiguration(b -> {}),
                SigningConfigurationNotFoundException.class,
                NOT_FOUND);
    }

    @Test
    void what_there_is_not_cannot_be_deleted() {
        assertRefused(
                aws,
                () -> ecr.deleteSigningConfiguration(b -> {}),
                SigningConfigurationNotFoundException.class,
                NOT_FOUND);
    }

    @Test
    void a_pushed_image_is_signed_in_its_time() {
        put(rule(PROFILE));

        aws.images().push("web:1");

        assertThat(statuses("web")).singleElement().satisfies(status -> {
            assertThat(status.signingProfileArn()).isEqualTo(PROFILE);
            assertThat(status.statusAsString()).isEqualTo("IN_PROGRESS");
        });
        aws.time().advance(Duration.ofSeconds(10));
        assertThat(statuses("web").get(0).statusAsString()).isEqualTo("COMPLETE");
    }

    @Test
    void a_signature_refers_to_its_image() {
        put(rule(PROFILE));
        String digest = aws.images().push("web:1").digest();
        aws.time().settle();

        assertThat(ecr.listImageReferrers(b -> b.repositoryName("web").subjectId(s -> s.imageDigest(digest)))
                        .referrers())
                .singleElement()
                .satisfies(referrer ->
                        assertThat(referrer.artifactType()).isEqualTo("application/vnd.cncf.notary.signature"));
    }

    @Test
    void an_image_is_signed_with_every_profile_whose_filter_matches() {
        put(rule(PROFILE, "prod/*"), rule(PROFILE + "2"), rule(PROFILE + "3", "*test*"));

        aws.images().push("prod/web:1");

        assertThat(statuses("prod/web"))
                .extracting(ImageSigningStatus::signingProfileArn)
                .containsExactly(PROFILE, PROFILE + "2");
    }

    @Test
    void what_was_there_before_is_not_signed() {
        aws.images().push("web:1");

        put(rule(PROFILE));
        aws.time().settle();

        assertThat(statuses("web")).isEmpty();
    }

    @Test
    void what_is_deleted_before_its_time_is_not_signed() {
        put(rule(PROFILE));
        aws.images().push("web:1");

        ecr.deleteRepository(b -> b.repositoryName("web").force(true));
        aws.time().settle();

        assertThat(ecr.describeRepositories().repositories()).isEmpty();
    }

    @Test
    void a_restored_world_goes_on_signing() {
        put(rule(PROFILE));
        aws.images().push("web:1");
        Drydock other = Drydock.create();

        other.restore(new Snapshot(aws.snapshot().json()));
        assertThat(Inside.image(other)).isEqualTo(Inside.image(aws));
        other.time().settle();

        assertThat(other.ecr()
                        .describeImageSigningStatus(b -> b.repositoryName("web").imageId(i -> i.imageTag("1")))
                        .signingStatuses()
                        .get(0)
                        .statusAsString())
                .isEqualTo("COMPLETE");
    }

    @Test
    void a_status_needs_an_image() {
        ecr.createRepository(b -> b.repositoryName("web"));

        assertRefused(
                aws,
                () -> statuses("web"),
                ImageNotFoundException.class,
                "The image with imageId {imageDigest:'null', imageTag:'1'} does not exist within the repository with"
                        + " name 'web' in the registry with id '123456789012'");
    }
}
