package dev.drydock.internal.policy;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fills in the variables of a policy: <code>${aws:username}</code>, <code>${aws:PrincipalTag/team, 'none'}</code>, and
 * the three that stand for the characters a policy cannot say otherwise. Policies of 2008 have none.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html">Variables and tags</a>
 */
final class PolicyVariables {

    private final boolean known;
    private final PolicyContext context;

    /** Those of a request, in a policy whose version has variables or has not. */
    PolicyVariables(boolean known, PolicyContext context) {
        this.known = known;
        this.context = context;
    }

    /** The pattern of a text; null if it has a variable that the request does not. */
    @Nullable
    PolicyPattern fill(String text) {
        if (!known || !text.contains("${")) {
            return PolicyPattern.of(text);
        }
        IntStream.Builder units = IntStream.builder();
        int at = 0;
        while (at < text.length()) {
            int end = text.startsWith("${", at) ? text.indexOf('}', at) : -1;
            if (end < 0) {
                units.add(PolicyPattern.unit(text.charAt(at++)));
                continue;
            }
            String value = value(text.substring(at + 2, end));
            if (value == null) {
                return null;
            }
            value.chars().forEach(units::add);
            at = end + 1;
        }
        return new PolicyPattern(units.build().toArray());
    }

    private @Nullable String value(String variable) {
        if (variable.equals("*") || variable.equals("?") || variable.equals("$")) {
            return variable;
        }
        int comma = variable.indexOf(',');
        String key = comma < 0 ? variable : variable.substring(0, comma);
        String found = context.single(key.strip());
        return found != null || comma < 0
                ? found
                : unquoted(variable.substring(comma + 1).strip());
    }

    private static @Nullable String unquoted(String text) {
        return text.length() >= 2 && text.startsWith("'") && text.endsWith("'")
                ? text.substring(1, text.length() - 1)
                : null;
    }
}
