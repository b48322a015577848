package dev.drydock.internal.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.drydock.wire.WireFormatException;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * Reads a task definition in the form of the AWS CLI's input or of a description: strict at every depth, except for
 * what a description has more than a registration.
 */
public final class DefinitionFileReader {

    private static final String WRAPPER = "taskDefinition";
    private static final Set<String> READ_ONLY = readOnly();
    private static final @Nullable Collection<Tag> NO_TAGS = null;

    private DefinitionFileReader() {}

    /**
     * Reads a task definition.
     *
     * @throws WireFormatException if the text is not JSON, a member has the wrong type, or a member is unknown
     */
    public static RegisterTaskDefinitionRequest read(String json) {
        RegisterTaskDefinitionRequest.Builder builder =
                WireCodec.read(json, RegisterTaskDefinitionRequest.builder(), new Reading());
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
    private static final class Reading implements UnknownMember {

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
            throw unknown(WirePath.ofParent(in), builder, name);
        }

        private static WireFormatException unknown(String path, SdkPojo builder, String name) {
            StringBuilder known = new StringBuilder();
            for (SdkField<?> field : builder.sdkFields()) {
                known.append(known.length() == 0 ? "" : ", ").append(field.locationName());
            }
            String place = path.isEmpty() ? "input" : path;
            return new WireFormatException(
                    "", "Unknown parameter in " + place + ": \"" + name + "\", must be one of: " + known, null);
        }
    }
}
