package dev.drydock.internal.ecr.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecr.lifecycle.LifecycleRule.CountType;
import dev.drydock.internal.ecr.lifecycle.LifecycleRule.TagStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one rule of a lifecycle policy. */
final class LifecycleRuleReader {

    private static final int MOST_STARS = 4;
    private static final String ARCHIVE = "archive";
    private static final String EXPIRE = "expire";
    private static final String TARGET = "targetStorageClass";

    /** What is archived is charged for so many days. */
    private static final int LEAST_DAYS_ARCHIVED = 90;

    private static final Set<String> RULE = Set.of("rulePriority", "selection", "action");
    private static final Set<String> RULE_ALLOWED = Set.of("rulePriority", "description", "selection", "action");
    private static final Set<String> SELECTION = Set.of("tagStatus", "countType", "countNumber");
    private static final Set<String> SELECTION_ALLOWED = Set.of(
            "tagStatus", "tagPrefixList", "tagPatternList", "storageClass", "countType", "countUnit", "countNumber");

    private final JsonNode rule;

    LifecycleRuleReader(JsonNode rule) {
        this.rule = rule;
    }

    LifecycleRule read() {
        LifecycleSchema.requireMembers(rule, RULE, RULE_ALLOWED);
        int priority = positive(rule.get("rulePriority"));
        if (rule.has("description")) {
            LifecycleSchema.requireType(rule.get("description").isTextual(), rule.get("description"), "string");
        }
        boolean archives = archives(rule.get("action"));
        JsonNode selection = rule.get("selection");
        LifecycleSchema.requireType(selection.isObject(), selection, "object");
        LifecycleSchema.requireMembers(selection, SELECTION, SELECTION_ALLOWED);
        LifecycleSchema.requireOneOf(selection.get("tagStatus"), Set.of("any", "tagged", "untagged"));
        TagStatus tagStatus =
                TagStatus.valueOf(selection.get("tagStatus").textValue().toUpperCase(Locale.ROOT));
        CountType countType = countType(selection);
        boolean archive = archive(selection, countType);
        if (archive && archives) {
            throw LifecycleMessages.NO_SCHEMA.with();
        }
        int countNumber = positive(selection.get("countNumber"));
        if (archive && countNumber < LEAST_DAYS_ARCHIVED) {
            throw LifecycleMessages.TOO_FEW_DAYS.with(countNumber);
        }
        List<String> prefixes = texts(selection.get("tagPrefixList"));
        List<String> patterns = texts(selection.get("tagPatternList"));
        checkLists(tagStatus, prefixes, patterns);
        return new LifecycleRule(priority, tagStatus, prefixes, patterns, archive, countType, countNumber, archives);
    }

    /** Only what counts from the archiving looks at archived images, and it must say so. */
    private static boolean archive(JsonNode selection, CountType countType) {
        boolean given = selection.has("storageClass");
        if (given) {
            LifecycleSchema.requireOneOf(selection.get("storageClass"), Set.of("standard", ARCHIVE));
        }
        boolean archive = given && ARCHIVE.equals(selection.get("storageClass").textValue());
        if (archive != (countType == CountType.SINCE_IMAGE_TRANSITIONED)) {
            throw LifecycleMessages.NO_SCHEMA.with();
        }
        return archive;
    }

    /** Whether an action archives images, instead of deleting them. */
    private static boolean archives(JsonNode action) {
        LifecycleSchema.requireType(action.isObject(), action, "object");
        LifecycleSchema.requireMembers(action, Set.of("type"), Set.of("type", TARGET));
        LifecycleSchema.requireOneOf(action.get("type"), Set.of(EXPIRE, "transition"));
        boolean expires = action.get("type").textValue().equals(EXPIRE);
        if (expires == action.has(TARGET)) {
            throw LifecycleMessages.NO_SCHEMA.with();
        }
        if (!expires) {
            LifecycleSchema.requireOneOf(action.get(TARGET), Set.of(ARCHIVE));
        }
        return !expires;
    }

    /** The unit, days, is required with the types that count from an instant, and not allowed with the others. */
    private static CountType countType(JsonNode selection) {
        String text = String.valueOf(selection.get("countType").textValue());
        CountType type = switch (text) {
            case "imageCountMoreThan" -> CountType.IMAGE_COUNT_MORE_THAN;
            case "sinceImagePushed" -> CountType.SINCE_IMAGE_PUSHED;
            case "sinceImagePulled" -> CountType.SINCE_IMAGE_PULLED;
            case "sinceImageTransitioned" -> CountType.SINCE_IMAGE_TRANSITIONED;
            default -> throw LifecycleMessages.NO_SCHEMA.with();
        };
        JsonNode unit = selection.get("countUnit");
        if ((unit == null || unit.isNull()) != (type == CountType.IMAGE_COUNT_MORE_THAN) || isNull(unit)) {
            throw LifecycleMessages.NO_SCHEMA.with();
        }
        if (unit != null) {
            LifecycleSchema.requireOneOf(unit, Set.of("days"));
        }
        return type;
    }

    private static boolean isNull(@Nullable JsonNode node) {
        return node != null && node.isNull();
    }

    private static int positive(JsonNode value) {
        LifecycleSchema.requireType(value.isIntegralNumber(), value, "integer");
        if (value.decimalValue().signum() <= 0) {
            throw LifecycleMessages.TOO_LOW.with(Shown.text(value.asText()));
        }
        return value.canConvertToInt() ? value.intValue() : Integer.MAX_VALUE;
    }

    private static List<String> texts(@Nullable JsonNode list) {
        List<String> texts = new ArrayList<>();
        if (list == null) {
            return texts;
        }
        if (list.isNull()) {
            throw LifecycleMessages.NO_SCHEMA.with();
        }
        LifecycleSchema.requireType(list.isArray(), list, "array");
        for (JsonNode each : list) {
            LifecycleSchema.requireType(each.isTextual(), each, "string");
            texts.add(each.textValue());
        }
        return texts;
    }

    private static void checkLists(TagStatus tagStatus, List<String> prefixes, List<String> patterns) {
        boolean none = prefixes.isEmpty() && patterns.isEmpty();
        if (tagStatus == TagStatus.TAGGED && none) {
            throw LifecycleMessages.NO_LISTS.with();
        }
        if (tagStatus != TagStatus.TAGGED && !none) {
            throw LifecycleMessages.LISTS_WITHOUT_TAGS.with();
        }
        if (!prefixes.isEmpty() && !patterns.isEmpty()) {
            throw LifecycleMessages.BOTH_LISTS.with();
        }
        for (String pattern : patterns) {
            if (pattern.chars().filter(each -> each == '*').count() > MOST_STARS) {
                throw LifecycleMessages.TOO_MANY_STARS.with(Shown.text(pattern));
            }
        }
    }
}
