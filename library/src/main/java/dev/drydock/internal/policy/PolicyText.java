package dev.drydock.internal.policy;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;

/** Policies as AWS prints them: what they said in the same order, with indentation of its own. */
public final class PolicyText {

    private PolicyText() {}

    /**
     * The policy over several lines.
     *
     * @param policy a text that was read as a policy
     */
    public static String printed(String policy) {
        JsonNode json = PolicyReader.json(policy);
        return PolicyReader.print(json, new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
    }
}
