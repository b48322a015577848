package dev.drydock.internal.ecs.taskdefinition.container;

import dev.drydock.internal.ecs.taskdefinition.draft.Draft;
import dev.drydock.internal.model.Arn;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;

/** Environment variables and the files in Amazon S3 that hold more of them. */
public final class EnvironmentRules {

    private static final int MAX_FILES = 10;

    private EnvironmentRules() {}

    public static void check(Draft draft) {
        for (ContainerDefinition container : draft.containers()) {
            for (KeyValuePair variable : container.environment()) {
                if (variable.name() == null || variable.name().isBlank()) {
                    throw ContainerMessages.VARIABLE_NAME.with();
                }
            }
            files(container);
        }
    }

    private static void files(ContainerDefinition container) {
        if (container.environmentFiles().size() > MAX_FILES) {
            throw ContainerMessages.TOO_MANY_FILES.with();
        }
        for (EnvironmentFile file : container.environmentFiles()) {
            if (file.value() == null || Arn.parse(file.value()).isEmpty()) {
                throw ContainerMessages.FILE_ARN.with();
            }
        }
    }
}
