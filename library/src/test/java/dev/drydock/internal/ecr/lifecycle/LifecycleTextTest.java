package dev.drydock.internal.ecr.lifecycle;

import static dev.drydock.Refusals.assertRefused;
import static dev.drydock.internal.ecr.lifecycle.Policies.aged;
import static dev.drydock.internal.ecr.lifecycle.Policies.rule;
import static dev.drydock.internal.ecr.lifecycle.Policies.rules;

import dev.drydock.Drydock;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.InvalidParameterException;

/** What is no lifecycle policy, and what ECR says of it. */
class LifecycleTextTest {

    private final Drydock aws = Drydock.create();
    private final EcrClient ecr = aws.ecr();

    LifecycleTextTest() {
        ecr.createRepository(b -> b.repositoryName("app"));
    }

    private void put(String text) {
        ecr.putLifecyclePolicy(b -> b.repositoryName("app").lifecyclePolicyText(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "no JSON | Could not map policyString into LifecyclePolicy.'",
                "[] | Could not map policyString into LifecyclePolicy.'",
                "{} | object has missing required properties ([\"rules\"])'",
                "{\"rules\":{}} | object has missing required properties ([\"rules\"])'",
                "{\"rules\":[],\"x\":1} | object instance has properties which are not allowed by the schema: ([\"x\"])'",
                "{\"rules\":[\"x\"]} | instance type (string) does not match any allowed primitive type (allowed: [\"object\"])'",
                "{\"rules\":[{\"selection\":{}}]} | object has missing required properties ([\"action\",\"rulePriority\"])'",
                "{\"rules\":[{\"rulePriority\":0,\"selection\":{},\"action\":{}}]}"
                        + " | numeric instance is lower than the required minimum (minimum: 1, found: 0)",
                "{\"rules\":[{\"rulePriority\":1,\"selection\":{},\"action\":{}}]}"
                        + " | object has missing required properties ([\"type\"])'",
                "{\"rules\":[{\"rulePriority\":1,\"selection\":{},\"action\":{\"type\":\"keep\"}}]}"
                        + " | instance value (keep) not found in enum :(possible values: [\"expire\", \"transition\"])'",
                "{\"rules\":[{\"rulePriority\":1,\"selection\":{},\"action\":{\"type\":\"expire\"}}]}"
                        + " | object has missing required properties ([\"countNumber\",\"countType\",\"tagStatus\"])'"
            })
    void a_text_that_is_no_policy_is_refused(String text, String message) {
        assertInvalid(text, message);
    }

    @Test
    void rules_that_contradict_themselves_or_each_other_are_refused() {
        assertInvalid(
                rules(rule(1, "all", "", 1)),
                "instance value (all) not found in enum :(possible values: [\"any\", \"tagged\", \"untagged\"])'");
        assertInvalid(
                rules(rule(1, "tagged", "", 1)), "Must specify tagPrefixList or tagPatternList when tagStatus=TAGGED'");
        assertInvalid(
                rules(rule(1, "any", "", 0)),
                "numeric instance is lower than the required minimum (minimum: 1, found: 0)");
        String noSchema = "instance failed to match exactly one schema (matched 0 out of 2)";
        assertInvalid(rules(rule(1, "any", "", 1).replace("imageCountMoreThan", "sinceImagePushed")), noSchema);
        assertInvalid(rules(aged(1, "any", "", "imageCountMoreThan", 1)), noSchema);
        assertInvalid(rules(aged(1, "any", "", "sinceImageSeen", 1)), noSchema);
        assertInvalid(
                rules(rule(1, "untagged", "", 1), rule(2, "untagged", "", 2)),
                "Only one rule can select Untagged images per storage class'");
        assertInvalid(
                rules(rule(2, "untagged", "", 1), rule(1, "any", "", 2)),
                "Rule for tagStatus=ANY must have the lowest priority per storage class'");
    }

    @Test
    void lists_of_tags_go_with_tagged_images_one_list_a_rule() {
        String patterns = ",\"tagPatternList\":[\"*-rc\"]";

        assertInvalid(
                rules(rule(1, "any", "prod", 1)),
                "tagPrefixList and tagPatternList can only be specified when tagStatus=TAGGED'");
        assertInvalid(
                rules(rule(1, "tagged", "prod", 1).replace(",\"countType\"", patterns + ",\"countType\"")),
                "Cannot specify both tagPrefixList and tagPatternList in one rule'");
        assertInvalid(
                rules(rule(1, "tagged", "*a*b*c*d*", 1).replace("tagPrefixList", "tagPatternList")),
                "A tag pattern can have at most four wildcards: *a*b*c*d*'");
    }

    @Test
    void no_two_rules_have_one_priority_or_the_same_prefixes() {
        String same = "Two rules cannot have the same tagPrefixList per storage class'";

        assertInvalid(
                rules(rule(1, "tagged", "prod", 1), rule(1, "tagged", "beta", 1)),
                "Rule priorities must be unique: 1'");
        assertInvalid(rules(rule(1, "tagged", "prod beta", 1), rule(2, "tagged", "beta prod", 2)), same);
        put(rules(rule(1, "tagged", "prod beta", 1), rule(2, "tagged", "beta", 2)));
    }

    @Test
    void a_policy_has_one_to_fifty_rules() {
        String[] many = IntStream.rangeClosed(1, 51)
                .mapToObj(each -> rule(each, "tagged", "p" + each, 1))
                .toArray(String[]::new);

        assertInvalid(rules(), "array is too short: must have at least 1 elements but instance has 0 elements'");
        assertInvalid(rules(many), "array is too long: must have at most 50 elements but instance has 51 elements'");
        put(rules(Arrays.copyOf(many, 50)));
    }

    private void assertInvalid(String text, String message) {
        assertRefused(
                aws,
                () -> put(text),
                InvalidParameterException.class,
                "Invalid parameter at 'LifecyclePolicyText' failed to satisfy constraint: 'Lifecycle policy validation"
                        + " failure: " + message);
    }
}
