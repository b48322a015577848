package dev.drydock.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {

    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);
    private static final String ECR = "123456789012.dkr.ecr.us-east-1.amazonaws.com";

    @ParameterizedTest
    @CsvSource({
        "nginx, docker.io, library/nginx, , docker.io/library/nginx:latest",
        "nginx:1.27, docker.io, library/nginx, 1.27, docker.io/library/nginx:1.27",
        "shop/web, docker.io, shop/web, , docker.io/shop/web:latest",
        "docker.io/nginx, docker.io, library/nginx, , docker.io/library/nginx:latest",
        "index.docker.io/shop/web:2, docker.io, shop/web, 2, docker.io/shop/web:2",
        "localhost/web, localhost, web, , localhost/web:latest",
        "localhost:5000/web:2, localhost:5000, web, 2, localhost:5000/web:2",
        "registry:5000/a/b/c, registry:5000, a/b/c, , registry:5000/a/b/c:latest",
        "public.ecr.aws/nginx/nginx:1, public.ecr.aws, nginx/nginx, 1, public.ecr.aws/nginx/nginx:1",
        ECR + "/shop/web:1, " + ECR + ", shop/web, 1, " + ECR + "/shop/web:1",
        "a__b/c-d/e.f, docker.io, a__b/c-d/e.f, , docker.io/a__b/c-d/e.f:latest",
        "[::1]:5000/web, [::1]:5000, web, , [::1]:5000/web:latest"
    })
    void a_name_is_read_as_docker_reads_it(String text, String registry, String repository, String tag, String full) {
        ImageReference image = ImageReference.parse(text).orElseThrow();

        assertThat(image.registry()).isEqualTo(registry);
        assertThat(image.repository()).isEqualTo(repository);
        assertThat(image.tag()).isEqualTo(tag);
        assertThat(image).hasToString(full);
    }

    @Test
    void a_digest_decides_even_beside_a_tag() {
        ImageReference both = ImageReference.parse(ECR + "/web:1@" + DIGEST).orElseThrow();
        ImageReference alone = ImageReference.parse("web@" + DIGEST).orElseThrow();

        assertThat(both.tag()).isEqualTo("1");
        assertThat(both.version()).isEqualTo(DIGEST);
        assertThat(both).hasToString(ECR + "/web:1@" + DIGEST);
        assertThat(alone.version()).isEqualTo(DIGEST);
        assertThat(alone).hasToString("docker.io/library/web@" + DIGEST);
    }

    @Test
    void without_a_tag_the_latest_is_meant() {
        assertThat(ImageReference.parse("nginx").orElseThrow().version()).isEqualTo("latest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Web",
                "shop/Web:1",
                "web:",
                "web:-1",
                "web:a b",
                "/web",
                "web/",
                "a//b",
                "a..b",
                "web@",
                "web@sha256:12",
                "web@latest",
                "web@a@b",
                ":1",
                "-host.example/web",
                "shop/web:1:2"
            })
    void what_is_no_reference_is_none(String text) {
        assertThat(ImageReference.parse(text)).isEmpty();
    }

    @Test
    void a_huge_text_is_no_reference() {
        assertThat(ImageReference.parse("a".repeat(256))).isEmpty();
        assertThat(ImageReference.parse("a/".repeat(5_000_000))).isEmpty();
        assertThat(ImageReference.parse("web:" + "a".repeat(129))).isEmpty();
    }
}
