package dev.drydock.internal.wire;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import software.amazon.awssdk.core.SdkPojo;

/** What a reader does with a member its SDK class does not have. */
@FunctionalInterface
interface UnknownMember {

    /** What AWS and the SDK do: ignore it. */
    UnknownMember SKIP = (reader, in, builder, name) -> in.skipChildren();

    /**
     * Handles the member; the parser stands on the first token of its value and must end on the last one.
     *
     * @param builder what the object around the member is read into
     */
    void meet(PojoReader reader, JsonParser in, SdkPojo builder, String name) throws IOException;
}
