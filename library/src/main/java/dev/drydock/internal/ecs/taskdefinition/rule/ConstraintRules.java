package dev.drydock.internal.ecs.taskdefinition.rule;

import dev.drydock.internal.ecs.taskdefinition.draft.Draft;
import dev.drydock.internal.ecs.taskdefinition.draft.GeneralMessages;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionPlacementConstraint;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionPlacementConstraintType;

/**
 * Placement constraints of a definition: {@code memberOf} alone. The expression is not read here: AWS
 * accepts any attribute at registration and fails at placement.
 */
final class ConstraintRules {

    private ConstraintRules() {}

    static void check(Draft draft) {
        List<TaskDefinitionPlacementConstraint> constraints = draft.request().placementConstraints();
        for (TaskDefinitionPlacementConstraint constraint : constraints) {
            if (constraint.type() != TaskDefinitionPlacementConstraintType.MEMBER_OF) {
                throw GeneralMessages.CONSTRAINT_TYPE.with(String.valueOf(constraint.typeAsString()));
            }
        }
    }
}
