package dev.drydock.samples.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import dev.drydock.Drydock;
import dev.drydock.server.DrydockServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real clients of registries push to a server's, list, copy and pull back. Not named as a test, so that it runs in the
 * profile {@code clients} alone; a client that is not installed is skipped.
 */
class RegistryWalks {

    private static final int MOST_MINUTES = 5;
    private static final Pattern DIGEST = Pattern.compile("\"digest\":\\s*\"(sha256:[0-9a-f]{64})\"");

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private DrydockServer server;
    private String token;

    @BeforeEach
    void start() {
        System.setProperty("sendCredentialsOverHttp", "true"); // else Jib keeps the password to itself without TLS
        server = DrydockServer.start(Drydock.builder().recipe(), 0);
        server.drydock().ecr().createRepository(b -> b.repositoryName("shop/web"));
        server.drydock().ecr().createRepository(b -> b.repositoryName("shop/copy"));
        token = server.drydock()
                .ecr()
                .getAuthorizationToken()
                .authorizationData()
                .get(0)
                .authorizationToken();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void jib() throws Exception {
        JibContainer pushed = Jib.fromScratch()
                .addLayer(List.of(content()), AbsoluteUnixPath.get("/app"))
                .setEntrypoint("/app/run")
                .containerize(to("shop/web:1"));
        JibContainer copied = Jib.from(image("shop/web:1")).containerize(to("shop/copy:1"));

        assertThat(pushed.getDigest().toString()).isEqualTo(digestInEcr("shop/web"));
        assertThat(copied.getDigest().toString()).isEqualTo(digestInEcr("shop/copy"));
        assertThat(get("shop/web/tags/list")).asString(StandardCharsets.UTF_8).contains("\"tags\":[\"1\"]");
        assertThat(pulled("shop/web")).isEqualTo(pulled("shop/web")).hasSize(2);
        assertThat(pulled("shop/copy")).contains(pulled("shop/web").get(1));
    }

    @Test
    void skopeo() throws Exception {
        mustHaveSkopeo();
        Path archive = folder.resolve("image.tar");
        Jib.fromScratch()
                .addLayer(List.of(content()), AbsoluteUnixPath.get("/app"))
                .containerize(caches(Containerizer.to(TarImage.at(archive).named("shop/web:1"))));

        run("copy", "--dest-tls-verify=false", "--dest-creds", pair(), "docker-archive:" + archive, at("shop/web:1"));
        run(
                "copy",
                "--src-tls-verify=false",
                "--dest-tls-verify=false",
                "--src-creds",
                pair(),
                "--dest-creds",
                pair(),
                at("shop/web:1"),
                at("shop/copy:1"));
        run("copy", "--src-tls-verify=false", "--src-creds", pair(), at("shop/copy:1"), "dir:" + folder + "/back");

        assertThat(run("list-tags", "--tls-verify=false", "--creds", pair(), at("shop/web")))
                .contains("\"1\"");
        assertThat(digestInEcr("shop/copy")).isEqualTo(digestInEcr("shop/web"));
        assertThat(digest(Files.readAllBytes(folder.resolve("back/manifest.json"))))
                .isEqualTo(digestInEcr("shop/copy"));
        for (String blob : pulled("shop/web")) {
            assertThat(digest(Files.readAllBytes(folder.resolve("back").resolve(blob.substring(7)))))
                    .isEqualTo(blob);
        }
        run("delete", "--tls-verify=false", "--creds", pair(), at("shop/web:1"));
        assertThat(server.drydock()
                        .ecr()
                        .listImages(b -> b.repositoryName("shop/web"))
                        .imageIds())
                .isEmpty();
    }

    private Path content() throws IOException {
        byte[] bytes = new byte[3_000_000];
        new Random(1).nextBytes(bytes);
        return Files.write(folder.resolve("run"), bytes);
    }

    private Containerizer to(String image) throws InvalidImageReferenceException {
        return caches(Containerizer.to(image(image))).setAllowInsecureRegistries(true);
    }

    private Containerizer caches(Containerizer containerizer) {
        return containerizer
                .setBaseImageLayersCache(folder.resolve("base"))
                .setApplicationLayersCache(folder.resolve("layers"));
    }

    private RegistryImage image(String image) throws InvalidImageReferenceException {
        return RegistryImage.named(server.registry() + '/' + image).addCredential("AWS", pair().substring(4));
    }

    /** {@code AWS:} and the password. */
    private String pair() {
        return new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
    }

    private String at(String image) {
        return "docker://" + server.registry() + '/' + image;
    }

    private String digestInEcr(String repository) {
        return server.drydock()
                .ecr()
                .describeImages(b -> b.repositoryName(repository))
                .imageDetails()
                .get(0)
                .imageDigest();
    }

    /** Pulls what the manifest of an image names, and holds each against its digest. */
    private List<String> pulled(String repository) throws Exception {
        List<String> digests = new ArrayList<>();
        String manifest = new String(get(repository + "/manifests/1"), StandardCharsets.UTF_8);
        for (MatchResult each : DIGEST.matcher(manifest).results().toList()) {
            assertThat(digest(get(repository + "/blobs/" + each.group(1)))).isEqualTo(each.group(1));
            digests.add(each.group(1));
        }
        return digests;
    }

    private byte[] get(String path) throws Exception {
        HttpResponse<byte[]> response = http.send(
                HttpRequest.newBuilder(URI.create("http://" + server.registry() + "/v2/" + path))
                        .header("Authorization", "Basic " + token)
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    private static String digest(byte[] bytes) throws Exception {
        return "sha256:"
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static void mustHaveSkopeo() throws InterruptedException {
        boolean there;
        try {
            there = new ProcessBuilder("skopeo", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            there = false;
        }
        assumeTrue(there, "skipped: skopeo is not installed");
    }

    private String run(String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of("skopeo", "--insecure-policy"));
        line.addAll(List.of(arguments));
        Path out = folder.resolve("skopeo.txt");
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();

        assertThat(ended).as(Files.readString(out)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(out)).isZero();
        return Files.readString(out);
    }
}
