package dev.drydock.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.operation.AwsService;
import dev.drydock.testkit.ServiceShapes;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConstraintTableGeneratorTest {

    @ParameterizedTest
    @EnumSource(AwsService.class)
    void the_checked_in_table_is_what_the_generator_writes(AwsService service) throws IOException {
        String models = System.getProperty("drydock.models");
        assumeTrue(models != null, "set -Ddrydock.models to the folder of the API models to run this");

        String generated = ConstraintTableGenerator.source(service, Path.of(models));

        Path source = Path.of(
                "src/main/java", ServiceShapes.constraints(service).getName().replace('.', '/') + ".java");
        assertThat(source).hasContent(generated);
    }
}
