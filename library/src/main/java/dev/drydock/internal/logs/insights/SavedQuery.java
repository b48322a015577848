package dev.drydock.internal.logs.insights;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a query that is kept.
 *
 * @param id its id
 * @param name its name, which others may have too
 * @param language its language
 * @param text the query
 * @param groups the log groups it is for; empty for none
 * @param token the token that it was created with; null for none
 * @param changedAt when it was last put, in epoch milliseconds
 */
record SavedQuery(
        String id,
        String name,
        String language,
        String text,
        List<String> groups,
        @Nullable String token,
        long changedAt) {

    /** Whether it says the same, whatever its id and its times. */
    boolean isLike(SavedQuery other) {
        return name.equals(other.name)
                && language.equals(other.language)
                && text.equals(other.text)
                && groups.equals(other.groups);
    }
}
