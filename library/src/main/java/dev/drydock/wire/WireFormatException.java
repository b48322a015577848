package dev.drydock.wire;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The text is not JSON, or is JSON of another shape than the AWS operation takes. The message names the place the way
 * AWS's tools write it, {@code containerDefinitions[0].memory: expected a number, but found a string}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class WireFormatException extends IllegalArgumentException {

    private final String path;
    private final String problem;

    /**
     * A text that cannot be read.
     *
     * @param path {@code containerDefinitions[0].memory}; empty for the document as a whole
     * @param problem what was expected there and what was found instead
     * @param cause the reader's own exception; null if there is none
     */
    public WireFormatException(String path, String problem, @Nullable Throwable cause) {
        this("", path, problem, cause);
    }

    /**
     * A text that cannot be read, and where in it.
     *
     * @param place {@code web.json:7:20}, the file, line and column; empty if they are not known
     * @param path {@code containerDefinitions[0].memory}; empty for the document as a whole
     * @param problem what was expected there and what was found instead
     * @param cause the reader's own exception; null if there is none
     */
    public WireFormatException(String place, String path, String problem, @Nullable Throwable cause) {
        super(
                place
                        + (place.isEmpty() || path.isEmpty() ? "" : " ")
                        + path
                        + (place.isEmpty() && path.isEmpty() ? "" : ": ")
                        + problem,
                cause);
        this.path = path;
        this.problem = problem;
    }

    /** Where it went wrong: {@code containerDefinitions[0].memory}, or empty for the document as a whole. */
    public String path() {
        return path;
    }

    /** What was expected there and what was found instead. */
    public String problem() {
        return problem;
    }
}
