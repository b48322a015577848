package dev.drydock.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of given() that is refused leaves nothing, whatever refuses it, and one that is said twice is one. */
class RefusedLinesTest {

    private final Drydock aws = Drydock.create();
    private final ClusterSetup prod = aws.given().cluster("prod");

    private void assertNothingIsLeftOf(Runnable line) {
        String before = aws.snapshot().json();

        assertThatThrownBy(line::run).isNotNull();
        assertThat(aws.snapshot().json()).isEqualTo(before);
    }

    private static String name(String letters) {
        return letters.replace("LONG", "w".repeat(256));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a web", "wéb", "web/1", "LONG", "web:1"})
    void a_name_that_ecs_refuses_leaves_no_image(String name) {
        assertNothingIsLeftOf(() -> prod.service(name(name), "shop/web:1").running(1));
        assertNothingIsLeftOf(() -> aws.given().taskDefinition(name(name), "shop/web:1"));
        assertNothingIsLeftOf(() -> prod.task(name(name), "shop/web:1").running());
    }

    @Test
    void more_tasks_than_a_service_may_have_leave_nothing() {
        assertNothingIsLeftOf(() -> prod.service("web", "shop/web:1").running(5_001));
    }

    @Test
    void a_cluster_that_is_gone_gets_nothing() {
        ServiceSetup line = prod.service("web", "shop/web:1");
        aws.ecs().deleteCluster(b -> b.cluster("prod"));

        assertNothingIsLeftOf(() -> line.running(1));
    }

    @Test
    void a_cluster_does_not_keep_the_capacity_providers_of_what_is_refused() {
        assertNothingIsLeftOf(() -> prod.service("web", "shop/web:1")
                .capacityProviders("FARGATE_SPOT")
                .tag("aws:team", "shop")
                .running(1));
        assertNothingIsLeftOf(() -> prod.task("web", "shop/web:1")
                .capacityProviders("FARGATE_SPOT")
                .tag("aws:team", "shop")
                .running());
    }

    @Test
    void an_assertion_that_fails_while_a_line_is_carried_out_leaves_nothing() {
        assertNothingIsLeftOf(() -> prod.service("web", "shop/web:1")
                .logGroup()
                .with(request -> {
                    throw new AssertionError("as tests have it");
                })
                .running(1));
    }

    @Test
    void a_listener_or_rule_that_is_refused_leaves_no_target_group() {
        LoadBalancerSetup shop = aws.given().loadBalancer("shop");

        assertNothingIsLeftOf(() -> shop.listener(70_000, "web"));
        shop.listener(80, "web");
        assertNothingIsLeftOf(() -> shop.rule(1_000_000, "/api/*", "api"));
    }

    @Test
    void instances_beyond_what_a_cluster_takes_are_refused_however_many_they_are() {
        prod.instances(5, "m5.large");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> prod.instances(Integer.MAX_VALUE, "m5.large"))
                .withMessage("A cluster has at most 5000 container instances and takes at least one at a time, but"
                        + " instances(…) was given 2147483647");
        assertThatIllegalArgumentException().isThrownBy(() -> prod.externalInstances(4_996, 1_024, 1_024));
    }

    // ---- the same line twice

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop/web:1",
                "shop/web",
                "nginx:1.25",
                "nginx",
                "ghcr.io/shop/web:1",
                "docker.io/library/nginx:1.25",
                "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:1"
            })
    void the_same_line_twice_is_one_whatever_the_image_is_called(String image) {
        prod.service("web", image).running(1);

        assertThatCode(() -> prod.service("web", image).running(1)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"shop/web:1, web:1", "team/shop/web:1, shop/web:1", "shop/web:latest, web"})
    void an_image_whose_name_ends_alike_is_another(String there, String asked) {
        prod.service("web", there).running(1);

        assertThatIllegalStateException()
                .isThrownBy(() -> prod.service("web", asked).running(1))
                .withMessageContaining("has a service web already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "eager", "step", "manual"})
    void what_is_there_already_takes_no_time(String name) {
        aws.given().loadBalancer("shop").listener(80, "web");
        prod.service("web", "shop/web:1").capacityProviders("FARGATE").running(1);
        aws.time().mode(mode(name));
        Duration before = aws.time().elapsed();

        for (int i = 0; i < 3; i++) {
            aws.given().loadBalancer("shop").listener(80, "web");
            prod.service("web", "shop/web:1").capacityProviders("FARGATE").running(1);
        }

        assertThat(aws.time().elapsed()).isEqualTo(before);
    }

    private static TimeMode mode(String name) {
        return switch (name) {
            case "auto" -> TimeMode.auto();
            case "eager" -> TimeMode.eager();
            case "step" -> TimeMode.step(Duration.ofSeconds(5));
            default -> TimeMode.manual();
        };
    }

    // ---- words that contradict

    private void assertContradicts(Consumer<ServiceSetup> word, String message) {
        ServiceSetup line = prod.service("web", "shop/web:1");
        word.accept(line);
        String before = aws.snapshot().json();

        assertThatIllegalStateException().isThrownBy(() -> line.running(1)).withMessage(message);
        assertThat(aws.snapshot().json()).isEqualTo(before);
    }

    @Test
    void a_request_cannot_be_changed_to_be_about_something_else() {
        assertContradicts(
                line -> line.with(request -> request.serviceName("api")),
                "with(…) cannot change serviceName, which the line of service web says is web, but makes it api; say it in"
                        + " the line itself");
        assertContradicts(
                line -> line.with(request -> request.cluster("test")),
                "with(…) cannot change cluster, which the line of service web says is prod, but makes it test; say it in"
                        + " the line itself");
        assertContradicts(
                line -> line.with(request -> request.desiredCount(3)),
                "with(…) cannot change desiredCount, which the line of service web says is 1, but makes it 3; say it in"
                        + " the line itself");
        assertContradicts(
                line -> line.definition(definition -> definition.with(request -> request.family("api"))),
                "with(…) cannot change family, which the line of web says is web, but makes it api; say it in the line"
                        + " itself");
    }

    @Test
    void tasks_cannot_be_changed_to_be_others() {
        assertThatIllegalStateException()
                .isThrownBy(() -> prod.task("web", "shop/web:1")
                        .with(request -> request.count(3))
                        .running(2))
                .withMessage(
                        "with(…) cannot change count, which the line of tasks of web says is 2, but makes it 3; say"
                                + " it in the line itself");
        assertNothingIsLeftOf(() -> prod.task("web", "shop/web:1")
                .with(request -> request.cluster("test"))
                .running());
    }
}
