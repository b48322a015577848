package dev.drydock.internal.ecs.instance;

import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecs.query.ExpressionParser;
import dev.drydock.internal.ecs.query.InvalidExpression;
import dev.drydock.internal.ecs.query.Query;
import dev.drydock.internal.ecs.query.QueryCompiler;
import org.jspecify.annotations.Nullable;

/** The filter of ListContainerInstances: a cluster query. */
final class InstanceFilter {

    private static final int SHOWN = 2_000;

    private InstanceFilter() {}

    /** What a filter selects; everything without one. */
    static Query of(@Nullable String filter) {
        if (filter == null || filter.isBlank()) {
            return instance -> true;
        }
        try {
            return QueryCompiler.compile(ExpressionParser.parse(filter));
        } catch (InvalidExpression invalid) {
            throw InstanceMessages.BAD_FILTER.with(Shown.start(filter, SHOWN)).hint(invalid.problem());
        }
    }
}
