package dev.drydock.wire;

import org.jspecify.annotations.Nullable;

/**
 * The text is not JSON, or is JSON of another shape than the AWS operation takes. The message names the place the way
 * AWS's tools write it, {@code containerDefinitions[0].memory}.
 */
public final class WireFormatException extends IllegalArgumentException {

    private final String path;
    private final String problem;

    private WireFormatException(String path, String problem, @Nullable Throwable cause) {
        super(path.isEmpty() ? problem : path + ": " + problem, cause);
        this.path = path;
        this.problem = problem;
    }

    static WireFormatException at(String path, String problem) {
        return new WireFormatException(path, problem, null);
    }

    static WireFormatException at(String path, String problem, Throwable cause) {
        return new WireFormatException(path, problem, cause);
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
