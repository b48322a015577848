package dev.drydock.samples.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.Drydock;
import dev.drydock.server.DrydockServer;
import dev.drydock.time.TimeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Real clients of other languages walk through a server of their own each, by the scripts in {@code samples/clients}. Not
 * named as a test, so that it runs in the profile {@code clients} alone; a client that is not installed is skipped.
 */
class ClientWalks {

    private static final Path SCRIPTS = Path.of("clients").toAbsolutePath();
    private static final Path TRANSCRIPTS = Path.of("target", "client-walks");
    private static final int MOST_MINUTES = 10;

    @Test
    void the_aws_cli() throws Exception {
        mustHave("the AWS CLI", "aws", "--version");
        mustHave("bash", "bash", "--version");
        mustHave("curl", "curl", "--version");

        walk(TimeMode.eager(), "cli", "bash", "cli.sh");
    }

    @Test
    void the_aws_cli_in_scaled_time() throws Exception {
        mustHave("the AWS CLI", "aws", "--version");
        mustHave("bash", "bash", "--version");
        mustHave("curl", "curl", "--version");

        walk(TimeMode.scaled(60), "cli-scaled", "bash", "cli-scaled.sh");
    }

    @Test
    void boto3() throws Exception {
        mustHave("boto3 (pip install boto3)", "python3", "-c", "import boto3");

        walk(TimeMode.eager(), "boto3", "python3", "boto3_walk.py");
    }

    @Test
    void the_sdk_for_javascript() throws Exception {
        mustHave("Node.js", "node", "--version");
        assumeTrue(
                Files.isDirectory(SCRIPTS.resolve("node/node_modules/@aws-sdk/client-ecs")),
                "skipped: @aws-sdk/client-ecs is not installed; run npm install in samples/clients/node");

        walk(TimeMode.eager(), "node", "node", "node/walk.mjs");
    }

    private static void walk(TimeMode time, String name, String... command) throws Exception {
        Path transcript = Files.createDirectories(TRANSCRIPTS).resolve(name + ".txt");
        try (DrydockServer server =
                DrydockServer.start(Drydock.builder().startingNow().time(time).recipe(), 0)) {
            List<String> line = new ArrayList<>(List.of(command));
            line.add(server.endpoint().toString());
            Process process = new ProcessBuilder(line)
                    .directory(SCRIPTS.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(transcript.toFile())
                    .start();
            boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly();

            assertThat(ended).as(Files.readString(transcript)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(transcript)).isZero();
        }
    }

    private static void mustHave(String what, String... command) throws InterruptedException {
        boolean there;
        try {
            there = new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            there = false;
        }
        assumeTrue(there, "skipped: " + what + " is not installed");
    }
}
