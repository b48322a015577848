package dev.drydock.internal.document;

import dev.drydock.fault.Faults;
import dev.drydock.fault.PageFault;
import dev.drydock.fault.PageFaults;
import dev.drydock.fault.ReadFaults;
import dev.drydock.fault.ReadLag;
import dev.drydock.internal.document.FaultDocument.Declared;

/**
 * A fault in calls that read, as data:
 *
 * <pre>{@code
 * {"reads": "any", "does": "lagBehind", "duration": "5s"}
 * {"reads": "ecs", "does": "lagBehind", "duration": "5s", "evenBackwards": true, "lasts": "10m"}
 * {"pages": "any", "does": "areShort"}
 * {"pages": "ecs:ListTasks", "does": "areEmpty", "where": {"cluster": "prod"}}
 * }</pre>
 */
final class ReadFaultDocument {

    static final String READS = "reads";
    static final String PAGES = "pages";

    private static final String BACKWARDS = "evenBackwards";

    private final DocumentPart part;
    private final String kind;
    private final String verb;

    ReadFaultDocument(DocumentPart part, String kind, String verb) {
        this.part = part;
        this.kind = kind;
        this.verb = verb;
    }

    /** @throws DocumentException if a member is not as it must be */
    void check() {
        String about = part.text(kind);
        if (kind.equals(READS)) {
            if (!about.equals(CallFaultDocument.ANY) && !CallFaultDocument.SERVICES.contains(about)) {
                throw part.required(kind)
                        .wrong("must be any or one of " + String.join(", ", CallFaultDocument.SERVICES) + ", but is \""
                                + about + '"' + DocumentPart.perhaps(about, CallFaultDocument.SERVICES));
            }
            if (part.duration("duration").isZero()) {
                throw part.required("duration").wrong("reads lag behind by some time; leave the fault out instead");
            }
            if (part.has(BACKWARDS)) {
                part.required(BACKWARDS).asFlag();
            }
        } else if (!about.equals(CallFaultDocument.ANY)) {
            OperationNames.one(part.required(kind));
        }
        CallFaultDocument.checkConditions(part);
    }

    /**
     * Declares the fault.
     *
     * @throws IllegalArgumentException if it could never strike
     */
    Declared declare(Faults faults) {
        return kind.equals(READS) ? lag(faults) : pages(faults);
    }

    private Declared lag(Faults faults) {
        String about = part.text(READS);
        ReadFaults reads = about.equals(CallFaultDocument.ANY)
                ? faults.reads()
                : faults.reads().on(CallFaultDocument.service(about));
        ReadLag lag = reads.lagBehind(part.duration("duration"));
        if (part.has(BACKWARDS) && part.required(BACKWARDS).asFlag()) {
            lag.evenBackwards();
        }
        return FaultDocument.ending(faults, lag, part, () -> CallFaultDocument.conditions(lag, part));
    }

    private Declared pages(Faults faults) {
        String about = part.text(PAGES);
        PageFaults pages = about.equals(CallFaultDocument.ANY)
                ? faults.pages()
                : faults.pages().of(OperationNames.one(part.required(PAGES)));
        PageFault fault = verb.equals("areShort") ? pages.areShort() : pages.areEmpty();
        return FaultDocument.ending(faults, fault, part, () -> CallFaultDocument.conditions(fault, part));
    }
}
