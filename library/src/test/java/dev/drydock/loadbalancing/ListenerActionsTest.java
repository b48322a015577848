package dev.drydock.loadbalancing;

import static dev.drydock.loadbalancing.BalancedWorld.CERTIFICATE;
import static dev.drydock.loadbalancing.BalancedWorld.fixed;
import static dev.drydock.loadbalancing.BalancedWorld.forward;
import static dev.drydock.loadbalancing.BalancedWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Certificate;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateListenerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupAssociationLimitException;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupTuple;

/** What listeners do with requests that no rule takes; rules take the same actions. */
class ListenerActionsTest {

    private final BalancedWorld world = new BalancedWorld();
    private final ElasticLoadBalancingV2Client elb = world.elb;
    private final String web = world.application("web");
    private final String blue = world.group("blue");

    private Listener create(Consumer<CreateListenerRequest.Builder> more) {
        return elb.createListener(b -> more.accept(b.loadBalancerArn(web)
                        .port(80)
                        .protocol("HTTP")
                        .defaultActions(forward(blue))))
                .listeners()
                .get(0);
    }

    private String refused(Consumer<CreateListenerRequest.Builder> more) {
        return refusal(() -> create(more));
    }

    private static Certificate certificate(String arn) {
        return Certificate.builder().certificateArn(arn).build();
    }

    // ---- target groups

    @Test
    void a_group_must_be_there() {
        String missing = blue.replace("blue", "red");

        assertThat(refused(b -> b.defaultActions(forward(missing))))
                .isEqualTo("TargetGroupNotFound: Target group '" + missing + "' not found");
        assertThat(refused(b -> b.defaultActions(forward("red"))))
                .isEqualTo("ValidationError: 'red' is not a valid target group ARN");
        assertThat(refused(b -> b.defaultActions(a -> a.type("forward"))))
                .isEqualTo("ValidationError: A target group ARN must be specified");
    }

    @Test
    void a_group_belongs_to_one_load_balancer() {
        create(b -> {});
        String other = world.application("other");

        assertThatThrownBy(() -> world.listener(other, 80, blue))
                .isInstanceOf(TargetGroupAssociationLimitException.class)
                .hasMessageContaining("The following target groups cannot be associated with more than one load balancer: "
                        + blue);
    }

    @Test
    void it_can_be_given_to_another_when_it_is_free() {
        String listener = create(b -> {}).listenerArn();
        String other = world.application("other");

        elb.deleteListener(b -> b.listenerArn(listener));

        assertThat(world.listener(other, 80, blue)).contains("/other/");
    }

    @Test
    void weights_and_groups_have_bounds() {
        String[] groups = new String[6];
        for (int i = 0; i < 6; i++) {
            groups[i] = world.group("g" + i);
        }

        assertThat(refused(b -> b.defaultActions(a -> a.type("forward")
                        .forwardConfig(f -> f.targetGroups(g -> g.targetGroupArn(blue).weight(1_000))))))
                .isEqualTo("ValidationError: The weight for each target group must be between 0 and 999, inclusive");
        assertThat(refused(b -> b.defaultActions(a -> a.type("forward").forwardConfig(f -> f.targetGroups(
                        List.of(groups).stream()
                                .map(each -> TargetGroupTuple
                                        .builder()
                                        .targetGroupArn(each)
                                        .build())
                                .toList())))))
                .startsWith("TooManyTargetGroups: ");
        assertThat(refused(b -> b.defaultActions(a -> a.type("forward")
                        .forwardConfig(f -> f.targetGroups(
                                g -> g.targetGroupArn(blue), g -> g.targetGroupArn(blue))))))
                .startsWith("ValidationError: Target group '" + blue + "' is specified more than once");
        assertThat(refused(b -> b.defaultActions(a -> a.type("forward")
                        .targetGroupArn(groups[0])
                        .forwardConfig(f -> f.targetGroups(g -> g.targetGroupArn(blue))))))
                .startsWith("ValidationError: You can specify both a target group ARN and a list");
        assertThat(refused(b -> b.defaultActions(a -> a.type("forward")
                        .targetGroupArn(blue)
                        .forwardConfig(f -> f.targetGroupStickinessConfig(s -> s.enabled(true))))))
                .startsWith("ValidationError: The duration of target group stickiness");
    }

    // ---- other actions

    @Test
    void actions_have_what_their_types_need_and_no_more() {
        assertThat(refused(b -> b.defaultActions(a -> a.type("redirect"))))
                .isEqualTo("InvalidLoadBalancerAction: For actions of type 'redirect', you must specify the following"
                        + " fields: 'RedirectConfig'");
        assertThat(refused(b -> b.defaultActions(a -> a.type("fixed-response")
                        .targetGroupArn(blue)
                        .fixedResponseConfig(f -> f.statusCode("200")))))
                .isEqualTo("InvalidLoadBalancerAction: For actions of type 'fixed-response', you cannot specify the"
                        + " following fields: 'TargetGroupArn'");
        assertThat(refused(b -> b.defaultActions(List.of())))
                .isEqualTo("ValidationError: At least one action must be specified");
    }

    @Test
    void a_redirect_that_leads_back_is_refused() {
        assertThat(refused(b -> b.defaultActions(
                        a -> a.type("redirect").redirectConfig(r -> r.statusCode("HTTP_301")))))
                .isEqualTo("InvalidLoadBalancerAction: The redirect configuration is not valid because it creates a"
                        + " loop.");
        assertThat(refused(b -> b.defaultActions(a -> a.type("redirect")
                        .redirectConfig(r -> r.protocol("HTTP").port("80").statusCode("HTTP_301")))))
                .startsWith("InvalidLoadBalancerAction: The redirect configuration is not valid");
        assertThat(refused(b -> b.protocol("HTTPS")
                        .certificates(certificate(CERTIFICATE))
                        .defaultActions(a -> a.type("redirect")
                                .redirectConfig(r -> r.protocol("HTTP").port("80").statusCode("HTTP_301")))))
                .startsWith("InvalidLoadBalancerAction: You cannot redirect requests from HTTPS to HTTP");
        assertThat(refused(b -> b.defaultActions(a -> a.type("redirect")
                        .redirectConfig(r -> r.port("0").statusCode("HTTP_301")))))
                .startsWith("ValidationError: The redirect port '0'");
        assertThat(refused(b -> b.defaultActions(a -> a.type("redirect")
                        .redirectConfig(r -> r.path("x").statusCode("HTTP_301")))))
                .startsWith("ValidationError: The redirect path 'x'");
    }

    @Test
    void a_fixed_response_is_of_one_of_five_types() {
        assertThat(refused(b -> b.defaultActions(a -> a.type("fixed-response")
                        .fixedResponseConfig(f -> f.statusCode("200").contentType("image/png")))))
                .startsWith("InvalidLoadBalancerAction: The ContentType must be one of:");
        assertThat(refused(b -> b.defaultActions(a -> a.type("fixed-response")
                        .fixedResponseConfig(f -> f.statusCode("302")))))
                .contains("Member must satisfy regular expression pattern");
    }

    @Test
    void users_are_authenticated_before_a_request_is_answered() {
        Action login = Action.builder()
                .type("authenticate-oidc")
                .order(1)
                .authenticateOidcConfig(o -> o.issuer("https://id.example.com")
                        .authorizationEndpoint("https://id.example.com/authorize")
                        .tokenEndpoint("https://id.example.com/token")
                        .userInfoEndpoint("https://id.example.com/me")
                        .clientId("shop")
                        .clientSecret("hush")
                        .sessionTimeout(3_600L))
                .build();
        Action then = forward(blue).toBuilder().order(2).build();

        List<Action> actions = create(b -> b.port(443)
                        .protocol("HTTPS")
                        .certificates(certificate(CERTIFICATE))
                        .defaultActions(login, then))
                .defaultActions();

        assertThat(actions.get(0).authenticateOidcConfig().clientSecret()).isNull();
        assertThat(actions.get(0).authenticateOidcConfig().sessionTimeout()).isEqualTo(3_600L);
        assertThat(actions.get(0).authenticateOidcConfig().scope()).isEqualTo("openid");
        assertThat(actions.get(1).order()).isEqualTo(2);
        assertThat(refused(b -> b.defaultActions(login, then)))
                .startsWith("InvalidLoadBalancerAction: Actions of type 'authenticate-oidc'");
    }

    @Test
    void the_last_action_answers_and_no_other_does() {
        Action first = fixed("200").toBuilder().order(1).build();
        Action second = fixed("404").toBuilder().order(2).build();

        assertThat(refused(b -> b.defaultActions(first, second)))
                .startsWith("InvalidLoadBalancerAction: A rule must have exactly one action");
        assertThat(refused(b -> b.defaultActions(fixed("200"), second)))
                .startsWith("InvalidLoadBalancerAction: You must specify an order");
        assertThat(refused(b -> b.defaultActions(first, first)))
                .startsWith("InvalidLoadBalancerAction: The action order '1'");
    }

    @Test
    void a_network_load_balancer_only_forwards() {
        String net = world.network("net");

        assertThat(refused(b -> b.loadBalancerArn(net).protocol("TCP").defaultActions(fixed("200"))))
                .startsWith("InvalidLoadBalancerAction: Actions of type 'fixed-response' are not supported");
    }
}
