package dev.drydock.loadbalancing;

import static dev.drydock.loadbalancing.BalancedWorld.fixed;
import static dev.drydock.loadbalancing.BalancedWorld.path;
import static dev.drydock.loadbalancing.BalancedWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Tag;

class BalancingTagsTest {

    private final BalancedWorld world = new BalancedWorld();
    private final ElasticLoadBalancingV2Client elb = world.elb;
    private final String web = world.application("web");

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private List<Tag> tags(String arn) {
        return elb.describeTags(b -> b.resourceArns(arn)).tagDescriptions().get(0).tags();
    }

    @Test
    void all_four_kinds_have_tags() {
        String listener = world.listener(web, 80);
        String rule = world.rule(listener, 1, b -> b.conditions(path("/a")).actions(fixed("200")));
        String group = world.group("blue");

        elb.addTags(b -> b.resourceArns(web, listener, rule, group).tags(tag("team", "shop")));

        assertThat(elb.describeTags(b -> b.resourceArns(web, listener, rule, group))
                        .tagDescriptions())
                .hasSize(4)
                .allSatisfy(each -> assertThat(each.tags()).containsExactly(tag("team", "shop")));
    }

    @Test
    void tags_come_with_what_is_created() {
        String arn = world.create("tagged", b -> b.tags(tag("a", "1"))).loadBalancerArn();

        assertThat(tags(arn)).containsExactly(tag("a", "1"));
    }

    @Test
    void a_key_that_is_there_gets_another_value() {
        elb.addTags(b -> b.resourceArns(web).tags(tag("a", "1"), tag("b", "2")));

        elb.addTags(b -> b.resourceArns(web).tags(tag("a", "3")));

        assertThat(tags(web)).containsExactly(tag("a", "3"), tag("b", "2"));
    }

    @Test
    void tags_are_taken_away() {
        elb.addTags(b -> b.resourceArns(web).tags(tag("a", "1"), tag("b", "2")));

        elb.removeTags(b -> b.resourceArns(web).tagKeys("a", "c"));

        assertThat(tags(web)).containsExactly(tag("b", "2"));
    }

    @Test
    void the_tags_of_what_is_gone_are_gone() {
        String listener = world.listener(web, 80);
        elb.addTags(b -> b.resourceArns(listener).tags(tag("a", "1")));
        elb.deleteListener(b -> b.listenerArn(listener));

        assertThat(refusal(() -> elb.describeTags(b -> b.resourceArns(listener))))
                .isEqualTo("ListenerNotFound: Listener '" + listener + "' not found");
    }

    @Test
    void what_breaks_the_rule_of_tags_is_refused() {
        List<Tag> many = new ArrayList<>();
        for (int i = 0; i < 51; i++) {
            many.add(tag("k" + i, "v"));
        }

        assertThat(refusal(() -> elb.addTags(b -> b.resourceArns(web).tags(tag("a", "1"), tag("a", "2")))))
                .isEqualTo("DuplicateTagKeys: Tag key was specified more than once: a");
        assertThat(refusal(() -> elb.addTags(b -> b.resourceArns(web).tags(many)))).startsWith("TooManyTags: ");
        assertThat(refusal(() -> elb.addTags(b -> b.resourceArns(web).tags(tag("aws:a", "1")))))
                .startsWith("ValidationError: Tag key 'aws:a'");
        assertThat(refusal(() -> elb.removeTags(b -> b.resourceArns(web).tagKeys(List.of()))))
                .isEqualTo("ValidationError: At least one tag key must be specified");
        assertThat(refusal(() -> elb.describeTags(b -> b.resourceArns(List.of()))))
                .isEqualTo("ValidationError: At least one resource ARN must be specified");
        assertThat(tags(web)).isEmpty();
    }

    @Test
    void each_kind_says_that_it_is_not_found() {
        String missing = web.replace("/web/", "/gone/");
        String group = world.group("blue").replace("blue", "gone");

        assertThat(refusal(() -> elb.describeTags(b -> b.resourceArns(missing))))
                .isEqualTo("LoadBalancerNotFound: Load balancer '" + missing + "' not found");
        assertThat(refusal(() -> elb.addTags(b -> b.resourceArns(web, group).tags(tag("a", "1")))))
                .isEqualTo("TargetGroupNotFound: Target group '" + group + "' not found");
        assertThat(refusal(() -> elb.describeTags(b -> b.resourceArns("web"))))
                .isEqualTo("ValidationError: 'web' is not a valid resource ARN");
        assertThat(tags(web)).isEmpty();
    }

    @Test
    void twenty_resources_are_described_at_once() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            many.add(web);
        }

        assertThat(refusal(() -> elb.describeTags(b -> b.resourceArns(many))))
                .startsWith("ValidationError: You can specify up to '20' resources");
    }
}
