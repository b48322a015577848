package dev.drydock.internal.ecs.taskdefinition.rule;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.ecs.taskdefinition.draft.RegistrationMessage;

/** What RegisterTaskDefinition says about CPU, memory and ephemeral storage. */
public final class SizeMessages {

    private static final String SEE_GUIDE =
            " For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.";

    static final Message TASK_CPU = RegistrationMessage.of("Invalid 'cpu' setting for task." + SEE_GUIDE, Source.ISSUE);
    static final Message TASK_MEMORY =
            RegistrationMessage.of("Invalid 'memory' setting for task." + SEE_GUIDE, Source.KNOWN);
    static final Message FARGATE_NO_CPU =
            RegistrationMessage.of("Fargate requires that 'cpu' be defined at the task level.", Source.EVIDENCE);
    static final Message FARGATE_NO_MEMORY =
            RegistrationMessage.of("Fargate requires that 'memory' be defined at the task level.", Source.EVIDENCE);
    public static final Message FARGATE_PAIR = RegistrationMessage.of(
            "No Fargate configuration exists for given values: {} CPU, {} memory."
                    + " See the Amazon ECS documentation for the valid values.",
            Source.EVIDENCE);
    static final Message NO_MEMORY = RegistrationMessage.of(
            "Invalid setting for container '{}'. At least one of 'memory' or 'memoryReservation' must be specified.",
            Source.EVIDENCE);
    static final Message MEMORY_BELOW_RESERVATION = RegistrationMessage.of(
            "Invalid setting for container '{}'." + " 'memory' must be greater than or equal to 'memoryReservation'.",
            Source.EVIDENCE);
    static final Message MEMORY_OVER_TASK = RegistrationMessage.of(
            "The 'memory' setting for container '{}' is greater than for the task.", Source.EVIDENCE);
    static final Message CPU_OVER_TASK = RegistrationMessage.of(
            "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.",
            Source.EVIDENCE);
    static final Message RESERVATION_OVER_TASK = RegistrationMessage.of(
            "The sum of all container 'memoryReservation' values cannot be greater than the value of the task 'memory'.",
            Source.ISSUE);
    static final Message CONTAINER_CPU =
            RegistrationMessage.of("Invalid 'cpu' setting for container '{}'.", Source.UNSURE);
    static final Message CONTAINER_MEMORY =
            RegistrationMessage.of("Invalid 'memory' setting for container '{}'.", Source.UNSURE);
    static final Message CONTAINER_RESERVATION =
            RegistrationMessage.of("Invalid 'memoryReservation' setting for container '{}'.", Source.UNSURE);
    public static final Message STORAGE_TOO_SMALL =
            RegistrationMessage.of("EphemeralStorage size should be at least 21", Source.EVIDENCE);
    public static final Message STORAGE_TOO_LARGE =
            RegistrationMessage.of("EphemeralStorage size should be at most 200", Source.EVIDENCE);
    public static final Message STORAGE_ON_EC2 =
            RegistrationMessage.of("Tasks using the EC2 launch type do not support EphemeralStorage.", Source.EVIDENCE);

    private SizeMessages() {}
}
