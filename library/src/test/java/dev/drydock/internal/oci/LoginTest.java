package dev.drydock.internal.oci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {

    private final Registry registry = new Registry();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void a_token_of_get_authorization_token_logs_in() throws Exception {
        HttpResponse<byte[]> answer = registry.send("GET", "/v2/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Registry.header(answer, "Docker-Distribution-Api-Version")).isEqualTo("registry/2.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic", "Basic !!!", "Basic QVdTOg==", "Basic QVdTOm5vdGhpbmc=", "Bearer x"})
    void whoever_has_none_is_told_how_to_log_in(String authorization) throws Exception {
        HttpResponse<byte[]> answer = registry.as(authorization).send("GET", "/v2/");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Registry.header(answer, "Www-Authenticate"))
                .isEqualTo(
                        "Basic realm=\"https://" + registry.server().registry() + "/\",service=\"ecr.amazonaws.com\"");
        assertThat(Registry.header(answer, "Docker-Distribution-Api-Version")).isEqualTo("registry/2.0");
        assertThat(Registry.text(answer)).contains("\"code\":\"UNAUTHORIZED\"", "Not Authorized");
    }

    @Test
    void the_user_is_aws() throws Exception {
        String pair = new String(Base64.getDecoder().decode(Registry.token(registry.aws())));

        HttpResponse<byte[]> answer =
                registry.as(Registry.basic("root", pair.substring(4))).send("GET", "/v2/");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void a_password_that_was_changed_is_refused() throws Exception {
        String pair = new String(Base64.getDecoder().decode(Registry.token(registry.aws())));
        String content = new String(Base64.getDecoder().decode(pair.substring(4)));
        String longer = content.replaceFirst("\"expiration\":[0-9]+", "\"expiration\":99999999999");

        HttpResponse<byte[]> answer = registry.as(
                        Registry.basic("AWS", Base64.getEncoder().encodeToString(longer.getBytes())))
                .send("GET", "/v2/");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_is_refused_after_twelve_hours_of_virtual_time() throws Exception {
        registry.aws().time().advance(Duration.ofHours(12).minusSeconds(1));
        assertThat(registry.send("GET", "/v2/").statusCode()).isEqualTo(200);

        registry.aws().time().advance(Duration.ofSeconds(1));
        HttpResponse<byte[]> answer = registry.send("GET", "/v2/");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Registry.text(answer)).contains("Your authorization token has expired");
        assertThat(Registry.header(answer, "Www-Authenticate")).startsWith("Basic ");
    }

    @Test
    void a_token_says_whose_registry_is_meant() throws Exception {
        Drydock aws = registry.aws();
        aws.region("eu-west-1").ecr().createRepository(b -> b.repositoryName("shop/web"));
        String token = aws.region("eu-west-1")
                .ecr()
                .getAuthorizationToken()
                .authorizationData()
                .get(0)
                .authorizationToken();

        HttpResponse<byte[]> home = registry.send("GET", "/v2/shop/web/tags/list");
        HttpResponse<byte[]> abroad = registry.as("Basic " + token).send("GET", "/v2/shop/web/tags/list");

        assertThat(home.statusCode()).isEqualTo(404);
        assertThat(abroad.statusCode()).isEqualTo(200);
    }
}
