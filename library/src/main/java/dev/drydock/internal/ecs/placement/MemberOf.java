package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.query.Expression;
import dev.drydock.internal.ecs.query.Facts;
import dev.drydock.internal.ecs.query.Query;
import dev.drydock.internal.ecs.query.QueryCompiler;
import org.jspecify.annotations.Nullable;

/** Tasks are placed on instances that an expression selects. */
final class MemberOf implements InstanceConstraint {

    private final Expression expression;
    private final Query query;

    MemberOf(Expression expression) {
        this.expression = expression;
        this.query = QueryCompiler.compile(expression);
    }

    @Override
    public boolean accepts(EcsInstance instance, String group) {
        return query.selects(instance);
    }

    @Override
    public Mismatch mismatch() {
        return Mismatch.MEMBER_OF;
    }

    /** The values of what the expression asks about an instance. */
    String facts(EcsInstance instance) {
        return Facts.of(expression, instance);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MemberOf that && expression.equals(that.expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }

    @Override
    public String toString() {
        return "memberOf(" + expression + ")";
    }
}
