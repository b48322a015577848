package dev.drydock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever callers do to their connections, a server goes on serving, and this machine alone. */
abstract class SturdyBehaviour {

    static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final String TARGET = "AmazonEC2ContainerServiceV20141113.";

    /** Where the server is; it serves an empty world. */
    abstract URI endpoint();

    @Test
    void a_body_of_ten_megabytes_is_read_and_refused() throws Exception {
        HttpResponse<String> reply = call("CreateCluster", "{\"clusterName\":\"" + "n".repeat(10_000_000) + "\"}");

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).contains("InvalidParameterException");
        assertServing();
    }

    @Test
    void a_caller_that_closes_its_half_still_gets_its_answer() throws Exception {
        try (Socket socket = connect()) {
            send(socket, request("{}", 2));
            socket.shutdownOutput();

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200")
                    .contains("clusterArns");
        }
        assertServing();
    }

    @Test
    void callers_that_leave_in_mid_request_disturb_nobody() throws Exception {
        for (int i = 0; i < 20; i++) {
            try (Socket socket = connect()) {
                send(socket, request("{\"max", 1_000));
            }
        }

        assertServing();
    }

    @Test
    void two_hundred_idle_connections_leave_room_for_work() throws Exception {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                idle.add(connect());
            }

            assertServing();
        } finally {
            for (Socket each : idle) {
                each.close();
            }
        }
    }

    @Test
    void what_is_no_http_disturbs_nobody() throws Exception {
        try (Socket socket = connect()) {
            send(socket, "\u0000\u0001\u0002 hello\r\n\r\n");
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }

        assertServing();
    }

    @Test
    void nobody_outside_this_machine_reaches_it() throws Exception {
        for (InetAddress address : outwardAddresses()) {
            assertThatThrownBy(() -> {
                        try (Socket socket = new Socket()) {
                            socket.connect(
                                    new InetSocketAddress(address, endpoint().getPort()), 1_000);
                        }
                    })
                    .isInstanceOf(ConnectException.class);
        }
    }

    final void assertServing() throws Exception {
        assertThat(call("ListClusters", "{}").body()).isEqualTo("{\"clusterArns\":[]}");
    }

    final HttpResponse<String> call(String operation, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(endpoint())
                        .header("X-Amz-Target", TARGET + operation)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", endpoint().getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static String request(String body, int length) {
        return "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Amz-Target: " + TARGET
                + "ListClusters\r\nContent-Length: " + length + "\r\n\r\n" + body;
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static List<InetAddress> outwardAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
    }
}
