package dev.drydock;

import org.apiguardian.api.API;

/**
 * An image that a test has pushed.
 *
 * @param uri what a task definition names it by, {@code 123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:1}
 * @param digest the digest of its manifest, {@code sha256:…}
 * @see Images#push(String)
 */
@API(status = API.Status.STABLE, since = "0.1")
public record PushedImage(String uri, String digest) {}
