package dev.drydock.internal.policy;

import java.util.List;
import java.util.function.Predicate;

/**
 * An IAM policy: a version and its statements.
 *
 * <pre>{@code
 * PolicyReading read = PolicyDocument.read(text);
 * if (read instanceof PolicyDocument policy && policy.decide(request) == PolicyDecision.DENIED) { … }
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar of the IAM JSON
 *     policy language</a>
 */
public final class PolicyDocument implements PolicyReading {

    private final boolean hasVariables;
    private final List<PolicyStatement> statements;

    PolicyDocument(boolean hasVariables, List<PolicyStatement> statements) {
        this.hasVariables = hasVariables;
        this.statements = List.copyOf(statements);
    }

    /** Reads a policy. Never throws. */
    public static PolicyReading read(String text) {
        return read(text, PolicyGrammar.STRICT);
    }

    /** Reads a policy as a service does that takes other names too. Never throws. */
    public static PolicyReading read(String text, PolicyGrammar grammar) {
        return PolicyReader.read(text, grammar);
    }

    /** What it says of a request: a statement that denies stands over all that allow. */
    public PolicyDecision decide(PolicyRequest request) {
        PolicyVariables variables = new PolicyVariables(hasVariables, request.context());
        PolicyDecision decision = PolicyDecision.NOT_MENTIONED;
        for (PolicyStatement each : statements) {
            if (each.covers(request, variables)) {
                decision = decision.and(each.allows() ? PolicyDecision.ALLOWED : PolicyDecision.DENIED);
            }
        }
        return decision;
    }

    /** Whether each statement names whom it is about, as policies of resources must. */
    public boolean namesPrincipals() {
        return statements.stream().allMatch(each -> each.principal() != null);
    }

    /** Whether each statement names what it is about. */
    public boolean namesResources() {
        return statements.stream().allMatch(each -> each.resources() != null);
    }

    /** Whether no statement names what it is about, because the policy stands at that resource. */
    public boolean namesNoResource() {
        return statements.stream().allMatch(each -> each.resources() == null);
    }

    /** Whether all actions are such, as they are written: {@code ecr:BatchGetImage}, {@code ecr:*}, or a star alone. */
    public boolean actions(Predicate<String> such) {
        return statements.stream()
                .allMatch(each -> each.actions().names().stream().allMatch(such));
    }
}
