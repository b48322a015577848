package dev.drydock.internal.ecr;

/**
 * What came of a push.
 *
 * @param uri what a task definition names it by, {@code 123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:1}
 * @param digest the digest of its manifest, {@code sha256:…}
 */
public record PushedManifest(String uri, String digest) {}
