package dev.drydock.ecs.task;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Attachment;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.TaskManagedEBSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.TaskVolumeConfiguration;

/** Shows the Amazon EBS volumes of a task, which come and go with its connection to ECS. */
final class VolumeAttachments {

    private VolumeAttachments() {}

    static Attachment of(Task task, TaskVolumeConfiguration volume) {
        TaskManagedEBSVolumeConfiguration ebs = volume.managedEBSVolume();
        boolean deleted = ebs.terminationPolicy() == null
                || !Boolean.FALSE.equals(ebs.terminationPolicy().deleteOnTermination());
        boolean attached = task.connectivityAt >= 0;
        List<KeyValuePair> details = new ArrayList<>();
        details.add(TaskAnswers.pair("roleArn", ebs.roleArn()));
        details.add(TaskAnswers.pair("deleteOnTermination", Boolean.toString(deleted)));
        details.add(TaskAnswers.pair("volumeName", volume.name()));
        if (attached) {
            details.add(TaskAnswers.pair("volumeId", TaskNames.volumeId(task)));
        }
        return Attachment.builder()
                .id(TaskNames.volumeAttachmentId(task))
                .type("AmazonElasticBlockStorage")
                .status(status(task, attached, deleted))
                .details(details)
                .build();
    }

    private static String status(Task task, boolean attached, boolean deleted) {
        if (task.state() == TaskState.STOPPED) {
            return deleted ? "DELETED" : "DETACHED";
        }
        return attached ? "ATTACHED" : "PRECREATED";
    }
}
