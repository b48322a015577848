package dev.drydock.internal.oci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.operation.EcrOperation;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.model.ImageTagMutability;
import software.amazon.awssdk.services.ecr.model.Repository;

/** Repositories that are made because somebody pushes to them. */
class CreateOnPushTest {

    private final Registry registry = new Registry();

    @AfterEach
    void close() {
        registry.close();
    }

    private void template(String prefix, String appliedFor) {
        registry.aws()
                .ecr()
                .createRepositoryCreationTemplate(b -> b.prefix(prefix)
                        .imageTagMutability(ImageTagMutability.IMMUTABLE)
                        .lifecyclePolicy(
                                "{\"rules\":[{\"rulePriority\":1,\"selection\":{\"tagStatus\":\"any\",\"countType\":"
                                        + "\"imageCountMoreThan\",\"countNumber\":9},\"action\":{\"type\":\"expire\"}}]}")
                        .appliedForWithStrings(appliedFor));
    }

    @Test
    void a_push_to_a_repository_that_is_not_there_makes_it_as_the_template_says() throws Exception {
        template("shop", "CREATE_ON_PUSH");

        registry.pushImage("shop/web", "1", Registry.bytes(1_000, 1));

        Repository made =
                registry.aws().ecr().describeRepositories().repositories().get(0);
        assertThat(made.repositoryName()).isEqualTo("shop/web");
        assertThat(made.imageTagMutability()).isEqualTo(ImageTagMutability.IMMUTABLE);
        assertThat(registry.aws()
                        .ecr()
                        .getLifecyclePolicy(b -> b.repositoryName("shop/web"))
                        .lifecyclePolicyText())
                .contains("imageCountMoreThan");
        assertThat(registry.aws().journal().calls(EcrOperation.CREATE_REPOSITORY))
                .hasSize(1);
    }

    @Test
    void without_a_template_there_is_no_such_repository() throws Exception {
        template("other", "CREATE_ON_PUSH");
        template("shop", "REPLICATION");

        HttpResponse<byte[]> begun = registry.send("POST", "/v2/shop/web/blobs/uploads/");

        assertThat(begun.statusCode()).isEqualTo(404);
        assertThat(Registry.text(begun))
                .isEqualTo(
                        "{\"errors\":[{\"code\":\"NAME_UNKNOWN\",\"message\":\"The repository with name 'shop/web' does not"
                                + " exist in the registry with id '123456789012'\"}]}");
        assertThat(registry.aws().ecr().describeRepositories().repositories()).isEmpty();
    }

    @Test
    void the_template_of_the_root_is_for_all_others() throws Exception {
        template("ROOT", "CREATE_ON_PUSH");

        registry.pushImage("anything", "1", Registry.bytes(1_000, 1));

        assertThat(registry.aws().ecr().describeRepositories().repositories()).hasSize(1);
    }

    @Test
    void looking_makes_nothing() throws Exception {
        template("shop", "CREATE_ON_PUSH");

        assertThat(registry.send("GET", "/v2/shop/web/manifests/1").statusCode())
                .isEqualTo(404);
        assertThat(registry.send("HEAD", "/v2/shop/web/blobs/" + Registry.digest("none"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(registry.send("GET", "/v2/shop/web/tags/list").statusCode()).isEqualTo(404);

        assertThat(registry.aws().ecr().describeRepositories().repositories()).isEmpty();
    }

    @Test
    void a_manifest_that_is_refused_may_be_the_first_that_comes() throws Exception {
        template("shop", "CREATE_ON_PUSH");
        String manifest;
        try (Registry other = new Registry()) {
            manifest = other.repository("shop/web").manifest("shop/web", Registry.bytes(1_000, 1));
        }

        HttpResponse<byte[]> put = registry.put("shop/web", "1", manifest);

        assertThat(put.statusCode()).isEqualTo(400);
        assertThat(Registry.text(put)).contains("MANIFEST_BLOB_UNKNOWN");
        assertThat(registry.aws().ecr().describeRepositories().repositories()).hasSize(1);
    }

    @Test
    void whoever_may_not_create_repositories_is_told_that_there_is_none() throws Exception {
        Drydock aws = registry.aws();
        template("shop", "CREATE_ON_PUSH");
        aws.ecr()
                .putRegistryPolicy(b -> b.policyText("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"none\","
                        + "\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":[\"ecr:CreateRepository\"],"
                        + "\"Resource\":\"arn:aws:ecr:us-east-1:123456789012:repository/*\"}]}"));

        HttpResponse<byte[]> begun = registry.send("POST", "/v2/shop/web/blobs/uploads/");

        assertThat(begun.statusCode()).isEqualTo(404);
        assertThat(Registry.text(begun)).contains("NAME_UNKNOWN");
    }
}
