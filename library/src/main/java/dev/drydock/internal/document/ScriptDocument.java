package dev.drydock.internal.document;

import dev.drydock.container.LoadCurve;
import dev.drydock.container.ScriptBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A container script as data, a list of steps: {@code ["becomesHealthy", {"logs": "ready"}, {"after": "3m"}, {"exits": 1}]}.
 * The words are those of {@link ScriptBuilder}.
 */
public final class ScriptDocument {

    private static final List<String> WORDS = List.of(
            "logs",
            "after",
            "becomesHealthy",
            "failsHealthCheck",
            "healthCheckTakes",
            "answersLoadBalancerAfter",
            "stopsAnsweringLoadBalancerAfter",
            "answersHealthCheck",
            "usesMemory",
            "usesCpu",
            "load",
            "sharesLoad",
            "childRunsOutOfMemory",
            "ignoresSigterm",
            "exitsOnSigterm",
            "onSigterm",
            "repeat",
            "exits");

    /** Those that need nothing. */
    private static final List<String> BARE =
            List.of("becomesHealthy", "failsHealthCheck", "childRunsOutOfMemory", "ignoresSigterm");

    private ScriptDocument() {}

    /**
     * Reads a script.
     *
     * @throws DocumentException if a step is not understood
     */
    public static Consumer<ScriptBuilder> of(List<DocumentPart> steps) {
        List<Consumer<ScriptBuilder>> read = new ArrayList<>();
        for (DocumentPart step : steps) {
            Consumer<ScriptBuilder> one = step(step);
            read.add(script -> {
                try {
                    one.accept(script);
                } catch (IllegalArgumentException | IllegalStateException refused) {
                    throw step.wrong(refused);
                }
            });
        }
        return script -> read.forEach(each -> each.accept(script));
    }

    private static Consumer<ScriptBuilder> step(DocumentPart step) {
        if (step.isText()) {
            return bare(step, step.asText());
        }
        List<String> members = step.members();
        if (members.size() != 1) {
            throw step.wrong("a step is one word, or an object with one word for its member; the words are "
                    + String.join(", ", WORDS));
        }
        String word = members.get(0);
        DocumentPart argument = step.required(word);
        return switch (word) {
            case "logs" -> logs(argument);
            case "after" -> {
                Duration delay = argument.asDuration();
                yield script -> script.after(delay);
            }
            case "healthCheckTakes" -> {
                Duration howLong = argument.asDuration();
                yield script -> script.healthCheckTakes(howLong);
            }
            case "answersLoadBalancerAfter" -> {
                Duration delay = argument.asDuration();
                yield script -> script.answersLoadBalancerAfter(delay);
            }
            case "answersHealthCheck" -> {
                argument.only("path", "code");
                String path = argument.text("path");
                int code = argument.required("code").asNumber();
                yield script -> script.answersHealthCheck(path, code);
            }
            case "stopsAnsweringLoadBalancerAfter" -> {
                Duration delay = argument.asDuration();
                yield script -> script.stopsAnsweringLoadBalancerAfter(delay);
            }
            case "usesMemory", "usesCpu", "exits", "exitsOnSigterm" -> amount(word, argument.asNumber());
            case "load" -> {
                LoadCurve units = curve(argument);
                yield script -> script.load(units);
            }
            case "sharesLoad" -> {
                LoadCurve total = curve(argument);
                yield script -> script.sharesLoad(total);
            }
            case "onSigterm" -> {
                Consumer<ScriptBuilder> shutdown = of(argument.asList());
                yield script -> script.onSigterm(shutdown);
            }
            case "repeat" -> repeat(argument.only("times", "every", "steps"));
            default -> {
                if (!BARE.contains(word)) {
                    throw step.unknownWord("step", word, WORDS);
                }
                if (!argument.asFlag()) {
                    throw argument.wrong("is true, or is left out");
                }
                yield bare(step, word);
            }
        };
    }

    private static Consumer<ScriptBuilder> bare(DocumentPart step, String word) {
        return switch (word) {
            case "becomesHealthy" -> ScriptBuilder::becomesHealthy;
            case "failsHealthCheck" -> ScriptBuilder::failsHealthCheck;
            case "childRunsOutOfMemory" -> ScriptBuilder::childRunsOutOfMemory;
            case "ignoresSigterm" -> ScriptBuilder::ignoresSigterm;
            default ->
                throw WORDS.contains(word)
                        ? step.wrong("the step " + word + " says nothing alone; write {" + word + ": …}")
                        : step.unknownWord("step", word, WORDS);
        };
    }

    private static Consumer<ScriptBuilder> amount(String word, int amount) {
        return switch (word) {
            case "usesMemory" -> script -> script.usesMemory(amount);
            case "usesCpu" -> script -> script.usesCpu(amount);
            case "exits" -> script -> script.exits(amount);
            default -> script -> script.exitsOnSigterm(amount);
        };
    }

    private static Consumer<ScriptBuilder> logs(DocumentPart argument) {
        String[] lines = argument.isList()
                ? argument.asList().stream().map(DocumentPart::asText).toArray(String[]::new)
                : new String[] {argument.asText()};
        return script -> script.logs(lines);
    }

    private static Consumer<ScriptBuilder> repeat(DocumentPart argument) {
        int times = argument.number("times");
        Duration every = argument.duration("every");
        Consumer<ScriptBuilder> round = of(argument.required("steps").asList());
        return script -> script.repeat(times, every, round);
    }

    /** {@code 300}, {@code {daily: {"06:00": 100}}} or {@code {sinceStart: {0s: 100, 10m: 900}, stepped: true}}. */
    private static LoadCurve curve(DocumentPart part) {
        if (part.members().isEmpty()) {
            return told(part, () -> LoadCurve.steady(part.asDecimal()));
        }
        part.only("daily", "sinceStart", "stepped");
        if (part.has("daily") == part.has("sinceStart")) {
            throw part.wrong("a load is a number, or has one of \"daily\" and \"sinceStart\"");
        }
        DocumentPart points =
                part.required(part.has("daily") ? "daily" : "sinceStart").object();
        LoadCurve curve = part.has("daily") ? LoadCurve.daily() : LoadCurve.sinceStart();
        for (String time : points.members()) {
            LoadCurve before = curve;
            DocumentPart load = points.required(time);
            curve = told(
                    load,
                    () -> before.isDaily()
                            ? before.at(time, load.asDecimal())
                            : before.at(Durations.parse(time), load.asDecimal()));
        }
        return part.has("stepped") && part.required("stepped").asFlag() ? curve.stepped() : curve;
    }

    private static LoadCurve told(DocumentPart part, Supplier<LoadCurve> curve) {
        try {
            return curve.get();
        } catch (IllegalArgumentException refused) {
            throw part.wrong(refused);
        }
    }
}
