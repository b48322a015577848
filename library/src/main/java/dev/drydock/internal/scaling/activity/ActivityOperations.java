package dev.drydock.internal.scaling.activity;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.scaling.request.ScalingPages;
import dev.drydock.internal.scaling.request.ScalingResources;
import dev.drydock.internal.scaling.store.ScalingActivityState;
import dev.drydock.internal.scaling.store.ScalingActivityState.NotScaled;
import dev.drydock.internal.scaling.store.ScalingStore;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.applicationautoscaling.model.DescribeScalingActivitiesRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.DescribeScalingActivitiesResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalingActivity;

/**
 * DescribeScalingActivities: the newest first, of the last six weeks.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/APIReference/API_DescribeScalingActivities.html">
 *     DescribeScalingActivities</a>
 */
public final class ActivityOperations {

    /** Added to numbers of activities, so that they compare as texts. */
    private static final long FIRST = 1_000_000_000_000_000_000L;

    private final ScalingStore store;

    /** Operations over a store. */
    public ActivityOperations(ScalingStore store) {
        this.store = store;
    }

    /** All of them. */
    public List<Operation<?, ?>> operations() {
        return List.of(Operation.read("DescribeScalingActivities", this::describe)
                .scope(each -> each.resourceId() == null
                        ? store.targets().stream()
                                .map(target -> target.resourceId())
                                .toList()
                        : List.of(each.resourceId())));
    }

    private DescribeScalingActivitiesResponse describe(DescribeScalingActivitiesRequest request, CallContext context) {
        String resourceId = ScalingResources.listed(
                request.serviceNamespaceAsString(), request.resourceId(), request.scalableDimensionAsString());
        boolean notScaled = Boolean.TRUE.equals(request.includeNotScaledActivities());
        List<ScalingActivityState> found = store.activities(context.now().toEpochMilli()).stream()
                .filter(each -> resourceId == null || resourceId.equals(each.resourceId()))
                .filter(each -> notScaled || each.reason() == null)
                .toList();
        Page<ScalingActivityState> page = ScalingPages.of(
                found, each -> String.valueOf(FIRST + each.number()), request.nextToken(), request.maxResults());
        return DescribeScalingActivitiesResponse.builder()
                .scalingActivities(
                        page.items().stream().map(ActivityOperations::shown).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private static ScalingActivity shown(ScalingActivityState activity) {
        NotScaled reason = activity.reason();
        ScalingActivity.Builder shown = ScalingActivity.builder()
                .activityId(activity.id())
                .serviceNamespace(ScalingResources.NAMESPACE)
                .resourceId(activity.resourceId())
                .scalableDimension(ScalingResources.DIMENSION)
                .description(activity.said().description())
                .cause(activity.said().cause())
                .startTime(Instant.ofEpochMilli(activity.startedAt()))
                .endTime(activity.endedAt() < 0 ? null : Instant.ofEpochMilli(activity.endedAt()))
                .statusCode(activity.status())
                .statusMessage(activity.said().message());
        if (reason != null) {
            shown.notScaledReasons(b -> b.code(reason.code())
                    .maxCapacity(reason.max())
                    .minCapacity(reason.min())
                    .currentCapacity(reason.current()));
        }
        return shown.build();
    }
}
