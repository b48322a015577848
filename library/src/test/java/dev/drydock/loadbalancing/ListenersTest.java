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
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DuplicateListenerException;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ListenerAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;

class ListenersTest {

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

    private Listener secure() {
        return create(b -> b.port(443).protocol("HTTPS").certificates(certificate(CERTIFICATE)));
    }

    // ---- creation

    @Test
    void a_listener_and_its_default_rule_are_named_after_the_load_balancer() {
        Listener listener = create(b -> {});

        String path = web.substring(web.indexOf("/app/"));
        assertThat(listener.listenerArn()).matches(".*:listener" + path + "/[0-9a-f]{16}");
        assertThat(elb.describeRules(b -> b.listenerArn(listener.listenerArn())).rules())
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.ruleArn()).matches(".*:listener-rule" + path + "/[0-9a-f]{16}/[0-9a-f]{16}");
                    assertThat(rule.priority()).isEqualTo("default");
                    assertThat(rule.isDefault()).isTrue();
                    assertThat(rule.conditions()).isEmpty();
                });
    }

    @Test
    void a_single_target_group_is_shown_in_both_its_places() {
        Action action = create(b -> {}).defaultActions().get(0);

        assertThat(action.targetGroupArn()).isEqualTo(blue);
        assertThat(action.forwardConfig().targetGroups())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.targetGroupArn()).isEqualTo(blue);
                    assertThat(each.weight()).isEqualTo(1);
                });
        assertThat(action.forwardConfig().targetGroupStickinessConfig().enabled())
                .isFalse();
    }

    @Test
    void several_groups_share_the_requests() {
        String green = world.group("green");

        Action action = create(b -> b.defaultActions(Action.builder()
                        .type("forward")
                        .forwardConfig(f -> f.targetGroups(
                                        g -> g.targetGroupArn(blue).weight(90),
                                        g -> g.targetGroupArn(green).weight(10))
                                .targetGroupStickinessConfig(
                                        s -> s.enabled(true).durationSeconds(60)))
                        .build()))
                .defaultActions()
                .get(0);

        assertThat(action.targetGroupArn()).isNull();
        assertThat(action.forwardConfig().targetGroups()).hasSize(2);
        assertThat(action.forwardConfig().targetGroupStickinessConfig().durationSeconds())
                .isEqualTo(60);
    }

    @Test
    void a_redirect_shows_what_it_leaves_as_it_is() {
        Action action = create(b -> b.defaultActions(Action.builder()
                        .type("redirect")
                        .redirectConfig(r ->
                                r.protocol("HTTPS").port("443").statusCode("HTTP_301"))
                        .build()))
                .defaultActions()
                .get(0);

        assertThat(action.redirectConfig().host()).isEqualTo("#{host}");
        assertThat(action.redirectConfig().path()).isEqualTo("/#{path}");
        assertThat(action.redirectConfig().query()).isEqualTo("#{query}");
        assertThat(action.redirectConfig().statusCodeAsString()).isEqualTo("HTTP_301");
    }

    @Test
    void asked_for_again_with_the_same_settings_the_answer_is_the_same() {
        Listener listener = create(b -> {});

        assertThat(create(b -> {})).isEqualTo(listener);
        assertThat(elb.describeListeners(b -> b.loadBalancerArn(web)).listeners())
                .hasSize(1);
    }

    @Test
    void a_port_has_one_listener() {
        create(b -> {});

        assertThatThrownBy(() -> create(b -> b.defaultActions(fixed("200"))))
                .isInstanceOf(DuplicateListenerException.class)
                .hasMessageContaining("A listener already exists on this port for this load balancer '" + web + "'");
    }

    @Test
    void on_a_network_load_balancer_tcp_and_udp_can_share_a_port() {
        String net = world.network("net");
        world.listener(net, 53, blue);

        Listener udp = elb.createListener(b -> b.loadBalancerArn(net)
                        .port(53)
                        .protocol("UDP")
                        .defaultActions(forward(world.group("udp"))))
                .listeners()
                .get(0);

        assertThat(udp.protocolAsString()).isEqualTo("UDP");
    }

    @Test
    void port_and_protocol_must_be_given() {
        assertThat(refused(b -> b.port(null))).isEqualTo("ValidationError: A listener port must be specified");
        assertThat(refused(b -> b.protocol((String) null)))
                .isEqualTo("ValidationError: A listener protocol must be specified");
    }

    @Test
    void each_type_of_load_balancer_has_its_protocols() {
        String net = world.network("net");

        assertThat(refused(b -> b.protocol("TCP")))
                .isEqualTo("ValidationError: Listener protocol 'TCP' must be one of 'HTTPS, HTTP'");
        assertThat(refused(b -> b.loadBalancerArn(net)))
                .isEqualTo("ValidationError: Listener protocol 'HTTP' must be one of 'TLS, TCP, TCP_UDP, UDP'");
    }

    @Test
    void a_load_balancer_has_fifty_listeners() {
        for (int port = 1; port <= 50; port++) {
            world.listener(web, port);
        }

        assertThat(refused(b -> b.port(51))).startsWith("TooManyListeners: ");
    }

    // ---- change, listing, deletion

    @Test
    void what_is_not_given_stays() {
        String listener = create(b -> {}).listenerArn();

        Listener changed =
                elb.modifyListener(b -> b.listenerArn(listener).port(8080)).listeners().get(0);

        assertThat(changed.port()).isEqualTo(8080);
        assertThat(changed.defaultActions().get(0).targetGroupArn()).isEqualTo(blue);
        assertThat(elb.describeListeners(b -> b.listenerArns(listener)).listeners())
                .containsExactly(changed);
    }

    @Test
    void a_port_in_use_is_refused() {
        create(b -> {});
        String other = world.listener(web, 81);

        assertThat(refusal(() -> elb.modifyListener(b -> b.listenerArn(other).port(80))))
                .isEqualTo("ValidationError: Listener port '80' is already in use");
    }

    @Test
    void a_listener_becomes_secure_and_ceases_to_be() {
        String listener = create(b -> {}).listenerArn();

        assertThat(refusal(() -> elb.modifyListener(b -> b.listenerArn(listener).protocol("HTTPS"))))
                .isEqualTo("ValidationError: A certificate must be specified for HTTPS listeners");
        Listener secure = elb.modifyListener(b -> b.listenerArn(listener)
                        .protocol("HTTPS")
                        .certificates(certificate(CERTIFICATE)))
                .listeners()
                .get(0);
        Listener plain = elb.modifyListener(b -> b.listenerArn(listener).protocol("HTTP"))
                .listeners()
                .get(0);

        assertThat(secure.sslPolicy()).isEqualTo("ELBSecurityPolicy-2016-08");
        assertThat(plain.sslPolicy()).isNull();
        assertThat(plain.certificates()).isEmpty();
    }

    @Test
    void listeners_are_listed_by_load_balancer_or_arn() {
        String one = world.listener(web, 80);
        String two = world.listener(web, 81);

        assertThat(elb.describeListeners(b -> b.loadBalancerArn(web)).listeners())
                .extracting(Listener::listenerArn)
                .containsExactlyInAnyOrder(one, two);
        assertThat(refusal(() -> elb.describeListeners(b -> {})))
                .isEqualTo("ValidationError: You must specify either listener ARNs or a load balancer ARN");
        assertThat(refusal(() -> elb.describeListeners(b -> b.loadBalancerArn(web).listenerArns(one))))
                .startsWith("ValidationError: Listener ARNs and a load balancer ARN");
        assertThat(refusal(() -> elb.describeListeners(b -> b.listenerArns("x"))))
                .isEqualTo("ValidationError: 'x' is not a valid listener ARN");
    }

    @Test
    void a_deleted_listener_is_not_found() {
        String listener = world.listener(web, 80);
        elb.deleteListener(b -> b.listenerArn(listener));

        assertThat(refusal(() -> elb.deleteListener(b -> b.listenerArn(listener))))
                .isEqualTo("ListenerNotFound: Listener '" + listener + "' not found");
    }

    @Test
    void attributes_are_those_of_the_protocol() {
        String plain = world.listener(web, 80);
        String secure = secure().listenerArn();
        String tcp = world.listener(world.network("net"), 80, world.group("tcp"));

        assertThat(attributes(plain)).contains("routing.http.response.server.enabled=true").hasSize(11);
        assertThat(attributes(secure))
                .contains("routing.http.request.x_amzn_tls_version.header_name=X-Amzn-Tls-Version")
                .hasSize(19);
        assertThat(attributes(tcp)).containsExactly("tcp.idle_timeout.seconds=350");
        assertThat(refusal(() -> elb.modifyListenerAttributes(b -> b.listenerArn(plain)
                        .attributes(a -> a.key("tcp.idle_timeout.seconds").value("60")))))
                .isEqualTo("InvalidConfigurationRequest: Listener attribute key 'tcp.idle_timeout.seconds' is not"
                        + " supported on listeners with protocol 'HTTP'");
        elb.modifyListenerAttributes(b ->
                b.listenerArn(tcp).attributes(a -> a.key("tcp.idle_timeout.seconds").value("60")));
        assertThat(attributes(tcp)).containsExactly("tcp.idle_timeout.seconds=60");
    }

    private List<String> attributes(String listener) {
        return elb.describeListenerAttributes(b -> b.listenerArn(listener)).attributes().stream()
                .map(ListenersTest::shown)
                .toList();
    }

    private static String shown(ListenerAttribute attribute) {
        return attribute.key() + '=' + attribute.value();
    }

    @Test
    void the_default_rule_shows_what_the_listener_does() {
        String listener = create(b -> {}).listenerArn();
        elb.modifyListener(b -> b.listenerArn(listener).defaultActions(fixed("503")));

        assertThat(elb.describeRules(b -> b.listenerArn(listener)).rules())
                .extracting(Rule::actions)
                .containsExactly(List.of(fixed("503")));
    }
}
