package dev.drydock.internal.logs.insights.run;

import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.logs.insights.language.Complaint;
import dev.drydock.internal.logs.insights.language.QueryText;
import dev.drydock.internal.logs.insights.language.Span;
import dev.drydock.internal.logs.insights.scan.SystemField;
import dev.drydock.internal.logs.insights.value.Json;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what a name means: a value reckoned before, a part of one, a system field, or a discovered one. */
final class FieldCompiler {

    private final QueryText query;
    private final RowShape shape;

    FieldCompiler(QueryText query, RowShape shape) {
        this.query = query;
        this.shape = shape;
    }

    /** Whether a name is one of, or begins with one of, a value reckoned before. */
    boolean isDefined(String name) {
        return defined(name) != null;
    }

    Evaluator compile(String name, Span span) {
        Evaluator defined = defined(name);
        if (defined != null) {
            return defined;
        }
        if (!shape.isOfEvents()) {
            throw query.senseless(Complaint.UNKNOWN_SYMBOL, name, span);
        }
        SystemField system = SystemField.named(name);
        if (system != null) {
            return row -> row.event == null ? null : system.in(row.event);
        }
        String small = name.toLowerCase(Locale.ROOT);
        NotSimulated.refuse("queryString", "tags of resources in events", small.startsWith("@aws."));
        NotSimulated.refuse("queryString", "entities in queries", small.startsWith("@entity"));
        NotSimulated.refuse("queryString", "data sources", small.startsWith("@data_source"));
        return row -> row.event == null ? null : row.event.discovered(name);
    }

    private @Nullable Evaluator defined(String name) {
        for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
            Integer place = shape.place(name.substring(0, end));
            if (place != null) {
                return end == name.length()
                        ? at(place)
                        : inside(place, name.substring(end + 1).split("\\."));
            }
        }
        return null;
    }

    private static Evaluator at(int place) {
        return row -> row.values[place];
    }

    private static Evaluator inside(int place, String[] attributes) {
        return row -> {
            Object value = row.values[place];
            for (String each : attributes) {
                value = Json.part(value, null, each);
            }
            return value;
        };
    }
}
