package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.container.LoadCurve;
import dev.drydock.junit.DrydockTest;
import dev.drydock.junit.DrydockTime;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** The pieces of code in {@code docs/metrics.md}; a test of the library keeps both the same. Only the test moves time. */
// spotless:off
@DrydockTest
@DrydockTime(DrydockTime.Mode.MANUAL)
class MetricsPageSnippetsTest {

    @Test
    void loads(Drydock aws) {
        // docs/metrics.md begins: loads
        LoadCurve morning = LoadCurve.daily().at("06:00", 400).at("09:00", 3_600).at("12:00", 1_600);
        aws.images().add("shop/web", script -> script.usesCpu(20).usesMemory(300).sharesLoad(morning));
        aws.images().add("shop/worker", script -> script.load(LoadCurve.steady(200)));
        // docs/metrics.md ends

        aws.given().cluster("prod").service("web", "shop/web:1").running(3);
        assertThat(aws).service("prod", "web").runs("shop/web:1");
    }

    @Test
    void traffic(ElasticLoadBalancingV2Client elb, Drydock aws) {
        BalancedService.loadBalancer(elb);
        // docs/metrics.md begins: traffic
        aws.loadBalancer("shop").traffic(LoadCurve.daily().at("06:00", 600).at("09:00", 9_000));   // requests a minute
        // docs/metrics.md ends

        assertThat(aws.journal().text()).contains("load balancer shop: gets requests a minute: daily 06:00 600, 09:00 9000");
    }
}
// spotless:on
