package dev.drydock.internal.call.text;

/**
 * A text that counts how often it is read, and says when that is too often: Java may try exponentially many ways to
 * match a pattern, and there is no other way to stop it.
 */
public final class CountedText implements CharSequence {

    private final String text;
    private final int most;
    private int looks;

    /**
     * A text that has not been read yet.
     *
     * @param most the most reads of its characters that are allowed
     */
    public CountedText(String text, int most) {
        this.text = text;
        this.most = most;
    }

    /** Thrown out of the matcher by one read too many. */
    public static final class TooManyLooks extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private TooManyLooks() {
            super("The pattern is too costly for this text", null, false, false);
        }
    }

    @Override
    public char charAt(int index) {
        if (++looks > most) {
            throw new TooManyLooks();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
