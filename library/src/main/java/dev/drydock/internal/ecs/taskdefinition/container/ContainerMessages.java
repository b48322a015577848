package dev.drydock.internal.ecs.taskdefinition.container;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.ecs.taskdefinition.draft.RegistrationMessage;

/** What RegisterTaskDefinition says about one container: health, dependencies, logs, secrets, environment, limits. */
public final class ContainerMessages {

    static final Message HEALTH_MAX = RegistrationMessage.of(
            "Health check {} must be less than or equal to the maximum allowed value {} for container '{}'",
            Source.EVIDENCE);
    static final Message HEALTH_MIN = RegistrationMessage.of(
            "Health check {} must be greater than or equal to the minimum allowed value {} for container '{}'",
            Source.UNSURE);
    static final Message HEALTH_COMMAND =
            RegistrationMessage.of("Health check command must not be empty for container '{}'", Source.UNSURE);

    // The plus sign is AWS's.
    static final Message DEPENDENCY_UNKNOWN =
            RegistrationMessage.of("Cannot depend on container + '{}' because it does not exist", Source.EVIDENCE);
    static final Message DEPENDENCY_SELF =
            RegistrationMessage.of("A container cannot depend on itself.", Source.UNSURE);
    static final Message DEPENDENCY_CYCLE =
            RegistrationMessage.of("There is a cycle in the container dependencies", Source.UNSURE);
    static final Message DEPENDENCY_ESSENTIAL = RegistrationMessage.of(
            "A dependency container with SUCCESS or COMPLETE condition cannot be an essential container",
            Source.EVIDENCE);
    static final Message DEPENDENCY_HEALTH = RegistrationMessage.of(
            "A dependency container with HEALTHY condition must have health check configured", Source.EVIDENCE);

    static final Message LOG_OPTIONS_MISSING =
            RegistrationMessage.of("Log driver awslogs requires options: {}", Source.EVIDENCE);
    static final Message LOG_OPTIONS_UNKNOWN =
            RegistrationMessage.of("Log driver awslogs disallows options: {}", Source.ISSUE);
    static final Message NO_ROUTER = RegistrationMessage.of(
            "When awsfirelens log driver is specified in log configuration, a firelens configuration object must be"
                    + " configured in one of the containers.",
            Source.ISSUE);
    static final Message IDLE_ROUTER = RegistrationMessage.of(
            "When a firelensConfiguration object is specified, at least one container has to be configured with the"
                    + " awsfirelens log driver.",
            Source.ISSUE);
    static final Message ROUTER_USER = RegistrationMessage.of(
            "If 'user' field is specified on firelens container, then 'UID' has to be '0'.", Source.EVIDENCE);
    static final Message TMPFS_SIZE = RegistrationMessage.of(
            "The container has an invalid tmpfs size value specified. It must be a non-zero, non-negative integer.",
            Source.ISSUE);
    static final Message TWO_ROUTERS = RegistrationMessage.of(
            "A firelens configuration object can be configured in only one of the containers.", Source.UNSURE);

    static final Message SECRET_DUPLICATE =
            RegistrationMessage.of("Duplicate secret names found: {}. Each secret name must be unique.", Source.ISSUE);
    static final Message SECRET_IN_ENVIRONMENT = RegistrationMessage.of(
            "The secret name must be unique and not shared with any new or existing environment variables set on the"
                    + " container, such as '{}'.",
            Source.ISSUE);
    static final Message SECRET_ROLE = RegistrationMessage.of(
            "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'",
            Source.ISSUE);
    static final Message REGISTRY_ROLE = RegistrationMessage.of(
            "When you are specifying repositoryCredentials, you must also specify a value for 'executionRoleArn'",
            Source.UNSURE);
    static final Message SECRET_NAME = RegistrationMessage.of(
            "The Systems Manager parameter name specified for secret {} is invalid.", Source.ISSUE);
    static final Message SECRET_ACCOUNT = RegistrationMessage.of(
            "The Systems Manager parameter ARN has a different account ID than the current account. The current account"
                    + " ID is {} and the ARN account ID is {}. Cross-account access for ARNs is not currently supported.",
            Source.EVIDENCE);

    static final Message VARIABLE_NAME =
            RegistrationMessage.of("Environment variable name cannot be null or blank.", Source.ISSUE);
    static final Message TOO_MANY_FILES = RegistrationMessage.of(
            "The maximum number of environment files was exceeded. Specify ten or less and try again.",
            Source.EVIDENCE);
    static final Message FILE_ARN = RegistrationMessage.of("Invalid arn syntax.", Source.EVIDENCE);

    static final Message ULIMIT =
            RegistrationMessage.of("Soft limit exceeds hard limit for ulimit {}", Source.EVIDENCE);
    static final Message RESTART_PERIOD = RegistrationMessage.of(
            "The 'restartAttemptPeriod' setting for container '{}' must be between 60 and 1800.", Source.EVIDENCE);
    static final Message TOO_MANY_EXIT_CODES = RegistrationMessage.of(
            "The 'ignoredExitCodes' setting for container '{}' can have at most 50 items.", Source.UNSURE);
    public static final Message GPUS =
            RegistrationMessage.of("Invalid 'resourceRequirements' setting for container '{}'.", Source.UNSURE);
    static final Message TIMEOUT = RegistrationMessage.of(
            "Granular {} timeout on container '{}' must be at least 2 seconds.", Source.EMULATOR);

    private ContainerMessages() {}
}
