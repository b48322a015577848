package dev.drydock.internal.ecs.launch;

import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.Tag;

/** What any of the operations can be asked for; null and empty are left out of the request. */
final class LaunchAsk {

    String cluster = "prod";
    String definition;
    String launchType;
    String platformVersion;
    AwsVpcConfiguration network;
    List<CapacityProviderStrategyItem> providers = List.of();
    List<PlacementStrategy> strategies = List.of();
    List<PlacementConstraint> constraints = List.of();
    List<Ebs> volumes = List.of();
    List<Tag> tags = List.of();
    String propagateTags;
    boolean exec;

    /** A volume as both kinds of request can give it. */
    record Ebs(String name, String type, Integer size, Integer iops, Integer throughput) {}

    private LaunchAsk(String definition, String launchType, AwsVpcConfiguration network) {
        this.definition = definition;
        this.launchType = launchType;
        this.network = network;
    }

    static LaunchAsk onFargate() {
        return new LaunchAsk("fargate", "FARGATE", subnets("subnet-1"));
    }

    static LaunchAsk onEc2() {
        return new LaunchAsk("bridge", "EC2", null);
    }

    /** On an instance, with a network interface of its own. */
    static LaunchAsk onInterface() {
        return new LaunchAsk("eni", "EC2", subnets("subnet-1"));
    }

    static LaunchAsk onProviders(CapacityProviderStrategyItem... items) {
        LaunchAsk ask = new LaunchAsk("fargate", null, subnets("subnet-1"));
        ask.providers = List.of(items);
        return ask;
    }

    static AwsVpcConfiguration subnets(String... subnets) {
        return AwsVpcConfiguration.builder()
                .subnets(subnets)
                .securityGroups("sg-1")
                .build();
    }

    LaunchAsk with(Consumer<LaunchAsk> change) {
        change.accept(this);
        return this;
    }

    /** What was asked for when nothing was wrong yet: the service that an update then changes. */
    LaunchAsk before() {
        if (definition.equals("windows")) {
            return onFargate().with(ask -> ask.definition = "windows");
        }
        if (launchType == null || launchType.equals("FARGATE")) {
            return onFargate();
        }
        return definition.equals("eni") && network != null ? onInterface() : onEc2();
    }
}
