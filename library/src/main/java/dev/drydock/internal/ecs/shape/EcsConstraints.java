package dev.drydock.internal.ecs.shape;

import javax.annotation.processing.Generated;

/**
 * What the API model of Amazon Ecs requires of requests, for the members the SDK has.
 *
 * <p>Generated: the Javadoc of {@code dev.drydock.tools.ConstraintTableGenerator} has the command and the grammar.
 */
@Generated("dev.drydock.tools.ConstraintTableGenerator")
final class EcsConstraints {

    private EcsConstraints() {}

    static final String TABLE = """
operation AssociateGatewayWithCluster AssociateGatewayWithClusterRequest
operation ContinueServiceDeployment ContinueServiceDeploymentRequest
operation CreateCapacityProvider CreateCapacityProviderRequest
operation CreateCluster CreateClusterRequest
operation CreateDaemon CreateDaemonRequest
operation CreateExpressGatewayService CreateExpressGatewayServiceRequest
operation CreateGateway CreateGatewayRequest
operation CreateService CreateServiceRequest
operation CreateTaskSet CreateTaskSetRequest
operation DeleteAccountSetting DeleteAccountSettingRequest
operation DeleteAttributes DeleteAttributesRequest
operation DeleteCapacityProvider DeleteCapacityProviderRequest
operation DeleteCluster DeleteClusterRequest
operation DeleteDaemon DeleteDaemonRequest
operation DeleteDaemonTaskDefinition DeleteDaemonTaskDefinitionRequest
operation DeleteExpressGatewayService DeleteExpressGatewayServiceRequest
operation DeleteGateway DeleteGatewayRequest
operation DeleteService DeleteServiceRequest
operation DeleteTaskDefinitions DeleteTaskDefinitionsRequest
operation DeleteTaskSet DeleteTaskSetRequest
operation DeregisterContainerInstance DeregisterContainerInstanceRequest
operation DeregisterTaskDefinition DeregisterTaskDefinitionRequest
operation DescribeCapacityProviders DescribeCapacityProvidersRequest
operation DescribeClusters DescribeClustersRequest
operation DescribeContainerInstances DescribeContainerInstancesRequest
operation DescribeDaemon DescribeDaemonRequest
operation DescribeDaemonDeployments DescribeDaemonDeploymentsRequest
operation DescribeDaemonRevisions DescribeDaemonRevisionsRequest
operation DescribeDaemonTaskDefinition DescribeDaemonTaskDefinitionRequest
operation DescribeExpressGatewayService DescribeExpressGatewayServiceRequest
operation DescribeGateway DescribeGatewayRequest
operation DescribeGatewayResources DescribeGatewayResourcesRequest
operation DescribeGatewayRoute DescribeGatewayRouteRequest
operation DescribeServiceDeployments DescribeServiceDeploymentsRequest
operation DescribeServiceRevisions DescribeServiceRevisionsRequest
operation DescribeServices DescribeServicesRequest
operation DescribeTaskDefinition DescribeTaskDefinitionRequest
operation DescribeTaskSets DescribeTaskSetsRequest
operation DescribeTasks DescribeTasksRequest
operation DisassociateGatewayFromCluster DisassociateGatewayFromClusterRequest
operation DiscoverPollEndpoint -
operation ExecuteCommand ExecuteCommandRequest
operation GetTaskProtection GetTaskProtectionRequest
operation ListAccountSettings ListAccountSettingsRequest
operation ListAttributes ListAttributesRequest
operation ListClusters -
operation ListContainerInstances ListContainerInstancesRequest
operation ListDaemonDeployments ListDaemonDeploymentsRequest
operation ListDaemonTaskDefinitions ListDaemonTaskDefinitionsRequest
operation ListDaemons -
operation ListGatewayClusterAssociations ListGatewayClusterAssociationsRequest
operation ListGatewayRoutes ListGatewayRoutesRequest
operation ListGateways ListGatewaysRequest
operation ListServiceDeployments ListServiceDeploymentsRequest
operation ListServices ListServicesRequest
operation ListServicesByNamespace ListServicesByNamespaceRequest
operation ListTagsForResource ListTagsForResourceRequest
operation ListTaskDefinitionFamilies ListTaskDefinitionFamiliesRequest
operation ListTaskDefinitions ListTaskDefinitionsRequest
operation ListTasks ListTasksRequest
operation PutAccountSetting PutAccountSettingRequest
operation PutAccountSettingDefault PutAccountSettingDefaultRequest
operation PutAttributes PutAttributesRequest
operation PutClusterCapacityProviders PutClusterCapacityProvidersRequest
operation RegisterContainerInstance RegisterContainerInstanceRequest
operation RegisterDaemonTaskDefinition RegisterDaemonTaskDefinitionRequest
operation RegisterTaskDefinition RegisterTaskDefinitionRequest
operation RunTask RunTaskRequest
operation StartTask StartTaskRequest
operation StopServiceDeployment StopServiceDeploymentRequest
operation StopTask StopTaskRequest
operation SubmitAttachmentStateChanges SubmitAttachmentStateChangesRequest
operation SubmitContainerStateChange SubmitContainerStateChangeRequest
operation SubmitTaskStateChange SubmitTaskStateChangeRequest
operation TagResource TagResourceRequest
operation UntagResource UntagResourceRequest
operation UpdateCapacityProvider UpdateCapacityProviderRequest
operation UpdateCluster UpdateClusterRequest
operation UpdateClusterSettings UpdateClusterSettingsRequest
operation UpdateContainerAgent UpdateContainerAgentRequest
operation UpdateContainerInstancesState UpdateContainerInstancesStateRequest
operation UpdateDaemon UpdateDaemonRequest
operation UpdateExpressGatewayService UpdateExpressGatewayServiceRequest
operation UpdateGateway UpdateGatewayRequest
operation UpdateService UpdateServiceRequest
operation UpdateServicePrimaryTaskSet UpdateServicePrimaryTaskSetRequest
operation UpdateTaskProtection UpdateTaskProtectionRequest
operation UpdateTaskSet UpdateTaskSetRequest
string AcceleratorManufacturer - amazon-web-services,amd,nvidia,xilinx,habana
list AcceleratorManufacturerSet - AcceleratorManufacturer
string AcceleratorName - a100,inferentia,k520,k80,m60,radeon-pro-v520,t4,vu9p,v100,a10g,h100,t4g
list AcceleratorNameSet - AcceleratorName
string AcceleratorType - gpu,fpga,inference
list AcceleratorTypeSet - AcceleratorType
string AccessType - PUBLIC,PRIVATE
list AccessTypeList - AccessType
string AllowedInstanceType 1..30 - [a-zA-Z0-9\\.\\*\\-]+
list AllowedInstanceTypeSet ..400 AllowedInstanceType
string ApplicationProtocol - http,http2,grpc
string AssignPublicIp - ENABLED,DISABLED
struct AssociateGatewayWithClusterRequest
 gateway! -
 cluster! -
struct AttachmentStateChange
 attachmentArn! -
 status! -
list AttachmentStateChanges - AttachmentStateChange
struct Attribute
 name! -
 targetType TargetType
list Attributes - Attribute
string AutoRepairActionsStatus - ENABLED,DISABLED
struct AutoRepairConfiguration
 actionsStatus AutoRepairActionsStatus
struct AutoScalingGroupProvider
 autoScalingGroupArn! -
 managedScaling ManagedScaling
 managedTerminationProtection ManagedTerminationProtection
 managedDraining ManagedDraining
struct AutoScalingGroupProviderUpdate
 managedScaling ManagedScaling
 managedTerminationProtection ManagedTerminationProtection
 managedDraining ManagedDraining
string AvailabilityZoneRebalancing - ENABLED,DISABLED
struct AwsVpcConfiguration
 subnets! -
 assignPublicIp AssignPublicIp
string BareMetal - included,required,excluded
string BurstablePerformance - included,required,excluded
string CPUArchitecture - X86_64,ARM64
string CapacityOptionType - ON_DEMAND,SPOT,RESERVED
string CapacityProviderField - TAGS
list CapacityProviderFieldList - CapacityProviderField
list CapacityProviderStrategy - CapacityProviderStrategyItem
struct CapacityProviderStrategyItem
 capacityProvider! -
 weight CapacityProviderStrategyItemWeight
 base CapacityProviderStrategyItemBase
number CapacityProviderStrategyItemBase 0..100000
number CapacityProviderStrategyItemWeight 0..1000
string CapacityReservationPreference - RESERVATIONS_ONLY,RESERVATIONS_FIRST,RESERVATIONS_EXCLUDED
struct CapacityReservationRequest
 reservationPreference CapacityReservationPreference
struct ClusterConfiguration
 executeCommandConfiguration ExecuteCommandConfiguration
string ClusterField - ATTACHMENTS,CONFIGURATIONS,SETTINGS,STATISTICS,TAGS
list ClusterFieldList - ClusterField
struct ClusterServiceConnectDefaultsRequest
 namespace! -
struct ClusterSetting
 name ClusterSettingName
string ClusterSettingName - containerInsights
list ClusterSettings - ClusterSetting
string Compatibility - EC2,FARGATE,EXTERNAL,MANAGED_INSTANCES
list CompatibilityList - Compatibility
string ContainerCondition - START,COMPLETE,SUCCESS,HEALTHY
struct ContainerDefinition
 repositoryCredentials RepositoryCredentials
 portMappings PortMappingList
 restartPolicy ContainerRestartPolicy
 environmentFiles EnvironmentFiles
 linuxParameters LinuxParameters
 secrets SecretList
 dependsOn ContainerDependencies
 versionConsistency VersionConsistency
 extraHosts HostEntryList
 ulimits UlimitList
 logConfiguration LogConfiguration
 healthCheck HealthCheck
 resourceRequirements ResourceRequirements
 firelensConfiguration FirelensConfiguration
list ContainerDefinitions - ContainerDefinition
list ContainerDependencies - ContainerDependency
struct ContainerDependency
 containerName! -
 condition! ContainerCondition
string ContainerInstanceField - TAGS,CONTAINER_INSTANCE_HEALTH
list ContainerInstanceFieldList - ContainerInstanceField
string ContainerInstanceStatus - ACTIVE,DRAINING,REGISTERING,DEREGISTERING,REGISTRATION_FAILED
struct ContainerOverride
 environmentFiles EnvironmentFiles
 resourceRequirements ResourceRequirements
list ContainerOverrides - ContainerOverride
struct ContainerRestartPolicy
 enabled! -
struct ContainerStateChange
 networkBindings NetworkBindings
list ContainerStateChanges - ContainerStateChange
struct ContinueServiceDeploymentRequest
 serviceDeploymentArn! -
 hookId! -
 action DeploymentLifecycleHookAction
string CpuManufacturer - intel,amd,amazon-web-services
list CpuManufacturerSet - CpuManufacturer
struct CreateCapacityProviderRequest
 name! -
 autoScalingGroupProvider AutoScalingGroupProvider
 managedInstancesProvider CreateManagedInstancesProviderConfiguration
 tags Tags
struct CreateClusterRequest
 tags Tags
 settings ClusterSettings
 configuration ClusterConfiguration
 defaultCapacityProviderStrategy CapacityProviderStrategy
 serviceConnectDefaults ClusterServiceConnectDefaultsRequest
struct CreateDaemonRequest
 daemonName! -
 daemonTaskDefinitionArn! -
 capacityProviderArns! -
 deploymentConfiguration DaemonDeploymentConfiguration
 tags Tags
 propagateTags DaemonPropagateTags
struct CreateExpressGatewayServiceRequest
 infrastructureRoleArn! -
 primaryContainer ExpressGatewayContainer
 cpuArchitecture ExpressCpuArchitecture
 scalingTarget ExpressGatewayScalingTarget
 tags Tags
struct CreateGatewayRequest
 name! GatewayName
 infrastructureRoleArn! -
 configuration! GatewayConfiguration
 tags Tags
 propagateTags PropagateGatewayTags
struct CreateManagedInstancesProviderConfiguration
 infrastructureRoleArn! -
 instanceLaunchTemplate! InstanceLaunchTemplate
 propagateTags PropagateMITags
 autoRepairConfiguration AutoRepairConfiguration
struct CreateServiceRequest
 serviceName! -
 availabilityZoneRebalancing AvailabilityZoneRebalancing
 launchType LaunchType
 capacityProviderStrategy CapacityProviderStrategy
 deploymentConfiguration DeploymentConfiguration
 placementConstraints PlacementConstraints
 placementStrategy PlacementStrategies
 networkConfiguration NetworkConfiguration
 schedulingStrategy SchedulingStrategy
 deploymentController DeploymentController
 tags Tags
 propagateTags PropagateTags
 serviceConnectConfiguration ServiceConnectConfiguration
 volumeConfigurations ServiceVolumeConfigurations
 vpcLatticeConfigurations VpcLatticeConfigurations
 monitoring MonitoringConfiguration
 gatewayConnectors GatewayConnectorList
struct CreateTaskSetRequest
 service! -
 cluster! -
 taskDefinition! -
 networkConfiguration NetworkConfiguration
 launchType LaunchType
 capacityProviderStrategy CapacityProviderStrategy
 scale Scale
 tags Tags
struct DaemonContainerDefinition
 image! -
 repositoryCredentials RepositoryCredentials
 healthCheck HealthCheck
 environmentFiles EnvironmentFiles
 secrets SecretList
 logConfiguration LogConfiguration
 firelensConfiguration FirelensConfiguration
 ulimits UlimitList
 linuxParameters DaemonLinuxParameters
 dependsOn ContainerDependencies
 restartPolicy ContainerRestartPolicy
list DaemonContainerDefinitionList - DaemonContainerDefinition
struct DaemonDeploymentConfiguration
 drainPercent DaemonDrainPercent
string DaemonDeploymentStatus - PENDING,SUCCESSFUL,STOPPED,STOP_REQUESTED,IN_PROGRESS,ROLLBACK_IN_PROGRESS,ROLLBACK_SUCCESSFUL,ROLLBACK_FAILED
list DaemonDeploymentStatusList - DaemonDeploymentStatus
number DaemonDrainPercent 0..100
string DaemonIpcMode - none,shared
struct DaemonLinuxParameters
 devices DevicesList
 tmpfs TmpfsList
string DaemonPidMode - none,shared
string DaemonPropagateTags - DAEMON,NONE
string DaemonTaskDefinitionRevisionFilter - LAST_REGISTERED
string DaemonTaskDefinitionStatusFilter - ACTIVE,DELETE_IN_PROGRESS,ALL
struct DeleteAccountSettingRequest
 name! SettingName
struct DeleteAttributesRequest
 attributes! Attributes
struct DeleteCapacityProviderRequest
 capacityProvider! -
struct DeleteClusterRequest
 cluster! -
struct DeleteDaemonRequest
 daemonArn! -
struct DeleteDaemonTaskDefinitionRequest
 daemonTaskDefinition! -
struct DeleteExpressGatewayServiceRequest
 serviceArn! -
struct DeleteGatewayRequest
 gateway! -
struct DeleteServiceRequest
 service! -
struct DeleteTaskDefinitionsRequest
 taskDefinitions! -
struct DeleteTaskSetRequest
 cluster! -
 service! -
 taskSet! -
struct DeploymentAlarms
 alarmNames! -
 rollback! -
 enable! -
struct DeploymentCircuitBreaker
 enable! -
 rollback! -
 thresholdConfiguration ThresholdConfiguration
struct DeploymentConfiguration
 deploymentCircuitBreaker DeploymentCircuitBreaker
 alarms DeploymentAlarms
 strategy DeploymentStrategy
 lifecycleHooks DeploymentLifecycleHookList
 earlySuccessCriteria DeploymentEarlySuccessCriteria
struct DeploymentController
 type! DeploymentControllerType
string DeploymentControllerType - ECS,CODE_DEPLOY,EXTERNAL
struct DeploymentEarlySuccessCriteria
 enable! -
 healthyPercent HealthyPercentInteger
 sourceServiceRevisionCleanup ServiceRevisionCleanup
struct DeploymentLifecycleHook
 targetType DeploymentLifecycleHookTargetType
 lifecycleStages DeploymentLifecycleHookStageList
 timeoutConfiguration DeploymentLifecycleHookTimeoutConfiguration
string DeploymentLifecycleHookAction - ROLLBACK,CONTINUE
number DeploymentLifecycleHookDuration 1..20160
list DeploymentLifecycleHookList - DeploymentLifecycleHook
string DeploymentLifecycleHookStage - RECONCILE_SERVICE,PRE_SCALE_UP,POST_SCALE_UP,TEST_TRAFFIC_SHIFT,POST_TEST_TRAFFIC_SHIFT,PRE_PRODUCTION_TRAFFIC_SHIFT,PRODUCTION_TRAFFIC_SHIFT,POST_PRODUCTION_TRAFFIC_SHIFT
list DeploymentLifecycleHookStageList - DeploymentLifecycleHookStage
string DeploymentLifecycleHookTargetType - AWS_LAMBDA,PAUSE
struct DeploymentLifecycleHookTimeoutConfiguration
 timeoutInMinutes DeploymentLifecycleHookDuration
 action DeploymentLifecycleHookAction
string DeploymentStrategy - ROLLING,BLUE_GREEN,LINEAR,CANARY
struct DeregisterContainerInstanceRequest
 containerInstance! -
struct DeregisterTaskDefinitionRequest
 taskDefinition! -
struct DescribeCapacityProvidersRequest
 include CapacityProviderFieldList
struct DescribeClustersRequest
 include ClusterFieldList
struct DescribeContainerInstancesRequest
 containerInstances! -
 include ContainerInstanceFieldList
struct DescribeDaemonDeploymentsRequest
 daemonDeploymentArns! -
struct DescribeDaemonRequest
 daemonArn! -
struct DescribeDaemonRevisionsRequest
 daemonRevisionArns! -
struct DescribeDaemonTaskDefinitionRequest
 daemonTaskDefinition! -
struct DescribeExpressGatewayServiceRequest
 serviceArn! -
 include ExpressGatewayServiceIncludeList
struct DescribeGatewayRequest
 gateway! -
struct DescribeGatewayResourcesRequest
 gateway! -
 maxResults GatewayResourcesMaxResults
struct DescribeGatewayRouteRequest
 gatewayRouteArn! -
struct DescribeServiceDeploymentsRequest
 serviceDeploymentArns! -
struct DescribeServiceRevisionsRequest
 serviceRevisionArns! -
struct DescribeServicesRequest
 services! -
 include ServiceFieldList
struct DescribeTaskDefinitionRequest
 taskDefinition! -
 include TaskDefinitionFieldList
struct DescribeTaskSetsRequest
 cluster! -
 service! -
 include TaskSetFieldList
struct DescribeTasksRequest
 tasks! -
 include TaskFieldList
string DesiredStatus - RUNNING,PENDING,STOPPED
struct Device
 hostPath! -
 permissions DeviceCgroupPermissions
string DeviceCgroupPermission - read,write,mknod
list DeviceCgroupPermissions - DeviceCgroupPermission
list DevicesList - Device
struct DisassociateGatewayFromClusterRequest
 gateway! -
 cluster! -
struct DockerVolumeConfiguration
 scope Scope
number Duration 0..2147483647
string EBSResourceType - volume
struct EBSTagSpecification
 resourceType! EBSResourceType
 tags Tags
 propagateTags PropagateTags
list EBSTagSpecifications - EBSTagSpecification
struct EFSAuthorizationConfig
 iam EFSAuthorizationConfigIAM
string EFSAuthorizationConfigIAM - ENABLED,DISABLED
string EFSTransitEncryption - ENABLED,DISABLED
struct EFSVolumeConfiguration
 fileSystemId! -
 transitEncryption EFSTransitEncryption
 authorizationConfig EFSAuthorizationConfig
struct EnvironmentFile
 value! -
 type! EnvironmentFileType
string EnvironmentFileType - s3
list EnvironmentFiles - EnvironmentFile
struct EphemeralStorage
 sizeInGiB! -
string ExcludedInstanceType 1..30 - [a-zA-Z0-9\\.\\*\\-]+
list ExcludedInstanceTypeSet ..400 ExcludedInstanceType
struct ExecuteCommandConfiguration
 logging ExecuteCommandLogging
string ExecuteCommandLogging - NONE,DEFAULT,OVERRIDE
struct ExecuteCommandRequest
 command! -
 interactive! -
 task! -
string ExpressCpuArchitecture - X86_64,ARM64
struct ExpressGatewayContainer
 image! -
 awsLogsConfiguration ExpressGatewayServiceAwsLogsConfiguration
 secrets SecretList
struct ExpressGatewayScalingTarget
 autoScalingMetric ExpressGatewayServiceScalingMetric
struct ExpressGatewayServiceAwsLogsConfiguration
 logGroup! -
 logStreamPrefix! -
string ExpressGatewayServiceInclude - TAGS
list ExpressGatewayServiceIncludeList - ExpressGatewayServiceInclude
string ExpressGatewayServiceScalingMetric - AVERAGE_CPU,AVERAGE_MEMORY,REQUEST_COUNT_PER_TARGET
struct FSxWindowsFileServerAuthorizationConfig
 credentialsParameter! -
 domain! -
struct FSxWindowsFileServerVolumeConfiguration
 fileSystemId! -
 rootDirectory! -
 authorizationConfig! FSxWindowsFileServerAuthorizationConfig
struct FirelensConfiguration
 type! FirelensConfigurationType
string FirelensConfigurationType - fluentd,fluentbit
string GatewayAlbDesyncMitigationMode - defensive,monitor,strictest
string GatewayAlbProtocol - HTTP,HTTPS
struct GatewayAlbTestTrafficRules
 header GatewayTestTrafficHeader
string GatewayClusterAssociationStatus - ACTIVE,DISASSOCIATING,INACTIVE
list GatewayClusterAssociationStatusList - GatewayClusterAssociationStatus
struct GatewayConfiguration
 hostSharedAlb HostSharedAlbConfiguration
struct GatewayConnector
 portName! -
 healthCheck GatewayConnectorHealthCheck
 filters GatewayConnectorFilters
struct GatewayConnectorFilters
 accessTypes AccessTypeList
struct GatewayConnectorHealthCheck
 healthCheckProtocol GatewayConnectorHealthCheckProtocol
string GatewayConnectorHealthCheckProtocol - HTTP,HTTPS
list GatewayConnectorList - GatewayConnector
struct GatewayElbAccessLogConfiguration
 destination GatewayElbAccessLogDestination
struct GatewayElbAccessLogDestination
 s3 GatewayElbAccessLogS3Destination
struct GatewayElbAccessLogS3Destination
 bucket! -
string GatewayElbIpAddressType - dualstack,dualstack-without-public-ipv4,ipv4
struct GatewayElbNetworkConfiguration
 ipAddressType GatewayElbIpAddressType
string GatewayElbScheme - internal,internet-facing
string GatewayName ..255 -
list GatewayNameList ..10 -
number GatewayResourcesMaxResults 1..20
string GatewayRouteStatus - ACTIVE,CREATE_FAILED,CREATE_IN_PROGRESS,DELETE_FAILED,DELETE_IN_PROGRESS,UPDATE_FAILED,UPDATE_IN_PROGRESS
list GatewayRouteStatusList - GatewayRouteStatus
string GatewayStatus - ACTIVE,DELETED,UPDATE_COMPLETE,UPDATE_FAILED,UPDATE_IN_PROGRESS
list GatewayStatusList - GatewayStatus
struct GatewayTestTrafficHeader
 name! -
 values! -
struct GetTaskProtectionRequest
 cluster! -
struct HealthCheck
 command! -
number HealthyPercentInteger 0..100
struct HostEntry
 hostname! -
 ipAddress! -
list HostEntryList - HostEntry
struct HostSharedAlbConfiguration
 networkConfiguration GatewayElbNetworkConfiguration
 scheme GatewayElbScheme
 accessLogs GatewayElbAccessLogConfiguration
 protocol GatewayAlbProtocol
 httpDesync GatewayAlbDesyncMitigationMode
 testTrafficRules GatewayAlbTestTrafficRules
struct InferenceAccelerator
 deviceName! -
 deviceType! -
list InferenceAccelerators - InferenceAccelerator
string InstanceGeneration - current,previous
list InstanceGenerationSet - InstanceGeneration
struct InstanceLaunchTemplate
 ec2InstanceProfileArn! -
 networkConfiguration! -
 storageConfiguration ManagedInstancesStorageConfiguration
 monitoring ManagedInstancesMonitoringOptions
 capacityOptionType CapacityOptionType
 instanceRequirements InstanceRequirementsRequest
 capacityReservations CapacityReservationRequest
struct InstanceLaunchTemplateUpdate
 storageConfiguration ManagedInstancesStorageConfiguration
 monitoring ManagedInstancesMonitoringOptions
 instanceRequirements InstanceRequirementsRequest
 capacityReservations CapacityReservationRequest
struct InstanceRequirementsRequest
 vCpuCount! VCpuCountRangeRequest
 memoryMiB! MemoryMiBRequest
 cpuManufacturers CpuManufacturerSet
 excludedInstanceTypes ExcludedInstanceTypeSet
 instanceGenerations InstanceGenerationSet
 bareMetal BareMetal
 burstablePerformance BurstablePerformance
 localStorage LocalStorage
 localStorageTypes LocalStorageTypeSet
 acceleratorTypes AcceleratorTypeSet
 acceleratorManufacturers AcceleratorManufacturerSet
 acceleratorNames AcceleratorNameSet
 allowedInstanceTypes AllowedInstanceTypeSet
string IpcMode - host,task,none
string LaunchType - EC2,FARGATE,EXTERNAL,MANAGED_INSTANCES
struct LinuxParameters
 devices DevicesList
 tmpfs TmpfsList
struct ListAccountSettingsRequest
 name SettingName
struct ListAttributesRequest
 targetType! TargetType
struct ListContainerInstancesRequest
 status ContainerInstanceStatus
struct ListDaemonDeploymentsRequest
 daemonArn! -
 status DaemonDeploymentStatusList
struct ListDaemonTaskDefinitionsRequest
 revision DaemonTaskDefinitionRevisionFilter
 status DaemonTaskDefinitionStatusFilter
 sort SortOrder
struct ListGatewayClusterAssociationsRequest
 status GatewayClusterAssociationStatusList
struct ListGatewayRoutesRequest
 status GatewayRouteStatusList
struct ListGatewaysRequest
 names GatewayNameList
 status GatewayStatusList
struct ListServiceDeploymentsRequest
 service! -
 status ServiceDeploymentStatusList
struct ListServicesByNamespaceRequest
 namespace! -
struct ListServicesRequest
 launchType LaunchType
 schedulingStrategy SchedulingStrategy
 resourceManagementType ResourceManagementType
struct ListTagsForResourceRequest
 resourceArn! -
struct ListTaskDefinitionFamiliesRequest
 status TaskDefinitionFamilyStatus
struct ListTaskDefinitionsRequest
 status TaskDefinitionStatus
 sort SortOrder
struct ListTasksRequest
 desiredStatus DesiredStatus
 launchType LaunchType
string LocalStorage - included,required,excluded
string LocalStorageType - hdd,ssd
list LocalStorageTypeSet - LocalStorageType
struct LogConfiguration
 logDriver! LogDriver
 secretOptions SecretList
string LogDriver - json-file,syslog,journald,gelf,fluentd,awslogs,splunk,awsfirelens
string ManagedAgentName - ExecuteCommandAgent
struct ManagedAgentStateChange
 containerName! -
 managedAgentName! ManagedAgentName
 status! -
list ManagedAgentStateChanges - ManagedAgentStateChange
string ManagedDraining - ENABLED,DISABLED
string ManagedInstancesMonitoringOptions - BASIC,DETAILED
struct ManagedInstancesStorageConfiguration
 storageSizeGiB TaskVolumeStorageGiB
struct ManagedScaling
 status ManagedScalingStatus
 targetCapacity ManagedScalingTargetCapacity
 minimumScalingStepSize ManagedScalingStepSize
 maximumScalingStepSize ManagedScalingStepSize
 instanceWarmupPeriod ManagedScalingInstanceWarmupPeriod
number ManagedScalingInstanceWarmupPeriod 0..10000
string ManagedScalingStatus - ENABLED,DISABLED
number ManagedScalingStepSize 1..10000
number ManagedScalingTargetCapacity 1..100
string ManagedTerminationProtection - ENABLED,DISABLED
struct MemoryMiBRequest
 min! -
struct MetricConfiguration
 metricNames! MetricNamesList
 resolutionSeconds! MetricResolutionSeconds
list MetricConfigurationList ..5 MetricConfiguration
string MetricName 1..255 -
list MetricNamesList 1..5 MetricName
number MetricResolutionSeconds 20..60
struct MonitoringConfiguration
 metricConfigurations MetricConfigurationList
struct NetworkBinding
 protocol TransportProtocol
list NetworkBindings - NetworkBinding
struct NetworkConfiguration
 awsvpcConfiguration AwsVpcConfiguration
string NetworkMode - bridge,host,awsvpc,none
struct NvidiaMpsAllocation
 memory! -
string OSFamily - WINDOWS_SERVER_2019_FULL,WINDOWS_SERVER_2019_CORE,WINDOWS_SERVER_2016_FULL,WINDOWS_SERVER_2004_CORE,WINDOWS_SERVER_2022_CORE,WINDOWS_SERVER_2022_FULL,WINDOWS_SERVER_2025_CORE,WINDOWS_SERVER_2025_FULL,WINDOWS_SERVER_20H2_CORE,LINUX
string PidMode - host,task
struct PlacementConstraint
 type PlacementConstraintType
string PlacementConstraintType - distinctInstance,memberOf
list PlacementConstraints - PlacementConstraint
list PlacementStrategies - PlacementStrategy
struct PlacementStrategy
 type PlacementStrategyType
string PlacementStrategyType - random,spread,binpack
struct PlatformDevice
 id! -
 type! PlatformDeviceType
string PlatformDeviceType - GPU,NEURON_DEVICE
list PlatformDevices - PlatformDevice
struct PortMapping
 protocol TransportProtocol
 appProtocol ApplicationProtocol
list PortMappingList - PortMapping
number PortNumber 0..65535
string PropagateGatewayTags - GATEWAY,NONE
string PropagateMITags - CAPACITY_PROVIDER,NONE
string PropagateTags - TASK_DEFINITION,SERVICE,NONE
struct ProxyConfiguration
 type ProxyConfigurationType
 containerName! -
string ProxyConfigurationType - APPMESH
struct PutAccountSettingDefaultRequest
 name! SettingName
 value! -
struct PutAccountSettingRequest
 name! SettingName
 value! -
struct PutAttributesRequest
 attributes! Attributes
struct PutClusterCapacityProvidersRequest
 cluster! -
 capacityProviders! -
 defaultCapacityProviderStrategy! CapacityProviderStrategy
struct RegisterContainerInstanceRequest
 attributes Attributes
 platformDevices PlatformDevices
 tags Tags
struct RegisterDaemonTaskDefinitionRequest
 family! -
 containerDefinitions! DaemonContainerDefinitionList
 tags Tags
 pidMode DaemonPidMode
 ipcMode DaemonIpcMode
struct RegisterTaskDefinitionRequest
 family! -
 networkMode NetworkMode
 containerDefinitions! ContainerDefinitions
 volumes VolumeList
 placementConstraints TaskDefinitionPlacementConstraints
 requiresCompatibilities CompatibilityList
 tags Tags
 pidMode PidMode
 ipcMode IpcMode
 proxyConfiguration ProxyConfiguration
 inferenceAccelerators InferenceAccelerators
 ephemeralStorage EphemeralStorage
 runtimePlatform RuntimePlatform
struct RepositoryCredentials
 credentialsParameter! -
string ResourceManagementType - CUSTOMER,ECS
struct ResourceRequirement
 type! ResourceType
 sharingStrategy SharingStrategy
list ResourceRequirements - ResourceRequirement
string ResourceType - GPU,InferenceAccelerator,NeuronDevice
struct RunTaskRequest
 capacityProviderStrategy CapacityProviderStrategy
 launchType LaunchType
 networkConfiguration NetworkConfiguration
 overrides TaskOverride
 placementConstraints PlacementConstraints
 placementStrategy PlacementStrategies
 propagateTags PropagateTags
 tags Tags
 taskDefinition! -
 volumeConfigurations TaskVolumeConfigurations
struct RuntimePlatform
 cpuArchitecture CPUArchitecture
 operatingSystemFamily OSFamily
struct S3FilesVolumeConfiguration
 fileSystemArn! -
struct Scale
 unit ScaleUnit
string ScaleUnit - PERCENT
string SchedulingStrategy - REPLICA,DAEMON
string Scope - task,shared
struct Secret
 name! -
 valueFrom! -
list SecretList - Secret
struct ServiceConnectAccessLogConfiguration
 format! ServiceConnectAccessLoggingFormat
 includeQueryParameters ServiceConnectIncludeQueryParameters
string ServiceConnectAccessLoggingFormat - TEXT,JSON
struct ServiceConnectClientAlias
 port! PortNumber
 testTrafficRules ServiceConnectTestTrafficRules
list ServiceConnectClientAliasList - ServiceConnectClientAlias
struct ServiceConnectConfiguration
 enabled! -
 services ServiceConnectServiceList
 logConfiguration LogConfiguration
 accessLogConfiguration ServiceConnectAccessLogConfiguration
 containerConfigurations ServiceConnectContainerConfigurationList
struct ServiceConnectContainerConfiguration
 logLevel ServiceConnectContainerLogLevel
list ServiceConnectContainerConfigurationList - ServiceConnectContainerConfiguration
string ServiceConnectContainerLogLevel - debug,info
string ServiceConnectIncludeQueryParameters - DISABLED,ENABLED
struct ServiceConnectService
 portName! -
 clientAliases ServiceConnectClientAliasList
 ingressPortOverride PortNumber
 timeout TimeoutConfiguration
 tls ServiceConnectTlsConfiguration
list ServiceConnectServiceList - ServiceConnectService
struct ServiceConnectTestTrafficHeaderMatchRules
 exact! -
struct ServiceConnectTestTrafficHeaderRules
 name! -
 value ServiceConnectTestTrafficHeaderMatchRules
struct ServiceConnectTestTrafficRules
 header! ServiceConnectTestTrafficHeaderRules
struct ServiceConnectTlsConfiguration
 issuerCertificateAuthority! -
string ServiceDeploymentStatus - PENDING,SUCCESSFUL,STOPPED,STOP_REQUESTED,IN_PROGRESS,ROLLBACK_REQUESTED,ROLLBACK_IN_PROGRESS,ROLLBACK_SUCCESSFUL,ROLLBACK_FAILED
list ServiceDeploymentStatusList - ServiceDeploymentStatus
string ServiceField - TAGS
list ServiceFieldList - ServiceField
struct ServiceManagedEBSVolumeConfiguration
 tagSpecifications EBSTagSpecifications
 roleArn! -
 filesystemType TaskFilesystemType
string ServiceRevisionCleanup - BLOCKING,DEFERRED
struct ServiceVolumeConfiguration
 name! -
 managedEBSVolume ServiceManagedEBSVolumeConfiguration
list ServiceVolumeConfigurations - ServiceVolumeConfiguration
string SettingName - serviceLongArnFormat,taskLongArnFormat,containerInstanceLongArnFormat,awsvpcTrunking,containerInsights,fargateFIPSMode,tagResourceAuthorization,fargateTaskRetirementWaitPeriod,guardDutyActivate,defaultLogDriverMode,fargateEventWindows
struct SharingStrategy
 nvidiaMps NvidiaMpsAllocation
string SortOrder - ASC,DESC
struct StartTaskRequest
 containerInstances! -
 networkConfiguration NetworkConfiguration
 overrides TaskOverride
 propagateTags PropagateTags
 tags Tags
 taskDefinition! -
 volumeConfigurations TaskVolumeConfigurations
struct StopServiceDeploymentRequest
 serviceDeploymentArn! -
 stopType StopServiceDeploymentStopType
string StopServiceDeploymentStopType - ABORT,ROLLBACK
struct StopTaskRequest
 task! -
struct SubmitAttachmentStateChangesRequest
 attachments! AttachmentStateChanges
struct SubmitContainerStateChangeRequest
 networkBindings NetworkBindings
struct SubmitTaskStateChangeRequest
 containers ContainerStateChanges
 attachments AttachmentStateChanges
 managedAgents ManagedAgentStateChanges
struct Tag
 key TagKey
 value TagValue
string TagKey 1..128 - ([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)
list TagKeys - TagKey
struct TagResourceRequest
 resourceArn! -
 tags! Tags
string TagValue ..256 - ([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)
list Tags ..50 Tag
string TargetType - container-instance
string TaskDefinitionFamilyStatus - ACTIVE,INACTIVE,ALL
string TaskDefinitionField - TAGS
list TaskDefinitionFieldList - TaskDefinitionField
struct TaskDefinitionPlacementConstraint
 type TaskDefinitionPlacementConstraintType
string TaskDefinitionPlacementConstraintType - memberOf
list TaskDefinitionPlacementConstraints - TaskDefinitionPlacementConstraint
string TaskDefinitionStatus - ACTIVE,INACTIVE,DELETE_IN_PROGRESS
string TaskField - TAGS
list TaskFieldList - TaskField
string TaskFilesystemType - ext3,ext4,xfs,ntfs
struct TaskManagedEBSVolumeConfiguration
 tagSpecifications EBSTagSpecifications
 roleArn! -
 terminationPolicy TaskManagedEBSVolumeTerminationPolicy
 filesystemType TaskFilesystemType
struct TaskManagedEBSVolumeTerminationPolicy
 deleteOnTermination! -
struct TaskOverride
 containerOverrides ContainerOverrides
 ephemeralStorage EphemeralStorage
string TaskSetField - TAGS
list TaskSetFieldList - TaskSetField
struct TaskVolumeConfiguration
 name! -
 managedEBSVolume TaskManagedEBSVolumeConfiguration
list TaskVolumeConfigurations - TaskVolumeConfiguration
number TaskVolumeStorageGiB 1..
struct ThresholdConfiguration
 type! ThresholdType
 value! -
string ThresholdType - COUNT,BOUNDED_PERCENT,UNBOUNDED_PERCENT
struct TimeoutConfiguration
 idleTimeoutSeconds Duration
 perRequestTimeoutSeconds Duration
struct Tmpfs
 containerPath! -
 size! -
list TmpfsList - Tmpfs
string TransportProtocol - tcp,udp
struct Ulimit
 name! UlimitName
 softLimit! -
 hardLimit! -
list UlimitList - Ulimit
string UlimitName - core,cpu,data,fsize,locks,memlock,msgqueue,nice,nofile,nproc,rss,rtprio,rttime,sigpending,stack
struct UntagResourceRequest
 resourceArn! -
 tagKeys! TagKeys
struct UpdateCapacityProviderRequest
 name! -
 autoScalingGroupProvider AutoScalingGroupProviderUpdate
 managedInstancesProvider UpdateManagedInstancesProviderConfiguration
struct UpdateClusterRequest
 cluster! -
 settings ClusterSettings
 configuration ClusterConfiguration
 serviceConnectDefaults ClusterServiceConnectDefaultsRequest
struct UpdateClusterSettingsRequest
 cluster! -
 settings! ClusterSettings
struct UpdateContainerAgentRequest
 containerInstance! -
struct UpdateContainerInstancesStateRequest
 containerInstances! -
 status! ContainerInstanceStatus
struct UpdateDaemonRequest
 daemonArn! -
 daemonTaskDefinitionArn! -
 capacityProviderArns! -
 deploymentConfiguration DaemonDeploymentConfiguration
 propagateTags DaemonPropagateTags
struct UpdateExpressGatewayServiceRequest
 serviceArn! -
 primaryContainer ExpressGatewayContainer
 cpuArchitecture ExpressCpuArchitecture
 scalingTarget ExpressGatewayScalingTarget
struct UpdateGatewayAlbConfiguration
 accessLogs GatewayElbAccessLogConfiguration
 httpDesync GatewayAlbDesyncMitigationMode
 testTrafficRules GatewayAlbTestTrafficRules
struct UpdateGatewayConfiguration
 hostSharedAlb UpdateGatewayAlbConfiguration
struct UpdateGatewayRequest
 gateway! -
 configuration UpdateGatewayConfiguration
 propagateTags PropagateGatewayTags
struct UpdateManagedInstancesProviderConfiguration
 infrastructureRoleArn! -
 instanceLaunchTemplate! InstanceLaunchTemplateUpdate
 propagateTags PropagateMITags
 autoRepairConfiguration AutoRepairConfiguration
struct UpdateServicePrimaryTaskSetRequest
 cluster! -
 service! -
 primaryTaskSet! -
struct UpdateServiceRequest
 service! -
 capacityProviderStrategy CapacityProviderStrategy
 deploymentConfiguration DeploymentConfiguration
 availabilityZoneRebalancing AvailabilityZoneRebalancing
 networkConfiguration NetworkConfiguration
 placementConstraints PlacementConstraints
 placementStrategy PlacementStrategies
 deploymentController DeploymentController
 propagateTags PropagateTags
 serviceConnectConfiguration ServiceConnectConfiguration
 volumeConfigurations ServiceVolumeConfigurations
 vpcLatticeConfigurations VpcLatticeConfigurations
 monitoring MonitoringConfiguration
 gatewayConnectors GatewayConnectorList
struct UpdateTaskProtectionRequest
 cluster! -
 tasks! -
 protectionEnabled! -
struct UpdateTaskSetRequest
 cluster! -
 service! -
 taskSet! -
 scale! Scale
struct VCpuCountRangeRequest
 min! -
string VersionConsistency - enabled,disabled
struct Volume
 dockerVolumeConfiguration DockerVolumeConfiguration
 efsVolumeConfiguration EFSVolumeConfiguration
 s3filesVolumeConfiguration S3FilesVolumeConfiguration
 fsxWindowsFileServerVolumeConfiguration FSxWindowsFileServerVolumeConfiguration
list VolumeList - Volume
struct VpcLatticeConfiguration
 roleArn! -
 targetGroupArn! -
 portName! -
list VpcLatticeConfigurations - VpcLatticeConfiguration
""";
}
