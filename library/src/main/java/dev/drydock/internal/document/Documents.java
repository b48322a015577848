package dev.drydock.internal.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads texts into documents. */
public final class Documents {

    /** Long texts in quotes take the reader of YAML a time that grows with their square. */
    private static final int LONGEST_YAML = 1 << 20;

    private Documents() {}

    /**
     * Reads a JSON text.
     *
     * @throws DocumentException if it is none
     */
    public static DocumentPart json(String text) {
        return json("", text);
    }

    /**
     * Reads a JSON text.
     *
     * @param name the file it is in; empty if it is in none
     * @throws DocumentException if it is none
     */
    public static DocumentPart json(String name, String text) {
        return read(Json.MAPPER, "JSON", name, text);
    }

    /**
     * Reads a YAML text, by Jackson's YAML library, which users add themselves.
     *
     * @throws DocumentException if it is none, has aliases or tags of its own, is longer than a mebibyte, or the library is missing
     */
    public static DocumentPart yaml(String text) {
        return yaml("", text);
    }

    private static DocumentPart yaml(String name, String text) {
        if (text.length() > LONGEST_YAML) {
            throw new DocumentException(
                    name,
                    "",
                    "a document in YAML has " + LONGEST_YAML + " characters at most, but this has " + text.length()
                            + "; write it as JSON, which has no such bound");
        }
        try {
            DocumentPart document = read(Yaml.MAPPER, "YAML", name, text);
            Yaml.requirePlain(name, text);
            return document;
        } catch (NoClassDefFoundError missing) {
            throw new DocumentException(
                    name,
                    "",
                    "YAML needs com.fasterxml.jackson.dataformat:jackson-dataformat-yaml on the class path; add it, or"
                            + " write the same as JSON");
        }
    }

    /**
     * Reads a file in UTF-8, or in UTF-16 with a byte order mark as PowerShell writes it; as YAML if its name ends in {@code .yaml} or {@code .yml} and as JSON otherwise.
     *
     * @throws DocumentException if it cannot be read
     */
    public static DocumentPart file(Path file) {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw new DocumentException(name, "", "cannot be read: it is a folder");
        }
        String text;
        try {
            text = FileText.of(Files.readAllBytes(file));
        } catch (CharacterCodingException other) {
            throw new DocumentException(name, "", "cannot be read: " + other.getMessage());
        } catch (IOException unreadable) {
            throw new DocumentException(
                    name, "", "cannot be read: " + unreadable.getClass().getSimpleName());
        }
        String ending = name.toLowerCase(Locale.ROOT);
        return ending.endsWith(".yaml") || ending.endsWith(".yml") ? yaml(name, text) : json(name, text);
    }

    private static DocumentPart read(ObjectMapper mapper, String language, String name, String marked) {
        String text = FileText.withoutMark(marked);
        SourceText source = new SourceText(name, mapper, text);
        try {
            JsonNode root = mapper.readTree(text);
            return new DocumentPart(source, List.of(), root == null ? mapper.missingNode() : root);
        } catch (JsonProcessingException broken) {
            JsonLocation at = broken.getLocation();
            throw new DocumentException(
                    at == null ? name : SourceText.named(name, at.getLineNr() + ":" + at.getColumnNr()),
                    "",
                    "this is no " + language + ": " + ParserComplaint.of(broken));
        }
    }

    private static final class Json {
        static final ObjectMapper MAPPER = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** Loaded when the first YAML is read, as its library may be missing. */
    private static final class Yaml {

        /** The library would read {@code *web} as the text "web", and {@code !Ref web} too. */
        static void requirePlain(String name, String text) {
            try (YAMLParser parser = (YAMLParser) MAPPER.getFactory().createParser(text)) {
                while (parser.nextToken() != null) {
                    String tag = parser.getTypeId();
                    if (tag != null && !tag.startsWith(STANDARD_TAG)) {
                        JsonLocation at = parser.currentTokenLocation();
                        throw new DocumentException(
                                SourceText.named(name, at.getLineNr() + ":" + at.getColumnNr()),
                                "",
                                "the tag !" + tag + " is not read; write out what it stands for");
                    }
                    if (parser.isCurrentAlias()) {
                        JsonLocation at = parser.currentTokenLocation();
                        throw new DocumentException(
                                SourceText.named(name, at.getLineNr() + ":" + at.getColumnNr()),
                                "",
                                "the alias *" + parser.getText() + " is not read; write out what it stands for");
                    }
                }
            } catch (IOException broken) {
                throw new UncheckedIOException("It has just been read", broken);
            }
        }

        private static final String STANDARD_TAG = "tag:yaml.org,2002:";

        static final ObjectMapper MAPPER = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
