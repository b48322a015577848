package dev.drydock.internal.fault;

import dev.drydock.operation.AwsService;
import dev.drydock.operation.EcrOperation;
import dev.drydock.operation.EcsOperation;
import dev.drydock.operation.LogsOperation;
import dev.drydock.operation.OperationName;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * At which rates AWS takes calls by default.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html">Request throttling for the
 *     Amazon ECS API</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/service-quotas.html">Amazon ECR service quotas</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html">CloudWatch Logs
 *     quotas</a>
 */
final class PublishedRates {

    /** Looked up by {@code ecs:RunTask} only; never iterated. */
    private static final Map<String, Rate> BY_OPERATION = new HashMap<>();

    static {
        shared(
                20,
                1,
                EcsOperation.CREATE_CLUSTER,
                EcsOperation.DELETE_CLUSTER,
                EcsOperation.PUT_CLUSTER_CAPACITY_PROVIDERS,
                EcsOperation.UPDATE_CLUSTER,
                EcsOperation.UPDATE_CLUSTER_SETTINGS);
        shared(50, 20, EcsOperation.DESCRIBE_CLUSTERS, EcsOperation.LIST_CLUSTERS);
        shared(20, 1, EcsOperation.DEREGISTER_TASK_DEFINITION, EcsOperation.REGISTER_TASK_DEFINITION);
        shared(
                50,
                20,
                EcsOperation.DESCRIBE_TASK_DEFINITION,
                EcsOperation.LIST_TASK_DEFINITIONS,
                EcsOperation.LIST_TASK_DEFINITION_FAMILIES);
        shared(5, 1, EcsOperation.DELETE_TASK_DEFINITIONS);
        shared(
                10,
                1,
                EcsOperation.CREATE_CAPACITY_PROVIDER,
                EcsOperation.DELETE_CAPACITY_PROVIDER,
                EcsOperation.UPDATE_CAPACITY_PROVIDER);
        shared(50, 20, EcsOperation.DESCRIBE_CAPACITY_PROVIDERS);
        shared(20, 10, EcsOperation.TAG_RESOURCE, EcsOperation.UNTAG_RESOURCE);
        shared(50, 20, EcsOperation.LIST_TAGS_FOR_RESOURCE);
        shared(
                10,
                1,
                EcsOperation.DELETE_ACCOUNT_SETTING,
                EcsOperation.PUT_ACCOUNT_SETTING,
                EcsOperation.PUT_ACCOUNT_SETTING_DEFAULT);
        shared(50, 20, EcsOperation.LIST_ACCOUNT_SETTINGS);
        shared(
                100,
                40,
                EcsOperation.DELETE_ATTRIBUTES,
                EcsOperation.DEREGISTER_CONTAINER_INSTANCE,
                EcsOperation.EXECUTE_COMMAND,
                EcsOperation.PUT_ATTRIBUTES,
                EcsOperation.RUN_TASK,
                EcsOperation.START_TASK,
                EcsOperation.STOP_TASK,
                EcsOperation.UPDATE_CONTAINER_AGENT,
                EcsOperation.UPDATE_CONTAINER_INSTANCES_STATE);
        shared(
                100,
                20,
                EcsOperation.DESCRIBE_CONTAINER_INSTANCES,
                EcsOperation.DESCRIBE_TASKS,
                EcsOperation.LIST_ATTRIBUTES,
                EcsOperation.LIST_CONTAINER_INSTANCES,
                EcsOperation.LIST_TASKS);
        shared(
                200,
                120,
                EcsOperation.REGISTER_CONTAINER_INSTANCE,
                EcsOperation.SUBMIT_ATTACHMENT_STATE_CHANGES,
                EcsOperation.SUBMIT_CONTAINER_STATE_CHANGE,
                EcsOperation.SUBMIT_TASK_STATE_CHANGE);
        shared(50, 5, EcsOperation.CREATE_SERVICE, EcsOperation.DELETE_SERVICE, EcsOperation.UPDATE_SERVICE);
        shared(100, 20, EcsOperation.DESCRIBE_SERVICES, EcsOperation.LIST_SERVICES);
        shared(50, 20, EcsOperation.DESCRIBE_SERVICE_DEPLOYMENTS, EcsOperation.LIST_SERVICE_DEPLOYMENTS);
        shared(50, 20, EcsOperation.DESCRIBE_SERVICE_REVISIONS);
        shared(200, 80, EcsOperation.UPDATE_TASK_PROTECTION, EcsOperation.GET_TASK_PROTECTION);
        shared(10, 1, EcsOperation.LIST_SERVICES_BY_NAMESPACE);
        each(3_000, EcrOperation.GET_DOWNLOAD_URL_FOR_LAYER);
        each(2_000, EcrOperation.BATCH_GET_IMAGE);
        each(1_000, EcrOperation.BATCH_CHECK_LAYER_AVAILABILITY);
        each(500, EcrOperation.GET_AUTHORIZATION_TOKEN, EcrOperation.UPLOAD_LAYER_PART);
        each(100, EcrOperation.COMPLETE_LAYER_UPLOAD, EcrOperation.INITIATE_LAYER_UPLOAD);
        each(10, EcrOperation.PUT_IMAGE);
        each(5_000, LogsOperation.PUT_LOG_EVENTS);
        each(50, LogsOperation.CREATE_LOG_STREAM);
        each(25, LogsOperation.DESCRIBE_LOG_STREAMS, LogsOperation.FILTER_LOG_EVENTS, LogsOperation.GET_LOG_EVENTS);
        each(15, LogsOperation.DELETE_LOG_STREAM);
        each(
                10,
                LogsOperation.CREATE_LOG_GROUP,
                LogsOperation.DELETE_LOG_GROUP,
                LogsOperation.DESCRIBE_LOG_GROUPS,
                LogsOperation.GET_QUERY_RESULTS,
                LogsOperation.START_QUERY);
        each(
                5,
                LogsOperation.ASSOCIATE_KMS_KEY,
                LogsOperation.CANCEL_EXPORT_TASK,
                LogsOperation.CREATE_EXPORT_TASK,
                LogsOperation.DELETE_DATA_PROTECTION_POLICY,
                LogsOperation.DELETE_DESTINATION,
                LogsOperation.DELETE_METRIC_FILTER,
                LogsOperation.DELETE_RETENTION_POLICY,
                LogsOperation.DELETE_SUBSCRIPTION_FILTER,
                LogsOperation.DELETE_TRANSFORMER,
                LogsOperation.DESCRIBE_DESTINATIONS,
                LogsOperation.DESCRIBE_EXPORT_TASKS,
                LogsOperation.DESCRIBE_METRIC_FILTERS,
                LogsOperation.DESCRIBE_SUBSCRIPTION_FILTERS,
                LogsOperation.GET_DATA_PROTECTION_POLICY,
                LogsOperation.GET_TRANSFORMER,
                LogsOperation.LIST_TAGS_FOR_RESOURCE,
                LogsOperation.LIST_TAGS_LOG_GROUP,
                LogsOperation.PUT_DATA_PROTECTION_POLICY,
                LogsOperation.PUT_DESTINATION,
                LogsOperation.PUT_DESTINATION_POLICY,
                LogsOperation.PUT_METRIC_FILTER,
                LogsOperation.PUT_RETENTION_POLICY,
                LogsOperation.PUT_SUBSCRIPTION_FILTER,
                LogsOperation.PUT_TRANSFORMER,
                LogsOperation.START_LIVE_TAIL,
                LogsOperation.TAG_LOG_GROUP,
                LogsOperation.TAG_RESOURCE,
                LogsOperation.TEST_METRIC_FILTER,
                LogsOperation.TEST_TRANSFORMER,
                LogsOperation.UNTAG_LOG_GROUP,
                LogsOperation.UNTAG_RESOURCE);
    }

    private PublishedRates() {}

    /**
     * A bucket of tokens, of which each call takes one.
     *
     * @param bucket the name of the bucket, that of the first operation that shares it
     * @param burst how many tokens it holds
     * @param sustained how many it gets back each second
     */
    record Rate(String bucket, int burst, int sustained) {}

    /** The rate of an operation; null if none is published. */
    static @Nullable Rate of(AwsService service, String operation) {
        return BY_OPERATION.get(service.id() + ':' + operation);
    }

    /** A category of actions, which share a bucket. */
    private static void shared(int burst, int sustained, OperationName... operations) {
        Rate rate = new Rate(name(operations[0]), burst, sustained);
        for (OperationName each : operations) {
            BY_OPERATION.put(name(each), rate);
        }
    }

    /** Operations that have a bucket each, of one rate. */
    private static void each(int perSecond, OperationName... operations) {
        for (OperationName each : operations) {
            BY_OPERATION.put(name(each), new Rate(name(each), perSecond, perSecond));
        }
    }

    private static String name(OperationName operation) {
        return operation.service().id() + ':' + operation.operation();
    }
}
