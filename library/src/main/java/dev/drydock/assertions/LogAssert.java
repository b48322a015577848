package dev.drydock.assertions;

import dev.drydock.internal.argument.Require;
import java.util.List;
import org.apiguardian.api.API;

/** Assertions about the lines that a log had when it was named. */
@API(status = API.Status.STABLE, since = "0.1")
public final class LogAssert extends WorldAssert<LogAssert, List<String>> {

    private static final int SHOWN = 20;

    private final String name;
    private final Circumstances circumstances;

    LogAssert(DrydockAssert world, String name, List<String> lines, Circumstances circumstances, Verdicts verdicts) {
        super(lines, LogAssert.class, world, verdicts);
        this.name = name;
        this.circumstances = circumstances;
    }

    /**
     * A line contains the text.
     *
     * <pre>{@code
     * assertThat(aws).logGroup("/ecs/web").contains("ready"); // passes for the lines "starting", "ready in 2 s"
     * assertThat(aws).logGroup("/ecs/web").contains("Ready"); // fails for them
     * }</pre>
     */
    public LogAssert contains(String text) {
        Require.text("contains", "text", text, "ready");
        return verify(() -> {
            if (actual.stream().noneMatch(line -> line.contains(text))) {
                throw failure("a line with \"" + text + "\"", "there is none");
            }
        });
    }

    /**
     * Lines contain the texts, each in a later line than the one before; other lines may stand between.
     *
     * <pre>{@code
     * assertThat(aws).logGroup("/ecs/web").containsInOrder("starting", "ready"); // passes for "starting", "…", "ready"
     * assertThat(aws).logGroup("/ecs/web").containsInOrder("ready", "starting"); // fails for them
     * }</pre>
     */
    public LogAssert containsInOrder(String... texts) {
        Require.texts("containsInOrder", "texts", texts, "starting");
        return verify(() -> requireInOrder(texts));
    }

    private void requireInOrder(String... texts) {
        int next = 0;
        for (String line : actual) {
            if (next < texts.length && line.contains(texts[next])) {
                next++;
            }
        }
        if (next < texts.length) {
            String after = next == 0 ? "" : " after one with \"" + texts[next - 1] + "\"";
            throw failure(
                    "lines with \"" + String.join("\", \"", texts) + "\" in this order",
                    "there is no line with \"" + texts[next] + "\"" + after);
        }
    }

    /**
     * No line contains the text.
     *
     * <pre>{@code
     * assertThat(aws).logGroup("/ecs/web").hasNoLine("ERROR"); // passes for the lines "starting", "ready"
     * assertThat(aws).logGroup("/ecs/web").hasNoLine("ready"); // fails for them
     * }</pre>
     */
    public LogAssert hasNoLine(String text) {
        Require.text("hasNoLine", "text", text, "ERROR");
        return verify(() -> {
            for (String line : actual) {
                if (line.contains(text)) {
                    throw failure("no line with \"" + text + "\"", "there is \"" + line + "\"");
                }
            }
        });
    }

    private AssertionError failure(String expected, String is) {
        StringBuilder text = new StringBuilder("Expected in " + name + " " + expected + ", but " + is + "\n  lines");
        int from = Math.max(0, actual.size() - SHOWN);
        text.append(actual.isEmpty() ? ": none" : from > 0 ? ", the last 20 of " + actual.size() + ":" : ":");
        for (String line : actual.subList(from, actual.size())) {
            text.append("\n    ").append(line);
        }
        return circumstances.failure(info, text.toString());
    }
}
