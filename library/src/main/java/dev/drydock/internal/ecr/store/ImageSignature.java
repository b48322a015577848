package dev.drydock.internal.ecr.store;

/**
 * How far the signing of an image is.
 *
 * @param profile the ARN of the profile it is signed with
 * @param complete whether it is signed
 */
public record ImageSignature(String profile, boolean complete) {}
