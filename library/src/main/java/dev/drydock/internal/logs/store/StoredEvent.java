package dev.drydock.internal.logs.store;

/**
 * One log event. Instants are epoch milliseconds, as in the API, because there are many of them.
 *
 * @param timestamp when it happened, as its sender says
 * @param ingestedAt when it arrived
 * @param number its place among all arrivals in this account and region, from 1
 * @param message never empty
 */
public record StoredEvent(long timestamp, long ingestedAt, long number, String message) {

    /** What AWS adds to the size of every event. */
    static final int OVERHEAD = 26;

    public Cursor cursor() {
        return new Cursor(timestamp, number);
    }

    /** The size AWS counts for the event: its message in UTF-8 and AWS's overhead. */
    public long size() {
        return sizeOf(message);
    }

    public static long sizeOf(String message) {
        long bytes = OVERHEAD;
        for (int i = 0; i < message.length(); i++) {
            char each = message.charAt(i);
            if (each < 0x80) {
                bytes++;
            } else if (each < 0x800 || Character.isSurrogate(each)) {
                bytes += 2; // a pair of surrogates makes four bytes
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }
}
