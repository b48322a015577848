package dev.drydock.internal.invariant;

/**
 * Something that must hold and does not: a bug in Drydock, not in the code under test.
 *
 * @param invariant what must hold, a short sentence
 * @param resource the ARN of what breaks it
 * @param found how it stands instead
 */
public record Finding(String invariant, String resource, String found) {

    @Override
    public String toString() {
        return invariant + ": " + resource + ", " + found;
    }
}
