package dev.drydock.internal.ecr.repository;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.ecr.request.Parameters;
import dev.drydock.internal.ecr.store.RepositoryMessages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.model.Tag;

/**
 * What ECR allows of resource tags: at most 50, keys of 1 to 128 and values of up to 256 characters, no key twice, none
 * under the reserved prefix {@code aws:}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-using-tags.html">Tagging a repository</a>
 */
final class RepositoryTagRules {

    private static final int MOST_TAGS = 50;
    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;
    private static final String RESERVED = "aws:";

    private RepositoryTagRules() {}

    /**
     * The tags after adding some; values of known keys are replaced.
     *
     * @throws Refusal if one of them, or their number, is not allowed
     */
    static SortedMap<String, String> merged(SortedMap<String, String> existing, Collection<Tag> added) {
        SortedMap<String, String> merged = new TreeMap<>(existing);
        Set<String> seen = new HashSet<>();
        for (Tag tag : added) {
            String key = Parameters.given("tags", Parameters.given("tags", tag).key());
            String value = Parameters.given("tags", tag.value());
            if (key.isEmpty() || length(key) > LONGEST_KEY || length(value) > LONGEST_VALUE) {
                throw RepositoryMessages.TAG_KEY.with();
            }
            if (key.regionMatches(true, 0, RESERVED, 0, RESERVED.length())) {
                throw RepositoryMessages.TAG_RESERVED.with(key);
            }
            if (!seen.add(key)) {
                throw RepositoryMessages.TAG_TWICE.with(key);
            }
            merged.put(key, value);
        }
        if (merged.size() > MOST_TAGS) {
            throw RepositoryMessages.TOO_MANY_TAGS.with();
        }
        return merged;
    }

    /** The tags after removing some; unknown keys are ignored. */
    static SortedMap<String, String> without(SortedMap<String, String> existing, Collection<String> keys) {
        SortedMap<String, String> rest = new TreeMap<>(existing);
        for (@Nullable String key : keys) {
            rest.remove(Parameters.given("tagKeys", key));
        }
        return rest;
    }

    static List<Tag> answer(SortedMap<String, String> tags) {
        List<Tag> answer = new ArrayList<>(tags.size());
        tags.forEach(
                (key, value) -> answer.add(Tag.builder().key(key).value(value).build()));
        return answer;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
