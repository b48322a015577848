package dev.drydock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerOptionsTest {

    @Test
    void without_options_it_is_eager_and_listens_to_this_machine_alone() {
        ServerOptions options = ServerOptions.parse(List.of());

        assertThat(options.port()).isEqualTo(4566);
        assertThat(options.host()).isEqualTo("127.0.0.1");
        assertThat(options.document()).isNull();
        assertThat(options.bodyTimeout()).isEqualTo(Duration.ofMinutes(1));
        try (Drydock aws = options.recipe().build()) {
            assertThat(aws.time().mode()).isEqualTo(TimeMode.eager());
            assertThat(aws.account()).hasToString("123456789012/us-east-1");
            assertThat(aws.time().start()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
        }
    }

    @Test
    void options_say_what_the_world_is_like() {
        ServerOptions options = ServerOptions.parse(List.of(
                "--port=0",
                "--body-timeout",
                "1500ms",
                "--time",
                "step:5s",
                "--seed",
                "42",
                "--start",
                "2030-01-01T00:00:00Z",
                "--account",
                "210987654321",
                "--regions",
                "eu-west-1,us-east-1",
                "--log-bytes",
                "1000",
                "--world",
                "world.yaml"));

        assertThat(options.port()).isZero();
        assertThat(options.bodyTimeout()).isEqualTo(Duration.ofMillis(1_500));
        assertThat(options.regions()).containsExactly("eu-west-1", "us-east-1");
        assertThat(options.document()).hasFileName("world.yaml");
        try (Drydock aws = options.recipe().build()) {
            assertThat(aws.time().mode()).isEqualTo(TimeMode.step(Duration.ofSeconds(5)));
            assertThat(aws.account()).hasToString("210987654321/eu-west-1");
            assertThat(aws.time().start()).isEqualTo("2030-01-01T00:00:00Z");
            assertThat(aws.seed()).isEqualTo(42);
            aws.given().logGroup("/app");
            aws.logs().createLogStream(b -> b.logGroupName("/app").logStreamName("web"));
            aws.logs()
                    .putLogEvents(b -> b.logGroupName("/app")
                            .logStreamName("web")
                            .logEvents(e -> e.timestamp(aws.time().instant().toEpochMilli())
                                    .message("a".repeat(1_000))));
            assertThat(aws.view().logLines("/app")).as("1,096 bytes").isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    --prot 1             | unknown option --prot; allowed are --port, --host, --allow-hosts
                    8080                 | unknown option 8080; allowed are
                    --help=yes           | unknown option --help=yes
                    --port               | --port needs a value
                    --port http          | --port: a whole number from 0 to 65535 is needed, but was "http"
                    --port 65536         | --port: a whole number from 0 to 65535 is needed
                    --seed 1.5           | --seed: a whole number from
                    --time auto          | --time: a time mode is one of eager, manual, step:DURATION
                    --time scaled:fast   | --time: a scale is a positive number, but was "fast"
                    --time scaled:0      | --time: A scale must be a positive number
                    --time eager:1       | --time: a time mode is one of
                    --time step:0s       | --time: A step must be positive
                    --time step:soon     | --time: a duration is written like 250ms
                    --log-bytes 0        | --log-bytes: a whole number from 1 to
                    --layer-bytes 0      | --layer-bytes: a whole number from 1 to
                    --log-bytes 1MB      | --log-bytes: a whole number from 1 to
                    --start today        | --start: an instant is written like 2026-01-01T00:00:00Z
                    --allow-hosts a, | --allow-hosts: names of hosts are needed, without ports
                    --allow-hosts *  | --allow-hosts: names of hosts are needed
                    --allow-hosts http://a | --allow-hosts: names of hosts are needed
                    --body-timeout 0s | --body-timeout: a time-out must be positive
                    --body-timeout soon | --body-timeout: a duration is written like 250ms
                    --account 12         | --account: An account id is twelve digits
                    --regions us-east-1, | --regions: A region is named like us-east-1
                    """)
    void what_is_not_understood_is_refused_with_what_is_allowed(String line, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerOptions.parse(List.of(line.split(" "))))
                .withMessageContaining(message);
    }

    @Test
    void an_empty_host_would_be_every_address_and_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerOptions.parse(List.of("--host", "")))
                .withMessageContaining("--host: an address or a host's name is needed");
    }
}
