package dev.drydock.answers;

import static dev.drydock.answers.Situation.Evidence.DOCUMENTED;
import static dev.drydock.answers.Situation.Evidence.RECORDED;
import static dev.drydock.answers.Situation.Evidence.REPORTED;

import java.time.Duration;
import java.util.stream.Stream;

/** What is answered about tasks. */
final class TaskSituations {

    private static final String CUSTODIAN = "cloud-custodian's recordings, 2018 to 2023";
    private static final String CLI = "the CLI's examples, 2025";
    private static final String LIVE = "a task described in November 2025";
    private static final String SNAPSHOTS = "LocalStack's snapshots of AWS, February 2024";

    private TaskSituations() {}

    static Stream<Situation> all() {
        return Stream.concat(running(), stopped());
    }

    private static Stream<Situation> running() {
        return Stream.of(
                Situation.of("RunTask", "on Fargate", door -> Prepared.runOnFargate(door, b -> {}))
                        .lacks(RECORDED, CUSTODIAN, "/tasks/0/inferenceAccelerators")
                        .lacks(RECORDED, SNAPSHOTS + "; " + CLI, "/tasks/0/healthStatus")
                        .lacks(RECORDED, SNAPSHOTS + "; " + CLI, "/tasks/0/containers/0/healthStatus")
                        .lacks(RECORDED, CUSTODIAN, "/tasks/0/containers/0/networkBindings")
                        .lacks(DOCUMENTED, CLI, "/tasks/0/stopCode", "/tasks/0/startedAt", "/tasks/0/connectivity")
                        .says(DOCUMENTED, CLI, "/tasks/0/attributes/0/name", "\"ecs.cpu-architecture\"")
                        .says(DOCUMENTED, CLI, "/tasks/0/lastStatus", "\"PROVISIONING\"")
                        .says(DOCUMENTED, CLI, "/tasks/0/enableExecuteCommand", "false")
                        .says(DOCUMENTED, CLI, "/tasks/0/version", "1")
                        .says(DOCUMENTED, CLI, "/tasks/0/group", "\"family:web\"")
                        .says(
                                DOCUMENTED,
                                CLI,
                                "/tasks/0/overrides",
                                "{\"containerOverrides\":[{\"name\":\"app\"}],\"inferenceAcceleratorOverrides\":[]}")
                        .says(DOCUMENTED, CLI, "/failures", "[]"),
                Situation.of("DescribeTasks", "running on Fargate", door -> {
                            Prepared.runOnFargate(door, b -> b.tags(Prepared.TAG));
                            door.aws().time().settle();
                            return door.ecs()
                                    .describeTasks(b -> b.cluster("prod").tasks(Prepared.task(door)));
                        })
                        .lacks(RECORDED, CUSTODIAN, "/tasks/0/inferenceAccelerators", "/tasks/0/containerInstanceArn")
                        .says(RECORDED, CUSTODIAN, "/tasks/0/containers/0/networkBindings", "[]")
                        .says(DOCUMENTED, CLI, "/tasks/0/healthStatus", "\"UNKNOWN\"")
                        .says(DOCUMENTED, CLI, "/tasks/0/containers/0/healthStatus", "\"UNKNOWN\"")
                        .says(DOCUMENTED, CLI, "/tasks/0/ephemeralStorage", "{\"sizeInGiB\":20}")
                        .says(DOCUMENTED, CLI, "/tasks/0/tags", "[]"),
                Situation.of("DescribeTasks", "running on an instance, on a bridge", door -> {
                            Prepared.runOnEc2(door, "nginx:1");
                            door.aws().time().settle();
                            return door.ecs()
                                    .describeTasks(b -> b.cluster("prod").tasks(Prepared.task(door)));
                        })
                        .says(
                                RECORDED,
                                LIVE,
                                "/tasks/0/attributes",
                                "[{\"name\":\"ecs.cpu-architecture\",\"value\":\"x86_64\"}]")
                        .has(RECORDED, CUSTODIAN, "/tasks/0/containers/0/networkBindings/0/hostPort")
                        .lacks(RECORDED, CUSTODIAN, "/tasks/0/inferenceAccelerators", "/tasks/0/platformVersion"));
    }

    private static Stream<Situation> stopped() {
        return Stream.of(
                Situation.of("DescribeTasks", "stopped, its image was not there", door -> {
                            door.aws().faults().pull("nginx:1").fails("manifest for nginx:1 not found");
                            Prepared.runOnEc2(door, "nginx:1");
                            door.aws().time().settle();
                            return door.ecs()
                                    .describeTasks(b -> b.cluster("prod").tasks(Prepared.task(door)));
                        })
                        .has(RECORDED, CUSTODIAN + "; " + SNAPSHOTS, "/tasks/0/executionStoppedAt")
                        .says(RECORDED, CUSTODIAN, "/tasks/0/lastStatus", "\"STOPPED\"")
                        .lacks(
                                RECORDED,
                                CUSTODIAN,
                                "/tasks/0/containers/0/networkBindings",
                                "/tasks/0/startedAt",
                                "/tasks/0/containers/0/exitCode"),
                Situation.of("DescribeTasks", "stopped, its container did its work at once and ended with 0", door -> {
                            door.aws()
                                    .images()
                                    .add(
                                            "nginx:1",
                                            script -> script.after(Duration.ofMillis(50))
                                                    .exits(0));
                            Prepared.runOnEc2(door, "nginx:1");
                            door.aws().time().settle();
                            return door.ecs()
                                    .describeTasks(b -> b.cluster("prod").tasks(Prepared.task(door)));
                        })
                        .has(RECORDED, SNAPSHOTS, "/tasks/0/startedAt", "/tasks/0/executionStoppedAt")
                        .says(RECORDED, SNAPSHOTS, "/tasks/0/containers/0/exitCode", "0")
                        .says(RECORDED, SNAPSHOTS, "/tasks/0/stopCode", "\"EssentialContainerExited\""),
                Situation.of("StopTask", "of a running task", door -> {
                            Prepared.runOnFargate(door, b -> {});
                            door.aws().time().settle();
                            return door.ecs().stopTask(b -> b.cluster("prod").task(Prepared.task(door)));
                        })
                        .lacks(RECORDED, CUSTODIAN, "/task/inferenceAccelerators")
                        .says(DOCUMENTED, CLI, "/task/desiredStatus", "\"STOPPED\"")
                        .says(DOCUMENTED, CLI, "/task/stopCode", "\"UserInitiated\"")
                        .says(DOCUMENTED, CLI, "/task/stoppedReason", "\"Task stopped by user\""),
                Situation.of("DescribeTasks", "of a task there is not", door -> {
                            door.aws().given().cluster("prod");
                            return door.ecs()
                                    .describeTasks(b -> b.cluster("prod").tasks("0123456789abcdef0123456789abcdef"));
                        })
                        .says(REPORTED, "the developer guide's page of failures", "/failures/0/reason", "\"MISSING\"")
                        .says(DOCUMENTED, CLI, "/tasks", "[]"));
    }
}
