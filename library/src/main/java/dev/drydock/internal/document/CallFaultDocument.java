package dev.drydock.internal.document;

import dev.drydock.fault.CallConditions;
import dev.drydock.fault.Fault;
import dev.drydock.fault.FaultTarget;
import dev.drydock.fault.Faults;
import dev.drydock.internal.document.FaultDocument.Declared;
import dev.drydock.operation.AwsService;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A fault in calls as data:
 *
 * <pre>{@code
 * {"on": "ecs:RunTask", "where": {"cluster": "prod"}, "after": 2, "does": "losesAnswer", "times": 1}
 * {"on": "ecs", "does": "fails", "code": "ServerException", "message": "Service Unavailable", "withProbability": 0.1}
 * {"on": "any", "does": "throttleLikeAws"}
 * }</pre>
 */
final class CallFaultDocument {

    static final String ANY = "any";
    static final String LIKE_AWS = "throttleLikeAws";

    /** Which calls are struck. */
    static final List<String> CONDITIONS = List.of("where", "after", "every", "withProbability", "between");

    static final List<String> SERVICES =
            Arrays.stream(AwsService.values()).map(AwsService::id).toList();

    private final DocumentPart part;
    private final String verb;

    CallFaultDocument(DocumentPart part, String verb) {
        this.part = part;
        this.verb = verb;
    }

    /** @throws DocumentException if a member is not as it must be */
    void check() {
        String about = part.text("on");
        if (verb.equals(LIKE_AWS)) {
            if (!about.equals(ANY)) {
                throw part.required("on").wrong("the rates of AWS are for \"any\" call, but this is \"" + about + "\"");
            }
        } else if (!about.equals(ANY) && !SERVICES.contains(about)) {
            OperationNames.one(part.required("on"));
        }
        checkConditions(part);
    }

    /** @throws DocumentException if a condition is not as it must be */
    static void checkConditions(DocumentPart part) {
        for (String count : List.of("after", "every", "count")) {
            if (part.has(count) && part.number(count) < 1) {
                throw part.required(count).wrong("must be 1 or more; leave it out instead");
            }
        }
        if (part.has("withProbability")) {
            probability(part);
        }
        if (part.has("between")) {
            instant(part, 0);
            instant(part, 1);
        }
        if (part.has("where")) {
            DocumentPart where = part.required("where").object();
            where.members().forEach(member -> where.required(member).asScalar());
        }
    }

    /**
     * Declares the fault.
     *
     * @throws IllegalArgumentException if it could never strike
     */
    Declared declare(Faults faults) {
        if (verb.equals(LIKE_AWS)) {
            return FaultDocument.ending(faults, faults.throttleLikeAws(), part);
        }
        FaultTarget target = target(faults);
        conditions(target, part); // what is wrong with one is told before there is a fault
        return FaultDocument.ending(faults, verb(target), part);
    }

    private FaultTarget target(Faults faults) {
        String about = part.text("on");
        if (about.equals(ANY)) {
            return faults.onAnyCall();
        }
        return SERVICES.contains(about)
                ? faults.on(service(about))
                : faults.on(OperationNames.one(part.required("on")));
    }

    static AwsService service(String id) {
        return AwsService.valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** Says which calls are struck. */
    static void conditions(CallConditions<?> target, DocumentPart part) {
        if (part.has("where")) {
            DocumentPart where = part.required("where");
            where.members()
                    .forEach(member ->
                            target.where(member, where.required(member).asScalar()));
        }
        if (part.has("after")) {
            target.after(part.number("after"));
        }
        if (part.has("every")) {
            target.every(part.number("every"));
        }
        if (part.has("withProbability")) {
            target.withProbability(probability(part));
        }
        if (part.has("between")) {
            target.between(instant(part, 0), instant(part, 1));
        }
    }

    private Fault verb(FaultTarget target) {
        return switch (verb) {
            case "throttle" -> target.throttle();
            case "fails" -> target.fails(part.text("code"), part.text("message"));
            case "takes" -> target.takes(part.duration("duration"));
            case "timesOut" -> part.has("duration") ? target.timesOut(part.duration("duration")) : target.timesOut();
            case "losesConnection" -> target.losesConnection();
            case "losesAnswer" -> target.losesAnswer();
            default -> target.refusesSome(part.number("count"), part.text("reason"));
        };
    }

    private static double probability(DocumentPart part) {
        DocumentPart probability = part.required("withProbability");
        double value = probability.asDecimal();
        if (!(value > 0 && value <= 1)) {
            throw probability.wrong("must be above 0 and up to 1, such as 0.1 for one call in ten");
        }
        return value;
    }

    private static Instant instant(DocumentPart part, int index) {
        List<DocumentPart> two = part.list("between");
        if (two.size() != 2) {
            throw part.required("between").wrong("must be two instants, the first and the one after the last");
        }
        return instant(two.get(index));
    }

    static Instant instant(DocumentPart part) {
        try {
            return Instant.parse(part.asText());
        } catch (DateTimeParseException unreadable) {
            throw part.wrong("an instant is written like 2026-01-01T00:10:00Z, but this is " + part.asText());
        }
    }
}
