package dev.drydock.internal.scaling.policy;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.scaling.engine.Removal;
import dev.drydock.internal.scaling.engine.TrackingAlarms;
import dev.drydock.internal.scaling.request.ScalingMessages;
import dev.drydock.internal.scaling.request.ScalingPages;
import dev.drydock.internal.scaling.request.ScalingResources;
import dev.drydock.internal.scaling.store.ScalingPolicyState;
import dev.drydock.internal.scaling.store.ScalingPolicyState.Identity;
import dev.drydock.internal.scaling.store.ScalingStore;
import dev.drydock.internal.scaling.store.StepSettings;
import dev.drydock.internal.scaling.store.TrackingSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.applicationautoscaling.model.DeleteScalingPolicyRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.DeleteScalingPolicyResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.DescribeScalingPoliciesRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.DescribeScalingPoliciesResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.PutScalingPolicyRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.PutScalingPolicyResponse;

/**
 * PutScalingPolicy, DeleteScalingPolicy and DescribeScalingPolicies.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PutScalingPolicy.html">
 *     PutScalingPolicy</a>
 */
public final class PolicyOperations {

    private static final int MOST_POLICIES = 50;
    private static final String STEP = "StepScaling";
    private static final String TRACKING = "TargetTrackingScaling";
    private static final String PREDICTIVE = "PredictiveScaling";

    private final AccountRegion home;
    private final ScalingStore store;
    private final TrackingAlarms alarms;
    private final Removal removal;
    private final PolicyAnswers answers;

    /** Operations over a store. */
    public PolicyOperations(AccountRegion home, ScalingStore store, TrackingAlarms alarms, Removal removal) {
        this.home = home;
        this.store = store;
        this.alarms = alarms;
        this.removal = removal;
        this.answers = new PolicyAnswers(alarms);
    }

    /** All of them. */
    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("PutScalingPolicy", this::put),
                Operation.write("DeleteScalingPolicy", this::delete),
                Operation.read("DescribeScalingPolicies", this::describe));
    }

    private PutScalingPolicyResponse put(PutScalingPolicyRequest request, CallContext context) {
        String resourceId = ScalingResources.required(
                request.serviceNamespaceAsString(), request.resourceId(), request.scalableDimensionAsString());
        ScalingPolicyState before = store.policy(resourceId, request.policyName());
        String type = type(request, before);
        configurations(request, type, before);
        StepSettings steps = request.stepScalingPolicyConfiguration() != null
                ? StepRules.checked(request.stepScalingPolicyConfiguration())
                : before == null ? null : before.steps();
        TrackingSettings tracking = request.targetTrackingScalingPolicyConfiguration() != null
                ? TrackingRules.checked(request.targetTrackingScalingPolicyConfiguration())
                : before == null ? null : before.tracking();
        if (store.target(resourceId) == null) {
            throw ScalingMessages.NOT_REGISTERED.with(resourceId);
        }
        List<ScalingPolicyState> others = store.policiesOf(resourceId);
        if (before == null && others.size() >= MOST_POLICIES) {
            throw ScalingPolicyMessages.TOO_MANY.with(MOST_POLICIES);
        }
        if (tracking != null) {
            uniqueMetric(tracking, request.policyName(), others);
        }

        ScalingPolicyState policy = made(request, before, tracking, steps, context);
        store.put(policy);
        return PutScalingPolicyResponse.builder()
                .policyARN(policy.arn())
                .alarms(answers.alarms(policy))
                .build();
    }

    private static String type(PutScalingPolicyRequest request, @Nullable ScalingPolicyState before) {
        String given = request.policyTypeAsString();
        NotSimulated.refuse("PolicyType", "predictive scaling", PREDICTIVE.equals(given));
        NotSimulated.refuseMember(request, "PredictiveScalingPolicyConfiguration", "predictive scaling");
        if (given == null) {
            if (before == null) {
                throw ScalingPolicyMessages.NO_TYPE.with();
            }
            return before.type();
        }
        if (before != null && !given.equals(before.type())) {
            throw ScalingPolicyMessages.TYPE_CHANGED.with();
        }
        return given;
    }

    private static void configurations(
            PutScalingPolicyRequest request, String type, @Nullable ScalingPolicyState before) {
        boolean steps = request.stepScalingPolicyConfiguration() != null;
        boolean tracking = request.targetTrackingScalingPolicyConfiguration() != null;
        boolean own = type.equals(STEP) ? steps : tracking;
        if (!own && before == null) {
            throw ScalingPolicyMessages.NO_CONFIGURATION.with(type);
        }
        if (type.equals(STEP) ? tracking : steps) {
            throw ScalingPolicyMessages.OTHER_CONFIGURATION.with();
        }
    }

    private static void uniqueMetric(TrackingSettings tracking, String name, List<ScalingPolicyState> others) {
        for (ScalingPolicyState each : others) {
            TrackingSettings other = each.tracking();
            if (other != null && !each.name().equals(name) && tracking.sameMetric(other)) {
                throw ScalingPolicyMessages.SAME_METRIC.with();
            }
        }
    }

    /** The alarms of a policy that is updated are replaced by others. */
    private ScalingPolicyState made(
            PutScalingPolicyRequest request,
            @Nullable ScalingPolicyState before,
            @Nullable TrackingSettings tracking,
            @Nullable StepSettings steps,
            CallContext context) {
        Identity identity = before == null ? identity(request, context) : before.identity();
        String action = before == null ? action(identity, tracking, context) : before.action();
        if (before != null) {
            alarms.delete(before.alarms());
        }
        return new ScalingPolicyState(
                identity,
                action,
                tracking,
                steps,
                tracking == null ? List.of() : alarms.create(request.resourceId(), action, tracking, context.ids()),
                before == null ? context.now().toEpochMilli() : before.createdAt(),
                before == null ? null : before.cooldown(),
                null);
    }

    private Identity identity(PutScalingPolicyRequest request, CallContext context) {
        String service = home.arn("ecs", request.resourceId());
        String arn = home.arn(
                "autoscaling",
                "scalingPolicy:" + context.ids().uuid("scaling-policy", service) + ScalingStore.RESOURCE
                        + request.resourceId() + ScalingStore.NAME + request.policyName());
        return new Identity(request.resourceId(), request.policyName(), arn);
    }

    private static String action(Identity identity, @Nullable TrackingSettings tracking, CallContext context) {
        return tracking == null
                ? identity.arn()
                : identity.arn() + ScalingStore.CREATED_BY + context.ids().uuid("policy-creator", identity.arn());
    }

    private DeleteScalingPolicyResponse delete(DeleteScalingPolicyRequest request, CallContext context) {
        String resourceId = ScalingResources.required(
                request.serviceNamespaceAsString(), request.resourceId(), request.scalableDimensionAsString());
        ScalingPolicyState policy = store.policy(resourceId, request.policyName());
        if (policy == null) {
            throw ScalingMessages.POLICY_NOT_FOUND.with(resourceId, request.policyName());
        }
        removal.policy(policy);
        return DeleteScalingPolicyResponse.builder().build();
    }

    private DescribeScalingPoliciesResponse describe(DescribeScalingPoliciesRequest request, CallContext context) {
        String resourceId = ScalingResources.listed(
                request.serviceNamespaceAsString(), request.resourceId(), request.scalableDimensionAsString());
        List<String> names = request.policyNames();
        List<ScalingPolicyState> found = store.policies().stream()
                .filter(each -> resourceId == null || resourceId.equals(each.resourceId()))
                .filter(each -> names.isEmpty() || names.contains(each.name()))
                .toList();
        Page<ScalingPolicyState> page = ScalingPages.of(
                context.order().of("scaling policies", found, each -> each.resourceId() + '\n' + each.name()),
                request.nextToken(),
                request.maxResults());
        return DescribeScalingPoliciesResponse.builder()
                .scalingPolicies(page.items().stream().map(answers::shown).toList())
                .nextToken(page.nextToken())
                .build();
    }
}
