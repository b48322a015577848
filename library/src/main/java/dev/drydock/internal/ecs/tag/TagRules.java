package dev.drydock.internal.ecs.tag;

import dev.drydock.internal.call.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Tag;

/**
 * What AWS allows of tags: at most 50 of the user's own, keys of 1 to 128 and values of 0 to 256 letters, digits, spaces
 * and {@code _.:/=+-@}, no key twice, nothing under the reserved prefix {@code aws:} in any case.
 *
 * <p>Every method refuses with {@code InvalidParameterException}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html">Tagging ECS resources</a>
 */
public final class TagRules {

    private static final int MAX_TAGS = 50;
    private static final int MAX_KEY = 128;
    private static final int MAX_VALUE = 256;
    private static final String RESERVED_PREFIX = "aws:";
    private static final String ALLOWED_SIGNS = "_.:/=+-@";

    private TagRules() {}

    /**
     * Checks the tags given when a resource is created.
     *
     * @return the tags in the order given; empty when none are
     * @throws Refusal when one of them, or their number, is not allowed
     */
    public static List<Tag> checked(@Nullable Collection<Tag> tags) {
        if (tags == null || tags.isEmpty()) {
            return List.of();
        }
        Set<String> keys = new HashSet<>();
        for (@Nullable Tag tag : tags) {
            String key = checkedKey(tag);
            if (!keys.add(key)) {
                throw TagMessages.DUPLICATE.with(key);
            }
        }
        if (tags.size() > MAX_TAGS) {
            throw TagMessages.TOO_MANY.with();
        }
        return List.copyOf(tags);
    }

    /**
     * The tags of a resource after TagResource: values of known keys replaced where they stand, new keys at the end.
     *
     * @throws Refusal when an added tag is not allowed or more than 50 of the user's own would result
     */
    public static List<Tag> merged(List<Tag> existing, @Nullable Collection<Tag> added) {
        Map<String, Tag> merged = new LinkedHashMap<>();
        existing.forEach(tag -> merged.put(tag.key(), tag));
        checked(added).forEach(tag -> merged.put(tag.key(), tag));
        // Tags that AWS itself sets, such as aws:ecs:clusterName, do not count against the limit.
        long own = merged.keySet().stream().filter(key -> !isReserved(key)).count();
        if (own > MAX_TAGS) {
            throw TagMessages.TOO_MANY.with();
        }
        return List.copyOf(merged.values());
    }

    /**
     * The tags of a resource after UntagResource; keys it does not have are ignored, as on AWS.
     *
     * @throws Refusal when a key is reserved or cannot be a key
     */
    public static List<Tag> without(List<Tag> existing, @Nullable Collection<String> keys) {
        if (keys == null) {
            return existing;
        }
        Set<String> gone = new HashSet<>();
        for (@Nullable String key : keys) {
            gone.add(checkedKey(key));
        }
        List<Tag> kept = new ArrayList<>(existing);
        kept.removeIf(tag -> gone.contains(tag.key()));
        return List.copyOf(kept);
    }

    private static String checkedKey(@Nullable Tag tag) {
        if (tag == null) {
            throw TagMessages.TAG_MISSING.with();
        }
        String key = checkedKey(tag.key());
        String value = tag.value();
        if (value == null) {
            return key;
        }
        if (length(value) > MAX_VALUE) {
            throw TagMessages.VALUE_LENGTH.with(key);
        }
        if (!hasAllowedCharacters(value)) {
            throw TagMessages.VALUE_CHARACTERS.with(key);
        }
        if (isReserved(value)) {
            throw TagMessages.RESERVED_VALUE.with(key);
        }
        return key;
    }

    private static String checkedKey(@Nullable String key) {
        if (key == null || key.isEmpty() || length(key) > MAX_KEY) {
            throw TagMessages.KEY_LENGTH.with();
        }
        if (!hasAllowedCharacters(key)) {
            throw TagMessages.KEY_CHARACTERS.with(key);
        }
        if (isReserved(key)) {
            throw TagMessages.RESERVED.with().hint("The key is " + key);
        }
        return key;
    }

    private static boolean isReserved(String text) {
        return text.regionMatches(true, 0, RESERVED_PREFIX, 0, RESERVED_PREFIX.length());
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean hasAllowedCharacters(String text) {
        return text.codePoints().allMatch(TagRules::isAllowed);
    }

    /** The pattern of the API model, {@code [\p{L}\p{Z}\p{N}_.:/=+\-@]}, without a regular expression. */
    private static boolean isAllowed(int character) {
        return ALLOWED_SIGNS.indexOf(character) >= 0
                || Character.isLetter(character)
                || Character.isSpaceChar(character)
                || isNumber(Character.getType(character));
    }

    private static boolean isNumber(int type) {
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
