package dev.drydock.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.doors.OpenDoor.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.Service;

/**
 * While a deployment with alarms bakes, whoever deployed can still act: the first look finds it baking, through every door.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html">How CloudWatch
 *     alarms detect Amazon ECS deployment failures</a>
 */
class BakeThroughDoorsTest {

    private static final DescribeServicesRequest WEB =
            DescribeServicesRequest.builder().cluster("prod").services("web").build();

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "DIRECT", mode = EnumSource.Mode.EXCLUDE)
    void an_alarm_raised_after_the_first_look_rolls_back(Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind, Drydock.create())) {
            deploy(door);

            Service first = look(door);
            door.aws().alarm("latency").raise();
            Service second = look(door);

            assertThat(first.deployments().get(0).rolloutState()).isEqualTo(DeploymentRolloutState.IN_PROGRESS);
            assertThat(first.runningCount()).isEqualTo(1);
            assertThat(second.taskDefinition()).endsWith("web:1");
            assertThat(second.events()).anyMatch(event -> event.message().contains("rolling back"));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "DIRECT", mode = EnumSource.Mode.EXCLUDE)
    void whoever_looks_again_sees_it_completed(Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind, Drydock.create())) {
            deploy(door);

            look(door);
            Service second = look(door);

            assertThat(second.deployments()).hasSize(1);
            assertThat(second.deployments().get(0).rolloutState()).isEqualTo(DeploymentRolloutState.COMPLETED);
            assertThat(second.taskDefinition()).endsWith("web:2");
        }
    }

    private static Service look(OpenDoor door) {
        return door.ecs().describeServices(WEB).services().get(0);
    }

    private static void deploy(OpenDoor door) {
        door.aws().given().cluster("prod").service("web", "shop/web:1").running(1);
        door.aws().given().taskDefinition("web", "shop/web:2");
        door.ecs()
                .updateService(b -> b.cluster("prod")
                        .service("web")
                        .taskDefinition("web")
                        .deploymentConfiguration(
                                d -> d.alarms(a -> a.enable(true).rollback(true).alarmNames("latency"))));
    }
}
