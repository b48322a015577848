package dev.drydock.internal.call.shape;

/** What a member can violate. */
public enum Rule {
    /** A required member is absent, or an element of a list or map is null. */
    REQUIRED,
    /** A list or map has too few elements. */
    MIN_ITEMS,
    /** A list or map has too many elements. */
    MAX_ITEMS,
    /** A text or blob is too short. */
    MIN_LENGTH,
    /** A text or blob is too long. */
    MAX_LENGTH,
    /** A number is too small. */
    MIN_VALUE,
    /** A number is too large. */
    MAX_VALUE,
    /** A text does not match the pattern. */
    PATTERN,
    /** A text is none of the values of its enum. */
    ENUM;

    /** Whether the rule is about the number of elements. */
    boolean isAboutItems() {
        return this == MIN_ITEMS || this == MAX_ITEMS;
    }
}
