package dev.drydock.internal.ecs.taskdefinition.draft;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What RegisterTaskDefinition says about the family, the list of containers, names, images, roles and the whole. */
public final class GeneralMessages {

    public static final Message FAMILY_MISSING =
            RegistrationMessage.of("Family should not be null or empty.", Source.UNSURE);
    public static final Message FAMILY_CHARACTERS =
            RegistrationMessage.of("Family contains invalid characters.", Source.EVIDENCE);
    public static final Message NO_CONTAINERS = RegistrationMessage.of("Container list cannot be empty.", Source.ISSUE);
    public static final Message TOO_MANY_CONTAINERS = RegistrationMessage.of("Too many containers.", Source.ISSUE);
    public static final Message TOO_LARGE =
            RegistrationMessage.of("Actual length: '{}'. Max allowed length is '65536' bytes.", Source.ISSUE);
    public static final Message NO_ESSENTIAL =
            RegistrationMessage.of("Task definition doesn't have any essential container.", Source.EVIDENCE);
    public static final Message DUPLICATE_NAME =
            RegistrationMessage.of("Container names must be unique within a task definition.", Source.EVIDENCE);
    public static final Message NAME_MISSING =
            RegistrationMessage.of("Container.name should not be null or empty.", Source.ISSUE);
    public static final Message NAME_CHARACTERS =
            RegistrationMessage.of("Container.name contains invalid characters.", Source.ISSUE);
    public static final Message IMAGE_MISSING =
            RegistrationMessage.of("Container.image should not be null or empty.", Source.ISSUE);
    public static final Message IMAGE_CHARACTERS =
            RegistrationMessage.of("Container.image contains invalid characters.", Source.KNOWN);
    public static final Message IMAGE_LENGTH =
            RegistrationMessage.of("Container.image repository length must be between 1 and 255", Source.UNSURE);
    public static final Message RETIRED_FIELD =
            RegistrationMessage.of("Unsupported field 'inferenceAccelerators'.", Source.EVIDENCE);
    public static final Message ROLE_INVALID = RegistrationMessage.of("Role is not valid", Source.ISSUE);
    public static final Message NO_TAGS = RegistrationMessage.of("Tags can not be empty.", Source.ISSUE);
    public static final Message CONSTRAINT_TYPE =
            RegistrationMessage.of("constraint.type '{}' is not supported.", Source.ISSUE);
    public static final Message TOO_MANY_REVISIONS = new Message(
            "LimitExceededException",
            "The limit for revisions of the task definition family '{}' has been exceeded.",
            Source.UNSURE);
    public static final Message COMPATIBILITY_NETWORK =
            RegistrationMessage.of("Tasks using the {} launch type do not support networkMode '{}'.", Source.UNSURE);
    public static final Message COMPATIBILITY_PLATFORM = RegistrationMessage.of(
            "Tasks using the {} launch type do not support operatingSystemFamily '{}'.", Source.UNSURE);

    private GeneralMessages() {}
}
