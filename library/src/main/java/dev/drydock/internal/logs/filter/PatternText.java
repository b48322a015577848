package dev.drydock.internal.logs.filter;

/** What all forms of patterns share in reading text. */
final class PatternText {

    private static final int SHOWN = 1_024;

    private PatternText() {}

    /** Whether a character is a letter, a digit or an underscore of ASCII. */
    static boolean isWordCharacter(char each) {
        return (each >= 'a' && each <= 'z')
                || (each >= 'A' && each <= 'Z')
                || (each >= '0' && each <= '9')
                || each == '_';
    }

    /** A part of a pattern as a message shows it. */
    static String cut(String shown) {
        return shown.length() <= SHOWN ? shown : shown.substring(0, SHOWN);
    }
}
