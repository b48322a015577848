package dev.drydock.internal.fault;

import dev.drydock.internal.call.RefusedPart;
import dev.drydock.internal.fault.Batches.Batch;
import dev.drydock.internal.fault.request.ModelTypes;
import dev.drydock.internal.sdk.SdkMembers;
import dev.drydock.operation.OperationName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * The first elements of a batch, refused for a reason.
 *
 * @param home the account and region, {@code 123456789012/us-east-1}
 * @param count how many, at most
 */
record RefusedElements(OperationName operation, Batch batch, String home, int count, String reason)
        implements RefusedPart {

    @Override
    public @Nullable SdkRequest rest(SdkRequest whole) {
        int left = batch.size(whole) - count;
        if (left <= 0) {
            return null;
        }
        SdkPojo builder = (SdkPojo) whole.toBuilder();
        Object rest = batch.isCount() ? (Object) left : batch.elements(whole).subList(count, count + left);
        SdkMembers.set(builder, batch.member(), rest);
        return (SdkRequest) ((Buildable) builder).build();
    }

    @Override
    public SdkResponse whole(SdkRequest whole, @Nullable SdkResponse answer) {
        SdkPojo builder = answer == null ? nothing() : (SdkPojo) answer.toBuilder();
        List<Object> failures = new ArrayList<>();
        if (answer != null) {
            failures.addAll(SdkMembers.structures(answer, Batches.FAILURES));
        }
        for (int i = 0; i < count && i < batch.size(whole); i++) {
            failures.add(failure(whole, i));
        }
        SdkMembers.set(builder, Batches.FAILURES, failures);
        return (SdkResponse) ((Buildable) builder).build();
    }

    /** The answer to an empty batch. */
    private SdkPojo nothing() {
        SdkPojo answer = ModelTypes.newAnswer(operation);
        if (answer == null) {
            throw new IllegalStateException("The SDK has no answer of " + operation); // but it has the request
        }
        for (SdkField<?> field : answer.sdkFields()) {
            if (field.marshallingType().getKnownType() == MarshallingKnownType.LIST) {
                field.set(answer, List.of());
            }
        }
        return answer;
    }

    private Map<String, Object> failure(SdkRequest whole, int index) {
        Map<String, Object> failure = new LinkedHashMap<>();
        String named = batch.named();
        if (named != null) {
            Object element = batch.elements(whole).get(index);
            failure.put(named, named.equals("arn") ? arn(whole, (String) element) : element);
        }
        if (batch.arn() == null) {
            failure.put(Batches.CODE, reason);
            failure.put("failureReason", reason);
        } else {
            failure.put("reason", reason);
        }
        return failure;
    }

    private String arn(SdkRequest whole, String element) {
        if (element.startsWith("arn:") || batch.arn() == null || batch.arn().isEmpty()) {
            return element;
        }
        int slash = home.indexOf('/');
        String before = "arn:aws:ecs:" + home.substring(slash + 1) + ':' + home.substring(0, slash) + ':';
        return before + String.format(Locale.ROOT, batch.arn(), element, cluster(whole)) + element;
    }

    private static String cluster(SdkRequest whole) {
        String cluster = SdkMembers.text(whole, "cluster");
        return cluster == null || cluster.isEmpty() ? "default" : cluster.substring(cluster.lastIndexOf('/') + 1);
    }
}
