package dev.drydock.internal.ecs.taskdefinition.rule;

import dev.drydock.internal.ecs.taskdefinition.draft.Draft;
import dev.drydock.internal.ecs.taskdefinition.draft.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DockerVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.EFSAuthorizationConfig;
import software.amazon.awssdk.services.ecs.model.EFSAuthorizationConfigIAM;
import software.amazon.awssdk.services.ecs.model.EFSTransitEncryption;
import software.amazon.awssdk.services.ecs.model.EFSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.MountPoint;
import software.amazon.awssdk.services.ecs.model.Scope;
import software.amazon.awssdk.services.ecs.model.Volume;
import software.amazon.awssdk.services.ecs.model.VolumeFrom;

/**
 * Volumes: their names and kinds, that what containers mount exists, that what needs mounting is mounted, and the options of Amazon EFS.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_data_volumes.html">Storage options</a>
 */
final class VolumeDefinitionRules {

    private VolumeDefinitionRules() {}

    static void check(Draft draft) {
        Set<String> containers = new HashSet<>();
        draft.containers().forEach(container -> containers.add(container.name()));
        Set<String> volumes = new HashSet<>();
        for (Volume volume : draft.volumes()) {
            name(volume.name());
            if (!volumes.add(volume.name())) {
                throw VolumeMessages.DUPLICATE_NAME.with();
            }
            kind(volume);
        }
        Set<String> mounted = new HashSet<>();
        for (ContainerDefinition container : draft.containers()) {
            for (VolumeFrom from : container.volumesFrom()) {
                String source = String.valueOf(from.sourceContainer());
                if (!containers.contains(source)) {
                    throw VolumeMessages.UNKNOWN_CONTAINER.with(source);
                }
            }
            for (MountPoint mount : container.mountPoints()) {
                String source = String.valueOf(mount.sourceVolume());
                if (!volumes.contains(source)) {
                    throw VolumeMessages.UNKNOWN_VOLUME.with(source);
                }
                mounted.add(source);
            }
        }
        configuredAtLaunch(draft, mounted);
        for (Volume volume : draft.volumes()) {
            if (volume.efsVolumeConfiguration() != null) {
                efs(volume.efsVolumeConfiguration());
            }
        }
    }

    private static void name(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            throw VolumeMessages.NAME_MISSING.with();
        }
        if (!Names.isName(name)) {
            throw VolumeMessages.NAME_CHARACTERS.with();
        }
    }

    /** A volume is one thing: a path of the host, Docker's, or a file system's. An empty host does not count. */
    private static void kind(Volume volume) {
        String path = volume.host() == null ? null : volume.host().sourcePath();
        if (path != null && path.isBlank()) {
            throw VolumeMessages.PATH_BLANK.with();
        }
        long kinds = Stream.of(
                        path,
                        volume.dockerVolumeConfiguration(),
                        volume.efsVolumeConfiguration(),
                        volume.fsxWindowsFileServerVolumeConfiguration())
                .filter(Objects::nonNull)
                .count();
        if (kinds > 1) {
            throw VolumeMessages.ONE_KIND.with();
        }
        DockerVolumeConfiguration docker = volume.dockerVolumeConfiguration();
        boolean ofTask = docker != null && docker.scope() == Scope.TASK;
        // The guide says the opposite, that it must be omitted or false; this is what AWS answers.
        if (ofTask && Boolean.FALSE.equals(docker.autoprovision())) {
            throw VolumeMessages.AUTOPROVISION.with();
        }
    }

    /** A volume that each launch configures, such as one of Amazon EBS, must be mounted somewhere. */
    private static void configuredAtLaunch(Draft draft, Set<String> mounted) {
        List<String> idle = draft.volumes().stream()
                .filter(volume -> Boolean.TRUE.equals(volume.configuredAtLaunch()))
                .map(volume -> String.valueOf(volume.name()))
                .filter(name -> !mounted.contains(name))
                .toList();
        if (!idle.isEmpty()) {
            throw VolumeMessages.UNMOUNTED.with(String.join(", ", idle));
        }
    }

    private static void efs(EFSVolumeConfiguration efs) {
        boolean encrypted = efs.transitEncryption() == EFSTransitEncryption.ENABLED;
        EFSAuthorizationConfig authorization = efs.authorizationConfig();
        boolean iam = authorization != null && authorization.iam() == EFSAuthorizationConfigIAM.ENABLED;
        if (iam && !encrypted) {
            throw VolumeMessages.EFS_IAM.with();
        }
        if (efs.transitEncryptionPort() != null && !encrypted) {
            throw VolumeMessages.EFS_PORT.with();
        }
        boolean accessPoint = authorization != null && authorization.accessPointId() != null;
        boolean rooted = efs.rootDirectory() == null || efs.rootDirectory().equals("/");
        if (accessPoint && !rooted) {
            throw VolumeMessages.EFS_ROOT.with();
        }
    }
}
