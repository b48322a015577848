package dev.drydock.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.doors.OpenDoor.Kind;
import dev.drydock.testkit.Networks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.LogDriver;

/** The same calls in the same order get equal answers through every door. */
class DoorsAgreeTest {

    @ParameterizedTest
    @EnumSource(names = {"TRANSPORT", "HTTP", "SERVER"})
    void a_door_answers_as_the_direct_client_does(Kind kind) {
        List<Outcome> direct = walk(Kind.DIRECT);

        List<Outcome> through = walk(kind);

        assertThat(direct).filteredOn(each -> each.answer() != null).hasSizeGreaterThan(15);
        assertThat(through).hasSameSizeAs(direct);
        for (int i = 0; i < direct.size(); i++) {
            assertThat(through.get(i).sameAs(direct.get(i)))
                    .as("step %s: %s, but directly %s", i, through.get(i), direct.get(i))
                    .isTrue();
        }
    }

    private static List<Outcome> walk(Kind kind) {
        List<Outcome> outcomes = new ArrayList<>();
        try (OpenDoor door = OpenDoor.open(kind)) {
            door.aws().images().add("shop/web:1", script -> script.logs("hello"));
            for (Function<OpenDoor, SdkPojo> step : steps()) {
                outcomes.add(Outcome.of(step, door));
            }
        }
        return outcomes;
    }

    private static List<Function<OpenDoor, SdkPojo>> steps() {
        List<Function<OpenDoor, SdkPojo>> steps = new ArrayList<>();
        furnish(steps);
        runTasks(steps);
        steps.add(door -> door.ecs().listTasks(b -> b.cluster("nowhere")));
        steps.add(door -> door.ecs().listTasks(b -> b.cluster("prod").maxResults(0)));
        steps.add(door -> door.ecs().describeTaskDefinition(b -> b.taskDefinition("unknown")));
        steps.add(door -> door.ecs().registerTaskDefinition(b -> b.family("web")));
        steps.add(door -> door.ecs().deleteCluster(b -> b.cluster("prod")));
        steps.add(door -> door.ecr().describeImages(b -> b.repositoryName("nowhere")));
        steps.add(
                door -> door.logs().getLogEvents(b -> b.logGroupName("/ecs/web").logStreamName("none")));
        return steps;
    }

    private static void furnish(List<Function<OpenDoor, SdkPojo>> steps) {
        steps.add(door -> door.ecs()
                .createCluster(b -> b.clusterName("prod")
                        .tags(t -> t.key("stage").value("prod"))
                        .settings(s -> s.name("containerInsights").value("enabled"))));
        steps.add(door -> door.ecs()
                .describeClusters(b -> b.clusters("prod", "dev").includeWithStrings("TAGS", "SETTINGS", "STATISTICS")));
        steps.add(door -> door.logs().createLogGroup(b -> b.logGroupName("/ecs/web")));
        steps.add(door -> door.ecr().createRepository(b -> b.repositoryName("shop/api")));
        steps.add(door -> door.ecr().initiateLayerUpload(b -> b.repositoryName("shop/api")));
        steps.add(door -> door.ecr()
                .uploadLayerPart(b -> b.repositoryName("shop/api")
                        .uploadId("none")
                        .partFirstByte(0L)
                        .partLastByte(2L)
                        .layerPartBlob(SdkBytes.fromUtf8String("abc"))));
        steps.add(door -> door.ecs()
                .registerTaskDefinition(b -> b.family("web")
                        .networkMode("awsvpc")
                        .cpu("256")
                        .memory("512")
                        .requiresCompatibilitiesWithStrings("FARGATE")
                        .executionRoleArn("arn:aws:iam::123456789012:role/ecsTaskExecutionRole")
                        .containerDefinitions(c -> c.name("web")
                                .image("shop/web:1")
                                .portMappings(p -> p.containerPort(80))
                                .logConfiguration(l -> l.logDriver(LogDriver.AWSLOGS)
                                        .options(Map.of(
                                                "awslogs-group", "/ecs/web",
                                                "awslogs-region", "us-east-1",
                                                "awslogs-stream-prefix", "ecs"))))));
        steps.add(door -> door.ecs().describeTaskDefinition(b -> b.taskDefinition("web:1")));
    }

    private static void runTasks(List<Function<OpenDoor, SdkPojo>> steps) {
        steps.add(door -> door.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .count(3)
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet)));
        steps.add(door -> door.ecs().listTasks(b -> b.cluster("prod").maxResults(2)));
        steps.add(door -> door.ecs().describeTasks(b -> b.cluster("prod").tasks(tasks(door))));
        steps.add(door -> door.ecs()
                .stopTask(b -> b.cluster("prod").task(tasks(door).get(0)).reason("enough")));
        steps.add(door -> door.ecs().describeTasks(b -> b.cluster("prod").tasks(tasks(door))));
        steps.add(door -> door.ecs()
                .createService(b -> b.cluster("prod")
                        .serviceName("web")
                        .taskDefinition("web")
                        .desiredCount(2)
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet)));
        steps.add(door -> door.ecs().describeServices(b -> b.cluster("prod").services("web", "api")));
        steps.add(door ->
                door.ecs().updateService(b -> b.cluster("prod").service("web").desiredCount(0)));
        steps.add(door -> door.logs().describeLogStreams(b -> b.logGroupName("/ecs/web")));
        steps.add(door -> door.logs().filterLogEvents(b -> b.logGroupName("/ecs/web")));
    }

    private static List<String> tasks(OpenDoor door) {
        return door.ecs().listTasks(b -> b.cluster("prod")).taskArns();
    }

    /** An answer, or an error's class, code, text and status. */
    private record Outcome(SdkPojo answer, String error) {

        static Outcome of(Function<OpenDoor, SdkPojo> step, OpenDoor door) {
            try {
                return new Outcome(step.apply(door), "");
            } catch (AwsServiceException failed) {
                return new Outcome(
                        null,
                        failed.getClass().getName()
                                + ' '
                                + failed.statusCode()
                                + ' '
                                + failed.awsErrorDetails().errorCode()
                                + ' '
                                + failed.awsErrorDetails().errorMessage());
            }
        }

        boolean sameAs(Outcome other) {
            return answer == null || other.answer == null
                    ? answer == other.answer && error.equals(other.error)
                    : answer.equalsBySdkFields(other.answer);
        }
    }
}
