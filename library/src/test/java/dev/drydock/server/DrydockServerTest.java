package dev.drydock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.operation.EcsOperation;
import dev.drydock.testkit.SdkClients;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ecs.EcsClient;

class DrydockServerTest extends SturdyBehaviour {

    private static final DrydockServer SERVER =
            DrydockServer.start(Drydock.builder().recipe(), 0);

    @BeforeEach
    void reset() {
        SERVER.reset();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Override
    URI endpoint() {
        return SERVER.endpoint();
    }

    @Test
    void real_clients_find_the_account_there() {
        try (EcsClient ecs = SdkClients.to(SERVER.drydock(), SERVER.endpoint(), EcsClient.builder())) {
            ecs.createCluster(b -> b.clusterName("prod"));

            assertThat(ecs.listClusters().clusterArns())
                    .containsExactly("arn:aws:ecs:us-east-1:123456789012:cluster/prod");
        }
        assertThat(SERVER.drydock().view().clusterArns()).hasSize(1);
    }

    @Test
    void a_reset_begins_anew() throws Exception {
        call("CreateCluster", "{}");

        SERVER.reset();

        assertServing();
    }

    @Test
    void a_lost_answer_breaks_the_connection_and_the_next_one_is_well() throws Exception {
        SERVER.drydock()
                .faults()
                .on(EcsOperation.LIST_CLUSTERS)
                .fails(SdkClientException.create("Connection reset"))
                .times(1);

        assertThatThrownBy(() -> call("ListClusters", "{}")).isInstanceOf(IOException.class);
        assertServing();
    }

    @Test
    void what_is_no_aws_request_is_refused_as_aws_does() throws Exception {
        HttpResponse<String> reply =
                HTTP.send(HttpRequest.newBuilder(SERVER.endpoint()).build(), BodyHandlers.ofString());

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).contains("UnknownOperationException");
    }

    @Test
    void a_body_without_end_is_cut_off() throws Exception {
        HttpResponse<String> reply = call("CreateCluster", " ".repeat((32 << 20) + 1));

        assertThat(reply.statusCode()).isEqualTo(413);
        assertServing();
    }

    @Test
    void it_listens_to_this_machine_alone() {
        assertThat(SERVER.endpoint().getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void a_port_that_is_taken_is_named() {
        assertThatThrownBy(() -> DrydockServer.start(Drydock.builder().recipe(), SERVER.port()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Cannot listen on 127.0.0.1:" + SERVER.port());
    }

    @Test
    void on_the_command_line_a_taken_port_ends_with_1_and_a_slip_with_2() throws Exception {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(run(err, "--port", Integer.toString(SERVER.port()))).isEqualTo(1);
        assertThat(run(err, "--time", "fast")).isEqualTo(2);
        assertThat(run(err, "--world", "nowhere.json", "--port", "0")).isEqualTo(2);
        assertThat(run(err, "--host", "no such host", "--port", "0")).isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Cannot listen on 127.0.0.1:" + SERVER.port())
                .contains("a time mode is one of eager")
                .contains("nowhere.json: cannot be read: NoSuchFileException")
                .doesNotContain("\tat ");
    }

    @Test
    void a_wrong_world_document_ends_the_command_with_2(@TempDir Path folder) throws Exception {
        Path world = Files.writeString(folder.resolve("world.yaml"), "clusters:\n  - name: prod\n    servces: []\n");
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(run(err, "--port", "0", "--world", world.toString())).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("clusters[0]: unknown member \"servces\", perhaps services; allowed are name, instances");
    }

    @Test
    void help_is_printed_and_ends_with_0() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int status =
                DrydockServer.run(List.of("--help"), new PrintStream(out, true, StandardCharsets.UTF_8), System.err);

        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--port N").contains("scaled:60");
    }

    private static int run(OutputStream err, String... arguments) throws InterruptedException {
        return DrydockServer.run(List.of(arguments), System.out, new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
