package dev.drydock.internal.ecs.instance;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attribute;

/** A container instance as its agent reports it, with the attributes its users gave it. Changed under the lock. */
final class InstanceAgent {

    /** The state of an awsvpc trunk network interface. */
    enum Trunk {
        NONE,
        ATTACHING,
        ATTACHED,
        DETACHING,
        DETACHED
    }

    private AgentReport report;
    private final SortedMap<String, Attribute> custom = new TreeMap<>();
    private @Nullable String updateStatus;
    private Trunk trunk;
    private final @Nullable String trunkId;

    /** Derived from the report and the custom attributes; one set for all that register the standard ones. */
    private Set<String> capabilities;

    InstanceAgent(AgentReport report, Map<String, Attribute> custom, Trunk trunk, @Nullable String trunkId) {
        this.report = report;
        this.custom.putAll(custom);
        this.trunk = trunk;
        this.trunkId = trunkId;
        this.capabilities = derived();
    }

    AgentReport report() {
        return report;
    }

    void report(AgentReport next) {
        report = next;
        capabilities = derived();
    }

    /** Attributes under names that AWS does not reserve, by name. */
    SortedMap<String, Attribute> custom() {
        return Collections.unmodifiableSortedMap(custom);
    }

    void custom(Map<String, Attribute> next) {
        Map<String, Attribute> copy = new TreeMap<>(next);
        custom.clear();
        custom.putAll(copy);
        capabilities = derived();
    }

    Set<String> capabilities() {
        return capabilities;
    }

    /** The status of the last update of the agent; null if none was ever requested. */
    @Nullable
    String updateStatus() {
        return updateStatus;
    }

    void updateStatus(String next) {
        updateStatus = next;
    }

    Trunk trunk() {
        return trunk;
    }

    void trunk(Trunk next) {
        trunk = next;
    }

    /** The id of the trunk network interface while it is there. */
    @Nullable
    String trunkId() {
        return trunk == Trunk.ATTACHED ? trunkId : null;
    }

    private Set<String> derived() {
        boolean extended = custom.keySet().stream().anyMatch(AgentCapabilities::isCapability);
        if (report.capabilities() == AgentCapabilities.STANDARD && !extended) {
            return AgentCapabilities.CAPABILITIES;
        }
        Set<String> names = new HashSet<>();
        report.capabilities().forEach(each -> names.add(each.name()));
        custom.keySet().stream().filter(AgentCapabilities::isCapability).forEach(names::add);
        return names.equals(AgentCapabilities.CAPABILITIES) ? AgentCapabilities.CAPABILITIES : names;
    }

    Image image() {
        boolean standard = report.capabilities().equals(AgentCapabilities.STANDARD);
        AgentReport plain = standard
                ? new AgentReport(
                        report.versions(),
                        report.tcpPorts(),
                        report.udpPorts(),
                        report.gpus(),
                        List.of(),
                        report.amiId(),
                        report.external())
                : report;
        return new Image(plain, standard, List.copyOf(custom.values()), updateStatus, trunk, trunkId);
    }

    static InstanceAgent of(Image image) {
        AgentReport plain = image.report;
        AgentReport report = image.standard
                ? new AgentReport(
                        plain.versions(),
                        plain.tcpPorts(),
                        plain.udpPorts(),
                        plain.gpus(),
                        AgentCapabilities.STANDARD,
                        plain.amiId(),
                        plain.external())
                : plain;
        Map<String, Attribute> custom = new TreeMap<>();
        image.custom.forEach(each -> custom.put(each.name(), each));
        InstanceAgent agent = new InstanceAgent(report, custom, image.trunk, image.trunkId);
        agent.updateStatus = image.updateStatus;
        return agent;
    }

    /**
     * An agent as data.
     *
     * @param report without the capabilities if they are the standard ones
     * @param standard whether they are
     */
    public record Image(
            AgentReport report,
            boolean standard,
            List<Attribute> custom,
            @Nullable String updateStatus,
            Trunk trunk,
            @Nullable String trunkId) {}
}
