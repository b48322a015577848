package dev.drydock.internal.policy;

/**
 * A text is no policy.
 *
 * @param text what is wrong, in a sentence without an end: AWS tells less, so this is a hint and no message
 */
public record PolicyProblem(String text) implements PolicyReading {}
