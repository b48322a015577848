package dev.drydock.internal.wire;

import dev.drydock.wire.WireFormatException;
import org.jspecify.annotations.Nullable;

/** A member holds JSON of another type than it takes, which the protocol tells in words of its own. */
final class WrongTypeException extends WireFormatException {

    private final transient WrongType wrongType;

    WrongTypeException(String path, String problem, WrongType wrongType, @Nullable Throwable cause) {
        super(path, problem, cause);
        this.wrongType = wrongType;
    }

    /** What stands there in place of what. */
    WrongType wrongType() {
        return wrongType;
    }
}
