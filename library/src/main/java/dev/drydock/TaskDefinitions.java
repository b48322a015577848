package dev.drydock;

import dev.drydock.internal.argument.Require;
import dev.drydock.internal.document.FileText;
import dev.drydock.internal.wire.StrictReader;
import dev.drydock.internal.wire.WireCodec;
import dev.drydock.wire.WireFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apiguardian.api.API;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/**
 * Reads the task definition files people already have, so that a test registers what production registers.
 *
 * <p>Accepted are the form the AWS CLI takes ({@code aws ecs register-task-definition --cli-input-json}), the output of
 * {@code describe-task-definition}, the {@code taskDefinition} inside it, and the JSON tab of the ECS console. What only
 * AWS can set (ARN, revision, status, compatibilities and the like) is dropped, and so are empty {@code tags}, which AWS
 * gives but does not take. As with the AWS CLI, a member the SDK does not know is refused, because it is most often a
 * typo.
 *
 * <pre>{@code
 * ecs.registerTaskDefinition(TaskDefinitions.fromJson(Path.of("deploy/web-app.json")));
 * }</pre>
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class TaskDefinitions {

    private TaskDefinitions() {}

    /**
     * Reads a task definition.
     *
     * @throws WireFormatException if the text is not JSON, a member has the wrong type, or a member is unknown; the
     *     message names file, line and column, the member by its path, and what is allowed
     */
    public static RegisterTaskDefinitionRequest fromJson(String json) {
        Require.text("fromJson", "json", json, "{\"family\": \"web\", \"containerDefinitions\": []}");
        return StrictReader.definition("", json);
    }

    /**
     * Reads a task definition from a file in UTF-8.
     *
     * @throws UncheckedIOException if the file cannot be read
     * @throws WireFormatException as {@link #fromJson(String)} does
     */
    public static RegisterTaskDefinitionRequest fromJson(Path file) {
        Require.given("fromJson", "file", file, "Path.of(\"web.json\")");
        try {
            return StrictReader.definition(file.toString(), FileText.of(Files.readAllBytes(file)));
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
        Require.text("fromResource", "name", name, "web.json");
        String path = name.startsWith("/") ? name.substring(1) : name;
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        if (loader == null) {
            loader = TaskDefinitions.class.getClassLoader();
        }
        try (InputStream in = loader.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no resource " + path + " on the class path");
            }
            return StrictReader.definition(path, FileText.of(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the task definition " + path, e);
        }
    }

    /** The request as the AWS CLI takes it with {@code --cli-input-json}, indented by four spaces. */
    public static String toJson(RegisterTaskDefinitionRequest request) {
        Require.given("toJson", "request", request, "TaskDefinitions.fromResource(\"web.json\")");
        return WireCodec.toPrettyJson(request);
    }
}
