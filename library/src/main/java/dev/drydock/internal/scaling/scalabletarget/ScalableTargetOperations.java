package dev.drydock.internal.scaling.scalabletarget;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.DesiredCount.Scaled;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.scaling.engine.CapacityChanges;
import dev.drydock.internal.scaling.engine.Removal;
import dev.drydock.internal.scaling.request.ScalingMessages;
import dev.drydock.internal.scaling.request.ScalingPages;
import dev.drydock.internal.scaling.request.ScalingResources;
import dev.drydock.internal.scaling.request.ScalingTags;
import dev.drydock.internal.scaling.store.ScalableTargetState;
import dev.drydock.internal.scaling.store.ScalableTargetState.Suspension;
import dev.drydock.internal.scaling.store.ScalingStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.applicationautoscaling.model.DeregisterScalableTargetRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.DeregisterScalableTargetResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.DescribeScalableTargetsRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.DescribeScalableTargetsResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.RegisterScalableTargetRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.RegisterScalableTargetResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalableTarget;
import software.amazon.awssdk.services.applicationautoscaling.model.SuspendedState;

/**
 * RegisterScalableTarget, DeregisterScalableTarget and DescribeScalableTargets.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html">
 *     RegisterScalableTarget</a>
 */
public final class ScalableTargetOperations {

    private static final int MOST_TARGETS = 3_000;

    private static final String ROLE = "role/aws-service-role/ecs.application-autoscaling.amazonaws.com/"
            + "AWSServiceRoleForApplicationAutoScaling_ECSService";

    private final AccountRegion home;
    private final ScalingStore store;
    private final CapacityChanges changes;
    private final Removal removal;

    /** Operations over a store. */
    public ScalableTargetOperations(AccountRegion home, ScalingStore store, CapacityChanges changes, Removal removal) {
        this.home = home;
        this.store = store;
        this.changes = changes;
        this.removal = removal;
    }

    /** All of them. */
    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("RegisterScalableTarget", this::register).scope(each -> named(each.resourceId())),
                Operation.write("DeregisterScalableTarget", this::deregister).scope(each -> named(each.resourceId())),
                Operation.read("DescribeScalableTargets", this::describe).scope(each -> each.resourceIds()));
    }

    private static List<String> named(@Nullable String resourceId) {
        return resourceId == null ? List.of() : List.of(resourceId);
    }

    private RegisterScalableTargetResponse register(RegisterScalableTargetRequest request, CallContext context) {
        String resourceId = ScalingResources.required(
                request.serviceNamespaceAsString(), request.resourceId(), request.scalableDimensionAsString());
        ScalableTargetState before = store.target(resourceId);
        int min = bound("Minimum", request.minCapacity(), before == null ? null : before.min());
        int max = bound("Maximum", request.maxCapacity(), before == null ? null : before.max());
        if (max < min) {
            throw ScalingMessages.MAX_BELOW_MIN.with();
        }
        String[] parts = resourceId.split("/", -1);
        Scaled service = changes.find(parts[1], parts[2]);
        if (service == null) {
            throw ScalableTargetMessages.SERVICE_MISSING.with(resourceId);
        }
        if (before == null && store.targets().size() >= MOST_TARGETS) {
            throw ScalableTargetMessages.TOO_MANY.with(MOST_TARGETS);
        }
        if (before != null && !request.tags().isEmpty()) {
            throw ScalableTargetMessages.TAGS_OF_KNOWN.with();
        }
        Map<String, String> tags = ScalingTags.merged(Map.of(), request.tags());

        ScalableTargetState target = (before == null ? created(resourceId, context) : before)
                .bounded(min, max)
                .suspended(suspension(request.suspendedState(), before));
        store.put(target);
        if (before == null) {
            store.tag(target.arn(), tags);
        }
        changes.listen();
        changes.moveInside(target);
        return RegisterScalableTargetResponse.builder()
                .scalableTargetARN(target.arn())
                .build();
    }

    private static int bound(String name, @Nullable Integer given, @Nullable Integer before) {
        if (given == null) {
            if (before == null) {
                throw ScalableTargetMessages.NEEDED.with(name);
            }
            return before;
        }
        if (given < 0) {
            throw ScalingMessages.NEGATIVE.with(name);
        }
        return given;
    }

    private ScalableTargetState created(String resourceId, CallContext context) {
        String service = home.arn("ecs", resourceId);
        String id = context.ids().hex("scalable-target", service)
                + context.ids().hex("scalable-target-suffix", service).substring(0, 4);
        return new ScalableTargetState(
                resourceId,
                home.arn("application-autoscaling", "scalable-target/" + id),
                0,
                0,
                Suspension.NONE,
                context.now().toEpochMilli(),
                0);
    }

    /** What is left out of an update stays as it is. */
    private static Suspension suspension(@Nullable SuspendedState given, @Nullable ScalableTargetState before) {
        Suspension known = before == null ? Suspension.NONE : before.suspended();
        return given == null
                ? known
                : new Suspension(
                        given.dynamicScalingInSuspended() == null ? known.in() : given.dynamicScalingInSuspended(),
                        given.dynamicScalingOutSuspended() == null ? known.out() : given.dynamicScalingOutSuspended(),
                        given.scheduledScalingSuspended() == null
                                ? known.scheduled()
                                : given.scheduledScalingSuspended());
    }

    private DeregisterScalableTargetResponse deregister(DeregisterScalableTargetRequest request, CallContext context) {
        String resourceId = ScalingResources.required(
                request.serviceNamespaceAsString(), request.resourceId(), request.scalableDimensionAsString());
        if (store.target(resourceId) == null) {
            throw ScalingMessages.TARGET_NOT_FOUND.with(resourceId);
        }
        removal.target(resourceId);
        return DeregisterScalableTargetResponse.builder().build();
    }

    private DescribeScalableTargetsResponse describe(DescribeScalableTargetsRequest request, CallContext context) {
        List<String> asked = request.resourceIds();
        ScalingResources.listed(
                request.serviceNamespaceAsString(),
                asked.isEmpty() ? null : asked.get(0),
                request.scalableDimensionAsString());
        asked.forEach(each ->
                ScalingResources.required(request.serviceNamespaceAsString(), each, ScalingResources.DIMENSION));
        List<ScalableTargetState> found = store.targets().stream()
                .filter(each -> asked.isEmpty() || asked.contains(each.resourceId()))
                .toList();
        Page<ScalableTargetState> page = ScalingPages.of(
                context.order().of("scalable targets", found, ScalableTargetState::resourceId),
                request.nextToken(),
                request.maxResults());
        return DescribeScalableTargetsResponse.builder()
                .scalableTargets(page.items().stream().map(this::shown).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private ScalableTarget shown(ScalableTargetState target) {
        return ScalableTarget.builder()
                .serviceNamespace(ScalingResources.NAMESPACE)
                .resourceId(target.resourceId())
                .scalableDimension(ScalingResources.DIMENSION)
                .minCapacity(target.min())
                .maxCapacity(target.max())
                .roleARN("arn:" + home.partition() + ":iam::" + home.accountId() + ':' + ROLE)
                .creationTime(Instant.ofEpochMilli(target.createdAt()))
                .suspendedState(
                        b -> b.dynamicScalingInSuspended(target.suspended().in())
                                .dynamicScalingOutSuspended(target.suspended().out())
                                .scheduledScalingSuspended(target.suspended().scheduled()))
                .scalableTargetARN(target.arn())
                .build();
    }
}
