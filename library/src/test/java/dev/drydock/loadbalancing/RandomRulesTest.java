package dev.drydock.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.routing.Routed;
import dev.drydock.routing.WebRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleCondition;

/** Whatever the rules are, requests go where a naive reading of AWS's documentation says. */
class RandomRulesTest {

    private static final String[] PATHS = {"/", "/a", "/A", "/a/b", "/api/v1/x", "/api/v2", "/img/1.png", "/a.b~c"};
    private static final String[] PATH_PATTERNS = {"/", "/*", "/a*", "/a?b", "*", "/api/*/x", "/img/?.png", "/A"};
    private static final String[] HOSTS = {"shop.example.com", "Example.COM", "a.b.org", "x.org"};
    private static final String[] HOST_PATTERNS = {"*.example.com", "shop.*.com", "?.org", "a.*", "example.com"};
    private static final String[] METHODS = {"GET", "POST", "DELETE"};
    private static final String[] AGENTS = {"curl/8.1", "Mozilla/5.0", ""};
    private static final String[] AGENT_PATTERNS = {"curl*", "*5.0", "MOZILLA*", "*"};
    private static final String[] QUERIES = {"", "v=1", "v=2&x", "V=1&q=abc", "q=a*c"};
    private static final String[][] PAIRS = {{"v", "1"}, {null, "a?c"}, {"x", "*"}, {"*", "2"}, {"q", "a\\*c"}};
    private static final String[] SOURCES = {"10.1.2.3", "10.2.0.1", "2001:db8::1", "192.0.2.200"};
    private static final String[] BLOCKS = {"10.1.0.0/16", "10.0.0.0/8", "192.0.2.128/25", "2001:db8::/32", "0.0.0.0/0"};

    /** A rule as the test knows it. */
    private record Known(int priority, List<RuleCondition> conditions) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void requests_go_where_a_naive_reading_sends_them(long seed) {
        Random random = new Random(seed);
        BalancedWorld world = new BalancedWorld(Drydock.builder().seed(seed).build());
        String listener = world.listener(world.application("web"), 80);
        TreeMap<Integer, Known> rules = new TreeMap<>();
        for (int i = 0; i < 40; i++) {
            change(random, world, listener, rules);
            for (int j = 0; j < 10; j++) {
                WebRequest request = request(random);

                Routed answer = world.aws.loadBalancer("web").route(request);

                assertThat(answer.status()).as("%s by %s", request, rules).isEqualTo(naive(rules, request));
            }
        }
    }

    private static void change(Random random, BalancedWorld world, String listener, TreeMap<Integer, Known> rules) {
        int priority = 1 + random.nextInt(30);
        if (rules.containsKey(priority)) {
            String arn = world.elb.describeRules(b -> b.listenerArn(listener)).rules().stream()
                    .filter(each -> each.priority().equals(Integer.toString(priority)))
                    .findFirst()
                    .orElseThrow()
                    .ruleArn();
            int next = 31 + random.nextInt(30);
            if (random.nextBoolean() || rules.containsKey(next)) {
                world.elb.deleteRule(b -> b.ruleArn(arn));
                rules.remove(priority);
            } else {
                world.elb.setRulePriorities(
                        b -> b.rulePriorities(p -> p.ruleArn(arn).priority(next)));
                rules.put(next, rules.remove(priority));
            }
            return;
        }
        List<RuleCondition> conditions = conditions(random);
        world.rule(
                listener,
                priority,
                b -> b.conditions(conditions).actions(BalancedWorld.fixed(Integer.toString(status(conditions)))));
        rules.put(priority, new Known(priority, conditions));
    }

    /** Tells rules apart well enough: a status of 200 to 299. */
    private static int status(List<RuleCondition> conditions) {
        return 200 + Math.floorMod(conditions.toString().hashCode(), 100);
    }

    private static List<RuleCondition> conditions(Random random) {
        List<RuleCondition> all = new ArrayList<>();
        all.add(RuleCondition.builder()
                .field("path-pattern")
                .pathPatternConfig(c -> c.values(pick(random, PATH_PATTERNS)))
                .build());
        all.add(RuleCondition.builder()
                .field("host-header")
                .hostHeaderConfig(c -> c.values(pick(random, HOST_PATTERNS)))
                .build());
        all.add(RuleCondition.builder()
                .field("http-header")
                .httpHeaderConfig(c -> c.httpHeaderName("user-agent").values(pick(random, AGENT_PATTERNS)))
                .build());
        all.add(RuleCondition.builder()
                .field("http-request-method")
                .httpRequestMethodConfig(c -> c.values(pick(random, METHODS)))
                .build());
        String[] pair = PAIRS[random.nextInt(PAIRS.length)];
        all.add(RuleCondition.builder()
                .field("query-string")
                .queryStringConfig(c -> c.values(p -> p.key(pair[0]).value(pair[1])))
                .build());
        all.add(RuleCondition.builder()
                .field("source-ip")
                .sourceIpConfig(c -> c.values(pick(random, BLOCKS)))
                .build());
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, 1 + random.nextInt(2)));
    }

    private static WebRequest request(Random random) {
        String query = pick(random, QUERIES);
        WebRequest request = WebRequest.of(
                        pick(random, METHODS), pick(random, PATHS) + (query.isEmpty() ? "" : "?" + query))
                .host(pick(random, HOSTS))
                .from(pick(random, SOURCES));
        String agent = pick(random, AGENTS);
        return agent.isEmpty() ? request : request.header("User-Agent", agent);
    }

    private static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }

    // ---- the naive reading

    private static int naive(TreeMap<Integer, Known> rules, WebRequest request) {
        for (Known rule : rules.values()) {
            if (rule.conditions().stream().allMatch(each -> naive(each, request))) {
                return status(rule.conditions());
            }
        }
        return 404;
    }

    private static boolean naive(RuleCondition condition, WebRequest request) {
        return switch (condition.field()) {
            case "path-pattern" ->
                like(condition.pathPatternConfig().values().get(0), request.path());
            case "host-header" ->
                like(lower(condition.hostHeaderConfig().values().get(0)), lower(request.host().orElseThrow()));
            case "http-header" ->
                request.values("User-Agent").stream()
                        .anyMatch(each ->
                                like(lower(condition.httpHeaderConfig().values().get(0)), lower(each)));
            case "http-request-method" ->
                condition.httpRequestMethodConfig().values().contains(request.method());
            case "query-string" -> naiveQuery(condition, request);
            default -> naiveBlock(condition.sourceIpConfig().values().get(0), request.source());
        };
    }

    private static boolean naiveQuery(RuleCondition condition, WebRequest request) {
        String key = condition.queryStringConfig().values().get(0).key();
        String value = condition.queryStringConfig().values().get(0).value();
        for (String part : request.query().isEmpty() ? new String[0] : request.query().split("&")) {
            String[] sides = (part + "=").split("=", -1);
            if ((key == null || like(lower(key), lower(sides[0]))) && like(lower(value), lower(sides[1]))) {
                return true;
            }
        }
        return false;
    }

    private static boolean naiveBlock(String block, String source) {
        return switch (block) {
            case "10.1.0.0/16" -> source.startsWith("10.1.");
            case "10.0.0.0/8" -> source.startsWith("10.");
            case "192.0.2.128/25" -> source.equals("192.0.2.200");
            case "2001:db8::/32" -> source.startsWith("2001:db8:");
            default -> source.indexOf(':') < 0;
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** By trying every length for each star. */
    private static boolean like(String pattern, String text) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        char first = pattern.charAt(0);
        if (first == '*') {
            for (int i = 0; i <= text.length(); i++) {
                if (like(pattern.substring(1), text.substring(i))) {
                    return true;
                }
            }
            return false;
        }
        boolean escaped = first == '\\' && pattern.length() > 1;
        char wanted = escaped ? pattern.charAt(1) : first;
        boolean any = first == '?';
        return !text.isEmpty()
                && (any || text.charAt(0) == wanted)
                && like(pattern.substring(escaped ? 2 : 1), text.substring(1));
    }
}
