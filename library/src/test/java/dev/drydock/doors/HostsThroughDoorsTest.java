package dev.drydock.doors;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.drydock.Drydock;
import dev.drydock.server.DrydockServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both servers go by the same rule about what they may be called. */
class HostsThroughDoorsTest {

    private static final Drydock AWS = Drydock.create();
    private static final DrydockServer SERVER = DrydockServer.serve(AWS, 0);
    private static final WireMockServer WIREMOCK = AWS.wiremock().start();

    @AfterAll
    static void stop() {
        SERVER.close();
        AWS.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:4566",
                "localhost.evil.example",
                "host.docker.internal",
                "10.255.255.254",
                "[fe80::1]:80",
                "127.0.0.1.evil.example",
                "1.1.1.1.1",
                "999.1.1.1",
                ""
            })
    void names_that_a_page_may_have_made_mean_this_machine_are_refused_by_both(String host) throws Exception {
        String byServer = list(SERVER.port(), host);
        String byWireMock = list(WIREMOCK.port(), host);

        assertThat(byServer).startsWith("HTTP/1.1 403").contains("--allow-hosts");
        assertThat(byWireMock).startsWith("HTTP/1.1 403").contains("aws.wiremock().allowHosts(");
        for (String each : List.of(byServer, byWireMock)) {
            assertThat(each)
                    .contains("{\"__type\":\"AccessDeniedException\",\"message\":\"This server is not called ")
                    .contains(", so a page of another site may have sent this.")
                    .doesNotContain("clusterArns");
        }
    }

    static Stream<String> own() throws IOException {
        return Stream.concat(
                Stream.of(
                        "localhost",
                        "LOCALHOST:4566",
                        "127.0.0.1:80",
                        "127.8.9.1",
                        "[::1]:4566",
                        "ecs.localhost",
                        "stream-localhost:4566",
                        "streaming-127.0.0.1:4566",
                        "localhost."),
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .map(InetAddress::getHostAddress)
                        .map(each -> each.replaceAll("%.*", ""))
                        .map(each -> each.contains(":") ? "[" + each + "]:4566" : each + ":4566"));
    }

    @ParameterizedTest
    @MethodSource("own")
    void names_and_addresses_of_this_machine_are_answered_by_both(String host) throws Exception {
        assertThat(list(SERVER.port(), host)).startsWith("HTTP/1.1 200").contains("clusterArns");
        assertThat(list(WIREMOCK.port(), host)).startsWith("HTTP/1.1 200").contains("clusterArns");
    }

    @Test
    void a_wiremock_server_is_called_what_it_was_told_also_while_it_runs() throws Exception {
        try (Drydock aws = Drydock.create()) {
            WireMockServer server = aws.wiremock().start();

            aws.wiremock().allowHosts("Host.Docker.Internal", "host.testcontainers.internal", "stream-farm.internal");

            assertThat(list(server.port(), "host.docker.internal:8080")).startsWith("HTTP/1.1 200");
            assertThat(list(server.port(), "host.testcontainers.internal")).startsWith("HTTP/1.1 200");
            assertThat(list(server.port(), "stream-farm.internal")).startsWith("HTTP/1.1 200");
            assertThat(list(server.port(), "other.internal")).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void stubs_of_the_user_answer_whoever_asks() throws Exception {
        try (Drydock aws = Drydock.create()) {
            WireMockServer server = aws.wiremock().start();
            server.stubFor(get("/mine").willReturn(ok("yours")));

            assertThat(sent(server.port(), "GET /mine HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200")
                    .contains("yours");
        }
    }

    @Test
    void what_is_no_name_of_a_host_is_not_allowed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AWS.wiremock().allowHosts("http://host"))
                .withMessageContaining("names of hosts are needed, without ports");
    }

    private static String list(int port, String host) throws IOException {
        return sent(
                port,
                "POST / HTTP/1.1\r\nHost: " + host
                        + "\r\nX-Amz-Target: AmazonEC2ContainerServiceV20141113.ListClusters\r\nContent-Length: 2\r\n"
                        + "Connection: close\r\n\r\n{}");
    }

    private static String sent(int port, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
