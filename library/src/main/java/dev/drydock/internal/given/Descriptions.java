package dev.drydock.internal.given;

import dev.drydock.internal.document.DocumentException;
import dev.drydock.internal.document.DocumentPart;
import dev.drydock.internal.document.Documents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code describe} commands have printed, sorted by what it is about. */
final class Descriptions {

    /** By the member that holds them: what is made first comes first. */
    static final List<String> KINDS = List.of(
            "repositories",
            "imageDetails",
            "logGroups",
            "TargetGroups",
            "clusters",
            "taskDefinition",
            "containerInstances",
            "services",
            "tasks");

    /** A task definition that is not wrapped. */
    private static final String BARE_DEFINITION = "containerDefinitions";

    /** The members that say which of its kind each is. */
    private static final Map<String, List<String>> WHICH = Map.of(
            "repositories", List.of("repositoryName"),
            "imageDetails", List.of("repositoryName", "imageDigest"),
            "logGroups", List.of("logGroupName"),
            "TargetGroups", List.of("TargetGroupArn"),
            "clusters", List.of("clusterName"),
            "taskDefinition", List.of("taskDefinitionArn"),
            "containerInstances", List.of("containerInstanceArn"),
            "services", List.of("serviceArn"),
            "tasks", List.of("taskArn"));

    private final Map<String, List<DocumentPart>> all = new TreeMap<>();
    private final List<DocumentException> untold = new ArrayList<>();

    /** The files of a folder, or a file. */
    static List<DocumentPart> in(Path fileOrFolder) {
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(Documents.file(fileOrFolder));
        }
        try (Stream<Path> files = Files.list(fileOrFolder)) {
            List<DocumentPart> documents = files.filter(Descriptions::isJson)
                    .sorted()
                    .map(Documents::file)
                    .toList();
            if (documents.isEmpty()) {
                throw new IllegalArgumentException("imported(…) needs files that end in .json for fileOrFolder, but "
                        + fileOrFolder + " has none");
            }
            return documents;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list " + fileOrFolder, unreadable);
        }
    }

    private static boolean isJson(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json") && !Files.isDirectory(file);
    }

    /**
     * Takes in what one command has printed.
     *
     * @throws DocumentException if it is none that is read
     */
    void add(DocumentPart root) {
        root.object();
        if (root.has(BARE_DEFINITION)) {
            put("taskDefinition", root);
            return;
        }
        List<String> found = root.members().stream().filter(KINDS::contains).toList();
        if (found.isEmpty()) {
            throw nothingKnown(root);
        }
        for (String member : root.members()) {
            switch (member) {
                case "taskDefinition" -> put(member, root);
                case "tags" -> {
                    // Those of the task definition beside them, which takes them along.
                }
                case "failures" ->
                    root.list(member).forEach(each -> untold.add(each.wrong("AWS did not describe this")));
                case "nextToken", "NextToken", "NextMarker" -> {
                    if (!root.isEmpty(member)) {
                        untold.add(root.required(member).wrong("there are more pages, which are not here"));
                    }
                }
                default -> {
                    if (!KINDS.contains(member)) {
                        throw root.unknown(member, KINDS);
                    }
                    root.list(member).forEach(each -> put(member, each.object()));
                }
            }
        }
    }

    private static DocumentException nothingKnown(DocumentPart root) {
        for (String member : root.members()) {
            if (!DocumentPart.perhaps(member, KINDS).isEmpty()) {
                return root.unknown(member, KINDS);
            }
        }
        return root.wrong("this is nothing that is imported; it has none of " + String.join(", ", KINDS) + ", "
                + BARE_DEFINITION);
    }

    private void put(String kind, DocumentPart part) {
        all.computeIfAbsent(kind, each -> new ArrayList<>()).add(part);
    }

    /** What tells a description from others of its kind; null if it does not say. */
    static @Nullable String which(String kind, DocumentPart part) {
        List<String> said = new ArrayList<>();
        for (String member : WHICH.getOrDefault(kind, List.of())) {
            if (part.isEmpty(member)) {
                return null;
            }
            said.add(part.text(member));
        }
        return String.join(" ", said);
    }

    /** Those of a kind. */
    List<DocumentPart> of(String kind) {
        return all.getOrDefault(kind, List.of());
    }

    /** What AWS itself has left out. */
    List<DocumentException> untold() {
        return untold;
    }
}
