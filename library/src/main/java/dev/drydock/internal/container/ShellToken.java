package dev.drydock.internal.container;

/** A piece of a shell program's text. */
sealed interface ShellToken {

    /**
     * A word, quotes removed.
     *
     * @param plain whether nothing in it was quoted, so that it may be a reserved word
     */
    record Word(String text, boolean plain) implements ShellToken {

        boolean is(String reserved) {
            return plain && text.equals(reserved);
        }
    }

    /** What stands between commands. */
    enum Operator implements ShellToken {
        SEMICOLON,
        NEWLINE,
        AND,
        OR,
        BACKGROUND
    }

    /**
     * {@code 2>&1}, {@code >file}.
     *
     * @param stream 1 or 2
     * @param target the stream it becomes; 0 for a file, whose name follows as a word
     */
    record Redirect(int stream, int target) implements ShellToken {}
}
