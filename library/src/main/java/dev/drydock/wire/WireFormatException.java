package dev.drydock.wire;

import org.jspecify.annotations.Nullable;

/**
 * The text is not JSON, or is JSON of another shape than the AWS operation takes. The message names the place the way
 * AWS's tools write it, {@code containerDefinitions[0].memory}.
 */
public final class WireFormatException extends IllegalArgumentException {

    private final String path;
    private final String problem;

    private final transient @Nullable WrongType wrongType;

    private WireFormatException(String path, String problem, @Nullable Throwable cause, @Nullable WrongType wrongType) {
        super(path.isEmpty() ? problem : path + ": " + problem, cause);
        this.path = path;
        this.problem = problem;
        this.wrongType = wrongType;
    }

    static WireFormatException at(String path, String problem) {
        return new WireFormatException(path, problem, null, null);
    }

    static WireFormatException at(String path, String problem, Throwable cause) {
        return new WireFormatException(path, problem, cause, null);
    }

    static WireFormatException wrongType(String path, String problem, WrongType wrongType, @Nullable Throwable cause) {
        return new WireFormatException(path, problem, cause, wrongType);
    }

    /** Where it went wrong: {@code containerDefinitions[0].memory}, or empty for the document as a whole. */
    public String path() {
        return path;
    }

    /** What stands there in place of what; null if the text is no JSON at all. */
    @Nullable
    WrongType wrongType() {
        return wrongType;
    }

    /** What was expected there and what was found instead. */
    public String problem() {
        return problem;
    }
}
