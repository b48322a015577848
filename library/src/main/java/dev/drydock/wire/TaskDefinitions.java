package dev.drydock.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Reads the task definition files people already have, so that a test registers what production registers.
 *
 * <p>Accepted are the form the AWS CLI takes ({@code aws ecs register-task-definition --cli-input-json}), the output of
 * {@code describe-task-definition}, and the {@code taskDefinition} inside of it. What only AWS can set (ARN, revision,
 * status, compatibilities and the like) is dropped. As with the AWS CLI, a member the SDK does not know is refused,
 * because it is most often a slip of the pen.
 *
 * <pre>{@code
 * ecs.registerTaskDefinition(TaskDefinitions.fromJson(Path.of("deploy/web-app.json")));
 * }</pre>
 */
public final class TaskDefinitions {

    private static final String WRAPPER = "taskDefinition";
    private static final Set<String> READ_ONLY = readOnly();
    private static final @Nullable Collection<Tag> NO_TAGS = null;

    private TaskDefinitions() {}

    /**
     * Reads a task definition.
     *
     * @throws WireFormatException if the text is not JSON, a member has the wrong type, or a member is unknown; the
     *     message names the member by its path
     */
    public static RegisterTaskDefinitionRequest fromJson(String json) {
        Reading reading = new Reading();
        RegisterTaskDefinitionRequest.Builder builder =
                WireCodec.read(json, RegisterTaskDefinitionRequest.builder(), reading);
        RegisterTaskDefinitionRequest request = builder.build();
        if (reading.described && request.hasTags() && request.tags().isEmpty()) {
            // What DescribeTaskDefinition prints for "no tags" is what RegisterTaskDefinition refuses.
            builder.tags(NO_TAGS);
            return builder.build();
        }
        return request;
    }

    /**
     * Reads a task definition from a file in UTF-8.
     *
     * @throws UncheckedIOException if the file cannot be read
     * @throws WireFormatException as {@link #fromJson(String)} does
     */
    public static RegisterTaskDefinitionRequest fromJson(Path file) {
        try {
            return fromJson(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the task definition " + file, e);
        }
    }

    /**
     * Reads a task definition from the class path, for example {@code task-definitions/web-app.json}.
     *
     * @throws IllegalArgumentException if there is no such resource
     * @throws WireFormatException as {@link #fromJson(String)} does
     */
    public static RegisterTaskDefinitionRequest fromResource(String name) {
        String path = name.startsWith("/") ? name.substring(1) : name;
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        if (loader == null) {
            loader = TaskDefinitions.class.getClassLoader();
        }
        try (InputStream in = loader.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no resource " + path + " on the class path");
            }
            return fromJson(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the task definition " + path, e);
        }
    }

    /** The request as the AWS CLI takes it with {@code --cli-input-json}, indented by four spaces. */
    public static String toJson(RegisterTaskDefinitionRequest request) {
        return WireCodec.toPrettyJson(request);
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

    /** Strict at every depth, but for what a description has more than a registration. */
    private static final class Reading implements UnknownMember {

        private boolean described;

        @Override
        public void meet(PojoReader reader, JsonParser in, SdkPojo builder, String name) throws IOException {
            if (builder instanceof RegisterTaskDefinitionRequest.Builder) {
                if (name.equals(WRAPPER)) {
                    described = true;
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
