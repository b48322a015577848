package dev.drydock.operation;

import org.apiguardian.api.API;

/** The operations of Amazon ECS, to name them in faults and assertions. */
@API(status = API.Status.STABLE, since = "0.1")
public enum EcsOperation implements OperationName {
    /** AssociateGatewayWithCluster. */
    ASSOCIATE_GATEWAY_WITH_CLUSTER("AssociateGatewayWithCluster"),
    /** ContinueServiceDeployment. */
    CONTINUE_SERVICE_DEPLOYMENT("ContinueServiceDeployment"),
    /** CreateCapacityProvider. */
    CREATE_CAPACITY_PROVIDER("CreateCapacityProvider"),
    /** CreateCluster. */
    CREATE_CLUSTER("CreateCluster"),
    /** CreateDaemon. */
    CREATE_DAEMON("CreateDaemon"),
    /** CreateExpressGatewayService. */
    CREATE_EXPRESS_GATEWAY_SERVICE("CreateExpressGatewayService"),
    /** CreateGateway. */
    CREATE_GATEWAY("CreateGateway"),
    /** CreateService. */
    CREATE_SERVICE("CreateService"),
    /** CreateTaskSet. */
    CREATE_TASK_SET("CreateTaskSet"),
    /** DeleteAccountSetting. */
    DELETE_ACCOUNT_SETTING("DeleteAccountSetting"),
    /** DeleteAttributes. */
    DELETE_ATTRIBUTES("DeleteAttributes"),
    /** DeleteCapacityProvider. */
    DELETE_CAPACITY_PROVIDER("DeleteCapacityProvider"),
    /** DeleteCluster. */
    DELETE_CLUSTER("DeleteCluster"),
    /** DeleteDaemon. */
    DELETE_DAEMON("DeleteDaemon"),
    /** DeleteDaemonTaskDefinition. */
    DELETE_DAEMON_TASK_DEFINITION("DeleteDaemonTaskDefinition"),
    /** DeleteExpressGatewayService. */
    DELETE_EXPRESS_GATEWAY_SERVICE("DeleteExpressGatewayService"),
    /** DeleteGateway. */
    DELETE_GATEWAY("DeleteGateway"),
    /** DeleteService. */
    DELETE_SERVICE("DeleteService"),
    /** DeleteTaskDefinitions. */
    DELETE_TASK_DEFINITIONS("DeleteTaskDefinitions"),
    /** DeleteTaskSet. */
    DELETE_TASK_SET("DeleteTaskSet"),
    /** DeregisterContainerInstance. */
    DEREGISTER_CONTAINER_INSTANCE("DeregisterContainerInstance"),
    /** DeregisterTaskDefinition. */
    DEREGISTER_TASK_DEFINITION("DeregisterTaskDefinition"),
    /** DescribeCapacityProviders. */
    DESCRIBE_CAPACITY_PROVIDERS("DescribeCapacityProviders"),
    /** DescribeClusters. */
    DESCRIBE_CLUSTERS("DescribeClusters"),
    /** DescribeContainerInstances. */
    DESCRIBE_CONTAINER_INSTANCES("DescribeContainerInstances"),
    /** DescribeDaemon. */
    DESCRIBE_DAEMON("DescribeDaemon"),
    /** DescribeDaemonDeployments. */
    DESCRIBE_DAEMON_DEPLOYMENTS("DescribeDaemonDeployments"),
    /** DescribeDaemonRevisions. */
    DESCRIBE_DAEMON_REVISIONS("DescribeDaemonRevisions"),
    /** DescribeDaemonTaskDefinition. */
    DESCRIBE_DAEMON_TASK_DEFINITION("DescribeDaemonTaskDefinition"),
    /** DescribeExpressGatewayService. */
    DESCRIBE_EXPRESS_GATEWAY_SERVICE("DescribeExpressGatewayService"),
    /** DescribeGateway. */
    DESCRIBE_GATEWAY("DescribeGateway"),
    /** DescribeGatewayResources. */
    DESCRIBE_GATEWAY_RESOURCES("DescribeGatewayResources"),
    /** DescribeGatewayRoute. */
    DESCRIBE_GATEWAY_ROUTE("DescribeGatewayRoute"),
    /** DescribeServiceDeployments. */
    DESCRIBE_SERVICE_DEPLOYMENTS("DescribeServiceDeployments"),
    /** DescribeServiceRevisions. */
    DESCRIBE_SERVICE_REVISIONS("DescribeServiceRevisions"),
    /** DescribeServices. */
    DESCRIBE_SERVICES("DescribeServices"),
    /** DescribeTaskDefinition. */
    DESCRIBE_TASK_DEFINITION("DescribeTaskDefinition"),
    /** DescribeTaskSets. */
    DESCRIBE_TASK_SETS("DescribeTaskSets"),
    /** DescribeTasks. */
    DESCRIBE_TASKS("DescribeTasks"),
    /** DisassociateGatewayFromCluster. */
    DISASSOCIATE_GATEWAY_FROM_CLUSTER("DisassociateGatewayFromCluster"),
    /** DiscoverPollEndpoint. */
    DISCOVER_POLL_ENDPOINT("DiscoverPollEndpoint"),
    /** ExecuteCommand. */
    EXECUTE_COMMAND("ExecuteCommand"),
    /** GetTaskProtection. */
    GET_TASK_PROTECTION("GetTaskProtection"),
    /** ListAccountSettings. */
    LIST_ACCOUNT_SETTINGS("ListAccountSettings"),
    /** ListAttributes. */
    LIST_ATTRIBUTES("ListAttributes"),
    /** ListClusters. */
    LIST_CLUSTERS("ListClusters"),
    /** ListContainerInstances. */
    LIST_CONTAINER_INSTANCES("ListContainerInstances"),
    /** ListDaemonDeployments. */
    LIST_DAEMON_DEPLOYMENTS("ListDaemonDeployments"),
    /** ListDaemonTaskDefinitions. */
    LIST_DAEMON_TASK_DEFINITIONS("ListDaemonTaskDefinitions"),
    /** ListDaemons. */
    LIST_DAEMONS("ListDaemons"),
    /** ListGatewayClusterAssociations. */
    LIST_GATEWAY_CLUSTER_ASSOCIATIONS("ListGatewayClusterAssociations"),
    /** ListGatewayRoutes. */
    LIST_GATEWAY_ROUTES("ListGatewayRoutes"),
    /** ListGateways. */
    LIST_GATEWAYS("ListGateways"),
    /** ListServiceDeployments. */
    LIST_SERVICE_DEPLOYMENTS("ListServiceDeployments"),
    /** ListServices. */
    LIST_SERVICES("ListServices"),
    /** ListServicesByNamespace. */
    LIST_SERVICES_BY_NAMESPACE("ListServicesByNamespace"),
    /** ListTagsForResource. */
    LIST_TAGS_FOR_RESOURCE("ListTagsForResource"),
    /** ListTaskDefinitionFamilies. */
    LIST_TASK_DEFINITION_FAMILIES("ListTaskDefinitionFamilies"),
    /** ListTaskDefinitions. */
    LIST_TASK_DEFINITIONS("ListTaskDefinitions"),
    /** ListTasks. */
    LIST_TASKS("ListTasks"),
    /** PutAccountSetting. */
    PUT_ACCOUNT_SETTING("PutAccountSetting"),
    /** PutAccountSettingDefault. */
    PUT_ACCOUNT_SETTING_DEFAULT("PutAccountSettingDefault"),
    /** PutAttributes. */
    PUT_ATTRIBUTES("PutAttributes"),
    /** PutClusterCapacityProviders. */
    PUT_CLUSTER_CAPACITY_PROVIDERS("PutClusterCapacityProviders"),
    /** RegisterContainerInstance. */
    REGISTER_CONTAINER_INSTANCE("RegisterContainerInstance"),
    /** RegisterDaemonTaskDefinition. */
    REGISTER_DAEMON_TASK_DEFINITION("RegisterDaemonTaskDefinition"),
    /** RegisterTaskDefinition. */
    REGISTER_TASK_DEFINITION("RegisterTaskDefinition"),
    /** RunTask. */
    RUN_TASK("RunTask"),
    /** StartTask. */
    START_TASK("StartTask"),
    /** StopServiceDeployment. */
    STOP_SERVICE_DEPLOYMENT("StopServiceDeployment"),
    /** StopTask. */
    STOP_TASK("StopTask"),
    /** SubmitAttachmentStateChanges. */
    SUBMIT_ATTACHMENT_STATE_CHANGES("SubmitAttachmentStateChanges"),
    /** SubmitContainerStateChange. */
    SUBMIT_CONTAINER_STATE_CHANGE("SubmitContainerStateChange"),
    /** SubmitTaskStateChange. */
    SUBMIT_TASK_STATE_CHANGE("SubmitTaskStateChange"),
    /** TagResource. */
    TAG_RESOURCE("TagResource"),
    /** UntagResource. */
    UNTAG_RESOURCE("UntagResource"),
    /** UpdateCapacityProvider. */
    UPDATE_CAPACITY_PROVIDER("UpdateCapacityProvider"),
    /** UpdateCluster. */
    UPDATE_CLUSTER("UpdateCluster"),
    /** UpdateClusterSettings. */
    UPDATE_CLUSTER_SETTINGS("UpdateClusterSettings"),
    /** UpdateContainerAgent. */
    UPDATE_CONTAINER_AGENT("UpdateContainerAgent"),
    /** UpdateContainerInstancesState. */
    UPDATE_CONTAINER_INSTANCES_STATE("UpdateContainerInstancesState"),
    /** UpdateDaemon. */
    UPDATE_DAEMON("UpdateDaemon"),
    /** UpdateExpressGatewayService. */
    UPDATE_EXPRESS_GATEWAY_SERVICE("UpdateExpressGatewayService"),
    /** UpdateGateway. */
    UPDATE_GATEWAY("UpdateGateway"),
    /** UpdateService. */
    UPDATE_SERVICE("UpdateService"),
    /** UpdateServicePrimaryTaskSet. */
    UPDATE_SERVICE_PRIMARY_TASK_SET("UpdateServicePrimaryTaskSet"),
    /** UpdateTaskProtection. */
    UPDATE_TASK_PROTECTION("UpdateTaskProtection"),
    /** UpdateTaskSet. */
    UPDATE_TASK_SET("UpdateTaskSet");

    private final String operation;

    EcsOperation(String operation) {
        this.operation = operation;
    }

    @Override
    public AwsService service() {
        return AwsService.ECS;
    }

    @Override
    public String operation() {
        return operation;
    }
}
