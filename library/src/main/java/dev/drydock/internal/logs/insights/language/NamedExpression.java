package dev.drydock.internal.logs.insights.language;

import org.jspecify.annotations.Nullable;

/**
 * What a command shows, and under which name.
 *
 * @param expression what is shown
 * @param alias the name given to it; null if none is
 * @param text the expression as it is written
 * @param span where it stands, with its name
 */
public record NamedExpression(
        QueryExpression expression, @Nullable String alias, String text, Span span) {

    /** The name it is shown under: as AWS does, what is written where no name is given. */
    public String name() {
        if (alias != null) {
            return alias;
        }
        return expression instanceof QueryExpression.Field field ? field.name() : text;
    }

    /** Whether it only names a field. */
    public boolean isPlain() {
        return alias == null && expression instanceof QueryExpression.Field;
    }
}
