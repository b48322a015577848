package dev.drydock.internal.ecs.taskdefinition.rule;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.ecs.taskdefinition.container.ContainerListRules;
import dev.drydock.internal.ecs.taskdefinition.container.DependencyRules;
import dev.drydock.internal.ecs.taskdefinition.container.EnvironmentRules;
import dev.drydock.internal.ecs.taskdefinition.container.HealthCheckRules;
import dev.drydock.internal.ecs.taskdefinition.container.LimitRules;
import dev.drydock.internal.ecs.taskdefinition.container.LogRules;
import dev.drydock.internal.ecs.taskdefinition.container.SecretRules;
import dev.drydock.internal.ecs.taskdefinition.draft.Draft;
import dev.drydock.internal.ecs.taskdefinition.draft.GeneralMessages;

/**
 * Everything RegisterTaskDefinition checks, one error at a time as AWS reports them, in AWS's likely order: the family,
 * the list of containers with names and images, sizes, the network, Fargate's prohibitions, each container, volumes and
 * placement, roles. Tags come last, with the handler.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html">Task
 *     definition parameters</a>
 */
public final class DefinitionRules {

    private static final int MAX_BYTES = 64 * 1024;

    private DefinitionRules() {}

    /**
     * Checks a whole definition.
     *
     * @throws Refusal with the first rule it breaks
     */
    public static void check(Draft draft) {
        FamilyRules.check(draft);
        ContainerListRules.check(draft);
        // From here on the whole is small, so no later rule needs a bound of its own.
        long bytes = JsonLength.of(draft.request());
        if (bytes > MAX_BYTES) {
            throw GeneralMessages.TOO_LARGE.with(bytes);
        }
        SizeRules.check(draft);
        NetworkRules.check(draft);
        if (draft.requiresFargate()) {
            FargateRules.check(draft);
        }
        PortRules.check(draft);
        HealthCheckRules.check(draft);
        DependencyRules.check(draft);
        LogRules.check(draft);
        SecretRules.check(draft);
        EnvironmentRules.check(draft);
        LimitRules.check(draft);
        VolumeDefinitionRules.check(draft);
        ConstraintRules.check(draft);
        RoleRules.check(draft);
    }
}
