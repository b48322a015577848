package dev.drydock.internal.ecs.taskdefinition.rule;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.ecs.taskdefinition.draft.RegistrationMessage;

/** What RegisterTaskDefinition says about volumes and who mounts them. */
final class VolumeMessages {

    static final Message NAME_MISSING =
            RegistrationMessage.of("volume.name should not be null or empty.", Source.UNSURE);
    static final Message NAME_CHARACTERS =
            RegistrationMessage.of("volume.name contains invalid characters.", Source.ISSUE);
    static final Message DUPLICATE_NAME =
            RegistrationMessage.of("Volume names must be unique within a task definition.", Source.UNSURE);
    static final Message PATH_BLANK = RegistrationMessage.of("host.sourcePath should not be blank.", Source.ISSUE);
    static final Message ONE_KIND = RegistrationMessage.of(
            "When the volume parameter is specified, only one volume configuration type should be used.", Source.ISSUE);
    static final Message AUTOPROVISION = RegistrationMessage.of(
            "When 'scope' parameter is 'task', 'autoprovision' must either not be specified or set to 'True'.",
            Source.ISSUE);
    static final Message UNKNOWN_CONTAINER =
            RegistrationMessage.of("Invalid 'volumesFrom' setting. Unknown container: '{}'.", Source.EVIDENCE);
    static final Message UNKNOWN_VOLUME = RegistrationMessage.of("Unknown volume '{}'.", Source.EVIDENCE);
    static final Message UNMOUNTED =
            RegistrationMessage.of("Volumes [{}] are not referenced by any of the containers", Source.EVIDENCE);
    static final Message EFS_IAM =
            RegistrationMessage.of("EFS IAM authorization requires TransitEncryption to be enabled.", Source.EVIDENCE);
    static final Message EFS_PORT = RegistrationMessage.of(
            "TransitEncryptionPort requires that TransitEncryption is enabled.", Source.EVIDENCE);
    static final Message EFS_ROOT = RegistrationMessage.of(
            "When using an EFS access point, the root directory must either be set to \"/\" or be omitted.",
            Source.EVIDENCE);

    private VolumeMessages() {}
}
