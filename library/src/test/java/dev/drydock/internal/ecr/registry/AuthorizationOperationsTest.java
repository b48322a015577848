package dev.drydock.internal.ecr.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecr.model.AuthorizationData;
import software.amazon.awssdk.services.ecr.model.InvalidParameterException;

@SuppressWarnings("deprecation") // GetAuthorizationToken still takes registryIds
class AuthorizationOperationsTest {

    private final Drydock aws = Drydock.create();

    private AuthorizationData token() {
        return aws.ecr().getAuthorizationToken().authorizationData().get(0);
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    @Test
    void a_token_is_the_user_aws_and_a_password_that_says_when_it_expires() {
        AuthorizationData data = token();

        String pair = decoded(data.authorizationToken());
        assertThat(pair).startsWith("AWS:");
        assertThat(decoded(pair.substring("AWS:".length())))
                .contains("\"version\":\"2\"", "\"type\":\"DATA_KEY\"")
                .contains("\"expiration\":"
                        + aws.time().instant().plus(Duration.ofHours(12)).getEpochSecond());
        assertThat(data.proxyEndpoint()).isEqualTo("https://123456789012.dkr.ecr.us-east-1.amazonaws.com");
    }

    @Test
    void a_token_is_good_for_twelve_hours_of_virtual_time() {
        AuthorizationData first = token();
        assertThat(first.expiresAt()).isEqualTo(aws.time().instant().plus(Duration.ofHours(12)));

        aws.time().advance(Duration.ofHours(11));
        assertThat(first.expiresAt()).isAfter(aws.time().instant());
        aws.time().advance(Duration.ofHours(1));

        AuthorizationData second = token();
        assertThat(first.expiresAt()).isBeforeOrEqualTo(aws.time().instant());
        assertThat(second.expiresAt()).isAfter(aws.time().instant());
        assertThat(second.authorizationToken()).isNotEqualTo(first.authorizationToken());
    }

    @Test
    void one_token_serves_all_registries_that_are_named() {
        assertThat(aws.ecr()
                        .getAuthorizationToken(b -> b.registryIds("123456789012", "210987654321"))
                        .authorizationData())
                .extracting(AuthorizationData::proxyEndpoint)
                .containsExactly(
                        "https://123456789012.dkr.ecr.us-east-1.amazonaws.com",
                        "https://210987654321.dkr.ecr.us-east-1.amazonaws.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234", "12345678901x"})
    void a_registry_is_named_by_twelve_digits(String registry) {
        assertThatThrownBy(() -> aws.ecr().getAuthorizationToken(b -> b.registryIds(registry)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Invalid parameter at 'registryIds' failed to satisfy constraint: 'Member must"
                        + " satisfy constraint: [Member must satisfy regular expression pattern: [0-9]{12}]'");
    }
}
