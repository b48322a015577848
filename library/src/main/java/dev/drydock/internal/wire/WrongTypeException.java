package dev.drydock.internal.wire;

import dev.drydock.wire.WireFormatException;
import org.jspecify.annotations.Nullable;

/** A member holds JSON of the wrong type, which the protocol reports in its own words. */
final class WrongTypeException extends WireFormatException {

    private final transient WrongType wrongType;

    WrongTypeException(String path, String problem, WrongType wrongType, @Nullable Throwable cause) {
        super(path, problem, cause);
        this.wrongType = wrongType;
    }

    /** What is there, and what was expected. */
    WrongType wrongType() {
        return wrongType;
    }
}
