package dev.drydock.loadbalancing;

import static dev.drydock.loadbalancing.BalancedWorld.CERTIFICATE;
import static dev.drydock.loadbalancing.BalancedWorld.fixed;
import static dev.drydock.loadbalancing.BalancedWorld.forward;
import static dev.drydock.loadbalancing.BalancedWorld.host;
import static dev.drydock.loadbalancing.BalancedWorld.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.routing.Routed;
import dev.drydock.routing.Routed.Outcome;
import dev.drydock.routing.WebRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleCondition;

class RoutingTest {

    private final BalancedWorld world = new BalancedWorld();
    private final ElasticLoadBalancingV2Client elb = world.elb;
    private final String web = world.application("web");

    private Routed route(WebRequest request) {
        return world.aws.loadBalancer("web").route(request);
    }

    private int status(String url) {
        return route(WebRequest.get(url)).status();
    }

    @Test
    void the_first_rule_by_priority_that_is_met_answers() {
        String listener = world.listener(web, 80);
        String api = world.rule(listener, 10, b -> b.conditions(path("/api/*")).actions(fixed("200")));
        world.rule(listener, 5, b -> b.conditions(path("/api/v1/*")).actions(fixed("201")));

        Routed answer = route(WebRequest.get("/api/v2/orders"));

        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(answer.listener()).contains(listener);
        assertThat(answer.rule()).contains(api);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(status("/api/v1/orders")).isEqualTo(201);
        assertThat(status("/")).isEqualTo(404);
    }

    @Test
    void paths_are_compared_as_a_whole_and_by_case() {
        String listener = world.listener(web, 80);
        world.rule(listener, 1, b -> b.conditions(path("/img/?.png")).actions(fixed("200")));

        assertThat(status("/img/a.png")).isEqualTo(200);
        assertThat(status("/img/ab.png")).isEqualTo(404);
        assertThat(status("/IMG/a.png")).isEqualTo(404);
        assertThat(status("/img/a.png?x=1")).isEqualTo(200);
        assertThat(status("/img/a.png/x")).isEqualTo(404);
    }

    @Test
    void hosts_are_compared_in_any_case() {
        String listener = world.listener(web, 80);
        world.rule(listener, 1, b -> b.conditions(host("*.example.com")).actions(fixed("200")));

        assertThat(status("http://Shop.Example.com/")).isEqualTo(200);
        assertThat(status("http://example.com/")).isEqualTo(404);
        assertThat(status("/")).isEqualTo(404);
    }

    @Test
    void all_conditions_of_a_rule_must_be_met() {
        String listener = world.listener(web, 80);
        RuleCondition curl = RuleCondition.builder()
                .field("http-header")
                .httpHeaderConfig(c -> c.httpHeaderName("user-agent").values("CURL*"))
                .build();
        RuleCondition post = RuleCondition.builder()
                .field("http-request-method")
                .httpRequestMethodConfig(c -> c.values("POST"))
                .build();
        RuleCondition office = RuleCondition.builder()
                .field("source-ip")
                .sourceIpConfig(c -> c.values("203.0.113.0/24"))
                .build();
        RuleCondition query = RuleCondition.builder()
                .field("query-string")
                .queryStringConfig(c -> c.values(p -> p.key("version").value("V1"), p -> p.value("exa*")))
                .build();
        world.rule(listener, 1, b -> b.conditions(curl, post, office, query).actions(fixed("200")));
        WebRequest met = WebRequest.of("POST", "/?version=v1")
                .header("User-Agent", "curl/8")
                .from("203.0.113.9");

        assertThat(route(met).status()).isEqualTo(200);
        assertThat(route(met.from("198.51.100.9")).status()).isEqualTo(404);
        assertThat(route(WebRequest.of("POST", "/?q=example")
                                .header("User-Agent", "curl/8")
                                .from("203.0.113.9"))
                        .status())
                .isEqualTo(200);
        assertThat(route(WebRequest.of("post", "/?version=v1")
                                .header("User-Agent", "curl/8")
                                .from("203.0.113.9"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void addresses_of_both_versions_lie_in_blocks() {
        String listener = world.listener(web, 80);
        RuleCondition office = RuleCondition.builder()
                .field("source-ip")
                .sourceIpConfig(c -> c.values("203.0.113.128/25", "2001:db8::/33"))
                .build();
        world.rule(listener, 1, b -> b.conditions(office).actions(fixed("200")));
        WebRequest request = WebRequest.get("/");

        assertThat(route(request.from("203.0.113.129")).status()).isEqualTo(200);
        assertThat(route(request.from("203.0.113.1")).status()).isEqualTo(404);
        assertThat(route(request.from("2001:db8::1")).status()).isEqualTo(200);
        assertThat(route(request.from("2001:db8:8000::1")).status()).isEqualTo(404);
    }

    @Test
    void a_redirect_says_where_to_go_with_the_port() {
        elb.createListener(b -> b.loadBalancerArn(web)
                .port(80)
                .protocol("HTTP")
                .defaultActions(a -> a.type("redirect")
                        .redirectConfig(r -> r.protocol("HTTPS").port("443").statusCode("HTTP_301"))));

        Routed answer = route(WebRequest.get("http://shop.example.com/orders?id=7"));

        assertThat(answer.outcome()).isEqualTo(Outcome.REDIRECTED);
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("location")).contains("https://shop.example.com:443/orders?id=7");
    }

    @Test
    void a_redirect_can_change_each_part() {
        elb.createListener(b -> b.loadBalancerArn(web)
                .port(8080)
                .protocol("HTTP")
                .defaultActions(a -> a.type("redirect")
                        .redirectConfig(r -> r.host("new.#{host}")
                                .path("/old/#{path}/#{port}")
                                .query("from=#{protocol}&#{query}")
                                .statusCode("HTTP_302"))));

        Routed answer = route(WebRequest.get("http://example.com:8080/a/b?c=d"));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("http://new.example.com:8080/old/a/b/8080?from=HTTP&c=d");
    }

    @Test
    void a_fixed_response_is_as_it_was_given() {
        elb.createListener(b -> b.loadBalancerArn(web)
                .port(80)
                .protocol("HTTP")
                .defaultActions(a -> a.type("fixed-response")
                        .fixedResponseConfig(f -> f.statusCode("503")
                                .contentType("application/json")
                                .messageBody("{}"))));

        Routed answer = route(WebRequest.get("/"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).contains("application/json");
        assertThat(answer.text()).isEqualTo("{}");
    }

    @Test
    void a_group_without_targets_is_not_available() {
        String blue = world.group("blue");
        world.listener(web, 80, blue);

        Routed answer = route(WebRequest.get("/"));

        assertThat(answer.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.targetGroup()).contains(blue);
        assertThat(answer.text()).contains("503 Service Temporarily Unavailable");
    }

    @Test
    void nothing_is_reached_where_nothing_listens() {
        world.listener(web, 80);

        assertThat(route(WebRequest.get("/").port(81)).outcome()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(route(WebRequest.get("https://example.com:80/")).toString())
                .isEqualTo("UNREACHABLE: the listener on port 80 does not speak TLS");
    }

    @Test
    void a_load_balancer_that_is_provisioning_is_not_reached() {
        world.create("new");

        assertThat(world.aws.loadBalancer("new").route(WebRequest.get("/")).text())
                .contains("new is provisioning");
        assertThatThrownBy(() -> world.aws.loadBalancer("old").route(WebRequest.get("/")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no load balancer old to route(…) a request; there are [web, new]");
    }

    @Test
    void plain_http_on_a_secure_port_is_a_bad_request() {
        elb.createListener(b -> b.loadBalancerArn(web)
                .port(443)
                .protocol("HTTPS")
                .certificates(c -> c.certificateArn(CERTIFICATE))
                .defaultActions(fixed("200")));

        assertThat(status("http://example.com:443/")).isEqualTo(400);
        assertThat(status("https://example.com/")).isEqualTo(200);
    }

    @Test
    void users_who_have_not_logged_in_are_sent_to_where_they_can() {
        elb.createListener(b -> b.loadBalancerArn(web)
                .port(443)
                .protocol("HTTPS")
                .certificates(c -> c.certificateArn(CERTIFICATE))
                .defaultActions(
                        fixed("200").toBuilder().order(2).build(),
                        Action.builder()
                                .type("authenticate-cognito")
                                .order(1)
                                .authenticateCognitoConfig(c -> c.userPoolArn("arn:pool")
                                        .userPoolClientId("shop")
                                        .userPoolDomain("login"))
                                .build()));
        WebRequest request = WebRequest.get("https://example.com/");

        Routed answer = route(request);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location").orElseThrow())
                .startsWith("https://login.auth.us-east-1.amazoncognito.com/oauth2/authorize?client_id=shop");
        assertThat(route(request.header("Cookie", "AWSELBAuthSessionCookie-0=x"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void tasks_get_requests_by_turns() {
        String blue = world.group("blue");
        world.listener(web, 80, blue);
        world.service(blue, 3);

        String turns = "";
        for (int i = 0; i < 6; i++) {
            turns += route(WebRequest.get("/")).target().orElseThrow().id() + ' ';
        }

        String[] ids = turns.split(" ");
        assertThat(ids).hasSize(6);
        assertThat(ids[0]).isEqualTo(ids[3]).isNotEqualTo(ids[1]).isNotEqualTo(ids[2]);
        assertThat(ids[1]).isEqualTo(ids[4]).isNotEqualTo(ids[2]);
    }

    @Test
    void an_unhealthy_target_gets_requests_only_if_none_is_healthy() {
        String blue = world.group("blue");
        world.listener(web, 80, blue);
        world.service(blue, 2);
        String ill = world.aws.targets(blue).registered().get(0).task();
        String illId = world.aws.targets(blue).registered().get(0).id();

        world.aws.targets(blue).only(ill).unhealthy(500);
        String first = route(WebRequest.get("/")).target().orElseThrow().id();
        String second = route(WebRequest.get("/")).target().orElseThrow().id();
        world.aws.targets(blue).unhealthy(500);
        String third = route(WebRequest.get("/")).target().orElseThrow().id();
        String fourth = route(WebRequest.get("/")).target().orElseThrow().id();

        assertThat(first).isEqualTo(second).isNotEqualTo(illId);
        assertThat(third).isNotEqualTo(fourth);
    }

    @Test
    void weights_share_the_requests() {
        String blue = world.group("blue");
        String green = world.group("green");
        elb.createListener(b -> b.loadBalancerArn(web)
                .port(80)
                .protocol("HTTP")
                .defaultActions(a -> a.type("forward")
                        .forwardConfig(f -> f.targetGroups(
                                g -> g.targetGroupArn(blue).weight(90),
                                g -> g.targetGroupArn(green).weight(10)))));

        int toGreen = 0;
        for (int i = 0; i < 1_000; i++) {
            toGreen += route(WebRequest.get("/")).targetGroup().orElseThrow().equals(green) ? 1 : 0;
        }

        assertThat(toGreen).isBetween(70, 130);
    }

    @Test
    void a_client_stays_with_its_group_until_the_cookie_expires() {
        String blue = world.group("blue");
        String green = world.group("green");
        elb.createListener(b -> b.loadBalancerArn(web)
                .port(80)
                .protocol("HTTP")
                .defaultActions(a -> a.type("forward")
                        .forwardConfig(f -> f.targetGroups(
                                        g -> g.targetGroupArn(blue).weight(1),
                                        g -> g.targetGroupArn(green).weight(1))
                                .targetGroupStickinessConfig(
                                        s -> s.enabled(true).durationSeconds(60)))));
        world.service(blue, 1);
        world.service("green", green, 1);
        Routed first = route(WebRequest.get("/"));
        WebRequest again = WebRequest.get("/").after(first);

        for (int i = 0; i < 20; i++) {
            assertThat(route(again).targetGroup()).isEqualTo(first.targetGroup());
        }
        world.aws.time().advance(Duration.ofSeconds(61));
        long others = 0;
        for (int i = 0; i < 20; i++) {
            others += route(again).targetGroup().equals(first.targetGroup()) ? 0 : 1;
        }

        assertThat(others).isPositive();
    }

    @Test
    void a_client_stays_with_its_target_until_the_cookie_expires() {
        String group = elb.createTargetGroup(b -> b.name("sticky")
                        .targetType("ip")
                        .protocol("HTTP")
                        .port(80)
                        .vpcId("vpc-1"))
                .targetGroups()
                .get(0)
                .targetGroupArn();
        elb.modifyTargetGroupAttributes(b -> b.targetGroupArn(group)
                .attributes(
                        a -> a.key("stickiness.enabled").value("true"),
                        a -> a.key("stickiness.lb_cookie.duration_seconds").value("60")));
        world.listener(web, 80, group);
        elb.registerTargets(b -> b.targetGroupArn(group).targets(t -> t.id("10.0.0.8"), t -> t.id("10.0.0.9")));
        world.aws.time().advance(Duration.ofMinutes(1));
        Routed first = route(WebRequest.get("/"));
        WebRequest again = WebRequest.get("/").after(first);

        for (int i = 0; i < 5; i++) {
            assertThat(route(again).target()).isEqualTo(first.target());
        }
        world.aws.time().advance(Duration.ofSeconds(61));

        assertThat(route(again).target()).isNotEqualTo(route(again).target());
    }

    @Test
    void a_network_load_balancer_forwards_by_the_port_alone() {
        String net = world.network("net");
        String tcp = world.group("tcp");
        world.listener(net, 5432, tcp);
        world.service(tcp, 2);

        Routed answer = world.aws.loadBalancer("net").route(WebRequest.get("/").port(5432));

        assertThat(answer.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(answer.targetGroup()).contains(tcp);
        assertThat(answer.toString()).startsWith("FORWARDED to 10.0.");
    }

    @Test
    void a_request_that_is_none_is_refused_where_it_is_written() {
        assertThatThrownBy(() -> WebRequest.get("orders"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("get(…) needs a URL of http or https");
        assertThatThrownBy(() -> WebRequest.of("GET", "ftp://example.com/"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WebRequest.get("http://example.com:99999/"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rule_forwards_to_its_own_group() {
        String listener = world.listener(web, 80);
        String api = world.group("api");
        world.rule(listener, 1, b -> b.conditions(path("/api/*")).actions(forward(api)));
        world.service(api, 1);

        assertThat(route(WebRequest.get("/api/x")).targetGroup()).contains(api);
    }
}
