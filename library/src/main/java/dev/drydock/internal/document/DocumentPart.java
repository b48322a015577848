package dev.drydock.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.drydock.internal.argument.Nearest;
import dev.drydock.internal.call.text.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value in a document that knows where it stands, so that whatever is wrong with it can be found. */
public final class DocumentPart {

    private static final int LONGEST_WORD = 100;
    private static final Pattern INDEX = Pattern.compile("\\[([0-9]{1,9})]");

    private final SourceText source;
    private final List<Object> steps;
    private final JsonNode node;

    DocumentPart(SourceText source, List<Object> steps, JsonNode node) {
        this.source = source;
        this.steps = steps;
        this.node = node;
    }

    private DocumentPart in(Object step, JsonNode inner) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(step);
        return new DocumentPart(source, longer, inner);
    }

    /** {@code clusters[0].name}; empty for the whole. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (Object step : steps) {
            path.append(step instanceof Integer ? "[" + step + ']' : path.length() == 0 ? step : "." + step);
        }
        return path.toString();
    }

    /**
     * This, as an object with no members but these.
     *
     * @throws DocumentException if it is not one, or has another member
     */
    public DocumentPart only(String... allowed) {
        if (!node.isObject()) {
            throw wrong("must be an object; allowed in it " + said(List.of(allowed)) + ", but it is " + kind());
        }
        List<String> known = List.of(allowed);
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!known.contains(member.getKey())) {
                throw unknown(member.getKey(), known);
            }
        }
        return this;
    }

    /** An error about the name of a member that is none of those allowed. */
    public DocumentException unknown(String member, List<String> allowed) {
        return new DocumentException(
                source.placeOf(steps, member),
                path(),
                "unknown member \"" + Shown.cut(member, LONGEST_WORD) + '"' + perhaps(member, allowed) + "; allowed "
                        + said(allowed));
    }

    /**
     * The same about a member of something inside.
     *
     * @param inner its path from here, {@code containerDefinitions[0]}
     */
    public DocumentException unknownIn(String inner, String member, List<String> allowed) {
        return new DocumentPart(source, stepsTo(inner), node).unknown(member, allowed);
    }

    /** An error about a word at this place that is none of those allowed. */
    public DocumentException unknownWord(String what, String word, List<String> allowed) {
        return wrong("unknown " + what + " \"" + Shown.cut(word, LONGEST_WORD) + '"' + perhaps(word, allowed)
                + "; allowed " + said(allowed));
    }

    /** {@code , perhaps clusters}, or nothing if no word is so like this one that it may be meant. */
    public static String perhaps(String word, List<String> known) {
        String meant = Nearest.slip(word, known);
        return meant == null ? "" : ", perhaps " + meant;
    }

    /** This, as an object whose member names are free. */
    public DocumentPart object() {
        if (!node.isObject()) {
            throw wrong("must be an object, but is " + kind());
        }
        return this;
    }

    private static String said(List<String> members) {
        return members.isEmpty() ? "is none" : "are " + String.join(", ", members);
    }

    /** The same with these of its members alone, and its texts as they are to be; in the same places. */
    public DocumentPart with(Predicate<String> members, UnaryOperator<String> texts) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(each -> {
            if (members.test(each.getKey())) {
                kept.set(each.getKey(), with(texts, each.getValue()));
            }
        });
        return new DocumentPart(source, steps, kept);
    }

    private static JsonNode with(UnaryOperator<String> texts, JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(texts.apply(node.textValue()));
        }
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            node.forEach(each -> list.add(with(texts, each)));
            return list;
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(each -> object.set(each.getKey(), with(texts, each.getValue())));
            return object;
        }
        return node;
    }

    /** Whether a member says nothing: it is absent or null, or an empty text, list or object. */
    public boolean isEmpty(String member) {
        JsonNode value = node.get(member);
        return value == null
                || value.isNull()
                || (value.isTextual() && value.textValue().isEmpty())
                || (value.isContainerNode() && value.isEmpty());
    }

    /** Whether there is a member of that name; null counts as absent. */
    public boolean has(String member) {
        return node.hasNonNull(member);
    }

    /** A text member. */
    public String text(String member) {
        return required(member).asText();
    }

    /** A text member; null if it is absent. */
    public @Nullable String optionalText(String member) {
        return has(member) ? text(member) : null;
    }

    /** A whole number. */
    public int number(String member) {
        return required(member).asNumber();
    }

    /** A duration such as {@code 90s}, {@code 5m} or {@code PT5M}. */
    public Duration duration(String member) {
        return required(member).asDuration();
    }

    /** The values of a list; none if it is absent. */
    public List<DocumentPart> list(String member) {
        return has(member) ? required(member).asList() : List.of();
    }

    /** A member of whatever kind. */
    public DocumentPart required(String member) {
        if (!has(member)) {
            throw wrong("lacks the member \"" + member + "\"");
        }
        return in(member, node.get(member));
    }

    /** Whether it is a text. */
    public boolean isText() {
        return node.isTextual();
    }

    /** Whether it is a list. */
    public boolean isList() {
        return node.isArray();
    }

    /** The names of the members, in the order written; none if this is no object. */
    public List<String> members() {
        List<String> names = new ArrayList<>();
        node.properties().forEach(each -> names.add(each.getKey()));
        return names;
    }

    /** All of it as JSON. */
    public String json() {
        return node.toString();
    }

    /** As a text. */
    public String asText() {
        if (!node.isTextual()) {
            throw wrong("must be a text, but is " + kind());
        }
        return node.textValue();
    }

    /** As a whole number. */
    public int asNumber() {
        if (!node.canConvertToInt() || !node.isIntegralNumber()) {
            throw wrong("must be a whole number, but is " + kind());
        }
        return node.intValue();
    }

    /** As a whole number. */
    public long asLong() {
        if (!node.canConvertToLong() || !node.isIntegralNumber()) {
            throw wrong("must be a whole number, but is " + kind());
        }
        return node.longValue();
    }

    /** As a number. */
    public double asDecimal() {
        if (!node.isNumber()) {
            throw wrong("must be a number, but is " + kind());
        }
        return node.doubleValue();
    }

    /** A text, a number, true or false, as text. */
    public String asScalar() {
        if (!node.isValueNode() || node.isNull()) {
            throw wrong("must be a text, a number, true or false, but is " + kind());
        }
        return node.asText();
    }

    /** As true or false. */
    public boolean asFlag() {
        if (!node.isBoolean()) {
            throw wrong("must be true or false, but is " + kind());
        }
        return node.booleanValue();
    }

    /** As a duration. */
    public Duration asDuration() {
        try {
            return Durations.parse(asText());
        } catch (IllegalArgumentException unreadable) {
            throw wrong(unreadable);
        }
    }

    /** The values of a list. */
    public List<DocumentPart> asList() {
        if (!node.isArray()) {
            throw wrong("must be a list, but is " + kind());
        }
        List<DocumentPart> parts = new ArrayList<>();
        for (JsonNode each : node) {
            parts.add(in(parts.size(), each));
        }
        return parts;
    }

    /** An error at this place. */
    public DocumentException wrong(String problem) {
        return new DocumentException(source.placeOf(steps, null), path(), problem);
    }

    /** What a part inside has said of itself already is not said again. */
    public DocumentException wrong(Throwable cause) {
        return cause instanceof DocumentException told
                ? told
                : new DocumentException(source.placeOf(steps, null), path(), cause);
    }

    /**
     * An error at a place inside.
     *
     * @param inner its path from here, {@code containerDefinitions[0].memory}
     */
    public DocumentException wrongIn(String inner, String problem) {
        return new DocumentPart(source, stepsTo(inner), node).wrong(problem);
    }

    /** Names may have dots and brackets themselves, so that what is there decides where one ends. */
    private List<Object> stepsTo(String inner) {
        List<Object> longer = new ArrayList<>(steps);
        JsonNode at = node;
        int read = 0;
        while (read < inner.length()) {
            if (inner.charAt(read) == '.') {
                read++;
            }
            String rest = inner.substring(read);
            Matcher index = INDEX.matcher(rest);
            if (at.isArray() && index.lookingAt()) {
                int number = Integer.parseInt(index.group(1));
                longer.add(number);
                at = at.path(number);
                read += index.end();
            } else {
                String name = nameIn(at, rest);
                longer.add(name);
                at = at.path(name);
                read += name.length();
            }
        }
        return longer;
    }

    /** The longest name of a member that a path begins with; all of the path if there is none. */
    private static String nameIn(JsonNode object, String path) {
        String longest = "";
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = member.getKey();
            boolean begins = path.startsWith(name)
                    && (path.length() == name.length() || ".[".indexOf(path.charAt(name.length())) >= 0);
            if (begins && name.length() > longest.length()) {
                longest = name;
            }
        }
        return longest.isEmpty() ? path : longest;
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
        return path() + ' ' + kind();
    }
}
