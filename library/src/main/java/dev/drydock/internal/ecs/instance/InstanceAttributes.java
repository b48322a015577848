package dev.drydock.internal.ecs.instance;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attribute;

/**
 * The attributes of container instances: those the agent registers, those ECS adds because of what it knows of the host,
 * and those users give.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html">Attributes</a>
 */
final class InstanceAttributes {

    private InstanceAttributes() {}

    /** As the API lists them: all of an instance, sorted by name, custom ones too. */
    static List<Attribute> listed(RegisteredHost host, InstanceAgent agent) {
        SortedMap<String, Attribute> listed = new TreeMap<>();
        derived(host, agent).forEach((name, value) -> listed.put(name, valued(name, value)));
        agent.report().capabilities().forEach(each -> listed.put(each.name(), each));
        listed.putAll(agent.custom());
        return List.copyOf(listed.values());
    }

    /** The attributes that ECS adds, unless the agent has registered them. */
    static SortedMap<String, String> derived(RegisteredHost host, InstanceAgent agent) {
        AgentReport report = agent.report();
        SortedMap<String, String> derived = new TreeMap<>();
        derived.put("ecs.cpu-architecture", host.type().arm() ? "arm64" : "x86_64");
        derived.put("ecs.os-family", "LINUX");
        derived.put("ecs.os-type", "linux");
        if (report.external()) {
            return derived;
        }
        if (report.amiId() != null) {
            derived.put("ecs.ami-id", report.amiId());
        }
        derived.put("ecs.availability-zone", host.zone());
        derived.put("ecs.instance-type", host.type().name());
        String account = host.arn().split(":", 6)[4];
        derived.put("ecs.vpc-id", "vpc-0" + account + "0000");
        derived.put("ecs.subnet-id", "subnet-0" + account + "000" + host.zoneIndex());
        String trunk = agent.trunkId();
        if (trunk != null) {
            derived.put("ecs.awsvpc-trunk-id", trunk);
        }
        return derived;
    }

    private static Attribute valued(String name, @Nullable String value) {
        return Attribute.builder().name(name).value(value).build();
    }
}
