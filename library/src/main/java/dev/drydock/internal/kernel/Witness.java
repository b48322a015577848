package dev.drydock.internal.kernel;

/** Somebody who knows more of the world than its time does. */
@FunctionalInterface
public interface Witness {

    /** How things stand, in lines that each begin with the end of the one before; empty if there is nothing to tell. */
    String standing();
}
