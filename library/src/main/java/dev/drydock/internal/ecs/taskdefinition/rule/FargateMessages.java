package dev.drydock.internal.ecs.taskdefinition.rule;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.ecs.taskdefinition.draft.RegistrationMessage;

/** What RegisterTaskDefinition says when a definition that requires FARGATE asks for what Fargate does not have. */
final class FargateMessages {

    static final Message SOURCE_PATH = unsupported("sourcePath", Source.EVIDENCE);
    static final Message DOCKER_VOLUME = unsupported("dockerVolumeConfiguration", Source.EVIDENCE);
    static final Message DEVICES = unsupported("devices", Source.EVIDENCE);
    static final Message SHARED_MEMORY = unsupported("sharedMemorySize", Source.EVIDENCE);
    static final Message MAX_SWAP = unsupported("maxSwap", Source.EVIDENCE);
    static final Message SWAPPINESS = unsupported("swappiness", Source.UNSURE);
    static final Message SECURITY_OPTIONS = unsupported("dockerSecurityOptions", Source.EVIDENCE);
    static final Message CONSTRAINTS = unsupported("constraints", Source.EVIDENCE);
    static final Message IPC_MODE = unsupported("ipcMode", Source.EVIDENCE);
    static final Message PID_MODE = RegistrationMessage.of(
            "Tasks using the Fargate launch type do not support pidMode 'host'. The supported value for pidMode is 'task'.",
            Source.EVIDENCE);
    static final Message GPU = RegistrationMessage.of(
            "Tasks using the Fargate launch type do not support GPU resource requirements.", Source.EVIDENCE);
    // The typographic quotes are AWS's.
    static final Message PRIVILEGED = RegistrationMessage.of(
            "Fargate requires that the ‘privileged’ setting be ‘false’ at the container level.", Source.EVIDENCE);
    static final Message CAPABILITY = RegistrationMessage.of("{} is not allowed on Fargate.", Source.EVIDENCE);
    static final Message LOG_DRIVER = RegistrationMessage.of(
            "{} is not a valid log driver. Must be one of [awslogs,splunk,awsfirelens]", Source.EVIDENCE);
    static final Message STREAM_PREFIX = RegistrationMessage.of(
            "Fargate requires log configuration options to include awslogs-stream-prefix to support log driver awslogs.",
            Source.EVIDENCE);
    static final Message FIRELENS_S3 = RegistrationMessage.of(
            "Fargate launch type does not support FirelensConfiguration config file from 's3'", Source.EMULATOR);
    static final Message ROLE_FOR_LOGS = RegistrationMessage.of(
            "Fargate requires task definition to have execution role ARN to support log driver awslogs.",
            Source.EVIDENCE);
    static final Message ROLE_FOR_ECR = RegistrationMessage.of(
            "Fargate requires task definition to have execution role ARN to support ECR images.", Source.ISSUE);
    // 120 itself is allowed.
    static final Message STOP_TIMEOUT = RegistrationMessage.of(
            "Tasks using the Fargate launch type must have a container stop timeout of less than 120 seconds.",
            Source.ISSUE);
    static final Message START_TIMEOUT = RegistrationMessage.of(
            "The 'startTimeout' setting for container '{}' must be between 2 and 120.", Source.UNSURE);

    private FargateMessages() {}

    private static Message unsupported(String member, Source source) {
        return RegistrationMessage.of("Fargate compatible task definitions do not support " + member, source);
    }
}
