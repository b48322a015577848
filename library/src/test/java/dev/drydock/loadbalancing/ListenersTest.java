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
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CertificateNotFoundException;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateListenerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DuplicateListenerException;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ListenerAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SslPolicy;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SslPolicyNotFoundException;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupAssociationLimitException;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupTuple;

class ListenersTest {

    private final BalancedWorld world = new BalancedWorld();
    private final ElasticLoadBalancingV2Client elb = world.elb;
    private final String web = world.application("web");
    private final String blue = world.group("blue");

    private Listener create(Consumer<CreateListenerRequest.Builder> more) {
        return elb.createListener(b -> more.accept(
                        b.loadBalancerArn(web).port(80).protocol("HTTP").defaultActions(forward(blue))))
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
        assertThat(action.forwardConfig().targetGroups()).singleElement().satisfies(each -> {
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
                        .redirectConfig(r -> r.protocol("HTTPS").port("443").statusCode("HTTP_301"))
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

        Listener udp = elb.createListener(b ->
                        b.loadBalancerArn(net).port(53).protocol("UDP").defaultActions(forward(world.group("udp"))))
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

    // ---- certificates and policies

    @Test
    void a_secure_listener_has_a_certificate_and_a_policy() {
        Listener listener = secure();

        assertThat(listener.certificates()).containsExactly(certificate(CERTIFICATE));
        assertThat(listener.sslPolicy()).isEqualTo("ELBSecurityPolicy-2016-08");
        assertThat(listener.mutualAuthentication().mode()).isEqualTo("off");
    }

    @Test
    void without_a_certificate_it_is_refused() {
        assertThat(refused(b -> b.protocol("HTTPS")))
                .isEqualTo("ValidationError: A certificate must be specified for HTTPS listeners");
        String net = world.network("net");
        assertThat(refused(b -> b.loadBalancerArn(net).protocol("TLS")))
                .isEqualTo("ValidationError: A certificate must be specified for TLS listeners");
    }

    @Test
    void a_certificate_of_another_region_is_not_found() {
        String elsewhere = CERTIFICATE.replace("us-east-1", "eu-west-1");

        assertThatThrownBy(() -> create(b -> b.protocol("HTTPS").certificates(certificate(elsewhere))))
                .isInstanceOf(CertificateNotFoundException.class)
                .hasMessageContaining("Certificate '" + elsewhere + "' not found");
    }

    @Test
    void a_server_certificate_of_iam_is_of_every_region() {
        String iam = "arn:aws:iam::123456789012:server-certificate/web";

        Listener listener = create(b -> b.protocol("HTTPS").certificates(certificate(iam)));

        assertThat(listener.certificates()).containsExactly(certificate(iam));
    }

    @Test
    void which_certificate_is_the_default_one_is_not_said() {
        Certificate said = Certificate.builder()
                .certificateArn(CERTIFICATE)
                .isDefault(true)
                .build();

        assertThat(refused(b -> b.protocol("HTTPS").certificates(said)))
                .isEqualTo("ValidationError: You cannot set the isDefault parameter for a certificate.");
        assertThat(refused(b ->
                        b.protocol("HTTPS").certificates(certificate(CERTIFICATE), certificate(CERTIFICATE + "b"))))
                .startsWith("ValidationError: Only one certificate");
    }

    @Test
    void a_listener_that_is_not_secure_takes_neither() {
        assertThat(refused(b -> b.certificates(certificate(CERTIFICATE))))
                .isEqualTo("ValidationError: A certificate cannot be specified for HTTP listeners");
        assertThat(refused(b -> b.sslPolicy("ELBSecurityPolicy-2016-08")))
                .isEqualTo("ValidationError: An SSL policy cannot be specifed for HTTP listeners");
        assertThat(refused(b -> b.alpnPolicy("HTTP2Only")))
                .isEqualTo("ValidationError: An ALPN policy cannot be specified for HTTP listeners");
    }

    @Test
    void a_policy_that_there_is_not_is_not_found() {
        assertThatThrownBy(() -> create(b -> b.protocol("HTTPS")
                        .certificates(certificate(CERTIFICATE))
                        .sslPolicy("ELBSecurityPolicy-2030")))
                .isInstanceOf(SslPolicyNotFoundException.class);
    }

    @Test
    void a_listener_of_tls_has_one_alpn_policy() {
        String net = world.network("net");
        Consumer<CreateListenerRequest.Builder> tls =
                b -> b.loadBalancerArn(net).port(443).protocol("TLS").certificates(certificate(CERTIFICATE));

        assertThat(refused(tls.andThen(b -> b.alpnPolicy("HTTP3Only")))).startsWith("ALPNPolicyNotFound: ");
        assertThat(refused(tls.andThen(b -> b.alpnPolicy("HTTP2Only", "None"))))
                .startsWith("ValidationError: Only one ALPN policy");
        assertThat(create(tls.andThen(b -> b.alpnPolicy("HTTP2Optional"))).alpnPolicy())
                .containsExactly("HTTP2Optional");
    }

    @Test
    void mutual_authentication_is_refused_by_name() {
        assertThatThrownBy(() -> create(b -> b.protocol("HTTPS")
                        .certificates(certificate(CERTIFICATE))
                        .mutualAuthentication(m -> m.mode("passthrough"))))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("mutual authentication");
    }

    @Test
    void more_certificates_come_and_go_beside_the_default_one() {
        String listener = secure().listenerArn();
        String other = CERTIFICATE + "b";

        elb.addListenerCertificates(b -> b.listenerArn(listener).certificates(certificate(other)));
        List<Certificate> both =
                elb.describeListenerCertificates(b -> b.listenerArn(listener)).certificates();
        elb.removeListenerCertificates(b -> b.listenerArn(listener).certificates(certificate(other)));

        assertThat(both)
                .containsExactly(
                        certificate(CERTIFICATE).toBuilder().isDefault(true).build(),
                        certificate(other).toBuilder().isDefault(false).build());
        assertThat(elb.describeListenerCertificates(b -> b.listenerArn(listener))
                        .certificates())
                .hasSize(1);
        assertThat(refusal(() -> elb.removeListenerCertificates(
                        b -> b.listenerArn(listener).certificates(certificate(CERTIFICATE)))))
                .startsWith("OperationNotPermitted: ");
    }

    @Test
    void a_load_balancer_has_twenty_five_more_certificates() {
        String listener = secure().listenerArn();
        for (int i = 0; i < 25; i++) {
            String arn = CERTIFICATE + i;
            elb.addListenerCertificates(b -> b.listenerArn(listener).certificates(certificate(arn)));
        }

        assertThat(refusal(() -> elb.addListenerCertificates(
                        b -> b.listenerArn(listener).certificates(certificate(CERTIFICATE + "x")))))
                .startsWith("TooManyCertificates: ");
    }

    @Test
    void only_secure_listeners_have_certificates() {
        String listener = create(b -> {}).listenerArn();

        assertThat(refusal(() -> elb.addListenerCertificates(
                        b -> b.listenerArn(listener).certificates(certificate(CERTIFICATE)))))
                .startsWith("ValidationError: Certificates are supported only by HTTPS and TLS listeners");
        assertThat(elb.describeListenerCertificates(b -> b.listenerArn(listener))
                        .certificates())
                .isEmpty();
    }

    @Test
    void policies_say_their_protocols_and_ciphers() {
        SslPolicy policy = elb.describeSSLPolicies(b -> b.names("ELBSecurityPolicy-TLS13-1-2-Res-2021-06"))
                .sslPolicies()
                .get(0);

        assertThat(policy.sslProtocols()).containsExactly("TLSv1.3", "TLSv1.2");
        assertThat(policy.ciphers()).hasSize(7);
        assertThat(policy.ciphers().get(0).name()).isEqualTo("TLS_AES_128_GCM_SHA256");
        assertThat(policy.ciphers().get(6).priority()).isEqualTo(7);
        assertThat(policy.supportedLoadBalancerTypes()).containsExactly("application", "network");
    }

    @Test
    void policies_are_listed_by_type_and_page() {
        List<SslPolicy> network =
                elb.describeSSLPolicies(b -> b.loadBalancerType("network")).sslPolicies();

        assertThat(network).hasSize(38).extracting(SslPolicy::name).contains("ELBSecurityPolicy-2015-05");
        assertThat(elb.describeSSLPolicies(b -> b.loadBalancerType("application"))
                        .sslPolicies())
                .hasSize(37);
        assertThat(elb.describeSSLPolicies(b -> b.pageSize(5)).nextMarker()).isNotNull();
        assertThat(refusal(() -> elb.describeSSLPolicies(b -> b.names("x")))).startsWith("SSLPolicyNotFound: ");
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
                .hasMessageContaining(
                        "The following target groups cannot be associated with more than one load balancer: " + blue);
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
                        .forwardConfig(
                                f -> f.targetGroups(g -> g.targetGroupArn(blue).weight(1_000))))))
                .isEqualTo("ValidationError: The weight for each target group must be between 0 and 999, inclusive");
        assertThat(refused(b -> b.defaultActions(a -> a.type("forward")
                        .forwardConfig(f -> f.targetGroups(List.of(groups).stream()
                                .map(each -> TargetGroupTuple.builder()
                                        .targetGroupArn(each)
                                        .build())
                                .toList())))))
                .startsWith("TooManyTargetGroups: ");
        assertThat(refused(b -> b.defaultActions(a -> a.type("forward")
                        .forwardConfig(f -> f.targetGroups(g -> g.targetGroupArn(blue), g -> g.targetGroupArn(blue))))))
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
        assertThat(refused(b -> b.defaultActions(a ->
                        a.type("fixed-response").targetGroupArn(blue).fixedResponseConfig(f -> f.statusCode("200")))))
                .isEqualTo("InvalidLoadBalancerAction: For actions of type 'fixed-response', you cannot specify the"
                        + " following fields: 'TargetGroupArn'");
        assertThat(refused(b -> b.defaultActions(List.of())))
                .isEqualTo("ValidationError: At least one action must be specified");
    }

    @Test
    void a_redirect_that_leads_back_is_refused() {
        assertThat(refused(
                        b -> b.defaultActions(a -> a.type("redirect").redirectConfig(r -> r.statusCode("HTTP_301")))))
                .isEqualTo("InvalidLoadBalancerAction: The redirect configuration is not valid because it creates a"
                        + " loop.");
        assertThat(refused(b -> b.defaultActions(a -> a.type("redirect")
                        .redirectConfig(r -> r.protocol("HTTP").port("80").statusCode("HTTP_301")))))
                .startsWith("InvalidLoadBalancerAction: The redirect configuration is not valid");
        assertThat(refused(b -> b.protocol("HTTPS")
                        .certificates(certificate(CERTIFICATE))
                        .defaultActions(a -> a.type("redirect")
                                .redirectConfig(
                                        r -> r.protocol("HTTP").port("80").statusCode("HTTP_301")))))
                .startsWith("InvalidLoadBalancerAction: You cannot redirect requests from HTTPS to HTTP");
        assertThat(refused(b -> b.defaultActions(
                        a -> a.type("redirect").redirectConfig(r -> r.port("0").statusCode("HTTP_301")))))
                .startsWith("ValidationError: The redirect port '0'");
        assertThat(refused(b -> b.defaultActions(
                        a -> a.type("redirect").redirectConfig(r -> r.path("x").statusCode("HTTP_301")))))
                .startsWith("ValidationError: The redirect path 'x'");
    }

    @Test
    void a_fixed_response_is_of_one_of_five_types() {
        assertThat(refused(b -> b.defaultActions(a -> a.type("fixed-response")
                        .fixedResponseConfig(f -> f.statusCode("200").contentType("image/png")))))
                .startsWith("InvalidLoadBalancerAction: The ContentType must be one of:");
        assertThat(refused(b ->
                        b.defaultActions(a -> a.type("fixed-response").fixedResponseConfig(f -> f.statusCode("302")))))
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

    // ---- change, listing, deletion

    @Test
    void what_is_not_given_stays() {
        String listener = create(b -> {}).listenerArn();

        Listener changed = elb.modifyListener(b -> b.listenerArn(listener).port(8080))
                .listeners()
                .get(0);

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
        Listener secure = elb.modifyListener(
                        b -> b.listenerArn(listener).protocol("HTTPS").certificates(certificate(CERTIFICATE)))
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
        assertThat(refusal(
                        () -> elb.describeListeners(b -> b.loadBalancerArn(web).listenerArns(one))))
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

        assertThat(attributes(plain))
                .contains("routing.http.response.server.enabled=true")
                .hasSize(11);
        assertThat(attributes(secure))
                .contains("routing.http.request.x_amzn_tls_version.header_name=X-Amzn-Tls-Version")
                .hasSize(19);
        assertThat(attributes(tcp)).containsExactly("tcp.idle_timeout.seconds=350");
        assertThat(refusal(() -> elb.modifyListenerAttributes(b -> b.listenerArn(plain)
                        .attributes(a -> a.key("tcp.idle_timeout.seconds").value("60")))))
                .isEqualTo("InvalidConfigurationRequest: Listener attribute key 'tcp.idle_timeout.seconds' is not"
                        + " supported on listeners with protocol 'HTTP'");
        elb.modifyListenerAttributes(b -> b.listenerArn(tcp)
                .attributes(a -> a.key("tcp.idle_timeout.seconds").value("60")));
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
