package dev.drydock.internal.ecs.query;

/** The text is not a valid expression; the message says what is wrong and where. */
public final class InvalidExpression extends Exception {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final int position;

    InvalidExpression(String what, int position) {
        super(what + " at position " + (position + 1));
        this.problem = what + " at position " + (position + 1);
        this.position = position;
    }

    /** What is wrong, and where. */
    public String problem() {
        return problem;
    }

    /** Where in the text it went wrong, from 0. */
    int position() {
        return position;
    }
}
