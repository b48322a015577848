package dev.drydock.internal.document;

import dev.drydock.fault.CapacityFault;
import dev.drydock.fault.ContainerFault;
import dev.drydock.fault.DeclaredFault;
import dev.drydock.fault.Faults;
import dev.drydock.fault.PullFault;
import dev.drydock.fault.ResourceFault;
import dev.drydock.fault.StepFault;
import dev.drydock.fault.Strike;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A fault as data: what it is about, what it does in the words of {@link Faults}, and how often:
 *
 * <pre>{@code
 * {"on": "ecs:RunTask", "does": "throttle", "times": 2}
 * {"on": "ecs", "after": 3, "does": "losesAnswer", "times": 1}
 * {"reads": "any", "does": "lagBehind", "duration": "5s"}
 * {"pages": "ecs:ListTasks", "does": "areEmpty"}
 * {"pull": "shop/web:2", "does": "fails", "reason": "toomanyrequests: You have reached your pull rate limit."}
 * {"task": "arn:aws:ecs:…", "does": "killContainer"}
 * }</pre>
 */
public final class FaultDocument {

    /** What each fault of one instant does, and what it must be told for it. */
    private static final Map<String, Map<String, List<String>>> STRIKES = Map.of(
            "spot", verbs("interrupt"),
            "anySpotTask", verbs("interrupt"),
            "task", verbs("retires", "killContainer", "losesContainer", "failsHealthCheckFor duration"),
            "anyTask", verbs("retires", "losesContainer", "failsHealthCheckFor duration"),
            "instance", verbs("terminate", "stop", "drainAndTerminate", "disconnect", "reconnect"),
            "anyInstance", verbs("terminate", "stop", "drainAndTerminate", "disconnect", "reconnect"),
            "zone", verbs("goesDown", "recovers"),
            "fis", verbs("starts"));

    /** The same of the faults that wait for what they are about. */
    private static final Map<String, Map<String, List<String>>> WAITING = Map.of(
            "on",
            verbs(
                    "throttle",
                    "fails code message",
                    "takes duration",
                    "timesOut",
                    "losesConnection",
                    "losesAnswer",
                    "refusesSome count reason",
                    CallFaultDocument.LIKE_AWS),
            ReadFaultDocument.READS,
            verbs("lagBehind duration"),
            ReadFaultDocument.PAGES,
            verbs("areShort", "areEmpty"),
            "pull",
            verbs(
                    "fails reason",
                    "timesOut",
                    "hasOtherPlatform",
                    "isLimited",
                    "denies",
                    "isNotAuthorized",
                    "fillsTheDisk",
                    "takes duration"),
            "containers",
            verbs(
                    "cannotBeCreated reason",
                    "cannotStart reason",
                    "cannotStop reason",
                    "failsWith error message",
                    "isNeverCreated",
                    "neverStarts",
                    "hangsOnSigterm",
                    "failsHealthCheck",
                    "crashLoops",
                    "startsSlowly duration",
                    "neverBecomesHealthy",
                    "flaps duration"),
            "resource",
            verbs("timesOut", "fails reason"),
            "fargateCapacity",
            verbs("unavailable", "runsOut", "refuses reason"));

    private static final Map<String, Map<String, List<String>>> KINDS = kinds();

    /** What each kind may be told besides. */
    private static final Map<String, List<String>> EXTRAS = Map.ofEntries(
            Map.entry("on", List.of("times", "lasts", "until")),
            Map.entry(ReadFaultDocument.READS, List.of("times", "lasts", "until", "evenBackwards")),
            Map.entry(ReadFaultDocument.PAGES, List.of("times", "lasts", "until")),
            Map.entry("pull", List.of("times", "lasts", "until")),
            Map.entry("containers", List.of("times", "lasts", "until", "inGroup")),
            Map.entry("resource", List.of("times", "lasts", "until", "inGroup")),
            Map.entry("fargateCapacity", List.of("in", "times", "lasts", "until")),
            Map.entry("spot", List.of("in")),
            Map.entry("anySpotTask", List.of("in")),
            Map.entry("task", List.of("in")),
            Map.entry("anyTask", List.of("in")),
            Map.entry("instance", List.of("in")),
            Map.entry("anyInstance", List.of("in")),
            Map.entry("zone", List.of("in")),
            Map.entry("fis", List.of("in", "cluster", "service", "tasks", "selectionMode", "parameters")));

    private static Map<String, Map<String, List<String>>> kinds() {
        Map<String, Map<String, List<String>>> kinds = new TreeMap<>(WAITING);
        kinds.putAll(STRIKES);
        return kinds;
    }

    private final DocumentPart part;
    private final String kind;
    private final String verb;

    private FaultDocument(DocumentPart part, String kind, String verb) {
        this.part = part;
        this.kind = kind;
        this.verb = verb;
    }

    /**
     * A fault that was declared.
     *
     * @param text the fault in words
     * @param waiting the fault, to count its strikes and to take it back; null for one of an instant
     * @param strike one that is to come, or lasts; null for one that has struck, once and at once
     */
    public record Declared(
            String text,
            @Nullable DeclaredFault<?> waiting,
            @Nullable Strike strike) {

        static Declared of(DeclaredFault<?> fault) {
            return new Declared(fault.toString(), fault, null);
        }

        /** How often it has struck. */
        public int struck() {
            return waiting != null ? waiting.struck() : strike != null ? strike.struck() : 1;
        }

        /** Takes it back, if it is not over yet. */
        public void takeBack(Faults faults) {
            if (waiting != null) {
                faults.remove(waiting);
            } else if (strike != null) {
                try {
                    faults.remove(strike);
                } catch (IllegalArgumentException over) {
                    // It has struck: there is nothing left to take back.
                }
            }
        }
    }

    /**
     * Reads a fault.
     *
     * @throws DocumentException if it is not one, naming what is allowed
     */
    public static FaultDocument of(DocumentPart part) {
        List<String> kinds = KINDS.keySet().stream().filter(part::has).toList();
        part.object();
        if (kinds.isEmpty()) {
            List<String> all = List.copyOf(KINDS.keySet());
            for (String member : part.members()) {
                if (!DocumentPart.perhaps(member, all).isEmpty()) {
                    throw part.unknown(member, all);
                }
            }
        }
        if (kinds.size() != 1) {
            throw part.wrong("a fault is about one thing; say exactly one of " + String.join(", ", KINDS.keySet()));
        }
        String kind = kinds.get(0);
        Map<String, List<String>> verbs = KINDS.getOrDefault(kind, Map.of());
        String verb = part.text("does");
        List<String> needs = verbs.get(verb);
        if (needs == null) {
            throw part.required("does")
                    .wrong("\"" + kind + "\" does one of " + String.join(", ", verbs.keySet()) + ", but not \"" + verb
                            + '"' + DocumentPart.perhaps(verb, List.copyOf(verbs.keySet())));
        }
        List<String> allowed = new ArrayList<>(List.of(kind, "does"));
        allowed.addAll(needs);
        allowed.addAll(EXTRAS.getOrDefault(kind, List.of()));
        if (List.of("task", "anyTask").contains(kind) && !verb.equals("retires")) { // which befalls whole tasks
            allowed.add("container");
        }
        if (verb.equals("goesDown")) {
            allowed.addAll(List.of("lasts", "until"));
        }
        if (isOfCalls(kind) && !verb.equals(CallFaultDocument.LIKE_AWS)) {
            allowed.addAll(CallFaultDocument.CONDITIONS);
        }
        if (kind.equals("on") && verb.equals("timesOut")) {
            allowed.add("duration");
        }
        part.only(allowed.toArray(String[]::new));
        FaultDocument fault = new FaultDocument(part, kind, verb);
        fault.check(needs);
        return fault;
    }

    private static boolean isOfCalls(String kind) {
        return List.of("on", ReadFaultDocument.READS, ReadFaultDocument.PAGES).contains(kind);
    }

    private void check(List<String> needs) {
        part.text(kind);
        for (String need : needs) {
            switch (need) {
                case "duration" -> part.duration(need);
                case "count" -> part.number(need);
                default -> part.text(need);
            }
        }
        if (part.has("times") && part.number("times") < 1) {
            throw part.required("times").wrong("a fault strikes at least once; leave it out instead");
        }
        if (part.has("lasts") && part.duration("lasts").isZero()) {
            throw part.required("lasts").wrong("a fault lasts for some time; leave it out instead");
        }
        if (part.has("until")) {
            CallFaultDocument.instant(part.required("until"));
        }
        part.optionalText("inGroup");
        part.optionalText("container");
        if (kind.equals("on")) {
            new CallFaultDocument(part, verb).check();
        } else if (isOfCalls(kind)) {
            new ReadFaultDocument(part, kind, verb).check();
        }
        if (part.has("in") && part.duration("in").isZero()) {
            throw part.required("in").wrong("must be more than nothing; leave it out for a fault that strikes now");
        }
        oneOf("resource", "eni", "efs", "ephemeralStorage");
        oneOf("fargateCapacity", "any", "FARGATE", "FARGATE_SPOT");
    }

    private void oneOf(String member, String... allowed) {
        if (kind.equals(member) && !List.of(allowed).contains(part.text(member))) {
            throw part.required(member)
                    .wrong("must be one of " + String.join(", ", allowed) + ", but is \"" + part.text(member) + '"'
                            + DocumentPart.perhaps(part.text(member), List.of(allowed)));
        }
    }

    /**
     * Declares the fault, or carries out one that strikes at once.
     *
     * @throws DocumentException if there is nothing for it to strike
     */
    public Declared declare(Faults faults) {
        try {
            return switch (kind) {
                case "on" -> new CallFaultDocument(part, verb).declare(faults);
                case ReadFaultDocument.READS, ReadFaultDocument.PAGES ->
                    new ReadFaultDocument(part, kind, verb).declare(faults);
                case "pull" -> pull(faults, faults.pull(about()));
                case "containers" -> step(faults, containers(faults.container(about())));
                case "resource" -> step(faults, resource(faults));
                case "fargateCapacity" -> capacity(faults);
                default -> new StrikeDocument(part, kind, verb).declare(faults);
            };
        } catch (IllegalArgumentException nothingThere) {
            throw part.wrong(nothingThere);
        }
    }

    /**
     * A fault that ends when the document says.
     *
     * @throws IllegalArgumentException if that has gone by; then there is no fault
     */
    static <F extends DeclaredFault<F>> Declared ending(Faults faults, F fault, DocumentPart part) {
        return ending(faults, fault, part, () -> {});
    }

    /**
     * The same for a fault of which more is to be said.
     *
     * @param more says it; if it cannot, there is no fault
     */
    static <F extends DeclaredFault<F>> Declared ending(Faults faults, F fault, DocumentPart part, Runnable more) {
        try {
            more.run();
            if (part.has("times")) {
                fault.times(part.number("times"));
            }
            if (part.has("lasts")) {
                fault.lasts(part.duration("lasts"));
            }
            if (part.has("until")) {
                fault.until(CallFaultDocument.instant(part.required("until")));
            }
        } catch (IllegalArgumentException over) {
            faults.remove(fault);
            throw over;
        }
        return Declared.of(fault);
    }

    private Declared pull(Faults faults, PullFault fault) {
        switch (verb) {
            case "fails" -> fault.fails(part.text("reason"));
            case "timesOut" -> fault.timesOut();
            case "hasOtherPlatform" -> fault.hasOtherPlatform();
            case "isLimited" -> fault.isLimited();
            case "denies" -> fault.denies();
            case "isNotAuthorized" -> fault.isNotAuthorized();
            case "fillsTheDisk" -> fault.fillsTheDisk();
            default -> fault.takes(part.duration("duration"));
        }
        return ending(faults, fault, part);
    }

    private StepFault containers(ContainerFault fault) {
        return switch (verb) {
            case "cannotBeCreated" -> fault.cannotBeCreated(part.text("reason"));
            case "cannotStart" -> fault.cannotStart(part.text("reason"));
            case "cannotStop" -> fault.cannotStop(part.text("reason"));
            case "failsWith" -> fault.failsWith(part.text("error"), part.text("message"));
            case "isNeverCreated" -> fault.isNeverCreated();
            case "neverStarts" -> fault.neverStarts();
            case "hangsOnSigterm" -> fault.hangsOnSigterm();
            case "crashLoops" -> fault.crashLoops();
            case "startsSlowly" -> fault.startsSlowly(part.duration("duration"));
            case "neverBecomesHealthy" -> fault.neverBecomesHealthy();
            case "flaps" -> fault.flaps(part.duration("duration"));
            default -> fault.failsHealthCheck();
        };
    }

    private StepFault resource(Faults faults) {
        ResourceFault fault = switch (about()) {
            case "eni" -> faults.eni();
            case "efs" -> faults.efs();
            default -> faults.ephemeralStorage();
        };
        return verb.equals("timesOut") ? fault.timesOut() : fault.fails(part.text("reason"));
    }

    private Declared step(Faults faults, StepFault fault) {
        String group = part.optionalText("inGroup");
        if (group != null) {
            fault.inGroup(group);
        }
        return ending(faults, fault, part);
    }

    private Declared capacity(Faults faults) {
        CapacityFault fault = about().equals("any") ? faults.fargateCapacity() : faults.fargateCapacity(about());
        if (part.has("in")) {
            fault.in(part.duration("in"));
        }
        switch (verb) {
            case "unavailable" -> fault.unavailable();
            case "runsOut" -> fault.runsOut();
            default -> fault.refuses(part.text("reason"));
        }
        return ending(faults, fault, part);
    }

    private String about() {
        return part.text(kind);
    }

    /** What each kind does. */
    public static Map<String, Set<String>> verbs() {
        Map<String, Set<String>> verbs = new TreeMap<>();
        KINDS.forEach((kind, known) -> verbs.put(kind, known.keySet()));
        return verbs;
    }

    /** Verbs, each followed by what it must be told. */
    private static Map<String, List<String>> verbs(String... lines) {
        Map<String, List<String>> verbs = new TreeMap<>();
        for (String line : lines) {
            List<String> words = Arrays.asList(line.split(" ", -1));
            verbs.put(words.get(0), words.subList(1, words.size()));
        }
        return verbs;
    }
}
