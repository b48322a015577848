package dev.drydock.internal.ecs.shape;

import static dev.drydock.internal.call.Source.EMULATOR;
import static dev.drydock.internal.call.Source.EVIDENCE;
import static dev.drydock.internal.call.Source.ISSUE;
import static dev.drydock.internal.call.Source.UNSURE;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.call.shape.Catalogue;
import dev.drydock.internal.call.shape.Range;
import dev.drydock.internal.call.shape.Rule;
import dev.drydock.internal.ecs.request.SharedMessages;

/**
 * What ECS says about the shape of requests, and the limits its documentation has and its model lacks. The bound or the
 * values stand where the placeholder is.
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

    /** The API model lacks {@code dualStackIPv6}, which the service accepts. */
    private static final String[] SETTINGS = {
        "serviceLongArnFormat",
        "taskLongArnFormat",
        "containerInstanceLongArnFormat",
        "awsvpcTrunking",
        "containerInsights",
        "dualStackIPv6",
        "fargateFIPSMode",
        "tagResourceAuthorization",
        "fargateTaskRetirementWaitPeriod",
        "guardDutyActivate",
        "defaultLogDriverMode",
        "fargateEventWindows"
    };

    private EcsShapeMessages() {}

    private static Message invalid(String text, Source source) {
        return new Message("InvalidParameterException", text, source);
    }

    static Catalogue catalogue() {
        Catalogue all = new Catalogue().blankIsMissing();
        all.required("Tag", "key").says("Tag", "key", Rule.REQUIRED, TAG_KEY_MISSING);
        tasks(all);
        services(all);
        launches(all);
        taskDefinitions(all);
        instances(all);
        clusters(all);
        return all;
    }

    private static void tasks(Catalogue all) {
        all.notEmpty("DescribeTasks", "tasks", NO_TASKS);
        all.atMost("DescribeTasks", "tasks", 100).says("DescribeTasks", "tasks", Rule.MAX_ITEMS, TOO_MANY_TASKS);
        all.notEmpty("GetTaskProtection", "tasks", NO_TASKS)
                .atMost("GetTaskProtection", "tasks", 100)
                .says("GetTaskProtection", "tasks", Rule.MAX_ITEMS, TOO_MANY_TASKS);
        all.notEmpty("UpdateTaskProtection", "tasks", NO_TASKS)
                .atMost("UpdateTaskProtection", "tasks", 10)
                .says("UpdateTaskProtection", "tasks", Rule.MAX_ITEMS, TOO_MANY_TASKS)
                .range("UpdateTaskProtection", "expiresInMinutes", new Range(1, 2880));
        all.range("RunTask", "count", new Range(1, 10))
                .says("RunTask", "count", Rule.MIN_VALUE, BAD_COUNT)
                .says("RunTask", "count", Rule.MAX_VALUE, BAD_COUNT)
                .atMost("RunTask", "clientToken", 64)
                .says("RunTask", "clientToken", Rule.MAX_LENGTH, TOKEN_TOO_LONG)
                .atMost("RunTask", "group", 255)
                .atMost("RunTask", "placementConstraints", 10)
                .atMost("RunTask", "placementStrategy", 5)
                .says("RunTask", "placementStrategy", Rule.MAX_ITEMS, TOO_MANY_STRATEGIES)
                .atMost("RunTask", "capacityProviderStrategy", 20);
        all.notEmpty("StartTask", "containerInstances", NO_INSTANCES)
                .atMost("StartTask", "containerInstances", 10)
                .says("StartTask", "containerInstances", Rule.MAX_ITEMS, TOO_MANY_INSTANCES)
                .atMost("StartTask", "group", 255);
        for (String operation : new String[] {"RunTask", "StartTask"}) {
            all.atMost(operation, "startedBy", 128).says(operation, "startedBy", Rule.MAX_LENGTH, STARTED_BY_TOO_LONG);
        }
        all.required("AwsVpcConfiguration", "subnets")
                .range("AwsVpcConfiguration", "subnets", new Range(1, 16))
                .says("AwsVpcConfiguration", "subnets", Rule.REQUIRED, NO_SUBNETS)
                .says("AwsVpcConfiguration", "subnets", Rule.MIN_ITEMS, NO_SUBNETS)
                .atMost("AwsVpcConfiguration", "securityGroups", 5);
    }

    private static void services(Catalogue all) {
        all.notEmpty("DescribeServices", "services", NO_SERVICES)
                .atMost("DescribeServices", "services", 10)
                .says("DescribeServices", "services", Rule.MAX_ITEMS, TOO_MANY_SERVICES);
        all.pattern("CreateService", "serviceName", "[A-Za-z0-9_-]{1,255}")
                .says("CreateService", "serviceName", Rule.REQUIRED, BAD_SERVICE_NAME)
                .says("CreateService", "serviceName", Rule.PATTERN, BAD_SERVICE_NAME)
                .range("CreateService", "desiredCount", Range.atLeast(0))
                .says("CreateService", "desiredCount", Rule.MIN_VALUE, NEGATIVE_ON_CREATE)
                .range("UpdateService", "desiredCount", Range.atLeast(0))
                .says("UpdateService", "desiredCount", Rule.MIN_VALUE, NEGATIVE_ON_UPDATE);
        for (String operation : new String[] {"CreateService", "UpdateService"}) {
            all.atMost(operation, "placementStrategy", 5)
                    .says(operation, "placementStrategy", Rule.MAX_ITEMS, TOO_MANY_STRATEGIES)
                    .atMost(operation, "placementConstraints", 10)
                    .atMost(operation, "capacityProviderStrategy", 20)
                    .range(operation, "healthCheckGracePeriodSeconds", new Range(0, Integer.MAX_VALUE));
        }
        for (String operation : new String[] {"CreateService", "CreateTaskSet"}) {
            all.atMost(operation, "clientToken", 36).says(operation, "clientToken", Rule.MAX_LENGTH, TOKEN_TOO_LONG);
        }
        all.says("*", "launchType", Rule.ENUM, BAD_LAUNCH_TYPE)
                .says("*", "schedulingStrategy", Rule.ENUM, BAD_SCHEDULING_STRATEGY)
                .atMost("DescribeServiceDeployments", "serviceDeploymentArns", 20)
                .atMost("DescribeServiceRevisions", "serviceRevisionArns", 20);
    }

    private static void launches(Catalogue all) {
        for (String operation : new String[] {"RunTask", "StartTask", "CreateService", "UpdateService"}) {
            all.atMost(operation, "volumeConfigurations", 1);
        }
    }

    private static void taskDefinitions(Catalogue all) {
        // RegisterTaskDefinition has an order and words of its own for these.
        all.waive("RegisterTaskDefinition", "family", Rule.REQUIRED)
                .waive("RegisterTaskDefinition", "containerDefinitions", Rule.REQUIRED);
        all.atMost("RegisterTaskDefinition", "placementConstraints", 10)
                .waive("TaskDefinitionPlacementConstraint", "type", Rule.ENUM);
        // Storage without a size is storage that is too small.
        all.waive("EphemeralStorage", "sizeInGiB", Rule.REQUIRED);
        all.says("DescribeTaskDefinition", "taskDefinition", Rule.REQUIRED, SharedMessages.NO_TASK_DEFINITION)
                .says("DeregisterTaskDefinition", "taskDefinition", Rule.REQUIRED, SharedMessages.NO_TASK_DEFINITION)
                .says("RunTask", "taskDefinition", Rule.REQUIRED, SharedMessages.NO_TASK_DEFINITION)
                .says("StartTask", "taskDefinition", Rule.REQUIRED, SharedMessages.NO_TASK_DEFINITION);
        all.notEmpty("DeleteTaskDefinitions", "taskDefinitions", NO_TASK_DEFINITIONS)
                .atMost("DeleteTaskDefinitions", "taskDefinitions", 10)
                .says("DeleteTaskDefinitions", "taskDefinitions", Rule.MAX_ITEMS, TOO_MANY_TASK_DEFINITIONS);
    }

    private static void instances(Catalogue all) {
        for (String operation : new String[] {"DescribeContainerInstances", "UpdateContainerInstancesState"}) {
            all.notEmpty(operation, "containerInstances", NO_INSTANCES)
                    .says(operation, "containerInstances", Rule.MAX_ITEMS, TOO_MANY_INSTANCES);
        }
        all.atMost("DescribeContainerInstances", "containerInstances", 100)
                .atMost("UpdateContainerInstancesState", "containerInstances", 10)
                .oneOf("UpdateContainerInstancesState", "status", "ACTIVE", "DRAINING")
                .says("UpdateContainerInstancesState", "status", Rule.REQUIRED, BAD_INSTANCE_STATUS)
                .says("UpdateContainerInstancesState", "status", Rule.ENUM, BAD_INSTANCE_STATUS);
        all.notEmpty("PutAttributes", "attributes", NO_ATTRIBUTES_TO_PUT)
                .atMost("PutAttributes", "attributes", 10)
                .notEmpty("DeleteAttributes", "attributes", NO_ATTRIBUTES_TO_DELETE)
                .atMost("DeleteAttributes", "attributes", 10)
                .says("ListAttributes", "targetType", Rule.REQUIRED, BAD_TARGET_TYPE)
                .says("ListAttributes", "targetType", Rule.ENUM, BAD_TARGET_TYPE);
    }

    private static void clusters(Catalogue all) {
        // CreateCluster checks its name itself and says what it was; an empty namespace takes the defaults away.
        all.waive("ClusterServiceConnectDefaultsRequest", "namespace", Rule.REQUIRED)
                .atMost("CreateCluster", "capacityProviders", 20)
                .atMost("CreateCluster", "defaultCapacityProviderStrategy", 20)
                .atMost("PutClusterCapacityProviders", "capacityProviders", 20)
                .atMost("PutClusterCapacityProviders", "defaultCapacityProviderStrategy", 20)
                .atMost("DescribeClusters", "clusters", 100)
                .atMost("DescribeCapacityProviders", "capacityProviders", 100)
                .pattern("CreateCapacityProvider", "name", "(?!(?i:aws|ecs|fargate))[a-zA-Z0-9_-]{1,255}")
                .says("CreateCapacityProvider", "name", Rule.PATTERN, BAD_PROVIDER_NAME);
        for (String operation : new String[] {
            "PutAccountSetting", "PutAccountSettingDefault", "DeleteAccountSetting", "ListAccountSettings"
        }) {
            all.oneOf(operation, "name", SETTINGS).says(operation, "name", Rule.ENUM, BAD_SETTING);
        }
    }
}
