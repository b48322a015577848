package dev.drydock.internal.ecs.task.operation;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.TaskNames;
import dev.drydock.internal.ecs.task.TaskState;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Attachment;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.TaskManagedEBSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.TaskVolumeConfiguration;

/** Shows what is attached to tasks: their network interface, and Amazon EBS volumes, which come and go with the connection to ECS. */
final class AttachmentAnswers {

    private final AccountRegion home;

    AttachmentAnswers(AccountRegion home) {
        this.home = home;
    }

    List<Attachment> of(EcsTask task) {
        List<Attachment> all = new ArrayList<>();
        if (task.plan().hasEni()) {
            all.add(networkInterface(task));
        }
        for (TaskVolumeConfiguration each : task.spec().volumes()) {
            all.add(volume(task, each));
        }
        return all;
    }

    private Attachment networkInterface(EcsTask task) {
        List<KeyValuePair> details = new ArrayList<>();
        details.add(pair("subnetId", String.valueOf(task.subnet())));
        String ip = task.privateIp();
        if (ip != null) {
            details.add(pair("networkInterfaceId", TaskNames.networkInterfaceId(task)));
            details.add(pair("macAddress", TaskNames.macAddress(task)));
            details.add(pair("privateDnsName", TaskNames.privateDnsName(home, ip)));
            details.add(pair("privateIPv4Address", ip));
        }
        return Attachment.builder()
                .id(TaskNames.attachmentId(task))
                .type("ElasticNetworkInterface")
                .status(task.isDetached() ? "DELETED" : ip == null ? "PRECREATED" : "ATTACHED")
                .details(details)
                .build();
    }

    private static Attachment volume(EcsTask task, TaskVolumeConfiguration volume) {
        TaskManagedEBSVolumeConfiguration ebs = volume.managedEBSVolume();
        boolean deleted = ebs.terminationPolicy() == null
                || !Boolean.FALSE.equals(ebs.terminationPolicy().deleteOnTermination());
        boolean attached = task.instants().connectivityAt() >= 0;
        List<KeyValuePair> details = new ArrayList<>();
        details.add(pair("roleArn", ebs.roleArn()));
        details.add(pair("deleteOnTermination", Boolean.toString(deleted)));
        details.add(pair("volumeName", volume.name()));
        if (attached) {
            details.add(pair("volumeId", TaskNames.volumeId(task)));
        }
        return Attachment.builder()
                .id(TaskNames.volumeAttachmentId(task))
                .type("AmazonElasticBlockStorage")
                .status(status(task, attached, deleted))
                .details(details)
                .build();
    }

    private static String status(EcsTask task, boolean attached, boolean deleted) {
        if (task.state() == TaskState.STOPPED) {
            return deleted ? "DELETED" : "DETACHED";
        }
        return attached ? "ATTACHED" : "PRECREATED";
    }

    private static KeyValuePair pair(String name, String value) {
        return KeyValuePair.builder().name(name).value(value).build();
    }
}
