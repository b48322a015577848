package dev.drydock.internal.wire;

import com.fasterxml.jackson.core.JsonToken;
import org.jspecify.annotations.Nullable;

/**
 * A member that holds JSON of the wrong type, in the words of the AWS JSON protocol.
 *
 * @param found what stands there
 * @param expected {@code String}, {@code Integer}, {@code Boolean} …, or one of the constants here
 * @param shape the name of the structure expected; null if it is none
 */
record WrongType(JsonToken found, String expected, @Nullable String shape) {

    static final String LIST = "list";
    static final String MAP = "map";
    static final String STRUCTURE = "structure";
    static final String BLOB = "blob";
}
