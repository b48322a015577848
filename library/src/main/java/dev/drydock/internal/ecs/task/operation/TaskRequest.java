package dev.drydock.internal.ecs.task.operation;

import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.ecs.launch.CapacityChoice;
import dev.drydock.internal.ecs.launch.ExecRules;
import dev.drydock.internal.ecs.launch.NetworkRequest;
import dev.drydock.internal.ecs.launch.PlatformRules;
import dev.drydock.internal.ecs.launch.VolumeRules;
import dev.drydock.internal.ecs.task.TaskSpec;
import dev.drydock.internal.ecs.taskdefinition.RegisteredDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.StartTaskRequest;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskOverride;
import software.amazon.awssdk.services.ecs.model.TaskVolumeConfiguration;

/** What RunTask and StartTask have in common: both describe the tasks to run. */
final class TaskRequest {

    private TaskRequest() {}

    /** The members of StartTask are members of RunTask, too, except for the instances. */
    static RunTaskRequest of(StartTaskRequest request) {
        return RunTaskRequest.builder()
                .cluster(request.cluster())
                .taskDefinition(request.taskDefinition())
                .enableECSManagedTags(request.enableECSManagedTags())
                .enableExecuteCommand(request.enableExecuteCommand())
                .group(request.group())
                .networkConfiguration(request.networkConfiguration())
                .overrides(request.overrides())
                .propagateTags(request.propagateTagsAsString())
                .startedBy(request.startedBy())
                .tags(request.tags())
                .volumeConfigurations(request.volumeConfigurations())
                .build();
    }

    /**
     * What the tasks are to be like, except for their capacity provider.
     *
     * @throws dev.drydock.internal.call.Refusal for the first rule the request breaks
     */
    static TaskSpec spec(
            RunTaskRequest request, EcsCluster cluster, RegisteredDefinition registered, CapacityChoice choice) {
        TaskDefinition definition = registered.definition();
        choice.checkSupportedBy(definition);
        AwsVpcConfiguration network = NetworkRequest.checked(request.networkConfiguration(), definition, choice);
        String platform = PlatformRules.resolved(request.platformVersion(), definition, choice);
        TaskOverride overrides = OverrideRules.checked(request.overrides(), definition, choice.onFargate());
        PlatformRules.check(platform, definition, overrides);
        TaskSpec.Origin origin = TaskSpec.Origin.standalone(
                RunTaskRules.group(request.group(), definition), RunTaskRules.startedBy(request.startedBy()));
        List<Tag> tags = RunTaskRules.tags(request, registered, cluster);
        boolean executeCommand =
                ExecRules.checked(request.enableExecuteCommand(), role(definition, overrides), ExecRules.Purpose.TASK);
        List<TaskVolumeConfiguration> volumes = VolumeRules.ofTasks(request.volumeConfigurations(), definition);
        return new TaskSpec(
                new TaskSpec.Home(cluster.arn(), cluster.name()),
                definition,
                new TaskSpec.Capacity(choice.launchType(), null, platform),
                network,
                overrides,
                volumes,
                executeCommand,
                tags,
                origin,
                null);
    }

    private static @Nullable String role(TaskDefinition definition, @Nullable TaskOverride overrides) {
        return overrides != null && overrides.taskRoleArn() != null
                ? overrides.taskRoleArn()
                : definition.taskRoleArn();
    }
}
