package dev.drydock.internal.call.text;

/**
 * A text that counts how often it is looked at, and says when that is too often: Java may try exponentially many ways to
 * match a pattern, and there is no other way to stop it.
 */
public final class CountedText implements CharSequence {

    private final String text;
    private final int most;
    private int looks;

    /**
     * A text not looked at yet.
     *
     * @param most how many looks at its characters are too many but one
     */
    public CountedText(String text, int most) {
        this.text = text;
        this.most = most;
    }

    /** What a look too many throws, out of the matcher. */
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
