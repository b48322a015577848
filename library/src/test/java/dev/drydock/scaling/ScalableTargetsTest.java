package dev.drydock.scaling;

import static dev.drydock.scaling.ScaledWorld.DIMENSION;
import static dev.drydock.scaling.ScaledWorld.WEB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalableTarget;

class ScalableTargetsTest {

    private static final String OF_WEB =
            " for service namespace: ecs, resource ID: " + WEB + ", scalable dimension: " + DIMENSION;

    private final ScaledWorld world = new ScaledWorld(2);

    private List<ScalableTarget> targets() {
        return world.scaling
                .describeScalableTargets(b -> b.serviceNamespace("ecs"))
                .scalableTargets();
    }

    @Test
    void a_registered_target_is_described() {
        world.register(b -> b.minCapacity(1).maxCapacity(8));

        assertThat(targets()).singleElement().satisfies(each -> {
            assertThat(each.resourceId()).isEqualTo(WEB);
            assertThat(each.minCapacity()).isEqualTo(1);
            assertThat(each.maxCapacity()).isEqualTo(8);
            assertThat(each.roleARN())
                    .isEqualTo("arn:aws:iam::123456789012:role/aws-service-role/ecs.application-autoscaling"
                            + ".amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService");
            assertThat(each.scalableTargetARN())
                    .matches("arn:aws:application-autoscaling:us-east-1:123456789012:scalable-target/[0-9a-f]{36}");
            assertThat(each.suspendedState().dynamicScalingInSuspended()).isFalse();
            assertThat(each.creationTime()).isEqualTo(world.aws.time().instant());
        });
        assertThat(world.activities()).isEmpty();
    }

    @Test
    void a_count_below_the_minimum_is_raised_at_once() {
        world.register(b -> b.minCapacity(4).maxCapacity(8));

        assertThat(world.desired()).isEqualTo(4);
        assertThat(world.told())
                .containsExactly("Setting desired count to 4.|minimum capacity was set to 4|InProgress|Successfully set"
                        + " desired count to 4. Waiting for change to be fulfilled by ecs.");

        world.settle();

        assertThat(world.told())
                .containsExactly("Setting desired count to 4.|minimum capacity was set to 4|Successful|Successfully set"
                        + " desired count to 4. Change successfully fulfilled by ecs.");
        assertThat(world.activities().get(0).endTime())
                .isAfter(world.activities().get(0).startTime());
    }

    @Test
    void a_count_above_the_maximum_is_lowered_at_once() {
        world.register(b -> b.minCapacity(0).maxCapacity(1));
        world.settle();

        assertThat(world.running()).isEqualTo(1);
        assertThat(world.told())
                .containsExactly("Setting desired count to 1.|maximum capacity was set to 1|Successful|Successfully set"
                        + " desired count to 1. Change successfully fulfilled by ecs.");
    }

    @Test
    void an_update_leaves_alone_what_it_does_not_name() {
        world.register(b -> b.minCapacity(1).maxCapacity(8).suspendedState(s -> s.dynamicScalingInSuspended(true)));

        world.register(b -> b.maxCapacity(9).suspendedState(s -> s.scheduledScalingSuspended(true)));

        ScalableTarget target = targets().get(0);
        assertThat(target.minCapacity()).isEqualTo(1);
        assertThat(target.maxCapacity()).isEqualTo(9);
        assertThat(target.suspendedState().dynamicScalingInSuspended()).isTrue();
        assertThat(target.suspendedState().scheduledScalingSuspended()).isTrue();
        assertThat(target.suspendedState().dynamicScalingOutSuspended()).isFalse();
    }

    @Test
    void an_update_moves_a_count_that_was_set_outside_of_the_bounds_by_hand() {
        world.register(b -> b.minCapacity(1).maxCapacity(8));
        world.aws.ecs().updateService(b -> b.cluster("prod").service("web").desiredCount(20));

        world.register(b -> {});

        assertThat(world.desired()).isEqualTo(8);
    }

    @Test
    void what_is_wrong_is_refused_as_aws_says_it() {
        world.refuses(
                () -> world.register(b -> b.maxCapacity(2)),
                "ValidationException",
                "Minimum capacity must be specified");
        world.refuses(
                () -> world.register(b -> b.minCapacity(3).maxCapacity(2)),
                "ValidationException",
                "Maximum capacity cannot be less than minimum capacity");
        world.refuses(
                () -> world.register(b -> b.minCapacity(-1).maxCapacity(2)),
                "ValidationException",
                "Minimum capacity cannot be less than 0");
        world.refuses(
                () -> world.register(
                        b -> b.resourceId("service/prod/api").minCapacity(1).maxCapacity(2)),
                "ValidationException",
                "ECS service doesn't exist: service/prod/api");
        world.refuses(
                () -> world.register(
                        b -> b.resourceId("prod/web").minCapacity(1).maxCapacity(2)),
                "ValidationException",
                "Unsupported service namespace, resource type or scalable dimension");
        world.refuses(
                () -> world.register(b -> b.scalableDimension("dynamodb:table:ReadCapacityUnits")
                        .minCapacity(1)
                        .maxCapacity(2)),
                "ValidationException",
                "Unsupported service namespace, resource type or scalable dimension");
        world.refuses(
                () -> world.scaling.deregisterScalableTarget(
                        b -> b.serviceNamespace("ecs").resourceId(WEB).scalableDimension(DIMENSION)),
                "ObjectNotFoundException",
                "No scalable target found" + OF_WEB);
        world.refuses(
                () -> world.track("cpu", 50), "ObjectNotFoundException", "No scalable target registered" + OF_WEB);
        world.refuses(
                () -> world.schedule("night", "rate(1 day)", b -> b.scalableTargetAction(a -> a.minCapacity(1))),
                "ObjectNotFoundException",
                "No scalable target registered" + OF_WEB);
    }

    @Test
    void an_unknown_namespace_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> world.scaling.describeScalableTargets(b -> b.serviceNamespace("eks")))
                .hasMessageContaining("1 validation error detected: Value 'eks' at 'serviceNamespace' failed to satisfy"
                        + " constraint: Member must satisfy enum value set: [");
    }

    @Test
    void with_a_target_go_its_policies_and_scheduled_actions() {
        world.register(b -> b.minCapacity(1).maxCapacity(8));
        world.track("cpu", 50);
        world.schedule("night", "rate(1 hour)", b -> b.scalableTargetAction(a -> a.minCapacity(3)));

        world.scaling.deregisterScalableTarget(
                b -> b.serviceNamespace("ecs").resourceId(WEB).scalableDimension(DIMENSION));
        world.after(Duration.ofHours(2));

        assertThat(targets()).isEmpty();
        assertThat(world.scaling
                        .describeScalingPolicies(b -> b.serviceNamespace("ecs"))
                        .scalingPolicies())
                .isEmpty();
        assertThat(world.scaling
                        .describeScheduledActions(b -> b.serviceNamespace("ecs"))
                        .scheduledActions())
                .isEmpty();
        assertThat(world.desired()).isEqualTo(2);
    }

    @Test
    void an_activity_ends_though_its_target_is_gone() {
        world.register(b -> b.minCapacity(4).maxCapacity(8));
        world.scaling.deregisterScalableTarget(
                b -> b.serviceNamespace("ecs").resourceId(WEB).scalableDimension(DIMENSION));

        world.settle();

        assertThat(world.told())
                .singleElement()
                .asString()
                .contains("|Successful|Successfully set desired count to 4. Change successfully fulfilled by ecs.");
    }

    @Test
    void an_activity_without_a_target_is_overridden_as_others_are() {
        world.register(b -> b.minCapacity(4).maxCapacity(8));
        world.scaling.deregisterScalableTarget(
                b -> b.serviceNamespace("ecs").resourceId(WEB).scalableDimension(DIMENSION));

        world.aws.ecs().deleteService(b -> b.cluster("prod").service("web").force(true));
        world.settle();

        assertThat(world.told())
                .singleElement()
                .asString()
                .contains("|Overridden|Successfully set desired count to 4. Found it was later changed to 0.");
    }

    @Test
    void the_target_of_a_deleted_service_goes_with_it() {
        world.register(b -> b.minCapacity(4).maxCapacity(8));

        world.aws.ecs().deleteService(b -> b.cluster("prod").service("web").force(true));
        world.settle();

        assertThat(targets()).isEmpty();
        assertThat(world.told())
                .singleElement()
                .asString()
                .contains("|Overridden|Successfully set desired count to 4. Found it was later changed to 0.");
    }

    @Test
    void a_target_has_tags() {
        world.register(b -> b.minCapacity(1).maxCapacity(8).tags(Map.of("team", "shop")));
        String arn = targets().get(0).scalableTargetARN();

        world.scaling.tagResource(b -> b.resourceARN(arn).tags(Map.of("stage", "prod")));
        world.scaling.untagResource(b -> b.resourceARN(arn).tagKeys("team"));

        assertThat(world.scaling.listTagsForResource(b -> b.resourceARN(arn)).tags())
                .containsExactly(Map.entry("stage", "prod"));
        world.refuses(
                () -> world.scaling.tagResource(b -> b.resourceARN(arn).tags(Map.of("aws:a", "b"))),
                "ValidationException",
                "aws: prefixed tag key names are not allowed for external use.");
        world.refuses(
                () -> world.scaling.listTagsForResource(b -> b.resourceARN(arn + "0")),
                "ResourceNotFoundException",
                "The specified resource " + arn + "0 doesn't exist.");
    }
}
