package dev.drydock.internal.policy;

/**
 * What a policy is asked about.
 *
 * @param principal who wants something
 * @param action what, {@code ecr:BatchGetImage}
 * @param resource of what: an ARN, or a star for an action that is of no resource
 * @param context what else is known of it
 */
public record PolicyRequest(PolicyPrincipal principal, String action, String resource, PolicyContext context) {}
