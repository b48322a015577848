package dev.drydock.loadbalancing;

import static dev.drydock.loadbalancing.BalancedWorld.CERTIFICATE;
import static dev.drydock.loadbalancing.BalancedWorld.forward;
import static dev.drydock.loadbalancing.BalancedWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Certificate;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CertificateNotFoundException;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateListenerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SslPolicy;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SslPolicyNotFoundException;

/** Certificates and policies of listeners. */
class ListenerSecurityTest {

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
        Certificate said =
                Certificate.builder().certificateArn(CERTIFICATE).isDefault(true).build();

        assertThat(refused(b -> b.protocol("HTTPS").certificates(said)))
                .isEqualTo("ValidationError: You cannot set the isDefault parameter for a certificate.");
        assertThat(refused(b -> b.protocol("HTTPS")
                        .certificates(certificate(CERTIFICATE), certificate(CERTIFICATE + "b"))))
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
        List<Certificate> both = elb.describeListenerCertificates(b -> b.listenerArn(listener))
                .certificates();
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
        assertThat(elb.describeSSLPolicies(b -> b.loadBalancerType("application")).sslPolicies())
                .hasSize(37);
        assertThat(elb.describeSSLPolicies(b -> b.pageSize(5)).nextMarker()).isNotNull();
        assertThat(refusal(() -> elb.describeSSLPolicies(b -> b.names("x")))).startsWith("SSLPolicyNotFound: ");
    }
}
