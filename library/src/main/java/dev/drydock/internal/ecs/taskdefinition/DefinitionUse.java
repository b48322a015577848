package dev.drydock.internal.ecs.taskdefinition;

/** Whether anything still refers to a task definition: a task, a service, a deployment or a task set. */
@FunctionalInterface
public interface DefinitionUse {

    /** Nothing ever refers to a definition, as in an account without tasks and services. */
    DefinitionUse NEVER = arn -> false;

    /** Tells whether a revision, named by its ARN, is in use. */
    boolean inUse(String taskDefinitionArn);
}
