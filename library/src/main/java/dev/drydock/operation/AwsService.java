package dev.drydock.operation;

import org.apiguardian.api.API;

/** The simulated services, as the SDK and the wire name them. */
@API(status = API.Status.STABLE, since = "0.1")
public enum AwsService {
    /** Amazon Elastic Container Service. */
    ECS("ecs", "Ecs", "AmazonEC2ContainerServiceV20141113", "InvalidParameterException"),
    /** Amazon Elastic Container Registry. */
    ECR("ecr", "Ecr", "AmazonEC2ContainerRegistry_V20150921", "InvalidParameterException"),
    /** Amazon CloudWatch Logs. */
    LOGS("logs", "CloudWatchLogs", "Logs_20140328", "InvalidParameterException"),
    /** Elastic Load Balancing, version 2: application, network and gateway load balancers. */
    ELASTIC_LOAD_BALANCING("elasticloadbalancing", "ElasticLoadBalancingV2", "", "ValidationError"),
    /** Amazon CloudWatch: metrics and alarms. */
    CLOUDWATCH("monitoring", "CloudWatch", "GraniteServiceVersion20100801", "ValidationError"),
    /** Application Auto Scaling. */
    APPLICATION_AUTO_SCALING(
            "application-autoscaling", "ApplicationAutoScaling", "AnyScaleFrontendService", "ValidationException");

    private final String id;
    private final String errorName;
    private final String targetPrefix;
    private final String invalidCode;

    AwsService(String id, String errorName, String targetPrefix, String invalidCode) {
        this.id = id;
        this.errorName = errorName;
        this.targetPrefix = targetPrefix;
        this.invalidCode = invalidCode;
    }

    /** The name in ARNs and in {@code SdkClient.serviceName()}: {@code ecs}. */
    public String id() {
        return id;
    }

    /** The name inside the SDK's exception texts: {@code Ecs}. */
    public String errorName() {
        return errorName;
    }

    /** What stands before the dot in the {@code X-Amz-Target} header; empty for services that do not use it. */
    public String targetPrefix() {
        return targetPrefix;
    }

    /** The exception for a malformed request where nothing more specific is known. */
    public String invalidCode() {
        return invalidCode;
    }
}
