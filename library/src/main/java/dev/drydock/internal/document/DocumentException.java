package dev.drydock.internal.document;

/**
 * A document says something that is not understood or cannot be done; the message names the place and what is allowed:
 * {@code world.yaml:7:5 images[0].script[1]: unknown step "logz", perhaps logs; allowed are …}.
 */
public final class DocumentException extends IllegalArgumentException {

    private final String place;
    private final String path;
    private final String problem;

    /**
     * Something wrong at a place.
     *
     * @param place file, line and column; empty if nothing is known of them
     * @param path {@code images[0].script[1]}; empty for the document as a whole
     */
    DocumentException(String place, String path, String problem) {
        super(at(place, path) + problem);
        this.place = place;
        this.path = path;
        this.problem = problem;
    }

    /** The same for what somebody else has refused. */
    DocumentException(String place, String path, Throwable cause) {
        super(at(place, path) + cause.getMessage(), cause);
        this.place = place;
        this.path = path;
        this.problem = String.valueOf(cause.getMessage());
    }

    private static String at(String place, String path) {
        String both = place.isEmpty() || path.isEmpty() ? place + path : place + ' ' + path;
        return both.isEmpty() ? "" : both + ": ";
    }

    /** {@code world.yaml:7:5}, or {@code 7:5} of a text that is in no file. */
    public String place() {
        return place;
    }

    /** {@code images[0].script[1]}; empty for the document as a whole. */
    public String path() {
        return path;
    }

    /** What is wrong there. */
    public String problem() {
        return problem;
    }
}
