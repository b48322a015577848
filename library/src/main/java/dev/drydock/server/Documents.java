package dev.drydock.server;

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
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads texts into documents. */
final class Documents {

    /** Long texts in quotes take the reader of YAML a time that grows with their square. */
    private static final int LONGEST_YAML = 1 << 20;

    private Documents() {}

    /**
     * Reads a JSON text.
     *
     * @throws DocumentException if it is none
     */
    static DocumentPart json(String text) {
        return read(Json.MAPPER, "JSON", text);
    }

    /**
     * Reads a YAML text, by Jackson's YAML library, which users add themselves.
     *
     * @throws DocumentException if it is none, has aliases, is longer than a mebibyte, or the library is missing
     */
    static DocumentPart yaml(String text) {
        if (text.length() > LONGEST_YAML) {
            throw new DocumentException(
                    "",
                    "a document in YAML has " + LONGEST_YAML + " characters at most, but this has " + text.length()
                            + "; write it as JSON, which has no such bound");
        }
        try {
            DocumentPart document = read(Yaml.MAPPER, "YAML", text);
            Yaml.requireNoAliases(text);
            return document;
        } catch (NoClassDefFoundError missing) {
            throw new DocumentException(
                    "",
                    "YAML needs com.fasterxml.jackson.dataformat:jackson-dataformat-yaml on the class path; add it, or"
                            + " write the same as JSON");
        }
    }

    /**
     * Reads a file in UTF-8, as YAML if its name ends in {@code .yaml} or {@code .yml} and as JSON otherwise.
     *
     * @throws DocumentException if it cannot be read
     */
    static DocumentPart file(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException unreadable) {
            throw new DocumentException(
                    file.toString(), "cannot be read: " + unreadable.getClass().getSimpleName());
        }
        String name = file.toString();
        return name.endsWith(".yaml") || name.endsWith(".yml") ? yaml(text) : json(text);
    }

    private static DocumentPart read(ObjectMapper mapper, String language, String text) {
        try {
            JsonNode root = mapper.readTree(text);
            return new DocumentPart("", root == null ? mapper.missingNode() : root);
        } catch (JsonProcessingException broken) {
            throw new DocumentException(
                    "",
                    "this is no " + language + ": " + broken.getOriginalMessage()
                            + (broken.getLocation() == null
                                    ? ""
                                    : " (line " + broken.getLocation().getLineNr() + ")"));
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

        /** The library would read {@code *web} as the text "web". */
        static void requireNoAliases(String text) {
            try (YAMLParser parser = (YAMLParser) MAPPER.getFactory().createParser(text)) {
                while (parser.nextToken() != null) {
                    if (parser.isCurrentAlias()) {
                        throw new DocumentException(
                                "",
                                "the alias *" + parser.getText() + " (line "
                                        + parser.currentTokenLocation().getLineNr()
                                        + ") is not read; write out what it stands for");
                    }
                }
            } catch (IOException broken) {
                throw new UncheckedIOException("It has just been read", broken);
            }
        }

        static final ObjectMapper MAPPER = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
