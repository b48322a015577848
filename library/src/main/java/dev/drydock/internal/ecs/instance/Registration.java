package dev.drydock.internal.ecs.instance;

import dev.drydock.instance.InstanceType;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.Leniencies;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.PlatformDevice;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.Resource;
import software.amazon.awssdk.services.ecs.model.VersionInfo;

/**
 * What a request to register a container instance says. Attributes that break a rule are silently left out, as ECS does;
 * agents notice by comparing the answer with what they sent.
 *
 * @param hostId {@code i-…}; null for a host outside of EC2, which gets an id of its own
 * @param bare whether the request tells nothing of its host, which is forgiven
 * @param type as the agent measures it; null if the request does not say, as when an instance is registered again
 * @param zone the availability zone
 * @param custom custom attributes
 */
record Registration(
        @Nullable String hostId,
        boolean bare,
        @Nullable InstanceType type,
        String zone,
        AgentReport report,
        SortedMap<String, Attribute> custom) {

    private static final int MOST_PORTS = 100;
    private static final String MEASURED = "Give totalResources as the agent does, with integerValue of CPU and MEMORY";

    static Registration of(AccountRegion home, Leniencies leniencies, RegisterContainerInstanceRequest request) {
        SortedMap<String, Attribute> reserved = new TreeMap<>();
        SortedMap<String, Attribute> custom = new TreeMap<>();
        for (Attribute each : request.attributes()) {
            if (AttributeRules.isWellFormed(each)) {
                boolean own = !AgentCapabilities.isReserved(each.name());
                if (!own || custom.containsKey(each.name()) || custom.size() < AttributeRules.MOST) {
                    Attribute plain = Attribute.builder()
                            .name(each.name())
                            .value(each.value())
                            .build();
                    (own ? custom : reserved).put(each.name(), plain);
                }
            }
        }
        boolean external = reserved.containsKey(AgentCapabilities.EXTERNAL);
        String document = request.instanceIdentityDocument();
        boolean again = request.containerInstanceArn() != null;
        InstanceIdentity identity =
                external ? null : InstanceIdentity.of(home, again ? Leniencies.NONE : leniencies, document);
        List<String> gpus = gpus(request.platformDevices());
        AgentReport report = new AgentReport(
                Objects.requireNonNullElse(
                        request.versionInfo(), VersionInfo.builder().build()),
                ports(request.totalResources(), "PORTS", AgentReport.USUAL_PORTS),
                ports(request.totalResources(), "PORTS_UDP", List.of()),
                gpus,
                List.copyOf(reserved.values()),
                identity == null ? null : identity.imageId(),
                external);
        boolean bare = leniencies.foreignIdentities() && !external && reserved.isEmpty();
        return new Registration(
                identity == null ? null : identity.instanceId(),
                bare,
                type(identity, external, request.totalResources(), gpus.size()),
                identity == null ? home.zones().get(0) : identity.zone(),
                report,
                custom);
    }

    /** What the agent reports of a host; one that tells nothing of itself counts as the newest one. */
    AgentReport reportOf(String id) {
        return bare && type != null ? AgentReport.optimized(id, type) : report;
    }

    /** What ids of such hosts begin with: those outside of EC2 are managed instances of Systems Manager. */
    String hostKind() {
        return report.external() ? "mi" : "i";
    }

    /** The type of the table, or one that is not in it, with what the agent measured. */
    private static @Nullable InstanceType type(
            @Nullable InstanceIdentity identity, boolean external, List<Resource> totals, int gpus) {
        boolean isMeasured = named(totals, "CPU") != null && named(totals, "MEMORY") != null;
        InstanceType basis;
        if (external) {
            if (!isMeasured) {
                throw InstanceMessages.UNKNOWN_RESOURCES.with("external").hint(MEASURED);
            }
            basis = new InstanceType("external", 0, 0, 0, false);
        } else if (identity == null) {
            return null;
        } else {
            basis = basis(identity, isMeasured);
        }
        return basis.measured(amount(totals, "CPU", basis.cpu()), amount(totals, "MEMORY", basis.memory()), gpus);
    }

    /** There is no telling what an instance of an unknown type has, unless its agent says so. */
    private static InstanceType basis(InstanceIdentity identity, boolean isMeasured) {
        String name = identity.instanceType();
        InstanceType known = InstanceType.known(name);
        if (known == null && isMeasured) {
            return new InstanceType(name, 0, 0, 1, identity.arm());
        }
        try {
            return known == null ? InstanceType.of(name) : known;
        } catch (IllegalArgumentException unknown) {
            throw InstanceMessages.UNKNOWN_RESOURCES.with(name).hint(MEASURED + ". " + unknown.getMessage());
        }
    }

    private static int amount(List<Resource> totals, String name, int otherwise) {
        Resource resource = named(totals, name);
        if (resource == null) {
            return otherwise;
        }
        Integer amount = resource.integerValue();
        if (amount == null || amount < 0) {
            throw InstanceMessages.BAD_RESOURCE.with(name);
        }
        return amount;
    }

    private static List<Integer> ports(List<Resource> totals, String name, List<Integer> otherwise) {
        Resource resource = named(totals, name);
        if (resource == null) {
            return otherwise;
        }
        List<Integer> ports = new ArrayList<>();
        for (String each : resource.stringSetValue()) {
            int port = port(each);
            if (port < 0) {
                throw InstanceMessages.BAD_RESOURCE.with(name);
            }
            if (!ports.contains(port)) {
                ports.add(port);
            }
        }
        if (ports.size() > MOST_PORTS) {
            throw InstanceMessages.TOO_MANY_PORTS.with();
        }
        return ports;
    }

    private static int port(@Nullable String text) {
        boolean number = text != null
                && !text.isEmpty()
                && text.length() <= 5
                && text.chars().allMatch(each -> each >= '0' && each <= '9');
        int port = number ? Integer.parseInt(text) : -1;
        return port <= 65_535 ? port : -1;
    }

    private static @Nullable Resource named(List<Resource> totals, String name) {
        for (Resource each : totals) {
            if (each != null && name.equals(each.name())) {
                return each;
            }
        }
        return null;
    }

    private static List<String> gpus(List<PlatformDevice> devices) {
        List<String> gpus = new ArrayList<>();
        for (PlatformDevice each : devices) {
            if (each != null && "GPU".equals(each.typeAsString()) && each.id() != null) {
                gpus.add(each.id());
            }
        }
        return gpus;
    }
}
