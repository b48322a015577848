package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Worlds that begin with a document. */
class WorldOfDocumentTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("world.yaml"), """
                clusters:
                  - name: prod
                    services: [{name: web, image: "shop/web:1", running: 2, circuitBreaker: {rollback: true}}]
                """);
    }

    @Test
    void a_world_is_created_as_a_document_says() {
        try (Drydock aws = Drydock.create(file)) {
            assertThat(aws.view().service("prod", "web").orElseThrow().runningCount())
                    .isEqualTo(2);
        }
    }

    @Test
    void each_world_of_a_recipe_begins_with_it() {
        Recipe recipe = Drydock.builder().region("eu-west-1").world(file).recipe();

        try (Drydock one = recipe.build();
                Drydock other = recipe.build()) {
            assertThat(one.snapshot()).isEqualTo(other.snapshot());
            assertThat(one.view().clusterArns()).containsExactly("arn:aws:ecs:eu-west-1:123456789012:cluster/prod");
        }
    }

    @Test
    void a_document_that_is_not_understood_is_told_with_its_place() throws IOException {
        Files.writeString(file, "clusters:\n  - nam: prod\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Drydock.create(file))
                .withMessage(
                        file + ":2:5 clusters[0]: unknown member \"nam\", perhaps name; allowed are name, instances,"
                                + " externalInstances, services, tasks");
    }

    @Test
    void a_document_that_is_not_there_is_told_by_its_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Drydock.create(folder.resolve("none.yaml")))
                .withMessageContaining("none.yaml: cannot be read");
    }
}
