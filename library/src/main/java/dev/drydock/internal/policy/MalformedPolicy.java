package dev.drydock.internal.policy;

/** What the readers of a policy break off with; never leaves the package. */
final class MalformedPolicy extends RuntimeException {

    private static final long serialVersionUID = 1;

    MalformedPolicy(String problem) {
        super(problem, null, false, false);
    }

    /** What is wrong, for a hint. */
    String problem() {
        return String.valueOf(getMessage());
    }
}
