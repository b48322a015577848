package dev.drydock.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import dev.drydock.internal.call.Message;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The catalogue of messages: each text is written once in its service, and something says it. */
@AnalyzeClasses(packages = "dev.drydock.internal", importOptions = ImportOption.DoNotIncludeTests.class)
class MessagesTest {

    private static final String INTERNAL = "dev.drydock.internal.";

    /** The sentences of the three services about presence, lengths, patterns, values and sizes of lists. */
    private static final Pattern SAID_OF_SHAPES =
            Pattern.compile("[Mm]ember must |'must (not be null|have length|satisfy)"
                    + "|^\\w+ (can have at most (\\d+|\\{}) (items|characters)|cannot contain null)\\.$"
                    + "|^[A-Z][A-Za-z ]+ can not be blank\\.$");

    private static final Set<String> BEYOND_SHAPES = Set.of(
            // The model requires one of two members, or has a number without its values.
            "logs.request.LogsMessages.NO_GROUP",
            "logs.request.LogsMessages.RETENTION",
            "logs.policy.LogPolicyMessages.MISSING",
            // In a batch these are failures, so the model has no pattern.
            "ecr.request.ParameterMessages.IMAGE_TAG",
            "ecr.request.ParameterMessages.IMAGE_DIGEST",
            // Those of the request and of the definition together.
            "ecs.placement.PlacementMessages.TOO_MANY_CONSTRAINTS",
            // Nothing but spaces, or absent where a service has none either.
            "ecs.request.SharedMessages.NO_TASK_DEFINITION");

    /** One constant. Numbers count as placeholders: a bound written out is the same text. */
    private record Entry(JavaField field, Message message) {

        String name() {
            return field.getFullName();
        }

        String text() {
            return message.text().replaceAll("\\d+", "{}");
        }
    }

    @ArchTest
    static void no_text_stands_twice_in_a_service(JavaClasses classes) {
        List<String> found = new ArrayList<>();
        byServiceAndText(classes).forEach((text, entries) -> {
            TreeSet<String> codes = new TreeSet<>();
            entries.forEach(each -> codes.add(each.message().code()));
            if (codes.size() < entries.size()) {
                found.add(text + " is in " + names(entries) + "; let one refer to the other");
            }
        });

        assertThat(found).isEmpty();
    }

    /** Whatever codes they have: one is the text, and the class of any other reads that one. */
    @ArchTest
    static void a_text_that_two_constants_share_is_written_once(JavaClasses classes) {
        List<String> found = new ArrayList<>();
        byServiceAndText(classes).forEach((text, entries) -> {
            long written = entries.stream()
                    .filter(each -> entries.stream().noneMatch(other -> isMadeOf(each, other)))
                    .count();
            if (written > 1) {
                found.add(text + " is written in each of " + names(entries) + "; use Message.as");
            }
        });

        assertThat(found).isEmpty();
    }

    private static boolean isMadeOf(Entry entry, Entry other) {
        return other.field().getAccessesToSelf().stream()
                .anyMatch(access -> access.getAccessType() == AccessType.GET
                        && access.getOriginOwner().equals(entry.field().getOwner())
                        && access.getOrigin().getName().equals("<clinit>"));
    }

    /** A handler that says it repeats the check, or knows what no model and no table of limits can say: then it is here. */
    @ArchTest
    static void what_is_wrong_with_a_shape_the_shape_check_says_alone(JavaClasses classes) {
        TreeSet<String> found = new TreeSet<>();
        for (JavaField field : constants(classes)) {
            boolean ofShape = SAID_OF_SHAPES.matcher(value(field).text()).find();
            if (ofShape && !field.getOwner().getPackageName().endsWith(".shape")) {
                found.add(field.getFullName().substring(INTERNAL.length()));
            }
        }

        assertThat(found)
                .as("let the catalogue of the service's wording say it")
                .containsExactlyInAnyOrderElementsOf(BEYOND_SHAPES);
    }

    @ArchTest
    static void every_message_is_said_somewhere(JavaClasses classes) {
        assertThat(constants(classes).stream()
                        .filter(field -> field.getAccessesToSelf().stream()
                                .noneMatch(access -> access.getAccessType() == AccessType.GET))
                        .map(JavaField::getFullName))
                .as("messages that nothing says")
                .isEmpty();
    }

    private static Map<String, List<Entry>> byServiceAndText(JavaClasses classes) {
        Map<String, List<Entry>> entries = new TreeMap<>();
        for (JavaField field : constants(classes)) {
            Entry entry = new Entry(field, value(field));
            String service = field.getOwner().getName().substring(INTERNAL.length());
            entries.computeIfAbsent(
                            service.substring(0, service.indexOf('.')) + ": " + entry.text(), text -> new ArrayList<>())
                    .add(entry);
        }
        return entries;
    }

    private static List<JavaField> constants(JavaClasses classes) {
        return classes.stream()
                .flatMap(each -> each.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> field.getRawType().isEquivalentTo(Message.class))
                .toList();
    }

    private static Message value(JavaField field) {
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            return (Message) reflected.get(null);
        } catch (IllegalAccessException refused) {
            throw new AssertionError(field.getFullName(), refused);
        }
    }

    private static List<String> names(List<Entry> entries) {
        return entries.stream()
                .map(each -> each.name().substring(INTERNAL.length()))
                .toList();
    }
}
