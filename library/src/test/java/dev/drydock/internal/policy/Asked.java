package dev.drydock.internal.policy;

import static org.assertj.core.api.Assertions.assertThat;

/** Policies and requests of tests. Texts are written with single quotes. */
final class Asked {

    static final String WEB = "arn:aws:ecr:us-east-1:123456789012:repository/shop/web";

    private Asked() {}

    static PolicyDocument policy(String... statements) {
        return document("{'Version':'2012-10-17','Statement':[" + String.join(",", statements) + "]}");
    }

    static PolicyDocument document(String text) {
        PolicyReading read = PolicyDocument.read(text.replace('\'', '"'));

        assertThat(read).isInstanceOf(PolicyDocument.class);
        return (PolicyDocument) read;
    }

    /** A statement without its braces' other members, {@code 'Resource':'*'}. */
    static String statement(String effect, String principal, String action, String more) {
        return "{'Effect':'" + effect + "','Principal':" + principal + ",'Action':" + action
                + (more.isEmpty() ? "" : "," + more) + "}";
    }

    static PolicyDecision pull(PolicyDocument policy, PolicyPrincipal principal) {
        return policy.decide(new PolicyRequest(principal, "ecr:BatchGetImage", WEB, new PolicyContext()));
    }

    static PolicyDecision pull(PolicyDocument policy, PolicyContext context) {
        return policy.decide(new PolicyRequest(user(), "ecr:BatchGetImage", WEB, context));
    }

    static PolicyPrincipal user() {
        return PolicyPrincipal.identity("arn:aws:iam::210987654321:user/ci");
    }
}
