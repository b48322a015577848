package dev.drydock.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.testkit.Networks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.Task;

/** What a task says whose image its role may not pull. */
class DeniedPullsTest {

    private static final String ELSEWHERE = "210987654321.dkr.ecr.eu-west-1.amazonaws.com/shop/web:1";
    private static final String HERE = "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:1";

    private final Drydock aws = Drydock.create();

    @Test
    void the_definitions_own_role_and_the_registry_asked_are_named() {
        aws.faults().pull(ELSEWHERE).denies();

        Task onFargate = stopped(ELSEWHERE, "FARGATE", "arn:aws:iam::123456789012:role/deploy/puller");
        Task onEc2 = stopped(ELSEWHERE, "EC2", "arn:aws:iam::123456789012:role/deploy/puller");

        assertThat(onFargate.stoppedReason())
                .isEqualTo(
                        "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref "
                                + ELSEWHERE
                                + ": pulling from host 210987654321.dkr.ecr.eu-west-1.amazonaws.com failed with status"
                                + " code [manifests 1]: 403 Forbidden");
        assertThat(onEc2.containers().get(0).reason())
                .startsWith("CannotPullContainerError: The task can\u2019t pull the image. Check that the role has the"
                        + " permissions to pull images from the registry. Error response from daemon: pull access denied"
                        + " for 210987654321.dkr.ecr.eu-west-1.amazonaws.com/shop/web, repository does not exist or may"
                        + " require 'docker login': denied: User: arn:aws:sts::123456789012:assumed-role/puller/")
                .endsWith(" is not authorized to perform: ecr:BatchGetImage on resource:"
                        + " arn:aws:ecr:eu-west-1:210987654321:repository/shop/web because no identity-based policy allows"
                        + " the ecr:BatchGetImage action");
    }

    @Test
    void without_an_execution_role_that_of_the_instance_is_named() {
        aws.faults().pull(HERE).denies();

        assertThat(stopped(HERE, "EC2", null).containers().get(0).reason()).contains("assumed-role/ecsInstanceRole/i-");
    }

    @Test
    void an_image_of_docker_hub_is_denied_by_docker_hub() {
        for (String image : List.of("shop/web:1", "shop/web:2")) {
            PullFault fault = aws.faults().pull(image);
            if (image.endsWith("1")) {
                fault.denies();
            } else {
                fault.isNotAuthorized();
            }

            assertThat(stopped(image, "FARGATE", null).stoppedReason())
                    .endsWith("docker.io/" + image + ": pull access denied, repository does not exist or may require"
                            + " authorization: server message: insufficient_scope: authorization failed");
            assertThat(stopped(image, "EC2", null).containers().get(0).reason())
                    .endsWith("denied: requested access to the resource is denied");
        }
    }

    @Test
    void without_a_token_for_ecr_fargate_never_speaks_of_a_container() {
        aws.faults().pull(HERE).isNotAuthorized();

        Task onFargate = stopped(HERE, "FARGATE", "arn:aws:iam::123456789012:role/puller");
        Task onEc2 = stopped(HERE, "EC2", "arn:aws:iam::123456789012:role/puller");

        assertThat(onFargate.stoppedReason())
                .startsWith("ResourceInitializationError: unable to pull secrets or registry auth: execution resource"
                        + " retrieval failed: unable to retrieve ecr registry auth: service call has been retried 1"
                        + " time(s): AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/puller/")
                .contains("is not authorized to perform: ecr:GetAuthorizationToken on resource: *");
        assertThat(onFargate.containers().get(0).reason()).isNull();
        assertThat(onEc2.stoppedReason()).isEqualTo("Task failed to start");
        assertThat(onEc2.containers().get(0).reason())
                .startsWith("CannotPullECRContainerError: AccessDeniedException: User: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FARGATE", "EC2"})
    void a_pull_that_is_denied_never_sees_whether_the_image_is_there(String launchType) {
        aws.faults().pull(HERE).denies().times(1);

        String role = "arn:aws:iam::123456789012:role/puller";
        Task denied = stopped(HERE, launchType, role);
        Task missing = stopped(HERE, launchType, role);

        assertThat(denied.toString()).containsAnyOf("403 Forbidden", "is not authorized");
        assertThat(missing.toString()).contains("not found");
    }

    private Task stopped(String image, String launchType, String role) {
        aws.given().cluster("prod");
        if (aws.ecs()
                .listContainerInstances(b -> b.cluster("prod"))
                .containerInstanceArns()
                .isEmpty()) {
            aws.given().cluster("prod").instances(1, "m5.large");
        }
        boolean fargate = launchType.equals("FARGATE");
        aws.ecs()
                .registerTaskDefinition(b -> b.family("web")
                        .networkMode("awsvpc")
                        .cpu("256")
                        .memory("512")
                        .executionRoleArn(role == null && fargate ? "arn:aws:iam::123456789012:role/r" : role)
                        .containerDefinitions(c -> c.name("app").image(image)));
        String arn = aws.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .launchType(launchType)
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0)
                .taskArn();
        aws.time().settle();
        return aws.ecs()
                .describeTasks(b -> b.cluster("prod").tasks(arn))
                .tasks()
                .get(0);
    }
}
