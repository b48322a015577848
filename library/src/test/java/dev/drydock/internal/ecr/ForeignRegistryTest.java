package dev.drydock.internal.ecr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.EcrException;

/** Another account's registry is closed to every operation, whether or not it names a repository. */
class ForeignRegistryTest {

    private static final String OTHER = "210987654321";
    private static final String REPOSITORIES = "arn:aws:ecr:us-east-1:" + OTHER + ":repository/";

    private final Drydock aws = Drydock.create();
    private final EcrClient ecr = aws.ecr();

    private record Asked(String operation, String resource, Consumer<EcrClient> call) {

        @Override
        public String toString() {
            return operation + " on " + resource;
        }
    }

    static List<Asked> calls() {
        return List.of(
                new Asked(
                        "DescribeRepositories",
                        REPOSITORIES + "*",
                        ecr -> ecr.describeRepositories(b -> b.registryId(OTHER))),
                new Asked(
                        "DescribeRepositories",
                        REPOSITORIES + "shop/web",
                        ecr -> ecr.describeRepositories(b -> b.registryId(OTHER).repositoryNames("shop/web"))),
                new Asked(
                        "CreateRepository",
                        REPOSITORIES + "shop/web",
                        ecr -> ecr.createRepository(b -> b.registryId(OTHER).repositoryName("shop/web"))),
                new Asked(
                        "DescribeImages",
                        REPOSITORIES + "shop/web",
                        ecr -> ecr.describeImages(b -> b.registryId(OTHER).repositoryName("shop/web"))),
                new Asked(
                        "ListImages",
                        REPOSITORIES + "shop/web",
                        ecr -> ecr.listImages(b -> b.registryId(OTHER).repositoryName("shop/web"))),
                new Asked(
                        "InitiateLayerUpload",
                        REPOSITORIES + "shop/web",
                        ecr -> ecr.initiateLayerUpload(b -> b.registryId(OTHER).repositoryName("shop/web"))),
                new Asked(
                        "DescribeImageReplicationStatus",
                        REPOSITORIES + "shop/web",
                        ecr -> ecr.describeImageReplicationStatus(b ->
                                b.registryId(OTHER).repositoryName("shop/web").imageId(i -> i.imageTag("1")))),
                new Asked(
                        "DescribePullThroughCacheRules",
                        "*",
                        ecr -> ecr.describePullThroughCacheRules(b -> b.registryId(OTHER))),
                new Asked(
                        "ListReplicationBackfills", "*", ecr -> ecr.listReplicationBackfills(b -> b.registryId(OTHER))),
                new Asked(
                        "DeleteRepository",
                        REPOSITORIES + "shop/web",
                        ecr -> ecr.deleteRepository(b -> b.registryId(OTHER).repositoryName("shop/web"))));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void it_is_closed(Asked asked) {
        aws.images().push("shop/web:1");

        assertThatThrownBy(() -> asked.call().accept(ecr)).isInstanceOfSatisfying(EcrException.class, refused -> {
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
            assertThat(refused.awsErrorDetails().errorMessage())
                    .contains("is not authorized to perform: ecr:" + asked.operation()
                            + " on resource: " + asked.resource()
                            + " because no resource-based policy allows the ecr:" + asked.operation());
        });
    }

    @Test
    void the_own_registry_is_open_by_its_id_too() {
        aws.images().push("shop/web:1");

        assertThat(ecr.describeRepositories(b -> b.registryId("123456789012")).repositories())
                .hasSize(1);
        assertThat(ecr.describeImages(b -> b.registryId("123456789012").repositoryName("shop/web"))
                        .imageDetails())
                .hasSize(1);
    }
}
