package dev.drydock.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.internal.call.text.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value in a document that knows where it stands, so that whatever is wrong with it can be found. */
final class DocumentPart {

    private final String path;
    private final JsonNode node;

    DocumentPart(String path, JsonNode node) {
        this.path = path;
        this.node = node;
    }

    /**
     * This, as an object with no members but these.
     *
     * @throws DocumentException if it is not one, or has another member
     */
    DocumentPart only(String... allowed) {
        if (!node.isObject()) {
            throw wrong("must be an object; allowed in it " + said(allowed) + ", but it is " + kind());
        }
        List<String> known = List.of(allowed);
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!known.contains(member.getKey())) {
                throw wrong("unknown member \"" + member.getKey() + "\"; allowed " + said(allowed));
            }
        }
        return this;
    }

    /** This, as an object whose member names are free. */
    DocumentPart object() {
        if (!node.isObject()) {
            throw wrong("must be an object, but is " + kind());
        }
        return this;
    }

    private static String said(String... members) {
        return members.length == 0 ? "is none" : "are " + String.join(", ", members);
    }

    /** Whether there is a member of that name; null counts as absent. */
    boolean has(String member) {
        return node.hasNonNull(member);
    }

    /** A text member. */
    String text(String member) {
        return required(member).asText();
    }

    /** A text member; null if it is absent. */
    @Nullable
    String optionalText(String member) {
        return has(member) ? text(member) : null;
    }

    /** A whole number. */
    int number(String member) {
        return required(member).asNumber();
    }

    /** A duration such as {@code 90s}, {@code 5m} or {@code PT5M}. */
    Duration duration(String member) {
        return required(member).asDuration();
    }

    /** The values of a list; none if it is absent. */
    List<DocumentPart> list(String member) {
        return has(member) ? required(member).asList() : List.of();
    }

    /** A member of whatever kind. */
    DocumentPart required(String member) {
        if (!has(member)) {
            throw wrong("lacks the member \"" + member + "\"");
        }
        return new DocumentPart(path.isEmpty() ? member : path + '.' + member, node.get(member));
    }

    boolean isText() {
        return node.isTextual();
    }

    boolean isList() {
        return node.isArray();
    }

    /** The names of the members, in the order written; none if this is no object. */
    List<String> members() {
        List<String> names = new ArrayList<>();
        node.properties().forEach(each -> names.add(each.getKey()));
        return names;
    }

    String json() {
        return node.toString();
    }

    String asText() {
        if (!node.isTextual()) {
            throw wrong("must be a text, but is " + kind());
        }
        return node.textValue();
    }

    int asNumber() {
        if (!node.canConvertToInt() || !node.isIntegralNumber()) {
            throw wrong("must be a whole number, but is " + kind());
        }
        return node.intValue();
    }

    long asLong() {
        if (!node.canConvertToLong() || !node.isIntegralNumber()) {
            throw wrong("must be a whole number, but is " + kind());
        }
        return node.longValue();
    }

    double asDecimal() {
        if (!node.isNumber()) {
            throw wrong("must be a number, but is " + kind());
        }
        return node.doubleValue();
    }

    /** A text, a number, true or false, as text. */
    String asScalar() {
        if (!node.isValueNode() || node.isNull()) {
            throw wrong("must be a text, a number, true or false, but is " + kind());
        }
        return node.asText();
    }

    boolean asFlag() {
        if (!node.isBoolean()) {
            throw wrong("must be true or false, but is " + kind());
        }
        return node.booleanValue();
    }

    Duration asDuration() {
        try {
            return Durations.parse(asText());
        } catch (IllegalArgumentException unreadable) {
            throw wrong(unreadable);
        }
    }

    List<DocumentPart> asList() {
        if (!node.isArray()) {
            throw wrong("must be a list, but is " + kind());
        }
        List<DocumentPart> parts = new ArrayList<>();
        for (JsonNode each : node) {
            parts.add(new DocumentPart(path + '[' + parts.size() + ']', each));
        }
        return parts;
    }

    /** An error at this place. */
    DocumentException wrong(String problem) {
        return new DocumentException(path, problem);
    }

    /** What a part inside has said of itself already is not said again. */
    DocumentException wrong(Throwable cause) {
        return cause instanceof DocumentException told ? told : new DocumentException(path, cause);
    }

    private String kind() {
        String text = node.toString();
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case MISSING -> "nothing";
            default -> Shown.cut(text, 100);
        };
    }

    @Override
    public String toString() {
        return path + ' ' + kind();
    }
}
