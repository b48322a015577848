package dev.drydock.internal.logs.filter;

/** What all forms of patterns share in reading text. */
final class PatternText {

    private PatternText() {}

    /** Whether a character is a letter, a digit or an underscore of ASCII. */
    static boolean isWordCharacter(char each) {
        return (each >= 'a' && each <= 'z')
                || (each >= 'A' && each <= 'Z')
                || (each >= '0' && each <= '9')
                || each == '_';
    }
}
