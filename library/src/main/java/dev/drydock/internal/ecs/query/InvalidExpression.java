package dev.drydock.internal.ecs.query;

/** The text is not a valid expression; the message says what is wrong and where. */
public final class InvalidExpression extends Exception {

    private static final long serialVersionUID = 1L;

    private final String problem;

    /**
     * Something is wrong.
     *
     * @param position where in the text, from 0
     */
    InvalidExpression(String what, int position) {
        this(what + " at position " + (position + 1));
    }

    private InvalidExpression(String problem) {
        super(problem);
        this.problem = problem;
    }

    /** What is wrong, and where. */
    public String problem() {
        return problem;
    }
}
