package dev.drydock.internal.document;

import dev.drydock.fault.Faults;
import dev.drydock.fault.FisAction;
import dev.drydock.fault.InstanceFault;
import dev.drydock.fault.SpotFault;
import dev.drydock.fault.Strike;
import dev.drydock.fault.TaskFault;
import dev.drydock.fault.ZoneFault;
import dev.drydock.fault.ZoneOutage;
import dev.drydock.internal.document.FaultDocument.Declared;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A fault of one instant as data; with {@code in} it is to come:
 *
 * <pre>{@code
 * {"anyInstance": "prod", "in": "10m", "does": "terminate"}
 * {"zone": "us-east-1a", "does": "goesDown", "lasts": "30m"}
 * {"fis": "aws:ecs:stop-task", "cluster": "prod", "selectionMode": "COUNT(1)", "does": "starts"}
 * }</pre>
 */
final class StrikeDocument {

    private final DocumentPart part;
    private final String kind;
    private final String verb;

    StrikeDocument(DocumentPart part, String kind, String verb) {
        this.part = part;
        this.kind = kind;
        this.verb = verb;
    }

    /**
     * Carries it out, or declares it.
     *
     * @throws IllegalArgumentException if there is nothing to strike
     */
    Declared declare(Faults faults) {
        String about = part.text(kind);
        Strike strike = switch (kind) {
            case "instance" -> host(faults.instance(about));
            case "anyInstance" -> host(faults.anyInstance(about));
            case "spot" -> spot(faults.spot(about));
            case "anySpotTask" -> spot(faults.anySpotTask(about));
            case "anyTask" -> task(faults.anyTask(about));
            case "zone" -> zone(faults, faults.zone(about));
            case "fis" -> fis(faults.fis(about));
            default -> task(faults.task(about));
        };
        return part.has("in") || strike instanceof ZoneOutage
                ? new Declared(strike.toString(), null, strike)
                : new Declared(kind + " " + about + ": " + verb, null, null);
    }

    private Strike host(InstanceFault now) {
        InstanceFault fault = part.has("in") ? now.in(part.duration("in")) : now;
        return switch (verb) {
            case "terminate" -> fault.terminate();
            case "stop" -> fault.stop();
            case "drainAndTerminate" -> fault.drainAndTerminate();
            case "disconnect" -> fault.disconnect();
            default -> fault.reconnect();
        };
    }

    private Strike spot(SpotFault now) {
        SpotFault fault = part.has("in") ? now.in(part.duration("in")) : now;
        return fault.interrupt();
    }

    private Strike zone(Faults faults, ZoneFault now) {
        ZoneFault fault = part.has("in") ? now.in(part.duration("in")) : now;
        if (verb.equals("recovers")) {
            return fault.recovers();
        }
        ZoneOutage outage = fault.goesDown();
        try {
            if (part.has("lasts")) {
                outage.lasts(part.duration("lasts"));
            }
            if (part.has("until")) {
                outage.until(CallFaultDocument.instant(part.required("until")));
            }
        } catch (IllegalArgumentException over) {
            faults.remove(outage);
            throw over;
        }
        return outage;
    }

    private Strike fis(FisAction action) {
        String cluster = part.optionalText("cluster");
        if (cluster != null) {
            action.cluster(cluster);
        }
        String service = part.optionalText("service");
        if (service != null) {
            action.service(service);
        }
        if (part.has("tasks")) {
            action.tasks(part.required("tasks").asList().stream()
                    .map(DocumentPart::asText)
                    .toArray(String[]::new));
        }
        String mode = part.optionalText("selectionMode");
        if (mode != null) {
            action.selectionMode(mode);
        }
        if (part.has("parameters")) {
            DocumentPart parameters = part.required("parameters");
            parameters.members().forEach(name -> action.parameter(name, parameters.text(name)));
        }
        return (part.has("in") ? action.in(part.duration("in")) : action).starts();
    }

    private Strike task(TaskFault now) {
        TaskFault fault = part.has("in") ? now.in(part.duration("in")) : now;
        String container = part.optionalText("container");
        return switch (verb) {
            case "retires" -> fault.retires();
            case "failsHealthCheckFor" -> sicken(fault, container, part.duration("duration"));
            default -> container == null ? fault.losesContainer() : fault.losesContainer(container);
        };
    }

    private static Strike sicken(TaskFault fault, @Nullable String container, Duration howLong) {
        return container == null ? fault.failsHealthCheckFor(howLong) : fault.failsHealthCheckFor(container, howLong);
    }
}
