package dev.drydock.internal.logs.insights.run;

import dev.drydock.internal.logs.insights.language.Complaint;
import dev.drydock.internal.logs.insights.language.QueryText;
import dev.drydock.internal.logs.insights.language.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which value has which place in rows, as far as a query has been gone through. */
final class RowShape {

    private final QueryText query;
    private final boolean ofEvents;

    /** By name; looked up only. */
    private final Map<String, Integer> places = new HashMap<>();

    /** The fields that the command fields has shown; looked up only. */
    private final Set<String> shown = new HashSet<>();

    private int size;

    /**
     * Rows without values yet.
     *
     * @param ofEvents whether each is an event, whose fields can be asked for
     */
    RowShape(QueryText query, boolean ofEvents) {
        this.query = query;
        this.ofEvents = ofEvents;
    }

    boolean isOfEvents() {
        return ofEvents;
    }

    int size() {
        return size;
    }

    @Nullable
    Integer place(String name) {
        return places.get(name);
    }

    /** Takes note that a field is shown. AWS takes it for a definition, so that one that is defined cannot be. */
    void show(String name, Span span) {
        if (ofEvents && places.containsKey(name)) {
            throw query.senseless(Complaint.DEFINED_TWICE, name, span);
        }
        shown.add(name);
    }

    /** A place for a value that has a name. */
    int define(String name, Span span) {
        if (places.containsKey(name) || shown.contains(name)) {
            throw query.senseless(Complaint.DEFINED_TWICE, name, span);
        }
        return rename(name);
    }

    /** A place for a value that takes the name of another. */
    int rename(String name) {
        places.put(name, size);
        return size++;
    }

    /** A place for a value without a name. */
    int hidden() {
        return size++;
    }
}
