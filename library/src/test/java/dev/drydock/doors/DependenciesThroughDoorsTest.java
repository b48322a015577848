package dev.drydock.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.container.ScriptBuilder;
import dev.drydock.doors.OpenDoor.Kind;
import dev.drydock.testkit.Networks;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.waiters.EcsWaiter;

/**
 * What one container waits for of another is in flight, so tasks start whoever runs them and by whatever door one looks.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html">ContainerDependency</a>
 */
class DependenciesThroughDoorsTest {

    private static final Duration LATER = Duration.ofSeconds(30);

    private enum Run {
        STANDALONE,
        SERVICE
    }

    /** What the first container does so that the condition holds thirty seconds after its start. */
    private static Consumer<ScriptBuilder> fulfilling(ContainerCondition condition) {
        return switch (condition) {
            case START -> script -> script.logs("here");
            case COMPLETE -> script -> script.after(LATER).exits(3);
            case SUCCESS -> script -> script.after(LATER).exits(0);
            case HEALTHY -> script -> script.after(LATER).becomesHealthy();
            default -> throw new IllegalArgumentException("No condition of AWS's: " + condition);
        };
    }

    static Stream<Arguments> table() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> Arrays.stream(Run.values())
                        .flatMap(run -> ContainerCondition.knownValues().stream()
                                .map(condition -> Arguments.of(kind, run, condition))));
    }

    @ParameterizedTest
    @MethodSource("table")
    void a_task_starts_once_its_first_container_is_as_the_second_wants_it(
            Kind kind, Run run, ContainerCondition condition) {
        try (OpenDoor door = OpenDoor.open(kind, Drydock.create());
                EcsWaiter waiter = door.ecs().waiter()) {
            furnish(door, condition);

            if (run == Run.SERVICE) {
                createService(door);
                waiter.waitUntilServicesStable(b -> b.cluster("prod").services("app"));
            } else {
                String arn = runTask(door);
                waiter.waitUntilTasksRunning(b -> b.cluster("prod").tasks(arn));
            }

            Task task = door.aws().view().tasks("prod").get(0);
            assertThat(task.lastStatus()).isEqualTo("RUNNING");
            assertThat(task.containers())
                    .filteredOn(container -> container.name().equals("main"))
                    .allSatisfy(main -> assertThat(main.lastStatus()).isEqualTo("RUNNING"));
            if (condition != ContainerCondition.START) {
                assertThat(Duration.between(task.pullStoppedAt(), task.startedAt()))
                        .isGreaterThanOrEqualTo(LATER);
            }
        }
    }

    private static void furnish(OpenDoor door, ContainerCondition condition) {
        door.aws().given().cluster("prod");
        door.aws().images().push("shop/first:1");
        door.aws().images().add("shop/first:1", fulfilling(condition));
        door.aws().images().push("shop/main:1");
        String registry = "123456789012.dkr.ecr.us-east-1.amazonaws.com/";
        boolean goesOn = condition == ContainerCondition.START || condition == ContainerCondition.HEALTHY;
        door.ecs()
                .registerTaskDefinition(b -> b.family("app")
                        .networkMode("awsvpc")
                        .requiresCompatibilitiesWithStrings("FARGATE")
                        .cpu("256")
                        .memory("512")
                        .executionRoleArn("arn:aws:iam::123456789012:role/ecsTaskExecutionRole")
                        .containerDefinitions(
                                first -> first.name("first")
                                        .image(registry + "shop/first:1")
                                        .essential(goesOn)
                                        .healthCheck(h -> h.command("CMD", "true")
                                                .interval(5)
                                                .retries(10)),
                                main -> main.name("main")
                                        .image(registry + "shop/main:1")
                                        .dependsOn(d -> d.containerName("first").condition(condition))));
    }

    private static String runTask(OpenDoor door) {
        return door.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("app")
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0)
                .taskArn();
    }

    private static void createService(OpenDoor door) {
        door.ecs()
                .createService(b -> b.cluster("prod")
                        .serviceName("app")
                        .taskDefinition("app")
                        .desiredCount(1)
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet));
    }
}
