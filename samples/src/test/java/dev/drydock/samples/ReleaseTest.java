package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockAssertions.assertThatThrownBy;
import static dev.drydock.operation.EcrOperation.PUT_IMAGE;
import static dev.drydock.operation.EcsOperation.UPDATE_SERVICE;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** From a pushed image to a service that runs it: tag, register, update, wait. */
@DrydockTest
class ReleaseTest {

    private Release release;

    @BeforeEach
    void version_1_runs_and_a_build_is_pushed(EcsClient ecs, EcrClient ecr, Drydock aws) {
        aws.given().cluster("prod").service("web", "shop/web:1.0").running(2);
        aws.images().push("shop/web:build-17");
        release = new Release(ecr, new Deployer(ecs, aws.time().sleeper()::sleep));
    }

    @Test
    void the_build_gets_its_version_and_the_service_runs_it(EcrClient ecr, Drydock aws) {
        String definition = release.release("shop/web", "build-17", "1.1", "prod", "web");

        assertThat(definition).endsWith("web:2");
        assertThat(aws).service("prod", "web").hasCompleted().hasRunning(2).runs("shop/web:1.1");
        assertThat(ecr.describeImages(
                                request -> request.repositoryName("shop/web").imageIds(id -> id.imageTag("1.1")))
                        .imageDetails()
                        .get(0)
                        .imageTags())
                .containsExactlyInAnyOrder("build-17", "1.1");
    }

    @Test
    void a_version_is_released_once_and_keeps_its_build(Drydock aws) {
        release.release("shop/web", "build-17", "1.1", "prod", "web");
        aws.images().push("shop/web:build-18");

        for (String build : List.of("build-17", "build-18")) {
            assertThatThrownBy(() -> release.release("shop/web", build, "1.1", "prod", "web"))
                    .isInstanceOf(DeployFailed.class)
                    .hasMessage("shop/web:1.1 was released before");
        }
        assertThat(aws).called(UPDATE_SERVICE).times(1).called(PUT_IMAGE).times(1);
    }

    @Test
    void a_build_that_was_never_pushed_is_not_released(Drydock aws) {
        assertThatThrownBy(() -> release.release("shop/web", "build-18", "1.1", "prod", "web"))
                .isInstanceOf(DeployFailed.class)
                .hasMessage("There is no build build-18 of shop/web");
        assertThat(aws).called(UPDATE_SERVICE).never();
    }
}
