package dev.drydock.internal.ecs.launch;

import static dev.drydock.internal.ecs.launch.LaunchCase.ALL;
import static dev.drydock.internal.ecs.launch.LaunchCase.INVALID;
import static dev.drydock.internal.ecs.launch.LaunchCase.TAGGED;
import static dev.drydock.internal.ecs.launch.LaunchCase.TASKS;
import static dev.drydock.internal.ecs.launch.LaunchCase.row;
import static dev.drydock.internal.ecs.launch.LaunchOperation.CREATE_SERVICE;
import static dev.drydock.internal.ecs.launch.LaunchOperation.RUN_TASK;
import static dev.drydock.internal.ecs.launch.LaunchOperation.START_TASK;
import static dev.drydock.internal.ecs.launch.LaunchOperation.UPDATE_SERVICE;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Rules of volumes, ECS Exec and tags. */
final class VolumeCases {

    private VolumeCases() {}

    static Stream<LaunchCase> all() {
        return Stream.of(volumes1(), volumes2(), volumes3(), sizes(), others1(), rest2())
                .flatMap(each -> each);
    }

    private static Stream<LaunchCase> volumes1() {
        return Stream.of(
                row(
                        "volume of another name",
                        ALL,
                        () -> volume(new LaunchAsk.Ebs("logs", null, 10, null, null)),
                        INVALID,
                        "The volume name 'logs' in your request does not have a matching volume in your"
                                + " Task Definition."),
                row(
                        "volume not configured at launch",
                        ALL,
                        () -> volume(new LaunchAsk.Ebs("scratch", null, 10, null, null)),
                        INVALID,
                        "The volume name 'scratch' in your request does not have a matching volume in your"
                                + " Task Definition."),
                row(
                        "two volumes",
                        ALL,
                        () -> volume(
                                new LaunchAsk.Ebs("data", null, 10, null, null),
                                new LaunchAsk.Ebs("data", null, 10, null, null)),
                        INVALID,
                        "volumeConfigurations can have at most 1 items."),
                row(
                        "volume without size and snapshot",
                        ALL,
                        () -> volume(new LaunchAsk.Ebs("data", null, null, null, null)),
                        INVALID,
                        "ECS managed EBS volume configuration was invalid. The request must contain the"
                                + " parameter size or snapshotId. (ErrorCode: MissingParameter)"));
    }

    private static Stream<LaunchCase> volumes2() {
        return Stream.of(
                row(
                        "volume of an unknown type",
                        ALL,
                        () -> volume(new LaunchAsk.Ebs("data", "gp9", 10, null, null)),
                        INVALID,
                        "ECS managed EBS volume configuration was invalid. Value (gp9) for parameter"
                                + " volumeType is invalid. (ErrorCode: InvalidParameterValue)"),
                row(
                        "iops of gp2",
                        ALL,
                        () -> volume(new LaunchAsk.Ebs("data", "gp2", 10, 3_000, null)),
                        INVALID,
                        "ECS managed EBS volume configuration was invalid. The parameter iops is not"
                                + " supported for gp2 volumes. (ErrorCode: InvalidParameterCombination)"),
                row(
                        "throughput of io1",
                        ALL,
                        () -> volume(new LaunchAsk.Ebs("data", "io1", 10, 3_000, 125)),
                        INVALID,
                        "ECS managed EBS volume configuration was invalid. The parameter throughput is not"
                                + " supported for io1 volumes. (ErrorCode: InvalidParameterCombination)"),
                row(
                        "io1 without iops",
                        ALL,
                        () -> volume(new LaunchAsk.Ebs("data", "io1", 10, null, null)),
                        INVALID,
                        "ECS managed EBS volume configuration was invalid. The parameter iops must be"
                                + " specified for io1 volumes. (ErrorCode: MissingParameter)"));
    }

    private static Stream<LaunchCase> volumes3() {
        return Stream.of(row(
                "io2 without iops",
                ALL,
                () -> volume(new LaunchAsk.Ebs("data", "io2", 10, null, null)),
                INVALID,
                "ECS managed EBS volume configuration was invalid. The parameter iops must be"
                        + " specified for io2 volumes. (ErrorCode: MissingParameter)"));
    }

    private static Stream<LaunchCase> sizes() {
        return Stream.of(
                size("gp2", 0, "at least 1 GiB in size. Please specify a volume size above the minimum"),
                size("gp2", 16_385, "at most 16384 GiB in size. Please specify a volume size below the maximum"),
                size("gp3", 65_537, "at most 65536 GiB in size. Please specify a volume size below the maximum"),
                size("io1", 3, "at least 4 GiB in size. Please specify a volume size above the minimum"),
                size("io1", 16_385, "at most 16384 GiB in size. Please specify a volume size below the maximum"),
                size("io2", 3, "at least 4 GiB in size. Please specify a volume size above the minimum"),
                size("io2", 65_537, "at most 65536 GiB in size. Please specify a volume size below the maximum"),
                size("st1", 124, "at least 125 GiB in size. Please specify a volume size above the minimum"),
                size("sc1", 16_385, "at most 16384 GiB in size. Please specify a volume size below the maximum"),
                size("standard", 1_025, "at most 1024 GiB in size. Please specify a volume size below the maximum"));
    }

    private static LaunchCase size(String type, int size, String limit) {
        Integer iops = type.startsWith("io") ? 3_000 : null;
        return row(
                type + " of " + size + " GiB",
                ALL,
                () -> volume(new LaunchAsk.Ebs("data", type, size, iops, null)),
                INVALID,
                "ECS managed EBS volume configuration was invalid. The volume size is invalid for " + type
                        + " volumes: "
                        + size + " GiB. " + type + " volumes must be " + limit
                        + " limit. (ErrorCode: InvalidParameterValue)");
    }

    private static Stream<LaunchCase> others1() {
        return Stream.of(
                new LaunchCase(
                        "ECS Exec without a task role",
                        ALL,
                        () -> LaunchAsk.onEc2().with(a -> a.exec = true),
                        INVALID,
                        "The {} because a valid taskRoleArn is not being used. Specify a valid task role"
                                + " in your task definition and try again.",
                        Map.of(
                                RUN_TASK,
                                "task couldn't be run",
                                START_TASK,
                                "task couldn't be run",
                                CREATE_SERVICE,
                                "service couldn't be created",
                                UPDATE_SERVICE,
                                "service couldn't be updated"),
                        Map.of()),
                row(
                        "unknown propagation",
                        ALL,
                        () -> LaunchAsk.onEc2().with(a -> a.propagateTags = "MOON"),
                        INVALID,
                        "propagate tags should be one of [TASK_DEFINITION,SERVICE,NONE]"),
                row(
                        "tag of AWS",
                        TAGGED,
                        () -> LaunchAsk.onEc2().with(a -> a.tags = List.of(tag("aws:a"))),
                        INVALID,
                        "Tag key must not start with aws:"),
                row(
                        "tag twice",
                        TAGGED,
                        () -> LaunchAsk.onEc2().with(a -> a.tags = List.of(tag("a"), tag("a"))),
                        INVALID,
                        "Duplicate tag keys found: a. Each tag key must be unique."));
    }

    private static Stream<LaunchCase> rest2() {
        return Stream.of(row(
                "propagation of a services tags",
                TASKS,
                () -> LaunchAsk.onEc2().with(a -> a.propagateTags = "SERVICE"),
                INVALID,
                "The SERVICE option is not supported when running a task."));
    }

    private static LaunchAsk volume(LaunchAsk.Ebs... volumes) {
        return LaunchAsk.onEc2().with(a -> {
            a.definition = "bridge-ebs";
            a.volumes = List.of(volumes);
        });
    }

    private static Tag tag(String key) {
        return Tag.builder().key(key).value("b").build();
    }
}
