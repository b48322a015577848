package dev.drydock.internal.logs.filter;

/** Cuts a message into the fields that blanks delimit; what stands in brackets or quotes is one field without them. */
final class FieldReader {

    private final String message;
    private int at;

    /**
     * False once a bracket or a quote is known not to be closed, so that its end is not searched for at each field.
     */
    private boolean bracketsEnd = true;

    private boolean quotesEnd = true;

    FieldReader(String message) {
        this.message = message;
        skipBlanks();
    }

    boolean hasNext() {
        return at < message.length();
    }

    String next() {
        String enclosed = enclosed();
        if (enclosed.isEmpty()) {
            int start = at;
            while (at < message.length() && !Character.isWhitespace(message.charAt(at))) {
                at++;
            }
            enclosed = message.substring(start, at);
        } else {
            at += enclosed.length();
            enclosed = enclosed.substring(1, enclosed.length() - 1);
        }
        skipBlanks();
        return enclosed;
    }

    /** The next field if it is the last one, else all that is left as it is. */
    String rest() {
        int start = at;
        String next = next();
        if (!hasNext()) {
            return next;
        }
        at = message.length();
        return message.substring(start).stripTrailing();
    }

    /** The brackets or quotes that come next and what is in them; empty if there are none. */
    private String enclosed() {
        char first = message.charAt(at);
        if (first == '[' && bracketsEnd) {
            int end = message.indexOf(']', at + 1);
            bracketsEnd = end >= 0;
            return bracketsEnd ? message.substring(at, end + 1) : "";
        }
        if (first == '"' && quotesEnd) {
            int end = message.indexOf('"', at + 1);
            quotesEnd = end >= 0;
            return quotesEnd ? message.substring(at, end + 1) : "";
        }
        return "";
    }

    private void skipBlanks() {
        while (at < message.length() && Character.isWhitespace(message.charAt(at))) {
            at++;
        }
    }
}
