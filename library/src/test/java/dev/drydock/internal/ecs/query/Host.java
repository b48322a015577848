package dev.drydock.internal.ecs.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** An instance made up for a test. */
final class Host implements QueriedInstance {

    private final Map<String, String> attributes = new TreeMap<>();
    private List<String> groups = List.of();
    private String version = "1.100.0";
    private boolean connected = true;
    private long registeredAt = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private String id = "i-0123456789abcdef0";

    Host with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    Host running(String... groupsOfTasks) {
        groups = List.of(groupsOfTasks);
        return this;
    }

    Host agent(String itsVersion, boolean isConnected) {
        version = itsVersion;
        connected = isConnected;
        return this;
    }

    Host registered(String at) {
        registeredAt = Instant.parse(at).toEpochMilli();
        return this;
    }

    Host id(String ec2InstanceId) {
        id = ec2InstanceId;
        return this;
    }

    @Override
    public boolean hasAttribute(String name) {
        return attributes.containsKey(name);
    }

    @Override
    public String attribute(String name) {
        return attributes.get(name);
    }

    @Override
    public boolean hasTaskOf(Predicate<String> group) {
        return groups.stream().anyMatch(group);
    }

    @Override
    public boolean isConnected() {
        return connected;
    }

    @Override
    public String agentVersion() {
        return version;
    }

    @Override
    public String ec2InstanceId() {
        return id;
    }

    @Override
    public long registeredAt() {
        return registeredAt;
    }

    @Override
    public int runningTasks() {
        return groups.size();
    }
}
