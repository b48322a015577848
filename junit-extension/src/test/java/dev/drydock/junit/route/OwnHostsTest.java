package dev.drydock.junit.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnHostsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "bucket.localhost",
                "LOCALHOST",
                "127.0.0.1",
                "127.1.2.3",
                "[::1]",
                "::1",
                "10.0.0.7",
                "172.17.0.2",
                "192.168.1.5",
                "localstack",
                "host.docker.internal"
            })
    void this_machine_and_its_network_are_near(String host) {
        assertThat(OwnHosts.has(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ecs.us-east-1.amazonaws.com",
                "ecs.cn-north-1.amazonaws.com.cn",
                "ecs.us-east-1.api.aws",
                "52.46.1.2",
                "172.32.0.1",
                "2600:1f18::1"
            })
    void everything_else_is_far(String host) {
        assertThat(OwnHosts.has(host)).isFalse();
    }
}
