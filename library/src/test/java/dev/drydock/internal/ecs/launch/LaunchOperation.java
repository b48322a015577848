package dev.drydock.internal.ecs.launch;

import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.ServiceVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.StartTaskRequest;
import software.amazon.awssdk.services.ecs.model.TaskVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/** The operations that share rules, each with its way to say what is asked for. */
enum LaunchOperation {
    RUN_TASK {
        @Override
        void call(EcsClient ecs, LaunchAsk ask) {
            ecs.runTask(RunTaskRequest.builder()
                    .cluster(ask.cluster)
                    .taskDefinition(ask.definition)
                    .launchType(ask.launchType)
                    .platformVersion(ask.platformVersion)
                    .networkConfiguration(network(ask))
                    .capacityProviderStrategy(orNull(ask.providers))
                    .placementStrategy(orNull(ask.strategies))
                    .placementConstraints(orNull(ask.constraints))
                    .volumeConfigurations(ofTasks(ask))
                    .tags(orNull(ask.tags))
                    .propagateTags(ask.propagateTags)
                    .enableExecuteCommand(ask.exec)
                    .build());
        }
    },
    START_TASK {
        @Override
        void call(EcsClient ecs, LaunchAsk ask) {
            List<String> instances =
                    ecs.listContainerInstances(b -> b.cluster("prod")).containerInstanceArns();
            ecs.startTask(StartTaskRequest.builder()
                    .cluster(ask.cluster)
                    .containerInstances(instances)
                    .taskDefinition(ask.definition)
                    .networkConfiguration(network(ask))
                    .volumeConfigurations(ofTasks(ask))
                    .tags(orNull(ask.tags))
                    .propagateTags(ask.propagateTags)
                    .enableExecuteCommand(ask.exec)
                    .build());
        }
    },
    CREATE_SERVICE {
        @Override
        void call(EcsClient ecs, LaunchAsk ask) {
            ecs.createService(CreateServiceRequest.builder()
                    .cluster(ask.cluster)
                    .serviceName("web")
                    .desiredCount(1)
                    .taskDefinition(ask.definition)
                    .launchType(ask.launchType)
                    .platformVersion(ask.platformVersion)
                    .networkConfiguration(network(ask))
                    .capacityProviderStrategy(orNull(ask.providers))
                    .placementStrategy(orNull(ask.strategies))
                    .placementConstraints(orNull(ask.constraints))
                    .volumeConfigurations(ofServices(ask))
                    .tags(orNull(ask.tags))
                    .propagateTags(ask.propagateTags)
                    .enableExecuteCommand(ask.exec)
                    .build());
        }
    },
    UPDATE_SERVICE {
        @Override
        void call(EcsClient ecs, LaunchAsk ask) {
            ecs.updateService(UpdateServiceRequest.builder()
                    .cluster(ask.cluster)
                    .service("web")
                    .forceNewDeployment(true)
                    .taskDefinition(ask.definition)
                    .platformVersion(ask.platformVersion)
                    .networkConfiguration(network(ask))
                    .capacityProviderStrategy(orNull(ask.providers))
                    .placementStrategy(orNull(ask.strategies))
                    .placementConstraints(orNull(ask.constraints))
                    .volumeConfigurations(ofServices(ask))
                    .propagateTags(ask.propagateTags)
                    .enableExecuteCommand(ask.exec)
                    .build());
        }
    };

    /** Asks for it through the client. */
    abstract void call(EcsClient ecs, LaunchAsk ask);

    private static NetworkConfiguration network(LaunchAsk ask) {
        return ask.network == null
                ? null
                : NetworkConfiguration.builder()
                        .awsvpcConfiguration(ask.network)
                        .build();
    }

    private static <T> List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    private static List<TaskVolumeConfiguration> ofTasks(LaunchAsk ask) {
        return orNull(ask.volumes.stream()
                .map(each -> TaskVolumeConfiguration.builder()
                        .name(each.name())
                        .managedEBSVolume(e -> e.roleArn("arn:aws:iam::123456789012:role/ebs")
                                .volumeType(each.type())
                                .sizeInGiB(each.size())
                                .iops(each.iops())
                                .throughput(each.throughput()))
                        .build())
                .toList());
    }

    private static List<ServiceVolumeConfiguration> ofServices(LaunchAsk ask) {
        return orNull(ask.volumes.stream()
                .map(each -> ServiceVolumeConfiguration.builder()
                        .name(each.name())
                        .managedEBSVolume(e -> e.roleArn("arn:aws:iam::123456789012:role/ebs")
                                .volumeType(each.type())
                                .sizeInGiB(each.size())
                                .iops(each.iops())
                                .throughput(each.throughput()))
                        .build())
                .toList());
    }
}
