package dev.drydock.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.container.ScriptCall;
import dev.drydock.internal.container.ContainerScript.Calls;
import dev.drydock.internal.container.ContainerScript.Exits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsTest {

    private static final String DIGEST = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final Scripts scripts = new Scripts();

    @ParameterizedTest
    @CsvSource({
        "shop/web:2, shop/web:2",
        "shop/web:2, docker.io/shop/web:2",
        "shop/web:2, 123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:2",
        "shop/web:2, 123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/shop/web:2",
        "shop/web:2, 123456789012.dkr-ecr.eu-west-1.on.aws/shop/web:2",
        "shop/web:2, shop/web:2@sha256:abc",
        "shop/web, shop/web:2",
        "shop/web, shop/web",
        "shop/web, shop/web@sha256:abc",
        "shop/web@sha256:abc, shop/web@sha256:abc",
        "shop/web@sha256:abc, shop/web:2@sha256:abc",
        "nginx, nginx",
        "nginx, nginx:1.27-alpine",
        "nginx, docker.io/library/nginx:latest",
        "nginx:latest, nginx",
        "nginx:latest, index.docker.io/library/nginx",
        "docker.io/library/nginx:latest, nginx",
        "library/nginx, nginx:1",
        "nginx, 123456789012.dkr.ecr.us-east-1.amazonaws.com/nginx:1",
        "public.ecr.aws/docker/library/nginx:1, public.ecr.aws/docker/library/nginx:1",
        "localhost:5000/web, localhost:5000/web:3",
        "GHCR.io/shop/web, ghcr.io/shop/web:3",
        "'not: an image, really', 'not: an image, really'",
        "' shop/web:2 ', shop/web:2",
    })
    void a_name_stands_for_an_image(String registered, String image) {
        scripts.add(registered, script -> script.exits(1));

        assertThat(scripts.find(image)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "shop/web:2, shop/web:1",
        "shop/web:2, shop/web",
        "shop/web:2, shop/web:latest",
        "shop/web:2, shop/web2:2",
        "shop/web:2, web:2",
        "web:2, shop/web:2",
        "shop/web:2, ghcr.io/shop/web:2",
        "shop/web:2, public.ecr.aws/shop/web:2",
        "shop/web:2, 123456789012.dkr.example.com/shop/web:2",
        "shop/web:2, Shop/web:2",
        "shop/web@sha256:abc, shop/web:2",
        "shop/web@sha256:abc, shop/web@sha256:def",
        "shop/web:2@sha256:abc, shop/web:3@sha256:abc",
        "nginx:latest, nginx@sha256:abc",
        "123456789012.dkr.ecr.us-east-1.amazonaws.com/web:2, 210987654321.dkr.ecr.us-east-1.amazonaws.com/web:2",
        "123456789012.dkr.ecr.us-east-1.amazonaws.com/web:2, web:2",
        "localhost:5000/web, localhost:5001/web",
    })
    void a_name_does_not_stand_for_another_image(String registered, String image) {
        scripts.add(registered, script -> script.exits(1));

        assertThat(scripts.find(image)).isEmpty();
    }

    @Test
    void the_most_specific_name_wins_whatever_the_order() {
        String host = "123456789012.dkr.ecr.us-east-1.amazonaws.com/";
        List<String> names = List.of(
                "web",
                host + "web",
                "web:2",
                host + "web:2",
                "web@" + DIGEST,
                host + "web@" + DIGEST,
                "web:2@" + DIGEST,
                host + "web:2@" + DIGEST);
        for (int i = names.size() - 1; i >= 0; i--) {
            int code = i;
            scripts.add(names.get(i), script -> script.exits(code));
        }

        assertThat(exitCode(host + "web:2@" + DIGEST)).isEqualTo(7);
        assertThat(exitCode("web:2@" + DIGEST)).isEqualTo(6);
        assertThat(exitCode(host + "web@" + DIGEST)).isEqualTo(5);
        assertThat(exitCode("web:9@" + DIGEST)).isEqualTo(4);
        assertThat(exitCode(host + "web:2")).isEqualTo(3);
        assertThat(exitCode("web:2")).isEqualTo(2);
        assertThat(exitCode(host + "web:9")).isEqualTo(1);
        assertThat(exitCode("web:9")).isZero();
    }

    @Test
    void a_later_script_replaces_that_of_an_equal_name() {
        scripts.add("nginx:1", script -> script.exits(1)).add("docker.io/library/nginx:1", script -> script.exits(2));

        assertThat(exitCode("nginx:1")).isEqualTo(2);
    }

    @Test
    void an_image_with_a_script_does_not_look_at_the_command() {
        scripts.add("shop/web:2", script -> script.exits(3));

        assertThat(scripts.scriptOf("shop/web:2", List.of(), List.of("exit", "1"), false)
                        .steps())
                .containsExactly(new Exits(Duration.ZERO, 3));
    }

    @Test
    void an_image_without_a_script_does_what_its_command_says_or_runs_until_stopped() {
        assertThat(scripts.scriptOf("busybox", List.of("sh", "-c"), List.of("exit 1"), false)
                        .steps())
                .containsExactly(new Exits(Duration.ZERO, 1));
        assertThat(scripts.scriptOf("busybox", List.of(), List.of("java", "-jar", "app.jar"), false))
                .isEqualTo(ContainerScript.RUNS_UNTIL_STOPPED);
        assertThat(scripts.scriptOf("busybox", List.of(), List.of(), false))
                .isEqualTo(ContainerScript.RUNS_UNTIL_STOPPED);
    }

    @Test
    void user_code_keeps_its_number_when_its_script_is_replaced() {
        List<String> called = new ArrayList<>();
        scripts.add("a", script -> script.calls(call -> called.add("first of a " + call.containerName())))
                .add("b", script -> script.calls(call -> called.add("b")))
                .add("a", script -> script.calls(call -> called.add("second of a")));
        ScriptCall call = new ScriptCall("arn:aws:ecs:us-east-1:123456789012:task/prod/1", "web", Instant.EPOCH);

        for (int number = 0; number < 3; number++) {
            scripts.callback(number).accept(call);
        }

        assertThat(called).containsExactly("first of a web", "b", "second of a");
        assertThat(scripts.find("a").orElseThrow().steps()).containsExactly(new Calls(Duration.ZERO, 2));
    }

    @Test
    void a_script_that_registers_another_does_not_mix_their_numbers() {
        scripts.add("outer", outer -> {
            outer.calls(call -> {});
            scripts.add("inner", inner -> inner.calls(call -> {}).calls(call -> {}));
        });

        assertThat(scripts.find("inner").orElseThrow().steps())
                .containsExactly(new Calls(Duration.ZERO, 0), new Calls(Duration.ZERO, 1));
        assertThat(scripts.find("outer").orElseThrow().steps()).containsExactly(new Calls(Duration.ZERO, 2));
    }

    @Test
    void a_script_that_fails_registers_nothing() {
        assertThatThrownBy(() ->
                        scripts.add("web", script -> script.calls(call -> {}).exits(300)))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(scripts.find("web")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scripts.callback(0))
                .withMessageContaining("user code number 0; there are 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void a_script_needs_the_name_of_an_image(String image) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scripts.add(image, script -> {}))
                .withMessage("A script needs the name of an image, for example shop/web:2");
    }

    private int exitCode(String image) {
        return scripts.find(image).orElseThrow().steps().get(0) instanceof Exits exits ? exits.code() : -1;
    }
}
