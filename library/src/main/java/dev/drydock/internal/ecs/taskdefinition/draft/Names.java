package dev.drydock.internal.ecs.taskdefinition.draft;

/** The alphabets of names in a task definition, tested without regular expressions, whatever the length. */
public final class Names {

    private static final int MAX_NAME = 255;

    private Names() {}

    /** Whether the text is 1 to 255 letters, digits, hyphens and underscores. */
    public static boolean isName(String text) {
        return !text.isEmpty() && text.length() <= MAX_NAME && consistsOf(text, "-_");
    }

    /** Whether all characters are ASCII letters, digits or among the signs. */
    public static boolean consistsOf(String text, String signs) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c) && signs.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
