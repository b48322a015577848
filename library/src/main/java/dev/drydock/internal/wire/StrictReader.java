package dev.drydock.internal.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.drydock.internal.document.DocumentException;
import dev.drydock.internal.document.DocumentPart;
import dev.drydock.internal.document.Documents;
import dev.drydock.wire.WireFormatException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * Reads SDK values from documents, in which a member that the SDK does not know is most often a slip. Task definitions may
 * have the form of the AWS CLI's input or of a description, which has more than a registration.
 */
public final class StrictReader {

    private static final String WRAPPER = "taskDefinition";
    private static final Set<String> READ_ONLY = readOnly();
    private static final @Nullable Collection<Tag> NO_TAGS = null;

    private static final UnknownMember REFUSED = (reader, in, around, name) -> {
        throw unknown(in, around, name);
    };

    private StrictReader() {}

    /**
     * Reads a part of a document into a builder.
     *
     * @throws dev.drydock.internal.document.DocumentException if a member has the wrong type or is unknown, with its place
     */
    public static <B extends SdkPojo> B read(DocumentPart part, B builder) {
        return read(part, builder, REFUSED);
    }

    /**
     * The same, but tells of members that the SDK does not know and leaves them out.
     *
     * @param unknown gets the path around such a member, from the part, and its name
     */
    public static <B extends SdkPojo> B read(DocumentPart part, B builder, BiConsumer<String, String> unknown) {
        return read(part, builder, leftOut(unknown));
    }

    private static UnknownMember leftOut(BiConsumer<String, String> unknown) {
        return (reader, in, around, name) -> {
            unknown.accept(WirePath.ofParent(in), name);
            in.skipChildren();
        };
    }

    private static <B extends SdkPojo> B read(DocumentPart part, B builder, UnknownMember unknown) {
        try {
            return WireCodec.read(part.json(), builder, unknown);
        } catch (UnknownParameterException unread) {
            throw part.unknownIn(unread.path(), unread.member, unread.known);
        } catch (WireFormatException unread) {
            throw part.wrongIn(unread.path(), unread.problem());
        }
    }

    private static WireFormatException unknown(JsonParser in, SdkPojo builder, String name) {
        List<String> known = new ArrayList<>();
        for (SdkField<?> field : builder.sdkFields()) {
            known.add(field.locationName());
        }
        return new UnknownParameterException(WirePath.ofParent(in), name, known);
    }

    /**
     * Reads a task definition.
     *
     * @param name the file it is in; empty if it is in none
     * @throws WireFormatException if the text is not JSON, a member has the wrong type, or a member is unknown
     */
    public static RegisterTaskDefinitionRequest definition(String name, String json) {
        try {
            return definition(Documents.json(name, json.isBlank() ? "{}" : json));
        } catch (DocumentException unread) {
            throw new WireFormatException(unread.place(), unread.path(), unread.problem(), unread);
        }
    }

    /**
     * Reads a task definition that is part of a document.
     *
     * @throws DocumentException if a member has the wrong type, or a member is unknown
     */
    public static RegisterTaskDefinitionRequest definition(DocumentPart part) {
        return definition(part, REFUSED);
    }

    /**
     * The same, but tells of members that the SDK does not know and leaves them out.
     *
     * @param unknown gets the path around such a member, from the part, and its name
     */
    public static RegisterTaskDefinitionRequest definition(DocumentPart part, BiConsumer<String, String> unknown) {
        return definition(part, leftOut(unknown));
    }

    private static RegisterTaskDefinitionRequest definition(DocumentPart part, UnknownMember unknown) {
        RegisterTaskDefinitionRequest.Builder builder =
                read(part, RegisterTaskDefinitionRequest.builder(), new Descriptions(unknown));
        RegisterTaskDefinitionRequest request = builder.build();
        if (request.tags().isEmpty()) {
            // What DescribeTaskDefinition and the console's JSON tab give for "no tags" RegisterTaskDefinition refuses.
            return builder.tags(NO_TAGS).build();
        }
        return request;
    }

    private static Set<String> readOnly() {
        Set<String> names = new LinkedHashSet<>();
        for (SdkField<?> field : TaskDefinition.builder().sdkFields()) {
            names.add(field.locationName());
        }
        for (SdkField<?> field : RegisterTaskDefinitionRequest.builder().sdkFields()) {
            names.remove(field.locationName());
        }
        return names;
    }

    /** Strict at every depth, except for what a description has more than a registration. */
    private static final class Descriptions implements UnknownMember {

        private final UnknownMember others;

        Descriptions(UnknownMember others) {
            this.others = others;
        }

        @Override
        public void meet(PojoReader reader, JsonParser in, SdkPojo builder, String name) throws IOException {
            if (builder instanceof RegisterTaskDefinitionRequest.Builder) {
                if (name.equals(WRAPPER)) {
                    reader.require(JsonToken.START_OBJECT, "an object");
                    reader.readInto(builder);
                    return;
                }
                if (READ_ONLY.contains(name)) {
                    in.skipChildren();
                    return;
                }
            }
            others.meet(reader, in, builder, name);
        }
    }

    private static final class UnknownParameterException extends WireFormatException {

        private final String member;
        private final transient List<String> known;

        /** A member is not among those known. */
        UnknownParameterException(String around, String member, List<String> known) {
            super(around, "unknown member " + member, null);
            this.member = member;
            this.known = known;
        }
    }
}
