package dev.drydock.internal.ecr.image;

import static dev.drydock.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.drydock.Drydock;
import dev.drydock.internal.ecr.Manifests;
import dev.drydock.internal.ecr.store.Sha256;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageReferrer;
import software.amazon.awssdk.services.ecr.model.InvalidParameterException;
import software.amazon.awssdk.services.ecr.model.ListImageReferrersFilter;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;

/** Artifacts that refer to an image. */
class ListImageReferrersTest {

    private final Drydock aws = Drydock.create();
    private final EcrClient ecr = aws.ecr();
    private String subject = "";

    @BeforeEach
    void push() {
        subject = aws.images().push("app:1").digest();
        Manifests.upload(ecr, "app", "{}");
        Manifests.upload(ecr, "app", "content");
    }

    private String attach(String type) {
        String manifest = "{\"schemaVersion\":2,\"mediaType\":\"" + Manifests.OCI + "\",\"artifactType\":\"" + type
                + "\",\"config\":" + Manifests.descriptor("application/vnd.oci.empty.v1+json", "{}") + ",\"layers\":["
                + Manifests.descriptor("text/plain", "content") + "],\"subject\":{\"mediaType\":\"" + Manifests.DOCKER
                + "\",\"size\":1,\"digest\":\"" + subject + "\"},\"annotations\":{\"by\":\"" + type + "\"}}";
        ecr.putImage(b -> b.repositoryName("app").imageManifest(manifest));
        return manifest;
    }

    private List<ImageReferrer> referrers(String... types) {
        return ecr.listImageReferrers(b -> b.repositoryName("app")
                        .subjectId(s -> s.imageDigest(subject))
                        .filter(
                                types.length == 0
                                        ? null
                                        : ListImageReferrersFilter.builder()
                                                .artifactTypes(types)
                                                .build()))
                .referrers();
    }

    @Test
    void what_refers_to_an_image_is_listed() {
        String manifest = attach("application/sbom");

        assertThat(referrers()).singleElement().satisfies(referrer -> {
            assertThat(referrer.digest()).isEqualTo(Sha256.of(manifest));
            assertThat(referrer.mediaType()).isEqualTo(Manifests.OCI);
            assertThat(referrer.artifactType()).isEqualTo("application/sbom");
            assertThat(referrer.size()).isEqualTo(manifest.length());
            assertThat(referrer.annotations()).containsExactly(entry("by", "application/sbom"));
            assertThat(referrer.artifactStatusAsString()).isEqualTo("ACTIVE");
        });
    }

    @Test
    void referrers_are_chosen_by_their_type() {
        attach("application/sbom");
        attach("application/signature");

        assertThat(referrers()).hasSize(2);
        assertThat(referrers("application/sbom", "text/other"))
                .extracting(ImageReferrer::artifactType)
                .containsExactly("application/sbom");
    }

    @Test
    void an_image_that_there_is_not_has_no_referrers() {
        subject = Sha256.of("gone");

        assertThat(referrers()).isEmpty();
    }

    @Test
    void a_digest_that_is_none_is_refused() {
        subject = "latest";

        assertRefused(
                aws,
                this::referrers,
                InvalidParameterException.class,
                "Invalid parameter at 'imageDigest' failed to satisfy constraint: 'must satisfy regular expression"
                        + " '[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+''");
    }

    @Test
    void referrers_need_a_repository() {
        assertRefused(
                aws,
                () -> ecr.listImageReferrers(b -> b.repositoryName("gone").subjectId(s -> s.imageDigest(subject))),
                RepositoryNotFoundException.class,
                "The repository with name 'gone' does not exist in the registry with id '123456789012'");
    }
}
