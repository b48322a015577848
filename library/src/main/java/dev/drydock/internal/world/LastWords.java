package dev.drydock.internal.world;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.model.Arn;
import dev.drydock.operation.AwsService;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.CloudWatchLogsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** What a task has logged at the end, as the awslogs driver has sent it. */
final class LastWords {

    private LastWords() {}

    /** The last line of the first of its essential containers that has logged any; null if none has. */
    static @Nullable String of(World world, Task task) {
        AccountRegion home = Arn.parse(task.taskArn())
                .map(arn -> new AccountRegion(arn.account(), arn.region()))
                .orElseThrow();
        Lookups lookups = new Lookups(world, world.region(home), World.caller(home));
        TaskDefinition definition = lookups.taskDefinition(task.taskDefinitionArn());
        for (ContainerDefinition container : definition.containerDefinitions()) {
            String line = Boolean.FALSE.equals(container.essential()) ? null : line(world, home, task, container);
            if (line != null) {
                return line;
            }
        }
        return null;
    }

    private static @Nullable String line(World world, AccountRegion home, Task task, ContainerDefinition container) {
        if (container.logConfiguration() == null || container.logConfiguration().logDriver() != LogDriver.AWSLOGS) {
            return null;
        }
        Map<String, String> options = container.logConfiguration().options();
        String group = options.get("awslogs-group");
        String prefix = options.get("awslogs-stream-prefix");
        if (group == null || prefix == null) {
            return null;
        }
        AccountRegion there =
                new AccountRegion(home.accountId(), options.getOrDefault("awslogs-region", home.region()));
        RegionState logs = world.locked(() -> world.regions().get(World.label(there)));
        if (logs == null) {
            return null;
        }
        String id = task.taskArn().substring(task.taskArn().lastIndexOf('/') + 1);
        GetLogEventsRequest last = GetLogEventsRequest.builder()
                .logGroupName(group)
                .logStreamName(prefix + '/' + container.name() + '/' + id)
                .limit(1)
                .build();
        try {
            GetLogEventsResponse answer = (GetLogEventsResponse)
                    world.pipeline().peek(World.caller(there), logs.operations(AwsService.LOGS), "GetLogEvents", last);
            return answer.events().isEmpty() ? null : answer.events().get(0).message();
        } catch (CloudWatchLogsException notThere) {
            return null; // the group or its streams have been deleted
        }
    }
}
