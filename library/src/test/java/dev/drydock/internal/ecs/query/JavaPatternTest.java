package dev.drydock.internal.ecs.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.internal.call.text.LinearPattern;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;

/** Patterns of {@code =~}: they mean what they mean in Java, or are refused; none takes long. */
class JavaPatternTest {

    private static final String LONG = "a".repeat(100_000);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(((((a*)*)*)*)*)*b",
                "(.|a)*Z",
                "(.*a){20}b",
                "(a+a+)+b",
                "(a|aa|aaa)+$b",
                "(.*)(.*)(.*)(.*)b",
                "(?:a?){100}a{100}"
            })
    void no_pattern_takes_long_whatever_it_is_tried_on(String expression) {
        LinearPattern pattern = JavaPattern.of(expression);

        boolean matched = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> pattern.isAllOf(LONG));

        assertThat(matched).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a(?=b)",
                "a(?!b)",
                "(?<=a)b",
                "(?<!a)b",
                "(a)\\1",
                "(?<x>a)\\k<x>",
                "a*+",
                "(?>a|b)",
                "\\p{Lower}",
                "\\p{javaLowerCase}",
                "[a-d[m-p]]",
                "[a-z&&[^b]]",
                "[[:alpha:]]",
                "[][a]b]",
                "[^][a]b]",
                "\\Qa\\E[a[b]]",
                "(?:(?:(?:){99999}){99999}){99999}x"
            })
    void what_would_not_mean_what_it_means_in_java_is_refused(String expression) {
        assertThatIllegalArgumentException().isThrownBy(() -> JavaPattern.of(expression));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\\[&]+",
                "[]a]+",
                "[^]a]+",
                "\\[[a-z]\\]",
                "\\Q[a[b&&\\E",
                "\\Q[a[b&&",
                "a&&b",
                "[a]&&[b]",
                "[a&b]+"
            })
    void brackets_and_ampersands_that_nest_nothing_are_taken(String expression) {
        List<String> texts = List.of("[", "&", "]", "a]", "[b]", "[a[b&&", "a&&b", "b&a", "x");

        assertThat(texts)
                .filteredOn(JavaPattern.of(expression)::isAllOf)
                .isEqualTo(texts.stream()
                        .filter(Pattern.compile(expression).asMatchPredicate())
                        .toList())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_pattern_that_is_taken_matches_what_it_matches_in_java(long seed) {
        String[] parts = "a b . * + ? ( ) (?: | [ ] ^ - & [^ {2} {1,3} \\d \\w \\. \\[ \\b (?i: B 1".split(" ");
        Random random = new Random(seed);
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            String expression = random(random, parts, 1 + random.nextInt(8));
            LinearPattern ours;
            Pattern javas;
            try {
                ours = JavaPattern.of(expression);
                javas = Pattern.compile(expression);
            } catch (PatternSyntaxException javaRefuses) {
                continue;
            } catch (IllegalArgumentException refused) {
                continue;
            }
            taken++;
            for (int j = 0; j < 5; j++) {
                String text =
                        random(random, new String[] {"a", "b", "B", "1", "-", "&", "[", "]", "."}, random.nextInt(6));

                assertThat(ours.isAllOf(text))
                        .as("'%s' =~ '%s'", text, expression)
                        .isEqualTo(javas.matcher(text).matches());
            }
        }
        assertThat(taken).isGreaterThan(5_000);
    }

    private static String random(Random random, String[] parts, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.toString();
    }

    @Test
    void a_refused_pattern_gets_the_words_of_aws_and_a_hint_that_names_what_drydock_lacks() {
        try (Drydock aws = Drydock.create()) {
            EcsClient ecs = aws.ecs();
            aws.given().cluster("prod").instances(1, "m5.large");
            String filter = "attribute:ecs.instance-type =~ 'm5(?=.)'";

            assertThatThrownBy(() ->
                            ecs.listContainerInstances(b -> b.cluster("prod").filter(filter)))
                    .isInstanceOfSatisfying(
                            InvalidParameterException.class,
                            refused -> assertThat(refused.getSuppressed())
                                    .singleElement()
                                    .asString()
                                    .contains("'m5(?=.)' is no pattern that Drydock can match"));
        }
    }

    @Test
    void thousands_of_costly_values_are_answered_at_once() {
        try (Drydock aws = Drydock.create()) {
            EcsClient ecs = aws.ecs();
            aws.given().cluster("prod").instances(20, "m5.large");
            ecs.listContainerInstances(b -> b.cluster("prod"))
                    .containerInstanceArns()
                    .forEach(arn -> ecs.putAttributes(b -> b.cluster("prod")
                            .attributes(a -> a.name("stack")
                                    .value("a".repeat(128))
                                    .targetType("container-instance")
                                    .targetId(arn))));

            List<String> selected = Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> ecs.listContainerInstances(b -> b.cluster("prod").filter("attribute:stack !~ '((a*)*)*b'"))
                            .containerInstanceArns());

            assertThat(selected).as("what the pattern does not match").hasSize(20);
        }
    }
}
