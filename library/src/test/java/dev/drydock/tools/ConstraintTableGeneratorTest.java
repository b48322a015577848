package dev.drydock.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.operation.AwsService;
import dev.drydock.testkit.ServiceShapes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConstraintTableGeneratorTest {

    @ParameterizedTest
    @EnumSource(AwsService.class)
    void the_checked_in_table_is_what_the_generator_writes(AwsService service) throws IOException {
        String models = System.getProperty("drydock.models");
        assumeTrue(models != null, "set -Ddrydock.models to the folder of the API models to run this");

        String generated = ConstraintTableGenerator.table(service, Path.of(models));

        try (InputStream in = ServiceShapes.of(service).getResourceAsStream(service.id() + ".constraints")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(generated);
        }
    }
}
