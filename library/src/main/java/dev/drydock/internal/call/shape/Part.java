package dev.drydock.internal.call.shape;

/** Which part of a member's value a violation is about. */
public enum Part {
    /** The value itself. */
    WHOLE,
    /** An element of the list. */
    ELEMENT,
    /** A key of the map. */
    KEY,
    /** A value of the map. */
    VALUE
}
