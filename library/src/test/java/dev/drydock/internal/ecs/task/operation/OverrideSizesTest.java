package dev.drydock.internal.ecs.task.operation;

import static dev.drydock.internal.ecs.task.Fleet.container;

import dev.drydock.internal.ecs.task.Fleet;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;

/**
 * Sizes of containers that no override may give: the rules of RegisterTaskDefinition hold for them too.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerOverride.html">ContainerOverride</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html">ContainerDefinition</a>
 */
class OverrideSizesTest {

    private record Row(String member, Consumer<ContainerOverride.Builder> override) {

        @Override
        public String toString() {
            return member;
        }
    }

    static List<Row> rows() {
        return List.of(
                new Row("cpu", c -> c.cpu(-1)),
                new Row("memory", c -> c.memory(3)),
                new Row("memory", c -> c.memory(-512)),
                new Row("memoryReservation", c -> c.memoryReservation(3)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_size_below_the_least_is_refused(Row row) {
        Fleet fleet = new Fleet();
        fleet.instance("m5.large");
        fleet.bridge("web", container("app", c -> {}));

        fleet.refuses(
                () -> fleet.ecs.runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .overrides(o -> o.containerOverrides(c -> row.override.accept(c.name("app"))))),
                "InvalidParameterException",
                "Invalid '" + row.member + "' setting for container 'app'.");
    }
}
