package dev.drydock.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.Snapshot;
import dev.drydock.given.LoadBalancerSetup;
import dev.drydock.routing.Routed.Outcome;
import dev.drydock.routing.WebRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerStateEnum;

/** Load balancers in given(), in prints and snapshots. */
class FurnishedBalancersTest {

    private final Drydock aws = Drydock.create();
    private final ElasticLoadBalancingV2Client elb = aws.client(ElasticLoadBalancingV2Client.class);

    @Test
    void a_load_balancer_is_active_and_forwards() {
        aws.given().loadBalancer("shop").listener(80, "web").rule(10, "/api/*", "api");

        assertThat(elb.describeLoadBalancers().loadBalancers().get(0).state().code())
                .isEqualTo(LoadBalancerStateEnum.ACTIVE);
        assertThat(aws.loadBalancer("shop").route(WebRequest.get("/api/x")).targetGroup())
                .hasValueSatisfying(group -> assertThat(group).contains(":targetgroup/api/"));
    }

    @Test
    void what_is_there_stays() {
        LoadBalancerSetup first = aws.given().loadBalancer("shop").listener(80, "web");
        String group = first.targetGroup("web");

        LoadBalancerSetup again =
                aws.given().loadBalancer("shop").listener(80, "other").rule(1, "/a", "web");

        assertThat(again.arn()).isEqualTo(first.arn());
        assertThat(again.targetGroup("web")).isEqualTo(group);
        assertThat(aws.loadBalancer("shop").route(WebRequest.get("/")).targetGroup())
                .contains(group);
    }

    @Test
    void a_rule_needs_a_listener() {
        LoadBalancerSetup shop = aws.given().loadBalancer("shop");

        assertThatThrownBy(() -> shop.rule(1, "/a", "web"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("say listener(80, \"web\") before");
    }

    @Test
    void the_world_in_words_has_its_load_balancers() {
        aws.given().loadBalancer("shop").listener(80, "web").rule(10, "/api/*", "api");

        List<String> lines = aws.view().loadBalancers();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).matches("load balancer shop \\(application\\) active at shop-[0-9]+\\..*");
        assertThat(lines.get(1)).isEqualTo("  listener 80 HTTP: forward to web");
        assertThat(lines.get(2)).isEqualTo("    rule 10 (path-pattern /api/*): forward to api");
        assertThat(aws.describe()).contains(lines);
    }

    @Test
    void a_snapshot_has_them_all() {
        aws.given().loadBalancer("shop").listener(80, "web").rule(10, "/api/*", "api");
        elb.createLoadBalancer(b -> b.name("new").subnets("subnet-1", "subnet-2"));
        List<String> before = aws.view().loadBalancers();
        Snapshot snapshot = aws.snapshot();

        Drydock other = Drydock.create();
        other.restore(new Snapshot(snapshot.json()));

        assertThat(other.view().loadBalancers()).isEqualTo(before);
        assertThat(other.loadBalancer("new").route(WebRequest.get("/")).outcome())
                .isEqualTo(Outcome.UNREACHABLE);
        other.time().settle();
        assertThat(other.view().loadBalancers().get(3)).contains(" active ");
        assertThat(other.client(ElasticLoadBalancingV2Client.class)
                        .describeTargetGroups(b -> b.names("api"))
                        .targetGroups()
                        .get(0)
                        .loadBalancerArns())
                .hasSize(1);
    }
}
