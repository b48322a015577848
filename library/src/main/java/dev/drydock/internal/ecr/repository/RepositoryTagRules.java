package dev.drydock.internal.ecr.repository;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.TagRule;
import dev.drydock.internal.ecr.store.RepositoryMessages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecr.model.Tag;

/**
 * The rule of tags in ECR's words.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-using-tags.html">Tagging a repository</a>
 */
public final class RepositoryTagRules implements TagRule.Words {

    private static final TagRule RULE = new TagRule(new RepositoryTagRules());

    private RepositoryTagRules() {}

    /**
     * The tags after adding some; values of known keys are replaced.
     *
     * @throws Refusal if one of them, or their number, is not allowed
     */
    public static SortedMap<String, String> merged(Map<String, String> existing, Collection<Tag> added) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        added.forEach(tag -> pairs.add(Map.entry(tag.key(), tag.value())));
        return new TreeMap<>(RULE.merged(existing, pairs));
    }

    public static List<Tag> answer(Map<String, String> tags) {
        List<Tag> answer = new ArrayList<>(tags.size());
        tags.forEach(
                (key, value) -> answer.add(Tag.builder().key(key).value(value).build()));
        return answer;
    }

    @Override
    public Refusal reserved(String key) {
        return RepositoryMessages.TAG_RESERVED.with(key);
    }

    @Override
    public Refusal twice(String key) {
        return RepositoryMessages.TAG_TWICE.with(key);
    }

    @Override
    public Refusal tooMany() {
        return RepositoryMessages.TOO_MANY_TAGS.with();
    }
}
