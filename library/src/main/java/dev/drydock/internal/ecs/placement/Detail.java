package dev.drydock.internal.ecs.placement;

import dev.drydock.instance.InstanceType;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.Reservation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a task needs of one instance and what there is, in words. ECS gives only the reason. */
final class Detail {

    private final Request request;
    private final EcsInstance instance;
    private final Reservation wanted;
    private final InstanceType type;

    Detail(Request request, EcsInstance instance) {
        this.request = request;
        this.instance = instance;
        this.wanted = request.needs().reservation();
        this.type = instance.type();
    }

    /** What is lacking with the other tasks there. */
    String now(Mismatch lacking) {
        return switch (lacking) {
            case CPU ->
                wanted.cpu() + " CPU units wanted, " + instance.remainingCpu() + " of " + type.cpu() + " left"
                        + reserved(instance.remainingCpu() - instance.freeCpu());
            case MEMORY ->
                wanted.memory() + " MiB wanted, " + instance.remainingMemory() + " of " + type.memory() + " left"
                        + reserved(instance.remainingMemory() - instance.freeMemory());
            case PORTS -> ports();
            case GPU -> wanted.gpus() + " GPUs wanted, " + instance.remainingGpus() + " of " + type.gpus() + " left";
            case ENI ->
                instance.remainingEnis() + " of " + type.enis() + " network interfaces left"
                        + reserved(instance.remainingEnis() - instance.freeEnis()) + trunk();
            case DISTINCT_INSTANCE -> "has a task of " + request.group();
            case MEMBER_OF -> unmet();
            case AGENT -> "its agent is not connected, and takes no task until it is";
            case ATTRIBUTE, LOCATION -> always(lacking);
        };
    }

    /** What is lacking even without other tasks. */
    String always(Mismatch lacking) {
        return switch (lacking) {
            case CPU -> wanted.cpu() + " CPU units wanted, it has " + type.cpu();
            case MEMORY -> wanted.memory() + " MiB wanted, it has " + type.memory();
            case GPU -> wanted.gpus() + " GPUs wanted, it has " + type.gpus();
            case ENI -> "a network interface wanted, it has none for tasks";
            case ATTRIBUTE -> "lacks " + String.join(", ", request.needs().missing(instance));
            case LOCATION -> "it is in " + instance.zone() + ", where the task has no subnet";
            case PORTS -> portsForGood();
            case DISTINCT_INSTANCE, MEMBER_OF, AGENT -> now(lacking);
        };
    }

    private String reserved(int forDaemons) {
        return forDaemons == 0 || request.daemon() ? "" : ", " + forDaemons + " of them reserved for daemons";
    }

    /** An instance launched before trunking was turned on stays as it is. */
    private String trunk() {
        return type.trunkedEnis() > type.enis() ? "; launched with awsvpcTrunking it has " + type.trunkedEnis() : "";
    }

    private String ports() {
        int many = wanted.tcp().size() + wanted.udp().size();
        int left = instance.load().portsLeft();
        List<String> inUse = left == 0 ? List.of() : ports(each -> !instance.arePortsFree(each));
        return inUse.isEmpty()
                ? many + (many == 1 ? " host port" : " host ports") + " wanted, " + left
                        + " of the 100 of an instance left"
                : String.join(", ", inUse) + " in use; tasks whose mappings have no hostPort share an instance";
    }

    private String portsForGood() {
        List<String> kept = ports(instance.load()::keepsPorts);
        return kept.isEmpty()
                ? wanted.tcp().size() + wanted.udp().size() + " host ports wanted, of an instance's 100 tasks may have "
                        + instance.load().portsForTasks()
                : String.join(", ", kept) + " kept by the host itself";
    }

    /** The requested ports that satisfy a condition. */
    private List<String> ports(Predicate<Reservation> are) {
        List<String> ports = new ArrayList<>();
        for (int port : wanted.tcp()) {
            if (are.test(new Reservation(0, 0, List.of(port), List.of(), false, 0))) {
                ports.add("TCP port " + port);
            }
        }
        for (int port : wanted.udp()) {
            if (are.test(new Reservation(0, 0, List.of(), List.of(port), false, 0))) {
                ports.add("UDP port " + port);
            }
        }
        return ports;
    }

    private String unmet() {
        for (InstanceConstraint each : request.rules().constraints()) {
            if (each instanceof MemberOf memberOf && !each.accepts(instance, request.group())) {
                return memberOf + "; here " + memberOf.facts(instance);
            }
        }
        throw new IllegalStateException("Every constraint accepts " + instance);
    }
}
