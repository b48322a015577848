package dev.drydock.internal.fault;

import dev.drydock.internal.argument.Require;
import dev.drydock.internal.call.RefusedPart;
import dev.drydock.internal.fault.request.ModelTypes;
import dev.drydock.journal.Call;
import dev.drydock.operation.AwsService;
import dev.drydock.operation.EcrOperation;
import dev.drydock.operation.EcsOperation;
import dev.drydock.operation.OperationName;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/** The operations that take a batch and answer with {@code failures} what they refuse of it. */
final class Batches {

    static final String FAILURES = "failures";
    static final String CODE = "failureCode";

    /** Which member of the request holds the batch, and what a failure names of it. RunTask's is a number. */
    private static final Map<OperationName, Batch> ALL = Map.ofEntries(
            Map.entry(EcsOperation.RUN_TASK, new Batch("count", null, "")),
            Map.entry(EcsOperation.START_TASK, new Batch("containerInstances", "arn", "container-instance/%2$s/")),
            Map.entry(EcsOperation.DESCRIBE_CLUSTERS, new Batch("clusters", "arn", "cluster/")),
            Map.entry(EcsOperation.DESCRIBE_SERVICES, new Batch("services", "arn", "service/%2$s/")),
            Map.entry(EcsOperation.DESCRIBE_TASKS, new Batch("tasks", "arn", "task/%2$s/")),
            Map.entry(EcsOperation.DESCRIBE_TASK_SETS, new Batch("taskSets", "arn", "task-set/%2$s/")),
            Map.entry(
                    EcsOperation.DESCRIBE_CONTAINER_INSTANCES,
                    new Batch("containerInstances", "arn", "container-instance/%2$s/")),
            Map.entry(
                    EcsOperation.DESCRIBE_CAPACITY_PROVIDERS,
                    new Batch("capacityProviders", "arn", "capacity-provider/")),
            Map.entry(EcsOperation.DESCRIBE_DAEMON_DEPLOYMENTS, new Batch("daemonDeploymentArns", "arn", "")),
            Map.entry(EcsOperation.DESCRIBE_DAEMON_REVISIONS, new Batch("daemonRevisionArns", "arn", "")),
            Map.entry(EcsOperation.DESCRIBE_SERVICE_DEPLOYMENTS, new Batch("serviceDeploymentArns", "arn", "")),
            Map.entry(EcsOperation.DESCRIBE_SERVICE_REVISIONS, new Batch("serviceRevisionArns", "arn", "")),
            Map.entry(
                    EcsOperation.UPDATE_CONTAINER_INSTANCES_STATE,
                    new Batch("containerInstances", "arn", "container-instance/%2$s/")),
            Map.entry(EcsOperation.GET_TASK_PROTECTION, new Batch("tasks", "arn", "task/%2$s/")),
            Map.entry(EcsOperation.UPDATE_TASK_PROTECTION, new Batch("tasks", "arn", "task/%2$s/")),
            Map.entry(EcsOperation.DELETE_TASK_DEFINITIONS, new Batch("taskDefinitions", "arn", "task-definition/")),
            Map.entry(EcrOperation.BATCH_GET_IMAGE, new Batch("imageIds", "imageId", null)),
            Map.entry(EcrOperation.BATCH_DELETE_IMAGE, new Batch("imageIds", "imageId", null)),
            Map.entry(EcrOperation.BATCH_CHECK_LAYER_AVAILABILITY, new Batch("layerDigests", "layerDigest", null)),
            Map.entry(
                    EcrOperation.BATCH_GET_REPOSITORY_SCANNING_CONFIGURATION,
                    new Batch("repositoryNames", "repositoryName", null)));

    private Batches() {}

    /**
     * Nothing, if some operation that a fault is about can refuse part of a batch for that reason.
     *
     * @throws IllegalArgumentException if none can
     */
    static void require(CallTarget target, String reason) {
        List<OperationName> able = target.operations().filter(ALL::containsKey).toList();
        if (able.isEmpty()) {
            throw new IllegalArgumentException("refusesSome(…) is of operations whose answers have failures: "
                    + String.join(
                            ", ",
                            new TreeSet<>(ALL.keySet().stream()
                                    .map(OperationName::operation)
                                    .toList()))
                    + "; of " + target + " use fails(…)");
        }
        if (target.service() == AwsService.ECR) {
            Set<String> codes = new TreeSet<>();
            able.forEach(each -> codes.addAll(codes(each)));
            Require.oneOf("refusesSome", "reason", reason, codes);
        }
    }

    /** The codes of failures, which ECR has a closed set of. */
    private static List<String> codes(OperationName operation) {
        SdkPojo answer = ModelTypes.newAnswer(operation);
        SdkField<?> failures =
                answer == null ? null : answer.sdkFieldNameToField().get(FAILURES);
        if (failures == null) {
            return List.of();
        }
        Object failure = ((Buildable) failures.getTrait(ListTrait.class)
                        .memberFieldInfo()
                        .constructor()
                        .get())
                .build();
        try {
            Method code = failure.getClass().getMethod(CODE);
            return Arrays.stream(code.getReturnType().getEnumConstants())
                    .map(String::valueOf)
                    .filter(each -> !each.equals("null"))
                    .toList();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("The SDK's " + failure.getClass() + " is not like its other failures", e);
        }
    }

    /** How many elements a call has that can be refused one by one. */
    static int size(Call call, SdkRequest request) {
        Batch batch = of(call);
        return batch == null ? 0 : batch.size(request);
    }

    static RefusedPart refused(Call call, int count, String reason) {
        for (Map.Entry<OperationName, Batch> each : ALL.entrySet()) {
            if (call.is(each.getKey())) {
                return new RefusedElements(each.getKey(), each.getValue(), call.home(), count, reason);
            }
        }
        throw new IllegalStateException(call.operation() + " has no batch"); // its size was asked before
    }

    private static @Nullable Batch of(Call call) {
        for (Map.Entry<OperationName, Batch> each : ALL.entrySet()) {
            if (call.is(each.getKey())) {
                return each.getValue();
            }
        }
        return null;
    }

    /**
     * A batch in the requests of an operation.
     *
     * @param member the list of its elements, or their number
     * @param named the member of a failure that names an element; null if none does
     * @param arn what stands before an element's name in its ARN, after the account; null if it has none
     */
    record Batch(
            String member, @Nullable String named, @Nullable String arn) {

        /** Whether it is a number of equal elements. */
        boolean isCount() {
            return named == null;
        }

        int size(SdkRequest request) {
            Object value = value(request);
            if (isCount()) {
                return value == null ? 1 : (Integer) value;
            }
            return value == null ? 0 : ((List<?>) value).size();
        }

        List<?> elements(SdkRequest request) {
            Object value = value(request);
            return value == null ? List.of() : (List<?>) value;
        }

        private @Nullable Object value(SdkRequest request) {
            SdkField<?> field = request.sdkFieldNameToField().get(member);
            return field == null ? null : field.getValueOrDefault(request);
        }
    }
}
