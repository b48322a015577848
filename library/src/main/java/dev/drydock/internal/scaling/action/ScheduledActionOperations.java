package dev.drydock.internal.scaling.action;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.kernel.EpochMillis;
import dev.drydock.internal.scaling.engine.Removal;
import dev.drydock.internal.scaling.engine.ScheduledActions;
import dev.drydock.internal.scaling.request.ScalingMessages;
import dev.drydock.internal.scaling.request.ScalingPages;
import dev.drydock.internal.scaling.request.ScalingResources;
import dev.drydock.internal.scaling.schedule.ScheduleExpression;
import dev.drydock.internal.scaling.store.ScalingStore;
import dev.drydock.internal.scaling.store.ScheduledActionState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.applicationautoscaling.model.DeleteScheduledActionRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.DeleteScheduledActionResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.DescribeScheduledActionsRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.DescribeScheduledActionsResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.PutScheduledActionRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.PutScheduledActionResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalableTargetAction;
import software.amazon.awssdk.services.applicationautoscaling.model.ScheduledAction;

/**
 * PutScheduledAction, DeleteScheduledAction and DescribeScheduledActions.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PutScheduledAction.html">
 *     PutScheduledAction</a>
 */
public final class ScheduledActionOperations {

    private static final int MOST_ACTIONS = 200;

    private final AccountRegion home;
    private final ScalingStore store;
    private final ScheduledActions schedule;
    private final Removal removal;

    /** Operations over a store. */
    public ScheduledActionOperations(
            AccountRegion home, ScalingStore store, ScheduledActions schedule, Removal removal) {
        this.home = home;
        this.store = store;
        this.schedule = schedule;
        this.removal = removal;
    }

    /** All of them. */
    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("PutScheduledAction", this::put),
                Operation.write("DeleteScheduledAction", this::delete),
                Operation.read("DescribeScheduledActions", this::describe));
    }

    private PutScheduledActionResponse put(PutScheduledActionRequest request, CallContext context) {
        String resourceId = ScalingResources.required(
                request.serviceNamespaceAsString(), request.resourceId(), request.scalableDimensionAsString());
        if (store.target(resourceId) == null) {
            throw ScalingMessages.NOT_REGISTERED.with(resourceId);
        }
        ScheduledActionState before = store.action(resourceId, request.scheduledActionName());
        if (before == null && store.actionsOf(resourceId).size() >= MOST_ACTIONS) {
            throw ScheduledActionMessages.TOO_MANY.with(MOST_ACTIONS);
        }
        ScheduledActionState action = checked(merged(request, before, context), context.now());
        if (before == null) {
            action = action.named(arn(request, context)); // once nothing is refused any more
        }
        store.put(action);
        schedule.schedule(action);
        return PutScheduledActionResponse.builder().build();
    }

    /** What is left out of an update stays as it is. */
    private ScheduledActionState merged(
            PutScheduledActionRequest request, @Nullable ScheduledActionState before, CallContext context) {
        String schedule = request.schedule() != null || before == null ? request.schedule() : before.schedule();
        if (schedule == null) {
            throw ScheduledActionMessages.NO_SCHEDULE.with();
        }
        ScalableTargetAction given = request.scalableTargetAction();
        if (given == null && before == null) {
            throw ScheduledActionMessages.NO_ACTION.with();
        }
        Integer min = given != null ? given.minCapacity() : before == null ? null : before.min();
        Integer max = given != null ? given.maxCapacity() : before == null ? null : before.max();
        return new ScheduledActionState(
                request.resourceId(),
                request.scheduledActionName(),
                before == null ? "" : before.arn(),
                schedule,
                request.timezone() != null || before == null ? request.timezone() : before.timezone(),
                request.startTime() != null || before == null ? millis(request.startTime()) : before.start(),
                request.endTime() != null || before == null ? millis(request.endTime()) : before.end(),
                min,
                max,
                before == null ? context.now().toEpochMilli() : before.createdAt());
    }

    private String arn(PutScheduledActionRequest request, CallContext context) {
        return home.arn(
                "autoscaling",
                "scheduledAction:" + context.ids().uuid("scheduled-action", home.arn("ecs", request.resourceId()))
                        + ":resource/ecs/" + request.resourceId() + ":scheduledActionName/"
                        + request.scheduledActionName());
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : EpochMillis.of(instant);
    }

    private static ScheduledActionState checked(ScheduledActionState action, Instant now) {
        Integer min = action.min();
        Integer max = action.max();
        if (min == null && max == null) {
            throw ScheduledActionMessages.EMPTY_ACTION.with();
        }
        if (min != null && min < 0) {
            throw ScalingMessages.NEGATIVE.with("Minimum");
        }
        if (max != null && max < 0) {
            throw ScalingMessages.NEGATIVE.with("Maximum");
        }
        if (min != null && max != null && max < min) {
            throw ScalingMessages.MAX_BELOW_MIN.with();
        }
        Instant once =
                ScheduleExpression.of(action.schedule(), action.timezone()).once();
        if (once != null && !once.isAfter(now)) {
            throw ScheduledActionMessages.PAST.with();
        }
        Long start = action.start();
        Long end = action.end();
        if (start != null && end != null && start >= end) {
            throw ScheduledActionMessages.START_AFTER_END.with();
        }
        return action;
    }

    private DeleteScheduledActionResponse delete(DeleteScheduledActionRequest request, CallContext context) {
        String resourceId = ScalingResources.required(
                request.serviceNamespaceAsString(), request.resourceId(), request.scalableDimensionAsString());
        ScheduledActionState action = store.action(resourceId, request.scheduledActionName());
        if (action == null) {
            throw ScalingMessages.ACTION_NOT_FOUND.with(resourceId, request.scheduledActionName());
        }
        removal.action(action);
        return DeleteScheduledActionResponse.builder().build();
    }

    private DescribeScheduledActionsResponse describe(DescribeScheduledActionsRequest request, CallContext context) {
        String resourceId = ScalingResources.listed(
                request.serviceNamespaceAsString(), request.resourceId(), request.scalableDimensionAsString());
        List<String> names = request.scheduledActionNames();
        List<ScheduledActionState> found = store.actions().stream()
                .filter(each -> resourceId == null || resourceId.equals(each.resourceId()))
                .filter(each -> names.isEmpty() || names.contains(each.name()))
                .toList();
        Page<ScheduledActionState> page = ScalingPages.of(
                context.order().of("scheduled actions", found, each -> each.resourceId() + '\n' + each.name()),
                request.nextToken(),
                request.maxResults());
        return DescribeScheduledActionsResponse.builder()
                .scheduledActions(page.items().stream()
                        .map(ScheduledActionOperations::shown)
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    private static ScheduledAction shown(ScheduledActionState action) {
        Long start = action.start();
        Long end = action.end();
        return ScheduledAction.builder()
                .scheduledActionName(action.name())
                .scheduledActionARN(action.arn())
                .serviceNamespace(ScalingResources.NAMESPACE)
                .resourceId(action.resourceId())
                .scalableDimension(ScalingResources.DIMENSION)
                .schedule(action.schedule())
                .timezone(action.timezone())
                .startTime(start == null ? null : Instant.ofEpochMilli(start))
                .endTime(end == null ? null : Instant.ofEpochMilli(end))
                .scalableTargetAction(b -> b.minCapacity(action.min()).maxCapacity(action.max()))
                .creationTime(Instant.ofEpochMilli(action.createdAt()))
                .build();
    }
}
