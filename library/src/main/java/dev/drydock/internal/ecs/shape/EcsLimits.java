package dev.drydock.internal.ecs.shape;

import dev.drydock.internal.call.shape.Catalogue;
import dev.drydock.internal.call.shape.Range;
import dev.drydock.internal.call.shape.Rule;

/** The limits that the documentation of ECS has and its model lacks; {@link EcsShapeMessages} has their words. */
final class EcsLimits {

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

    private EcsLimits() {}

    static Catalogue catalogue() {
        Catalogue all = new Catalogue().blankIsMissing();
        all.required("Tag", "key");
        tasks(all);
        services(all);
        launches(all);
        taskDefinitions(all);
        instances(all);
        clusters(all);
        return all;
    }

    private static void tasks(Catalogue all) {
        all.notEmpty("DescribeTasks", "tasks").atMost("DescribeTasks", "tasks", 100);
        all.notEmpty("GetTaskProtection", "tasks").atMost("GetTaskProtection", "tasks", 100);
        all.notEmpty("UpdateTaskProtection", "tasks")
                .atMost("UpdateTaskProtection", "tasks", 10)
                .range("UpdateTaskProtection", "expiresInMinutes", new Range(1, 2880));
        all.range("RunTask", "count", new Range(1, 10))
                .atMost("RunTask", "clientToken", 64)
                .atMost("RunTask", "group", 255)
                .atMost("RunTask", "placementConstraints", 10)
                .atMost("RunTask", "placementStrategy", 5)
                .atMost("RunTask", "capacityProviderStrategy", 20);
        all.notEmpty("StartTask", "containerInstances")
                .atMost("StartTask", "containerInstances", 10)
                .atMost("StartTask", "group", 255);
        for (String operation : new String[] {"RunTask", "StartTask"}) {
            all.atMost(operation, "startedBy", 128);
        }
        all.required("AwsVpcConfiguration", "subnets")
                .range("AwsVpcConfiguration", "subnets", new Range(1, 16))
                .atMost("AwsVpcConfiguration", "securityGroups", 5);
    }

    private static void services(Catalogue all) {
        all.notEmpty("DescribeServices", "services").atMost("DescribeServices", "services", 10);
        all.pattern("CreateService", "serviceName", "[A-Za-z0-9_-]{1,255}")
                .range("CreateService", "desiredCount", Range.atLeast(0))
                .range("UpdateService", "desiredCount", Range.atLeast(0));
        for (String operation : new String[] {"CreateService", "UpdateService"}) {
            all.atMost(operation, "placementStrategy", 5)
                    .atMost(operation, "placementConstraints", 10)
                    .atMost(operation, "capacityProviderStrategy", 20)
                    .range(operation, "healthCheckGracePeriodSeconds", new Range(0, Integer.MAX_VALUE));
        }
        for (String operation : new String[] {"CreateService", "CreateTaskSet"}) {
            all.atMost(operation, "clientToken", 36);
        }
        all.atMost("DescribeServiceDeployments", "serviceDeploymentArns", 20)
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
        all.notEmpty("DeleteTaskDefinitions", "taskDefinitions").atMost("DeleteTaskDefinitions", "taskDefinitions", 10);
    }

    private static void instances(Catalogue all) {
        for (String operation : new String[] {"DescribeContainerInstances", "UpdateContainerInstancesState"}) {
            all.notEmpty(operation, "containerInstances");
        }
        all.atMost("DescribeContainerInstances", "containerInstances", 100)
                .atMost("UpdateContainerInstancesState", "containerInstances", 10)
                .oneOf("UpdateContainerInstancesState", "status", "ACTIVE", "DRAINING");
        all.notEmpty("PutAttributes", "attributes")
                .atMost("PutAttributes", "attributes", 10)
                .notEmpty("DeleteAttributes", "attributes")
                .atMost("DeleteAttributes", "attributes", 10);
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
                .pattern("CreateCapacityProvider", "name", "(?!(?i:aws|ecs|fargate))[a-zA-Z0-9_-]{1,255}");
        for (String operation : new String[] {
            "PutAccountSetting", "PutAccountSettingDefault", "DeleteAccountSetting", "ListAccountSettings"
        }) {
            all.oneOf(operation, "name", SETTINGS);
        }
    }
}
