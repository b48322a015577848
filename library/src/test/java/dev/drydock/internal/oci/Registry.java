package dev.drydock.internal.oci;

import dev.drydock.Drydock;
import dev.drydock.server.DrydockServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** A server's registry, and a client of it that has logged in. */
final class Registry implements AutoCloseable {

    static final String MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";
    static final String OCI = "application/vnd.oci.image.manifest.v1+json";
    static final String INDEX = "application/vnd.oci.image.index.v1+json";

    private final HttpClient http = HttpClient.newHttpClient();
    private final DrydockServer server;
    private String authorization;

    Registry() {
        this(Drydock.builder());
    }

    Registry(Drydock.Builder builder) {
        this.server = DrydockServer.start(builder.recipe(), 0);
        this.authorization = "Basic " + token(aws());
    }

    static String token(Drydock aws) {
        return aws.ecr().getAuthorizationToken().authorizationData().get(0).authorizationToken();
    }

    Drydock aws() {
        return server.drydock();
    }

    DrydockServer server() {
        return server;
    }

    Registry repository(String name) {
        aws().ecr().createRepository(b -> b.repositoryName(name));
        return this;
    }

    /** From now on with another {@code Authorization}; none if it is empty. */
    Registry as(String otherAuthorization) {
        authorization = otherAuthorization;
        return this;
    }

    HttpResponse<byte[]> send(String method, String path, String... headers) throws Exception {
        return send(method, path, new byte[0], headers);
    }

    HttpResponse<byte[]> send(String method, String path, byte[] body, String... headers) throws Exception {
        return send(
                method, path, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body), headers);
    }

    HttpResponse<byte[]> send(String method, String path, BodyPublisher body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + server.registry() + path))
                .method(method, body);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** Begins an upload; tells where it goes on. */
    String begin(String repository) throws Exception {
        HttpResponse<byte[]> begun = send("POST", "/v2/" + repository + "/blobs/uploads/");
        return header(begun, "Location");
    }

    /** Uploads a blob in one request; tells its digest. */
    String push(String repository, byte[] blob) throws Exception {
        String digest = digest(blob);
        HttpResponse<byte[]> pushed = send("PUT", begin(repository) + "?digest=" + digest, blob);
        if (pushed.statusCode() != 201) {
            throw new IOException(pushed.statusCode() + " " + text(pushed));
        }
        return digest;
    }

    /** Uploads a configuration and some layers, and makes an image of them; tells the manifest. */
    String pushImage(String repository, String tag, byte[]... layers) throws Exception {
        String manifest = manifest(repository, layers);
        HttpResponse<byte[]> put = put(repository, tag, manifest);
        if (put.statusCode() != 201) {
            throw new IOException(put.statusCode() + " " + text(put));
        }
        return manifest;
    }

    /** Uploads what a manifest names; tells the manifest. */
    String manifest(String repository, byte[]... layers) throws Exception {
        byte[] config = "{\"os\":\"linux\"}".getBytes(StandardCharsets.UTF_8);
        push(repository, config);
        List<String> descriptors = new ArrayList<>();
        for (byte[] layer : layers) {
            push(repository, layer);
            descriptors.add(descriptor("application/vnd.docker.image.rootfs.diff.tar.gzip", layer));
        }
        return "{\"schemaVersion\":2,\"mediaType\":\"" + MANIFEST + "\",\"config\":"
                + descriptor("application/vnd.docker.container.image.v1+json", config) + ",\"layers\":["
                + String.join(",", descriptors) + "]}";
    }

    HttpResponse<byte[]> put(String repository, String reference, String manifest) throws Exception {
        return put(repository, reference, MANIFEST, manifest);
    }

    HttpResponse<byte[]> put(String repository, String reference, String type, String manifest) throws Exception {
        return send(
                "PUT",
                "/v2/" + repository + "/manifests/" + reference,
                manifest.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                type);
    }

    static String descriptor(String type, byte[] content) {
        return "{\"mediaType\":\"" + type + "\",\"size\":" + content.length + ",\"digest\":\"" + digest(content)
                + "\"}";
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    static byte[] bytes(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static String digest(byte[] content) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String digest(String content) {
        return digest(content.getBytes(StandardCharsets.UTF_8));
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ':' + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.close();
    }
}
