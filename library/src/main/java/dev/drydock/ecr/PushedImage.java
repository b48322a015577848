package dev.drydock.ecr;

/**
 * An image that a test has pushed.
 *
 * @param uri what a task definition names it by, {@code 123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:1}
 * @param digest the digest of its manifest, {@code sha256:…}
 * @see dev.drydock.Images#push(String)
 */
public record PushedImage(String uri, String digest) {}
