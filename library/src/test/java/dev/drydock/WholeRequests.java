package dev.drydock;

import dev.drydock.operation.AwsService;
import dev.drydock.testkit.ServiceClients;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Requests with every structure they can hold, each member of it set: one is taken as it stands, or refused by name. */
final class WholeRequests {

    /** A request, and whether Drydock simulates all it asks for. */
    record Whole(Class<?> client, String operation, String about, String json, boolean simulated) {

        private static Whole ecs(String operation, String about, String json) {
            return new Whole(EcsClient.class, operation, about, json, true);
        }

        private static Whole refused(String operation, String about, String json) {
            return new Whole(EcsClient.class, operation, about, json, false);
        }

        static Whole ecr(String operation, String json) {
            return new Whole(EcrClient.class, operation, "", json, true);
        }

        private static Whole logs(String operation, String json) {
            return new Whole(CloudWatchLogsClient.class, operation, "", json, true);
        }

        AwsService service() {
            return ServiceClients.serviceOf(client);
        }

        @Override
        public String toString() {
            return about.isEmpty() ? operation : operation + " with " + about;
        }
    }

    private static final String ON_FARGATE = "{'cluster': 'prod', 'taskDefinition': 'fargate', ";
    private static final String ON_EC2 = "{'cluster': 'prod', 'taskDefinition': 'ec2', ";

    private static final String NETWORK = """
            'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['subnet-1'], 'securityGroups': ['sg-1'],
              'assignPublicIp': 'ENABLED'}}""";

    private static final String DEPLOYMENT = """
            'deploymentConfiguration': {'maximumPercent': 200, 'minimumHealthyPercent': 100, 'bakeTimeInMinutes': 1,
              'strategy': 'ROLLING', 'deploymentCircuitBreaker': {'enable': true, 'rollback': true},
              'alarms': {'alarmNames': ['high'], 'enable': true, 'rollback': true}}""";

    private static final String STAGED = """
            'deploymentConfiguration': {'strategy': 'LINEAR',
              'linearConfiguration': {'stepPercent': 10, 'stepBakeTimeInMinutes': 1},
              'canaryConfiguration': {'canaryPercent': 5, 'canaryBakeTimeInMinutes': 1},
              'lifecycleHooks': [{'hookTargetArn': 'arn:aws:lambda:us-east-1:123456789012:function:hook',
                'roleArn': 'arn:aws:iam::123456789012:role/hooks', 'lifecycleStages': ['RECONCILE_SERVICE'],
                'targetType': 'AWS_LAMBDA', 'timeoutConfiguration': {'timeoutInMinutes': 60, 'action': 'CONTINUE'},
                'hookDetails': {'a': 1}}],
              'earlySuccessCriteria': {'enable': true, 'healthyPercent': 50,
                'sourceServiceRevisionCleanup': 'BEST_EFFORT'},
              'deploymentCircuitBreaker': {'enable': true, 'rollback': true, 'resetOnHealthyTask': true,
                'thresholdConfiguration': {'type': 'COUNT', 'value': 5}}}""";

    private static final String BALANCER = """
            'loadBalancers': [{'targetGroupArn':
              'arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/73e2d6bc24d8a067',
              'containerName': 'app', 'containerPort': 80}], 'healthCheckGracePeriodSeconds': 5,
            'serviceRegistries': [{'registryArn': 'arn:aws:servicediscovery:us-east-1:123456789012:service/srv-1',
              'containerName': 'app', 'containerPort': 80}]""";

    private static final String ADVANCED = """
            'loadBalancers': [{'targetGroupArn':
              'arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/73e2d6bc24d8a067',
              'containerName': 'app', 'containerPort': 80, 'advancedConfiguration':
                {'alternateTargetGroupArn':
                  'arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/green/73e2d6bc24d8a067',
                'productionListenerRule': 'arn:rule', 'testListenerRule': 'arn:test',
                'roleArn': 'arn:aws:iam::123456789012:role/balancers'}}]""";

    private static final String CONNECT = """
            'serviceConnectConfiguration': {'enabled': true, 'namespace': 'shop', 'services': [{'portName': 'http',
                'discoveryName': 'web', 'ingressPortOverride': 8080, 'clientAliases': [{'port': 80, 'dnsName': 'web',
                  'testTrafficRules': {'header': {'name': 'x-test', 'value': {'exact': 'yes'}}}}],
                'timeout': {'idleTimeoutSeconds': 5, 'perRequestTimeoutSeconds': 5},
                'tls': {'issuerCertificateAuthority': {'awsPcaAuthorityArn':
                    'arn:aws:acm-pca:us-east-1:123456789012:certificate-authority/1'}, 'kmsKey': 'key',
                  'roleArn': 'arn:aws:iam::123456789012:role/tls'}}],
              'logConfiguration': {'logDriver': 'awslogs', 'options': {'awslogs-group': '/ecs/web',
                'awslogs-region': 'us-east-1', 'awslogs-stream-prefix': 'connect'},
                'secretOptions': [{'name': 'token', 'valueFrom':
                  'arn:aws:secretsmanager:us-east-1:123456789012:secret:token'}]},
              'containerConfigurations': [{'logLevel': 'info'}],
              'accessLogConfiguration': {'format': 'TEXT', 'includeQueryParameters': 'DISABLED'}}""";

    private static final String MONITORED = """
            'monitoring': {'metricConfigurations': [{'metricNames': ['CPUUtilization'], 'resolutionSeconds': 20}]},
            'gatewayConnectors': [{'portName': 'http', 'filters': {'accessTypes': ['PUBLIC']}, 'healthCheck':
              {'healthCheckProtocol': 'HTTP', 'healthCheckPort': 80, 'healthCheckPath': '/', 'healthyThresholdCount': 2,
                'healthCheckTimeoutSeconds': 5, 'healthCheckIntervalSeconds': 10, 'unhealthyThresholdCount': 2,
                'matcher': {'httpCode': '200'}}}]""";

    private static final String VOLUMES = """
            'volumeConfigurations': [{'name': 'data', 'managedEBSVolume': {'encrypted': true, 'kmsKeyId': 'key',
              'volumeType': 'gp3', 'sizeInGiB': 10, 'snapshotId': 'snap-1', 'volumeInitializationRate': 100,
              'iops': 3000, 'throughput': 125, 'roleArn': 'arn:aws:iam::123456789012:role/volumes',
              'filesystemType': 'ext4', 'tagSpecifications': [{'resourceType': 'volume',
                'tags': [{'key': 'a', 'value': 'b'}], 'propagateTags': 'SERVICE'}]%s}}]""";

    private static final String LATTICE = """
            'vpcLatticeConfigurations': [{'roleArn': 'arn:aws:iam::123456789012:role/lattice',
              'targetGroupArn': 'arn:aws:vpc-lattice:us-east-1:123456789012:targetgroup/tg-1', 'portName': 'http',
              'advancedConfiguration': {'alternateTargetGroupArn':
                  'arn:aws:vpc-lattice:us-east-1:123456789012:targetgroup/tg-2',
                'productionListenerRule': 'rule-1', 'testListenerRule': 'rule-2'}}]""";

    private static final String PLACED = """
            'placementConstraints': [{'type': 'memberOf', 'expression': 'attribute:ecs.os-type == linux'}],
            'placementStrategy': [{'type': 'spread', 'field': 'instanceId'}]""";

    private static final String STRATEGY = """
            'capacityProviderStrategy': [{'capacityProvider': 'FARGATE', 'weight': 1, 'base': 1}]""";

    private static final String TAGS = """
            'tags': [{'key': 'team', 'value': 'shop'}]""";

    private static final String OVERRIDES = """
            'overrides': {'cpu': '512', 'memory': '1024', 'taskRoleArn': 'arn:aws:iam::123456789012:role/task',
              'executionRoleArn': 'arn:aws:iam::123456789012:role/ecsTaskExecutionRole',
              'containerOverrides': [{'name': 'app', 'command': ['sleep', '60'], 'cpu': 64, 'memory': 256,
                'memoryReservation': 128, 'environment': [{'name': 'A', 'value': 'b'}],
                'environmentFiles': [{'type': 's3', 'value': 'arn:aws:s3:::shop/app.env'}]%s}]%s}""";

    private static final String DEFINITION_OF_FARGATE = """
            {'family': 'whole', 'networkMode': 'awsvpc', 'requiresCompatibilities': ['FARGATE'], 'cpu': '1024',
            'memory': '2048', 'executionRoleArn': 'arn:aws:iam::123456789012:role/ecsTaskExecutionRole',
            'taskRoleArn': 'arn:aws:iam::123456789012:role/task', 'ephemeralStorage': {'sizeInGiB': 30},
            'runtimePlatform': {'cpuArchitecture': 'X86_64', 'operatingSystemFamily': 'LINUX'},
            'tags': [{'key': 'team', 'value': 'shop'}],
            'volumes': [{'name': 'files', 'efsVolumeConfiguration': {'fileSystemId': 'fs-1', 'transitEncryption':
              'ENABLED', 'transitEncryptionPort': 2049, 'authorizationConfig': {'accessPointId': 'fsap-1',
              'iam': 'ENABLED'}}}, {'name': 's3', 's3filesVolumeConfiguration': {'fileSystemArn':
                'arn:aws:s3files:us-east-1:123456789012:file-system/fs-1', 'rootDirectory': '/', 'accessPointArn':
                'arn:aws:s3files:us-east-1:123456789012:access-point/ap-1', 'transitEncryptionPort': 2049}},
              {'name': 'late', 'configuredAtLaunch': true}],
            'proxyConfiguration': {'type': 'APPMESH', 'containerName': 'router', 'properties':
              [{'name': 'AppPorts', 'value': '80'}, {'name': 'IgnoredUID', 'value': '1337'},
              {'name': 'ProxyIngressPort', 'value': '15000'}, {'name': 'ProxyEgressPort', 'value': '15001'}]},
            'containerDefinitions': [{'name': 'app', 'image': 'nginx:1', 'cpu': 128, 'memory': 512,
              'memoryReservation': 256, 'essential': true, 'command': ['sleep', '30'],
              'repositoryCredentials': {'credentialsParameter':
                'arn:aws:secretsmanager:us-east-1:123456789012:secret:hub'},
              'portMappings': [{'containerPort': 80, 'hostPort': 80, 'protocol': 'tcp', 'name': 'http',
                'appProtocol': 'http'}],
              'restartPolicy': {'enabled': true, 'ignoredExitCodes': [3], 'restartAttemptPeriod': 60},
              'environment': [{'name': 'A', 'value': 'b'}],
              'environmentFiles': [{'type': 's3', 'value': 'arn:aws:s3:::shop/app.env'}],
              'mountPoints': [{'sourceVolume': 'files', 'containerPath': '/files', 'readOnly': true},
                {'sourceVolume': 'late', 'containerPath': '/late'}],
              'linuxParameters': {'initProcessEnabled': true,
                'capabilities': {'add': ['SYS_PTRACE'], 'drop': ['KILL']},
                'tmpfs': [{'containerPath': '/tmp', 'size': 64, 'mountOptions': ['noexec']}]},
              'secrets': [{'name': 'S', 'valueFrom': 'arn:aws:ssm:us-east-1:123456789012:parameter/s'}],
              'dependsOn': [{'containerName': 'router', 'condition': 'START'}],
              'ulimits': [{'name': 'nofile', 'softLimit': 1024, 'hardLimit': 2048}],
              'systemControls': [{'namespace': 'net.core.somaxconn', 'value': '1024'}],
              'logConfiguration': {'logDriver': 'awslogs', 'options': {'awslogs-group': '/ecs/web',
                'awslogs-region': 'us-east-1', 'awslogs-stream-prefix': 'app'}, 'secretOptions': [{'name': 'token',
                'valueFrom': 'arn:aws:secretsmanager:us-east-1:123456789012:secret:token'}]},
              'healthCheck': {'command': ['CMD', 'true'], 'interval': 5, 'timeout': 3, 'retries': 2,
                'startPeriod': 1}},
             {'name': 'router', 'image': 'envoy:1', 'memory': 128, 'user': '0', 'essential': true,
              'volumesFrom': [{'sourceContainer': 'app', 'readOnly': true}],
              'firelensConfiguration': {'type': 'fluentbit', 'options': {'enable-ecs-log-metadata': 'true'}}},
             {'name': 'side', 'image': 'nginx:1', 'memory': 128, 'logConfiguration': {'logDriver': 'awsfirelens',
              'options': {'Name': 'cloudwatch'}}}]}""";

    private static final String DEFINITION_OF_EC2 = """
            {'family': 'whole', 'networkMode': 'bridge', 'requiresCompatibilities': ['EC2'],
            'placementConstraints': [{'type': 'memberOf', 'expression': 'attribute:ecs.os-type == linux'}],
            'volumes': [{'name': 'docker', 'dockerVolumeConfiguration': {'scope': 'shared', 'autoprovision': true,
                'driver': 'local', 'driverOpts': {'a': 'b'}, 'labels': {'a': 'b'}}},
              {'name': 'host', 'host': {'sourcePath': '/data'}}],
            'containerDefinitions': [{'name': 'app', 'image': 'nginx:1', 'memory': 256,
              'extraHosts': [{'hostname': 'db', 'ipAddress': '10.0.0.9'}],
              'resourceRequirements': [{'type': 'GPU', 'value': '1'}],
              'linuxParameters': {'sharedMemorySize': 64, 'maxSwap': 100, 'swappiness': 10,
                'devices': [{'hostPath': '/dev/a', 'containerPath': '/dev/a', 'permissions': ['read']}]}}]}""";

    private static final String DEFINITION_OF_WINDOWS = """
            {'family': 'whole', 'requiresCompatibilities': ['EC2'],
            'runtimePlatform': {'operatingSystemFamily': 'WINDOWS_SERVER_2022_CORE'},
            'executionRoleArn': 'arn:aws:iam::123456789012:role/ecsTaskExecutionRole',
            'volumes': [{'name': 'shares', 'fsxWindowsFileServerVolumeConfiguration': {'fileSystemId': 'fs-1',
              'rootDirectory': 'share', 'authorizationConfig': {'credentialsParameter':
              'arn:aws:secretsmanager:us-east-1:123456789012:secret:share', 'domain': 'shop.example'}}}],
            'containerDefinitions': [{'name': 'app', 'image': 'nginx:1', 'memory': 256}]}""";

    private static final String DEFINITION_WITH_ACCELERATORS = """
            {'family': 'whole', 'inferenceAccelerators': [{'deviceName': 'eia', 'deviceType': 'eia1.medium'}],
            'containerDefinitions': [{'name': 'app', 'image': 'nginx:1', 'memory': 256}]}""";

    private static final String DEFINITION_WITH_SHARED_GPUS = """
            {'family': 'whole', 'containerDefinitions': [{'name': 'app', 'image': 'nginx:1', 'memory': 256,
              'resourceRequirements': [{'type': 'GPU', 'sharingStrategy': {'nvidiaMps':
                {'memory': 1024, 'maxComputePercent': 50}}}]}]}""";

    private static final String CLUSTER = """
            'configuration': {'executeCommandConfiguration': {'kmsKeyId': 'key', 'logging': 'OVERRIDE',
                'logConfiguration': {'cloudWatchLogGroupName': '/ecs/exec', 'cloudWatchEncryptionEnabled': false,
                  's3BucketName': 'bucket', 's3EncryptionEnabled': false, 's3KeyPrefix': 'exec'}},
              'managedStorageConfiguration': {'kmsKeyId':
                  'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
                'fargateEphemeralStorageKmsKeyId':
                  'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab'}},
            'serviceConnectDefaults': {'namespace': 'shop'},
            'settings': [{'name': 'containerInsights', 'value': 'enabled'}]""";

    private static final String BINDINGS = """
            'networkBindings': [{'bindIP': '0.0.0.0', 'containerPort': 80, 'hostPort': 32768, 'protocol': 'tcp',
              'containerPortRange': '80-81', 'hostPortRange': '90-91'}]""";

    private static final String ATTACHMENT = """
            {'attachmentArn': 'arn:aws:ecs:us-east-1:123456789012:attachment/a', 'status': 'ATTACHED'}""";

    private WholeRequests() {}

    /** All of them. */
    static List<Whole> all() {
        List<Whole> all = new ArrayList<>();
        all.addAll(services("CreateService", "'serviceName': 'whole', 'desiredCount': 1, "));
        all.addAll(services("UpdateService", "'service': 'api', 'forceNewDeployment': true, "));
        all.addAll(tasks());
        all.addAll(clusters());
        all.addAll(agents());
        all.addAll(images());
        all.addAll(WholeRegistryRequests.all());
        all.addAll(BalancingRequests.whole());
        all.addAll(MetricsRequests.whole());
        all.addAll(ScalingRequests.whole());
        all.addAll(logs());
        return all;
    }

    private static List<Whole> services(String operation, String named) {
        String onFargate = ON_FARGATE + named;
        boolean created = operation.startsWith("Create");
        return List.of(
                Whole.ecs(
                        operation,
                        "a deployment configuration",
                        onFargate
                                + joined(STRATEGY, NETWORK, DEPLOYMENT, created ? TAGS : "'platformVersion': 'LATEST'")
                                + ", 'deploymentController': {'type': 'ECS'}}"),
                Whole.ecs(
                        operation,
                        "what it is attached to",
                        onFargate + joined(STRATEGY, NETWORK, BALANCER, CONNECT, VOLUMES.formatted(""), LATTICE) + "}"),
                Whole.ecs(
                        operation,
                        "placement",
                        ON_EC2 + named.replace("'api'", "'hosted'") + "'availabilityZoneRebalancing': 'DISABLED', "
                                + PLACED + "}"),
                Whole.refused(operation, "stages", onFargate + joined(STRATEGY, NETWORK, STAGED) + "}"),
                Whole.refused(operation, "what watches it", onFargate + joined(STRATEGY, NETWORK, MONITORED) + "}"),
                Whole.refused(
                        operation, "an advanced configuration", onFargate + joined(STRATEGY, NETWORK, ADVANCED) + "}"));
    }

    private static List<Whole> tasks() {
        return List.of(
                Whole.ecs("RegisterTaskDefinition", "all of Fargate", DEFINITION_OF_FARGATE),
                Whole.ecs("RegisterTaskDefinition", "all of EC2", DEFINITION_OF_EC2),
                Whole.ecs("RegisterTaskDefinition", "shares of Windows", DEFINITION_OF_WINDOWS),
                Whole.refused("RegisterTaskDefinition", "accelerators", DEFINITION_WITH_ACCELERATORS),
                Whole.refused("RegisterTaskDefinition", "shared GPUs", DEFINITION_WITH_SHARED_GPUS),
                Whole.refused("RunTask", "shared GPUs", ON_EC2 + joined(OVERRIDES.formatted(sharedGpus(), "")) + "}"),
                Whole.refused(
                        "StartTask",
                        "shared GPUs",
                        ON_EC2 + "'containerInstances': ['INSTANCE'], " + joined(OVERRIDES.formatted(sharedGpus(), ""))
                                + "}"),
                Whole.ecs(
                        "RunTask",
                        "all of Fargate",
                        ON_FARGATE
                                + joined(
                                        STRATEGY,
                                        NETWORK,
                                        TAGS,
                                        OVERRIDES.formatted("", ", 'ephemeralStorage': {'sizeInGiB': 40}"),
                                        VOLUMES.formatted(", 'terminationPolicy': {'deleteOnTermination': true}"))
                                + "}"),
                Whole.ecs(
                        "RunTask",
                        "placement",
                        ON_EC2 + joined(PLACED, OVERRIDES.formatted(resources(), accelerators())) + "}"),
                Whole.ecs(
                        "StartTask",
                        "overrides",
                        ON_EC2 + "'containerInstances': ['INSTANCE'], "
                                + joined(TAGS, OVERRIDES.formatted(resources(), accelerators())) + "}"),
                Whole.refused(
                        "StartTask",
                        "storage of Fargate",
                        ON_EC2 + "'containerInstances': ['INSTANCE'], 'overrides': {'ephemeralStorage':"
                                + " {'sizeInGiB': 40}}}"),
                Whole.ecs(
                        "StartTask",
                        "a network and a volume",
                        "{'cluster': 'prod', 'taskDefinition': 'volumes', 'containerInstances': ['INSTANCE'], "
                                + joined(
                                        "'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['subnet-1'],"
                                                + " 'securityGroups': ['sg-1'], 'assignPublicIp': 'DISABLED'}}",
                                        VOLUMES.formatted(", 'terminationPolicy': {'deleteOnTermination': true}"))
                                + "}"));
    }

    private static List<Whole> clusters() {
        return List.of(
                Whole.ecs(
                        "CreateCluster",
                        "",
                        "{'clusterName': 'whole', 'capacityProviders': ['FARGATE'], "
                                + joined(
                                        CLUSTER,
                                        TAGS,
                                        STRATEGY.replace("capacityProviderS", "defaultCapacityProviderS"))
                                + "}"),
                Whole.ecs("UpdateCluster", "", "{'cluster': 'prod', " + CLUSTER + "}"),
                Whole.ecs(
                        "UpdateClusterSettings",
                        "",
                        "{'cluster': 'prod', 'settings': [{'name': 'containerInsights', 'value': 'enabled'}]}"),
                Whole.ecs(
                        "PutClusterCapacityProviders",
                        "",
                        "{'cluster': 'prod', 'capacityProviders': ['FARGATE'], "
                                + STRATEGY.replace("capacityProviderS", "defaultCapacityProviderS") + "}"),
                Whole.ecs("PutAttributes", "", "{'cluster': 'prod', " + attributes() + "}"),
                Whole.ecs("DeleteAttributes", "", "{'cluster': 'prod', " + attributes() + "}"),
                Whole.ecs(
                        "TagResource",
                        "",
                        "{'resourceArn': 'arn:aws:ecs:us-east-1:123456789012:cluster/prod', " + TAGS + "}"),
                Whole.ecs(
                        "ListServiceDeployments",
                        "",
                        "{'cluster': 'prod', 'service': 'api', 'createdAt': {'before': 4e9, 'after': 1}}"));
    }

    private static List<Whole> agents() {
        return List.of(
                Whole.ecs(
                        "SubmitTaskStateChange",
                        "",
                        "{'cluster': 'prod', 'task': 't', 'containers': [{'containerName': 'app', 'imageDigest': 'd',"
                                + " 'runtimeId': 'r', 'exitCode': 0, 'reason': 'none', 'status': 'RUNNING', "
                                + BINDINGS + "}], 'attachments': [" + ATTACHMENT + "], 'managedAgents':"
                                + " [{'containerName': 'app', 'managedAgentName': 'ExecuteCommandAgent',"
                                + " 'status': 'RUNNING', 'reason': 'none'}]}"),
                Whole.ecs("SubmitContainerStateChange", "", "{'cluster': 'prod', 'task': 't', " + BINDINGS + "}"),
                Whole.ecs(
                        "SubmitAttachmentStateChanges", "", "{'cluster': 'prod', 'attachments': [" + ATTACHMENT + "]}"),
                Whole.refused(
                        "RegisterContainerInstance",
                        "",
                        "{'cluster': 'prod', 'totalResources': [{'name': 'CPU', 'type': 'INTEGER', 'doubleValue': 1.5,"
                                + " 'longValue': 1, 'integerValue': 2048, 'stringSetValue': ['a']}], 'versionInfo':"
                                + " {'agentVersion': '1', 'agentHash': 'a', 'dockerVersion': '2'}, 'attributes':"
                                + " [{'name': 'a', 'value': 'b', 'targetType': 'container-instance', 'targetId': 'c'}],"
                                + " 'platformDevices': [{'id': 'gpu', 'type': 'GPU'}], " + TAGS + "}"));
    }

    private static List<Whole> images() {
        return List.of(
                Whole.ecr(
                        "CreateRepository",
                        "{'repositoryName': 'whole', 'tags': [{'Key': 'team', 'Value': 'shop'}],"
                                + " 'imageTagMutability': 'MUTABLE_WITH_EXCLUSION',"
                                + " 'imageTagMutabilityExclusionFilters':"
                                + " [{'filterType': 'WILDCARD', 'filter': 'v*'}],"
                                + " 'imageScanningConfiguration': {'scanOnPush': true},"
                                + " 'encryptionConfiguration': {'encryptionType': 'KMS', 'kmsKey': 'key'}}"),
                Whole.ecr("BatchDeleteImage", image("imageIds", true)),
                Whole.ecr("BatchGetImage", image("imageIds", true)),
                Whole.ecr(
                        "DescribeImages",
                        "{'repositoryName': 'shop/api', 'filter': {'tagStatus': 'TAGGED', 'imageStatus': 'ACTIVE'},"
                                + " 'imageIds': [{'imageTag': '1'}]}"),
                Whole.ecr("DescribeImageScanFindings", image("imageId", false)),
                Whole.ecr(
                        "GetLifecyclePolicyPreview",
                        "{'repositoryName': 'shop/api', 'filter': {'tagStatus': 'TAGGED'}}"),
                Whole.ecr("GetLifecyclePolicyPreview", image("imageIds", true)),
                Whole.ecr(
                        "ListImages",
                        "{'repositoryName': 'shop/api', 'filter': {'tagStatus': 'TAGGED', 'imageStatus': 'ACTIVE'}}"),
                Whole.ecr(
                        "PutImageScanningConfiguration",
                        "{'repositoryName': 'shop/api', 'imageScanningConfiguration': {'scanOnPush': true}}"),
                Whole.ecr(
                        "PutImageTagMutability",
                        "{'repositoryName': 'shop/api', 'imageTagMutability': 'MUTABLE_WITH_EXCLUSION',"
                                + " 'imageTagMutabilityExclusionFilters':"
                                + " [{'filterType': 'WILDCARD', 'filter': 'v*'}]}"),
                Whole.ecr("StartImageScan", "{'repositoryName': 'shop/api', 'imageId': {'imageTag': '2'}}"),
                Whole.ecr(
                        "TagResource",
                        "{'resourceArn': 'arn:aws:ecr:us-east-1:123456789012:repository/shop/api',"
                                + " 'tags': [{'Key': 'team', 'Value': 'shop'}]}"));
    }

    private static List<Whole> logs() {
        return List.of(
                new Whole(
                        CloudWatchLogsClient.class,
                        "ListLogGroups",
                        "data sources",
                        "{'dataSources': [{'name': 'a', 'type': 'b'}]}",
                        false),
                new Whole(
                        CloudWatchLogsClient.class,
                        "ListLogGroups",
                        "tags",
                        "{'logGroupTags': [{'key': 'team', 'values': ['shop']}]}",
                        false),
                new Whole(
                        CloudWatchLogsClient.class,
                        "PutQueryDefinition",
                        "parameters",
                        "{'name': 'n', 'queryString': 'q', 'parameters': [{'name': 'p', 'defaultValue': '1',"
                                + " 'description': 'd'}]}",
                        false),
                Whole.logs(
                        "CreateDelivery",
                        "{'deliverySourceName': 'web', 'deliveryDestinationArn':"
                                + " 'arn:aws:logs:us-east-1:123456789012:delivery-destination:bucket', 'recordFields':"
                                + " ['date'], 'fieldDelimiter': ',', 's3DeliveryConfiguration': {'suffixPath': '{yyyy}',"
                                + " 'enableHiveCompatiblePath': true}, 'tags': {'team': 'shop'}}"),
                Whole.logs(
                        "PutDeliveryDestination",
                        "{'name': 'new', 'outputFormat': 'json', 'deliveryDestinationConfiguration':"
                                + " {'destinationResourceArn': 'arn:aws:s3:::logs'}, 'deliveryDestinationType': 'S3',"
                                + " 'tags': {'team': 'shop'}}"),
                Whole.logs(
                        "UpdateDeliveryConfiguration",
                        "{'id': 'VENDED', 'recordFields': ['date'], 'fieldDelimiter': ',', 's3DeliveryConfiguration':"
                                + " {'suffixPath': '{yyyy}', 'enableHiveCompatiblePath': true}}"),
                Whole.logs(
                        "PutMetricFilter",
                        "{'logGroupName': '/ecs/web', 'filterName': 'slow', 'filterPattern': '{ $.ms > 1 }',"
                                + " 'metricTransformations': [{'metricNamespace': 'Shop', 'metricName': 'Slow',"
                                + " 'metricValue': '$.ms', 'unit': 'Milliseconds', 'dimensions': {'Path': '$.path'}}]}"),
                Whole.logs(
                        "PutLogEvents",
                        "{'logGroupName': '/ecs/web', 'logStreamName': 'one', 'logEvents':"
                                + " [{'timestamp': NOW, 'message': 'hello'}], 'entity': {'keyAttributes':"
                                + " {'Type': 'Service', 'Name': 'web', 'Environment': 'prod'}, 'attributes': {'a': 'b'}}}"));
    }

    private static String joined(String... parts) {
        return String.join(", ", parts);
    }

    private static String resources() {
        return ", 'resourceRequirements': [{'type': 'GPU', 'value': '1'}]";
    }

    private static String sharedGpus() {
        return ", 'resourceRequirements': [{'type': 'GPU', 'sharingStrategy': {'nvidiaMps': {'memory': 1024,"
                + " 'maxComputePercent': 50}}}]";
    }

    private static String accelerators() {
        return ", 'inferenceAcceleratorOverrides': [{'deviceName': 'eia', 'deviceType': 'eia1.medium'}]";
    }

    private static String attributes() {
        return "'attributes': [{'name': 'a', 'value': 'b', 'targetType': 'container-instance', 'targetId': 'INSTANCE'}]";
    }

    private static String image(String member, boolean list) {
        String image = "{'imageTag': '1', 'imageDigest': 'DIGEST'}";
        return "{'repositoryName': 'shop/api', '" + member + "': " + (list ? "[" + image + "]" : image) + "}";
    }
}
