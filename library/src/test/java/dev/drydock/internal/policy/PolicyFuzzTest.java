package dev.drydock.internal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever text is read and whatever it is asked, there is an answer, and soon. */
class PolicyFuzzTest {

    private static final int DOCUMENTS = 100_000;
    private static final long SEED = 20_250_101;

    private static final List<String> PRINCIPALS = List.of(
            "\"*\"",
            "{\"AWS\":\"*\"}",
            "{\"AWS\":\"210987654321\"}",
            "{\"AWS\":[\"arn:aws:iam::210987654321:root\",\"arn:aws:iam::111111111111:user/x\"]}",
            "{\"AWS\":\"arn:aws:iam::210987654321:role/r\"}",
            "{\"Service\":\"ecs.amazonaws.com\"}",
            "{\"AWS\":\"arn:aws:iam::1:*\"}",
            "{}",
            "[]",
            "7");

    private static final List<String> ACTIONS =
            List.of("\"ecr:*\"", "\"*\"", "[\"ecr:Batch*\",\"ecr:?ut*\"]", "\"ecr:BatchGetImage\"", "[]", "\"x\"");

    private static final List<String> RESOURCES = List.of(
            "\"*\"",
            "\"arn:aws:ecr:*:*:repository/*\"",
            "\"arn:aws:ecr:${aws:Key}:1:repository/${*}\"",
            "\"web\"",
            "{}");

    private static final List<String> OPERATORS = operators();

    private static final List<String> VALUES = List.of(
            "\"web\"",
            "\"*w*e*b*\"",
            "\"${aws:Key}\"",
            "\"${aws:None, 'x'}\"",
            "\"10.0.0.0/8\"",
            "\"::/0\"",
            "\"2025-01-01T00:00:00Z\"",
            "\"99999999999999\"",
            "1e999999999",
            "-7",
            "true",
            "[\"a\",\"b\"]",
            "[]",
            "null",
            "{}");

    private static final List<String> ACTUAL =
            List.of("web", "7", "1e9", "true", "10.1.2.3", "::1", "2025-01-01", "arn:aws:iam::1:role/r", "", "a*?${");

    private static List<String> operators() {
        List<String> all = new ArrayList<>(List.of("StringAlmost", "", "ForAllValues:"));
        for (String each : List.of("String", "Numeric", "Date", "Arn")) {
            for (String how : List.of("Equals", "NotEquals", "Like", "NotLike", "LessThan", "GreaterThanEquals")) {
                all.add(each + how);
                all.add("ForAllValues:" + each + how);
                all.add("ForAnyValue:" + each + how + "IfExists");
            }
        }
        all.addAll(List.of("Bool", "BoolIfExists", "IpAddress", "NotIpAddress", "Null", "BinaryEquals"));
        return all;
    }

    private final SplittableRandom random = new SplittableRandom(SEED);

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String document() {
        StringBuilder text = new StringBuilder("{");
        if (random.nextInt(4) > 0) {
            text.append("\"Version\":").append(one(List.of("\"2012-10-17\"", "\"2008-10-17\"", "\"2012-10-17\"", "1")));
            text.append(',');
        }
        text.append("\"Statement\":[");
        int statements = 1 + random.nextInt(3);
        for (int each = 0; each < statements; each++) {
            text.append(each == 0 ? "" : ",").append(statement());
        }
        text.append("]}");
        return random.nextInt(5) == 0 ? mangled(text.toString()) : text.toString();
    }

    private String statement() {
        StringBuilder text = new StringBuilder("{\"Effect\":");
        text.append(one(List.of("\"Allow\"", "\"Deny\"", "\"Allow\"", "\"Deny\"", "\"allow\"")));
        if (random.nextInt(10) > 0) {
            text.append(random.nextInt(8) == 0 ? ",\"NotPrincipal\":" : ",\"Principal\":")
                    .append(one(PRINCIPALS));
        }
        text.append(random.nextInt(5) == 0 ? ",\"NotAction\":" : ",\"Action\":").append(one(ACTIONS));
        if (random.nextInt(3) == 0) {
            text.append(random.nextInt(3) == 0 ? ",\"NotResource\":" : ",\"Resource\":")
                    .append(one(RESOURCES));
        }
        if (random.nextBoolean()) {
            text.append(",\"Condition\":{\"").append(one(OPERATORS)).append("\":{\"aws:Key\":");
            text.append(one(VALUES)).append("}}");
        }
        return text.append('}').toString();
    }

    /** Cut off, turned or doubled somewhere. */
    private String mangled(String text) {
        int at = random.nextInt(text.length());
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + (char) random.nextInt(0x20, 0xffff) + text.substring(at + 1);
            default -> text.substring(0, at) + text.substring(Math.max(0, at - random.nextInt(20)));
        };
    }

    private PolicyRequest request() {
        PolicyContext context = new PolicyContext();
        if (random.nextInt(3) > 0) {
            context.with("aws:key", random.nextBoolean() ? List.of(one(ACTUAL)) : List.of(one(ACTUAL), one(ACTUAL)));
        }
        PolicyPrincipal principal = random.nextInt(5) == 0
                ? PolicyPrincipal.ofService("ecs.amazonaws.com")
                : PolicyPrincipal.identity(one(List.of(
                        "arn:aws:iam::210987654321:user/ci",
                        "arn:aws:sts::210987654321:assumed-role/r/s",
                        "arn:aws:sts::210987654321:assumed-role",
                        "arn:aws:iam::111111111111:root")));
        return new PolicyRequest(
                principal,
                one(List.of("ecr:BatchGetImage", "ecr:PutImage", "x")),
                one(List.of(Asked.WEB, "*", "")),
                context);
    }

    @Test
    @Timeout(60)
    void any_text_is_a_policy_that_decides_or_a_problem_with_words() {
        Map<PolicyDecision, Integer> decided = new EnumMap<>(PolicyDecision.class);
        int problems = 0;

        for (int each = 0; each < DOCUMENTS; each++) {
            PolicyReading read = PolicyDocument.read(document());
            if (read instanceof PolicyDocument policy) {
                decided.merge(policy.decide(request()), 1, Integer::sum);
            } else {
                problems++;
                assertThat(((PolicyProblem) read).text()).isNotBlank();
            }
        }

        assertThat(problems).isBetween(10_000, 95_000);
        assertThat(decided).containsOnlyKeys(PolicyDecision.values());
        assertThat(decided.values()).allMatch(count -> count > 500);
    }

    @Test
    @Timeout(20)
    void a_policy_as_long_as_ecr_takes_decides_at_once() {
        String stars = "*a".repeat(4_500);
        String texts = "a".repeat(9_000);
        PolicyDocument policy = Asked.policy(
                Asked.statement("Allow", "'*'", "'*'", "'Condition':{'StringLike':{'aws:Key':'" + stars + "b'}}"));

        PolicyDecision decision = Asked.pull(policy, new PolicyContext().with("aws:Key", texts));

        assertThat(decision).isEqualTo(PolicyDecision.NOT_MENTIONED);
    }
}
