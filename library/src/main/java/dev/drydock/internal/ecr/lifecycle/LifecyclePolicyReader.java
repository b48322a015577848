package dev.drydock.internal.ecr.lifecycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads lifecycle policies, and refuses those that ECR refuses.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html">Lifecycle policy
 *     properties</a>
 */
final class LifecyclePolicyReader {

    private static final int MOST_RULES = 50;

    /** Made when the first policy is read. */
    private static final class Mapper {
        static final ObjectMapper INSTANCE = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    private LifecyclePolicyReader() {}

    /**
     * Reads a policy.
     *
     * @throws dev.drydock.internal.call.Refusal if it is not a policy
     */
    static LifecyclePolicy read(String text) {
        return new LifecyclePolicyReader().policy(text);
    }

    private LifecyclePolicy policy(String text) {
        JsonNode rules = parse(text).path("rules");
        if (!rules.isArray()) {
            throw LifecycleMessages.MISSING.with("\"rules\"");
        }
        if (rules.isEmpty()) {
            throw LifecycleMessages.TOO_FEW_RULES.with();
        }
        if (rules.size() > MOST_RULES) {
            throw LifecycleMessages.TOO_MANY_RULES.with(rules.size());
        }
        for (JsonNode rule : rules) {
            LifecycleSchema.requireType(rule.isObject(), rule, "object");
        }
        List<LifecycleRule> read = new ArrayList<>();
        for (JsonNode rule : rules) {
            read.add(new LifecycleRuleReader(rule).read());
        }
        LifecyclePolicy policy = new LifecyclePolicy(read);
        checkTogether(policy);
        return policy;
    }

    private static JsonNode parse(String text) {
        try {
            JsonNode root = Mapper.INSTANCE.readTree(text);
            if (root.isObject()) {
                LifecycleSchema.requireMembers(root, Set.of("rules"), Set.of("rules"));
                return root;
            }
        } catch (JsonProcessingException broken) {
            // Refused below, like anything that is not an object.
        }
        throw LifecycleMessages.NOT_A_POLICY.with();
    }

    /** Priorities are unique in a policy, all else in a storage class. */
    private static void checkTogether(LifecyclePolicy policy) {
        Set<Integer> priorities = new HashSet<>();
        for (LifecycleRule rule : policy.rules()) {
            if (!priorities.add(rule.priority())) {
                throw LifecycleMessages.SAME_PRIORITY.with(rule.priority());
            }
        }
        Map<Boolean, List<LifecycleRule>> byClass =
                policy.rules().stream().collect(Collectors.partitioningBy(LifecycleRule::archive));
        byClass.values().forEach(LifecyclePolicyReader::checkInClass);
    }

    private static void checkInClass(List<LifecycleRule> rules) {
        Set<Set<String>> prefixes = new HashSet<>();
        boolean untagged = false;
        for (int i = 0; i < rules.size(); i++) {
            LifecycleRule rule = rules.get(i);
            if (!rule.prefixes().isEmpty() && !prefixes.add(new HashSet<>(rule.prefixes()))) {
                throw LifecycleMessages.SAME_PREFIXES.with();
            }
            if (rule.tagStatus() == LifecycleRule.TagStatus.UNTAGGED) {
                if (untagged) {
                    throw LifecycleMessages.TWO_UNTAGGED.with();
                }
                untagged = true;
            }
            if (rule.tagStatus() == LifecycleRule.TagStatus.ANY && i < rules.size() - 1) {
                throw LifecycleMessages.ANY_NOT_LAST.with();
            }
        }
    }
}
