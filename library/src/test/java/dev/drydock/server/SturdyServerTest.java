package dev.drydock.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.drydock.Drydock;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SturdyServerTest extends SturdyBehaviour {

    private static final Drydock AWS = Drydock.create();
    private static final WireMockServer SERVER = AWS.wiremock().start();

    @AfterAll
    static void stop() {
        AWS.close();
    }

    @Override
    URI endpoint() {
        return URI.create(SERVER.baseUrl());
    }

    @Test
    void the_server_listens_to_this_machine_alone() {
        assertThat(SERVER.getOptions().bindAddress()).isEqualTo("127.0.0.1");
    }
}
