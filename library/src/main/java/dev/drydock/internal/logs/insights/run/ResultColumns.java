package dev.drydock.internal.logs.insights.run;

import dev.drydock.internal.logs.insights.language.Span;
import dev.drydock.internal.logs.insights.scan.SystemField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which columns the results have, as far as a query has been gone through. */
final class ResultColumns {

    private Map<String, Evaluator> shown = new LinkedHashMap<>();
    private @Nullable Map<String, Evaluator> displayed;

    /** Whether the query says itself what is shown of events. */
    private boolean chosen;

    /** The command fields shows this too. */
    void choose(String name, Evaluator value) {
        chosen = true;
        shown.put(name, value);
    }

    /** Another command made this, and it is shown too. */
    void add(String name, Evaluator value) {
        shown.put(name, value);
    }

    /** The command display shows nothing but this; an earlier one no longer counts. */
    void display(Map<String, Evaluator> columns) {
        displayed = columns;
    }

    /** From here on rows are other ones, with these columns. */
    void restart(Map<String, Evaluator> columns) {
        shown = columns;
        displayed = null;
        chosen = true;
    }

    /** All columns in order: where nothing was chosen, the timestamp and the message come first. */
    Map<String, Evaluator> all(FieldCompiler fields, Span span) {
        if (displayed != null) {
            return displayed;
        }
        if (chosen) {
            return shown;
        }
        Map<String, Evaluator> all = new LinkedHashMap<>();
        for (SystemField each : new SystemField[] {SystemField.TIMESTAMP, SystemField.MESSAGE}) {
            all.put(each.title(), fields.compile(each.title(), span));
        }
        all.putAll(shown);
        return all;
    }
}
