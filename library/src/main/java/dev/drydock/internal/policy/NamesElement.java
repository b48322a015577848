package dev.drydock.internal.policy;

import java.util.List;
import java.util.Locale;

/**
 * {@code Action} and {@code Resource} of a statement, or what excludes them.
 *
 * @param not whether it is everything but these
 * @param names with wildcards, in the order given
 */
record NamesElement(boolean not, List<String> names) {

    NamesElement {
        names = List.copyOf(names);
    }

    /** Actions are the same in any case, and have no variables. */
    boolean coversAction(String action) {
        String asked = action.toLowerCase(Locale.ROOT);
        return not
                != names.stream()
                        .anyMatch(each ->
                                PolicyPattern.of(each.toLowerCase(Locale.ROOT)).covers(asked));
    }

    boolean coversResource(String resource, PolicyVariables variables) {
        return not
                != names.stream().anyMatch(each -> {
                    PolicyPattern pattern = variables.fill(each);
                    return pattern != null && pattern.coversArn(resource);
                });
    }
}
