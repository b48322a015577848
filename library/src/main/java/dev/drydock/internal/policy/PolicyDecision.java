package dev.drydock.internal.policy;

/**
 * What a policy says of a request.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">Policy
 *     evaluation logic</a>
 */
public enum PolicyDecision {
    /** A statement allows it, and none denies it. */
    ALLOWED,
    /** A statement denies it. */
    DENIED,
    /** No statement is about it; whether that is a refusal is for whoever asks. */
    NOT_MENTIONED;

    /** What two policies on one resource say together: a denial of either stands. */
    public PolicyDecision and(PolicyDecision other) {
        if (this == DENIED || other == DENIED) {
            return DENIED;
        }
        return this == ALLOWED || other == ALLOWED ? ALLOWED : NOT_MENTIONED;
    }
}
