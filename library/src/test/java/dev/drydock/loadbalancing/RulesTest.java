package dev.drydock.loadbalancing;

import static dev.drydock.loadbalancing.BalancedWorld.fixed;
import static dev.drydock.loadbalancing.BalancedWorld.forward;
import static dev.drydock.loadbalancing.BalancedWorld.host;
import static dev.drydock.loadbalancing.BalancedWorld.path;
import static dev.drydock.loadbalancing.BalancedWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.PriorityInUseException;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleCondition;

class RulesTest {

    private final BalancedWorld world = new BalancedWorld();
    private final ElasticLoadBalancingV2Client elb = world.elb;
    private final String web = world.application("web");
    private final String listener = world.listener(web, 80);

    private String rule(int priority, RuleCondition... conditions) {
        return world.rule(listener, priority, b -> b.conditions(conditions).actions(fixed("200")));
    }

    private List<Rule> rules() {
        return elb.describeRules(b -> b.listenerArn(listener)).rules();
    }

    // ---- creation and priorities

    @Test
    void rules_are_listed_by_priority_and_the_default_one_last() {
        rule(20, path("/b"));
        rule(3, path("/a"));

        assertThat(rules()).extracting(Rule::priority).containsExactly("3", "20", "default");
        assertThat(rules()).extracting(Rule::isDefault).containsExactly(false, false, true);
    }

    @Test
    void a_priority_is_used_once() {
        rule(1, path("/a"));

        assertThatThrownBy(() -> rule(1, path("/b")))
                .isInstanceOf(PriorityInUseException.class)
                .hasMessageContaining("Priority '1' is currently in use");
    }

    @Test
    void priorities_have_bounds() {
        assertThat(refusal(() -> rule(0, path("/a")))).contains("Member must have value greater than or equal to 1");
        assertThat(refusal(() -> rule(50_001, path("/a"))))
                .contains("Member must have value less than or equal to 50000");
    }

    @Test
    void a_load_balancer_has_a_hundred_rules_beside_default_ones() {
        for (int i = 1; i <= 100; i++) {
            rule(i, path("/" + i));
        }

        assertThat(refusal(() -> rule(101, path("/x"))))
                .isEqualTo("TooManyRules: The maximum number of rules on load balancer '" + web + "' has been reached");
    }

    @Test
    void the_listener_must_be_there() {
        String gone = world.listener(web, 81);
        elb.deleteListener(b -> b.listenerArn(gone));

        assertThat(refusal(() ->
                        world.rule(gone, 1, b -> b.conditions(path("/a")).actions(fixed("200")))))
                .isEqualTo("ListenerNotFound: Listener '" + gone + "' not found");
    }

    @Test
    void a_rule_forwards_only_to_groups_that_there_are() {
        String missing = world.group("blue").replace("blue", "red");

        assertThat(refusal(() ->
                        world.rule(listener, 1, b -> b.conditions(path("/a")).actions(forward(missing)))))
                .isEqualTo("TargetGroupNotFound: Target group '" + missing + "' not found");
    }

    @Test
    void network_load_balancers_have_no_rules_here() {
        String tcp = world.listener(world.network("net"), 80, world.group("tcp"));

        assertThatThrownBy(() -> world.rule(tcp, 1, b -> b.conditions(path("/a")).actions(fixed("200"))))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("rules of Network Load Balancers");
    }

    @Test
    void all_priorities_change_at_once() {
        String one = rule(1, path("/a"));
        String two = rule(2, path("/b"));

        List<Rule> changed = elb.setRulePriorities(b -> b.rulePriorities(
                        p -> p.ruleArn(one).priority(2), p -> p.ruleArn(two).priority(1)))
                .rules();

        assertThat(changed).extracting(Rule::priority).containsExactly("2", "1");
        assertThat(rules()).extracting(Rule::ruleArn).startsWith(two, one);
    }

    @Test
    void priorities_that_cannot_be_are_refused() {
        String one = rule(1, path("/a"));
        String two = rule(2, path("/b"));
        String last = rules().get(2).ruleArn();
        String elsewhere = world.rule(
                world.listener(web, 81), 1, b -> b.conditions(path("/a")).actions(fixed("200")));

        assertThat(refusal(() -> elb.setRulePriorities(
                        b -> b.rulePriorities(p -> p.ruleArn(one).priority(2)))))
                .isEqualTo("PriorityInUse: Priority '2' is currently in use");
        assertThat(refusal(() -> elb.setRulePriorities(b -> b.rulePriorities(
                        p -> p.ruleArn(one).priority(7), p -> p.ruleArn(two).priority(7)))))
                .isEqualTo("ValidationError: Priority '7' was provided multiple times");
        assertThat(refusal(() -> elb.setRulePriorities(b -> b.rulePriorities(
                        p -> p.ruleArn(one).priority(7), p -> p.ruleArn(one).priority(8)))))
                .isEqualTo("ValidationError: Rule '" + one + "' was provided multiple times");
        assertThat(refusal(() -> elb.setRulePriorities(
                        b -> b.rulePriorities(p -> p.ruleArn(last).priority(7)))))
                .startsWith("OperationNotPermitted: ");
        assertThat(refusal(() -> elb.setRulePriorities(b -> b.rulePriorities(
                        p -> p.ruleArn(one).priority(7), p -> p.ruleArn(elsewhere).priority(8)))))
                .isEqualTo("ValidationError: The rules must belong to the same listener");
        assertThat(refusal(() -> elb.setRulePriorities(b -> b.rulePriorities(List.of()))))
                .startsWith("ValidationError: ");
        assertThat(rules()).extracting(Rule::priority).containsExactly("1", "2", "default");
    }

    // ---- conditions

    @Test
    void a_path_is_shown_in_both_its_places() {
        rule(1, path("/a*"));

        RuleCondition shown = rules().get(0).conditions().get(0);

        assertThat(shown.values()).containsExactly("/a*");
        assertThat(shown.pathPatternConfig().values()).containsExactly("/a*");
    }

    @Test
    void the_newer_form_takes_several_values() {
        RuleCondition hosts = RuleCondition.builder()
                .field("host-header")
                .hostHeaderConfig(c -> c.values("a.example.com", "*.shop.com"))
                .build();
        rule(1, hosts);

        RuleCondition shown = rules().get(0).conditions().get(0);

        assertThat(shown.hostHeaderConfig().values()).containsExactly("a.example.com", "*.shop.com");
        assertThat(shown.values()).containsExactly("a.example.com", "*.shop.com");
    }

    @Test
    void the_other_conditions_have_one_place() {
        RuleCondition header = RuleCondition.builder()
                .field("http-header")
                .httpHeaderConfig(c -> c.httpHeaderName("User-Agent").values("*curl*"))
                .build();
        RuleCondition method = RuleCondition.builder()
                .field("http-request-method")
                .httpRequestMethodConfig(c -> c.values("GET"))
                .build();
        RuleCondition query = RuleCondition.builder()
                .field("query-string")
                .queryStringConfig(c -> c.values(p -> p.key("v").value("1"), p -> p.value("x")))
                .build();
        RuleCondition source = RuleCondition.builder()
                .field("source-ip")
                .sourceIpConfig(c -> c.values("10.0.0.0/8"))
                .build();
        rule(1, header, method, query, source);

        assertThat(rules().get(0).conditions()).containsExactly(header, method, query, source);
    }

    private static final String LONG = "x".repeat(129);

    static Stream<Arguments> conditionsThatCannotBe() {
        return Stream.concat(hostsAndPathsThatCannotBe(), othersThatCannotBe());
    }

    private static Stream<Arguments> hostsAndPathsThatCannotBe() {
        return Stream.of(
                Arguments.of(RuleCondition.builder().values("/a").build(), "A condition field must be specified"),
                Arguments.of(
                        RuleCondition.builder().field("colour").values("red").build(),
                        "Condition field 'colour' must be one of '[path-pattern, host-header, http-header,"
                                + " http-request-method, query-string, source-ip]'"),
                Arguments.of(path("/" + LONG), "The 'path-pattern' value is too long; the limit is '128'"),
                Arguments.of(host(LONG), "The 'host-header' value is too long; the limit is '128'"),
                Arguments.of(
                        path("/a").toBuilder().values("/a", "/b").build(),
                        "The 'path-pattern' field contains too many values; the limit is '1'"),
                Arguments.of(
                        RuleCondition.builder().field("path-pattern").build(), "A condition value must be specified"),
                Arguments.of(
                        RuleCondition.builder()
                                .field("host-header")
                                .hostHeaderConfig(c -> c.values(List.of()))
                                .build(),
                        "A condition value must be specified"),
                Arguments.of(
                        host("a.com").toBuilder()
                                .hostHeaderConfig(c -> c.values("b.com"))
                                .build(),
                        "You cannot provide both Values and 'HostHeaderConfig' for a condition of type 'host-header'"),
                Arguments.of(
                        RuleCondition.builder().field("source-ip").values("10.0.0.0/8").build(),
                        "The 'Values' field is not compatible with 'source-ip'"),
                Arguments.of(
                        RuleCondition.builder()
                                .field("path-pattern")
                                .hostHeaderConfig(c -> c.values("b.com"))
                                .build(),
                        "The 'HostHeaderConfig' field is not compatible with 'path-pattern'"));
    }

    private static Stream<Arguments> othersThatCannotBe() {
        return Stream.of(
                Arguments.of(
                        RuleCondition.builder().field("http-header").build(),
                        "A 'HttpHeaderConfig' must be specified with 'http-header'"),
                Arguments.of(
                        RuleCondition.builder()
                                .field("http-header")
                                .httpHeaderConfig(c -> c.httpHeaderName("x".repeat(41)).values("y"))
                                .build(),
                        "The 'HttpHeaderName' value is too long; the limit is '40'"),
                Arguments.of(
                        RuleCondition.builder().field("http-request-method").build(),
                        "A 'HttpRequestMethodConfig' must be specified with 'http-request-method'"),
                Arguments.of(
                        RuleCondition.builder()
                                .field("http-request-method")
                                .httpRequestMethodConfig(c -> c.values("get"))
                                .build(),
                        "The 'http-request-method' value is invalid; the allowed characters are A-Z, hyphen and"
                                + " underscore"),
                Arguments.of(
                        RuleCondition.builder()
                                .field("http-request-method")
                                .httpRequestMethodConfig(c -> c.values("X".repeat(41)))
                                .build(),
                        "The 'http-request-method' value is too long; the limit is '40'"),
                Arguments.of(
                        RuleCondition.builder().field("query-string").build(),
                        "A 'QueryStringConfig' must be specified with 'query-string'"),
                Arguments.of(
                        RuleCondition.builder()
                                .field("query-string")
                                .queryStringConfig(c -> c.values(p -> p.key("k")))
                                .build(),
                        "A 'Value' must be specified in 'QueryStringKeyValuePair'"),
                Arguments.of(
                        RuleCondition.builder()
                                .field("query-string")
                                .queryStringConfig(c -> c.values(p -> p.key(LONG).value("x")))
                                .build(),
                        "The 'Key' value is too long; the limit is '128'"),
                Arguments.of(
                        RuleCondition.builder().field("source-ip").build(),
                        "A 'SourceIpConfig' must be specified with 'source-ip'"),
                Arguments.of(
                        RuleCondition.builder()
                                .field("source-ip")
                                .sourceIpConfig(c -> c.values(List.of()))
                                .build(),
                        "A 'source-ip' value must be specified"));
    }

    @ParameterizedTest
    @MethodSource("conditionsThatCannotBe")
    void a_condition_that_cannot_be_is_refused(RuleCondition condition, String text) {
        assertThat(refusal(() -> rule(1, condition))).isEqualTo("ValidationError: " + text);
    }

    @Test
    void values_have_the_characters_that_aws_documents() {
        assertThat(refusal(() -> rule(1, path("/a b")))).startsWith("ValidationError: The 'path-pattern' value '/a b'");
        assertThat(refusal(() -> rule(1, host("localhost"))))
                .startsWith("ValidationError: The 'host-header' value 'localhost'");
        assertThat(refusal(() -> rule(1, host("example.com:8443"))))
                .startsWith("ValidationError: The 'host-header' value 'example.com:8443'");
        assertThat(refusal(() -> rule(
                        1,
                        RuleCondition.builder()
                                .field("source-ip")
                                .sourceIpConfig(c -> c.values("10.0.0.0/33"))
                                .build())))
                .startsWith("ValidationError: The 'source-ip' value '10.0.0.0/33'");
        assertThat(refusal(() -> rule(
                        1,
                        RuleCondition.builder()
                                .field("http-header")
                                .httpHeaderConfig(c -> c.httpHeaderName("Host").values("x"))
                                .build())))
                .startsWith("ValidationError: The 'HttpHeaderName' value 'Host'");
    }

    @Test
    void a_rule_has_five_values_and_six_wildcards() {
        RuleCondition six = RuleCondition.builder()
                .field("path-pattern")
                .pathPatternConfig(c -> c.values("/1", "/2", "/3", "/4", "/5", "/6"))
                .build();

        assertThat(refusal(() -> rule(1, six)))
                .isEqualTo("ValidationError: A rule can only have '5' condition values and regex values");
        assertThat(refusal(() -> rule(1, path("/*/*/*/?/?/?/*"))))
                .isEqualTo("ValidationError: A rule can only have '6' condition wildcards");
        assertThat(refusal(() -> rule(1, path("/a"), path("/b"))))
                .isEqualTo("ValidationError: A rule can only have one 'path-pattern' condition");
        assertThat(refusal(() -> rule(1))).isEqualTo("ValidationError: At least one condition must be specified");
    }

    @Test
    void regular_expressions_and_rewrites_are_refused_by_name() {
        RuleCondition regular = RuleCondition.builder()
                .field("path-pattern")
                .pathPatternConfig(c -> c.regexValues("^/a$"))
                .build();

        assertThatThrownBy(() -> rule(1, regular))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("RegexValues");
        assertThatThrownBy(() -> world.rule(
                        listener,
                        1,
                        b -> b.conditions(path("/a")).actions(fixed("200")).transforms(t -> t.type("url-rewrite"))))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("Transforms");
    }

    // ---- change and deletion

    @Test
    void conditions_and_actions_change_one_without_the_other() {
        String rule = rule(1, path("/a"));

        elb.modifyRule(b -> b.ruleArn(rule).conditions(path("/b")));
        elb.modifyRule(b -> b.ruleArn(rule).actions(fixed("404")));

        Rule changed = rules().get(0);
        assertThat(changed.conditions().get(0).values()).containsExactly("/b");
        assertThat(changed.actions()).containsExactly(fixed("404"));
        assertThat(refusal(() -> elb.modifyRule(b -> b.ruleArn(rule))))
                .isEqualTo("ValidationError: Either conditions or actions must be specified");
    }

    @Test
    void the_default_rule_stays() {
        String last = rules().get(0).ruleArn();

        assertThat(refusal(() -> elb.deleteRule(b -> b.ruleArn(last))))
                .isEqualTo("OperationNotPermitted: Default rule '" + last + "' cannot be deleted");
        assertThat(refusal(() -> elb.modifyRule(b -> b.ruleArn(last).actions(fixed("200")))))
                .startsWith("OperationNotPermitted: ");
    }

    @Test
    void a_deleted_rule_is_not_found() {
        String rule = rule(1, path("/a"));
        elb.deleteRule(b -> b.ruleArn(rule));

        assertThat(rules()).hasSize(1);
        assertThat(refusal(() -> elb.deleteRule(b -> b.ruleArn(rule))))
                .isEqualTo("RuleNotFound: Rule '" + rule + "' not found");
        assertThat(refusal(() -> elb.describeRules(b -> b.ruleArns(rule))))
                .isEqualTo("RuleNotFound: One or more rules not found");
    }

    @Test
    void rules_are_listed_by_listener_or_arn() {
        String rule = rule(1, path("/a"));

        assertThat(elb.describeRules(b -> b.ruleArns(rule)).rules())
                .extracting(Rule::ruleArn)
                .containsExactly(rule);
        assertThat(refusal(() -> elb.describeRules(b -> {})))
                .isEqualTo("ValidationError: You must specify either listener rule ARNs or a listener ARN");
        assertThat(refusal(() -> elb.describeRules(b -> b.listenerArn(listener).ruleArns(rule))))
                .isEqualTo("ValidationError: Listener rule ARNs and a listener ARN cannot be specified at the same time");
        assertThat(elb.describeRules(b -> b.listenerArn(listener).pageSize(1)).nextMarker())
                .isNotNull();
    }
}
