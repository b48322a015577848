package dev.drydock.internal.ecs.shape;

import static dev.drydock.internal.call.Source.EMULATOR;
import static dev.drydock.internal.call.Source.EVIDENCE;
import static dev.drydock.internal.call.Source.ISSUE;
import static dev.drydock.internal.call.Source.UNSURE;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.call.shape.MemberWords;
import dev.drydock.internal.call.shape.Rule;
import dev.drydock.internal.ecs.request.SharedMessages;

/**
 * What ECS says about the shape of requests; the bound or the values stand where the placeholder is. The limits that its
 * model lacks are {@link EcsLimits}, apart from their words because few requests break any.
 */
final class EcsShapeMessages {

    static final Message NO_TASKS = invalid("Tasks cannot be empty.", ISSUE);
    static final Message TOO_MANY_TASKS = invalid("taskIds can have at most {} items.", ISSUE);
    static final Message NO_SERVICES = invalid("Services cannot be empty.", ISSUE);
    static final Message TOO_MANY_SERVICES = invalid("service names can have at most {} items.", ISSUE);
    static final Message NO_INSTANCES =
            new Message("ClientException", "Container Instances cannot be empty.", EMULATOR);
    static final Message TOO_MANY_INSTANCES = invalid("instanceIds can have at most {} items.", ISSUE);
    static final Message BAD_INSTANCE_STATUS =
            invalid("Container instance status should be one of [ACTIVE, DRAINING]", EMULATOR);
    static final Message NO_TASK_DEFINITIONS =
            invalid("size of TaskDefinition references list must be greater than 0", EMULATOR);
    static final Message TOO_MANY_TASK_DEFINITIONS =
            invalid("Size of TaskDefinition references list cannot exceed {}", EMULATOR);
    static final Message NO_ATTRIBUTES_TO_PUT = invalid("attributes can not be empty", EMULATOR);
    static final Message NO_ATTRIBUTES_TO_DELETE = invalid("attributes value is required", EMULATOR);
    static final Message BAD_TARGET_TYPE = invalid("targetType must be container-instance", EMULATOR);
    static final Message BAD_SETTING = invalid("unknown should be one of {}", EMULATOR);
    static final Message BAD_LAUNCH_TYPE =
            invalid("launch type should be one of [EC2,FARGATE,EXTERNAL,FMI,MANAGED_INSTANCES]", EMULATOR);
    static final Message BAD_SCHEDULING_STRATEGY = invalid("Scheduling strategy should be one of {}", EMULATOR);
    static final Message NO_SUBNETS = invalid("subnets can not be empty.", ISSUE);
    static final Message BAD_SERVICE_NAME = invalid("Invalid service name.", UNSURE);
    static final Message TOKEN_TOO_LONG = invalid("idempotency token longer than {}.", EMULATOR);
    static final Message NEGATIVE_ON_CREATE = invalid("DesiredCount can not be lesser than {}", EMULATOR);
    static final Message NEGATIVE_ON_UPDATE = invalid("Task count can not be lesser than {}", EMULATOR);
    static final Message TOO_MANY_STRATEGIES = invalid("Maximum number of strategies is {}.", EVIDENCE);
    static final Message BAD_COUNT = invalid("Count must be between 1 and 10.", UNSURE);
    static final Message STARTED_BY_TOO_LONG = invalid("startedBy longer than {}.", ISSUE);
    static final Message TAG_KEY_MISSING =
            invalid("The tag key must be between 1 and 128 characters in length.", UNSURE);
    static final Message BAD_PROVIDER_NAME = invalid(
            "The specified capacity provider name is invalid. Up to 255 characters are allowed, including letters (upper"
                    + " and lowercase), numbers, underscores, and hyphens. The name cannot be prefixed with \"aws\","
                    + " \"ecs\", or \"fargate\".",
            ISSUE);

    private EcsShapeMessages() {}

    private static Message invalid(String text, Source source) {
        return new Message("InvalidParameterException", text, source);
    }

    static MemberWords words() {
        MemberWords all = new MemberWords();
        all.says("Tag", "key", Rule.REQUIRED, TAG_KEY_MISSING);
        tasks(all);
        services(all);
        taskDefinitions(all);
        instances(all);
        return all.says("CreateCapacityProvider", "name", Rule.PATTERN, BAD_PROVIDER_NAME)
                .says("PutAccountSetting", "name", Rule.ENUM, BAD_SETTING)
                .says("PutAccountSettingDefault", "name", Rule.ENUM, BAD_SETTING)
                .says("DeleteAccountSetting", "name", Rule.ENUM, BAD_SETTING)
                .says("ListAccountSettings", "name", Rule.ENUM, BAD_SETTING);
    }

    private static void tasks(MemberWords all) {
        for (String operation : new String[] {"DescribeTasks", "GetTaskProtection", "UpdateTaskProtection"}) {
            all.saysOfNone(operation, "tasks", NO_TASKS).says(operation, "tasks", Rule.MAX_ITEMS, TOO_MANY_TASKS);
        }
        all.says("RunTask", "count", Rule.MIN_VALUE, BAD_COUNT)
                .says("RunTask", "count", Rule.MAX_VALUE, BAD_COUNT)
                .says("RunTask", "clientToken", Rule.MAX_LENGTH, TOKEN_TOO_LONG)
                .says("RunTask", "placementStrategy", Rule.MAX_ITEMS, TOO_MANY_STRATEGIES);
        all.saysOfNone("StartTask", "containerInstances", NO_INSTANCES)
                .says("StartTask", "containerInstances", Rule.MAX_ITEMS, TOO_MANY_INSTANCES);
        for (String operation : new String[] {"RunTask", "StartTask"}) {
            all.says(operation, "startedBy", Rule.MAX_LENGTH, STARTED_BY_TOO_LONG);
        }
        all.saysOfNone("AwsVpcConfiguration", "subnets", NO_SUBNETS);
    }

    private static void services(MemberWords all) {
        all.saysOfNone("DescribeServices", "services", NO_SERVICES)
                .says("DescribeServices", "services", Rule.MAX_ITEMS, TOO_MANY_SERVICES)
                .says("CreateService", "serviceName", Rule.REQUIRED, BAD_SERVICE_NAME)
                .says("CreateService", "serviceName", Rule.PATTERN, BAD_SERVICE_NAME)
                .says("CreateService", "desiredCount", Rule.MIN_VALUE, NEGATIVE_ON_CREATE)
                .says("UpdateService", "desiredCount", Rule.MIN_VALUE, NEGATIVE_ON_UPDATE);
        for (String operation : new String[] {"CreateService", "UpdateService"}) {
            all.says(operation, "placementStrategy", Rule.MAX_ITEMS, TOO_MANY_STRATEGIES);
        }
        for (String operation : new String[] {"CreateService", "CreateTaskSet"}) {
            all.says(operation, "clientToken", Rule.MAX_LENGTH, TOKEN_TOO_LONG);
        }
        all.says("*", "launchType", Rule.ENUM, BAD_LAUNCH_TYPE)
                .says("*", "schedulingStrategy", Rule.ENUM, BAD_SCHEDULING_STRATEGY);
    }

    private static void taskDefinitions(MemberWords all) {
        for (String operation :
                new String[] {"DescribeTaskDefinition", "DeregisterTaskDefinition", "RunTask", "StartTask"}) {
            all.says(operation, "taskDefinition", Rule.REQUIRED, SharedMessages.NO_TASK_DEFINITION);
        }
        all.saysOfNone("DeleteTaskDefinitions", "taskDefinitions", NO_TASK_DEFINITIONS)
                .says("DeleteTaskDefinitions", "taskDefinitions", Rule.MAX_ITEMS, TOO_MANY_TASK_DEFINITIONS);
    }

    private static void instances(MemberWords all) {
        for (String operation : new String[] {"DescribeContainerInstances", "UpdateContainerInstancesState"}) {
            all.saysOfNone(operation, "containerInstances", NO_INSTANCES)
                    .says(operation, "containerInstances", Rule.MAX_ITEMS, TOO_MANY_INSTANCES);
        }
        all.says("UpdateContainerInstancesState", "status", Rule.REQUIRED, BAD_INSTANCE_STATUS)
                .says("UpdateContainerInstancesState", "status", Rule.ENUM, BAD_INSTANCE_STATUS)
                .saysOfNone("PutAttributes", "attributes", NO_ATTRIBUTES_TO_PUT)
                .saysOfNone("DeleteAttributes", "attributes", NO_ATTRIBUTES_TO_DELETE)
                .says("ListAttributes", "targetType", Rule.REQUIRED, BAD_TARGET_TYPE)
                .says("ListAttributes", "targetType", Rule.ENUM, BAD_TARGET_TYPE);
    }
}
