package dev.drydock.internal.ecr.cache;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECR says about pull through cache rules. */
final class CacheRuleMessages {

    static final Message ALREADY_EXISTS = new Message(
            "PullThroughCacheRuleAlreadyExistsException",
            "A pull through cache rule with these settings already exists for the private registry.",
            Source.MODEL);

    static final Message NOT_FOUND = new Message(
            "PullThroughCacheRuleNotFoundException",
            "The pull through cache rule was not found. Specify a valid pull through cache rule and try again.",
            Source.MODEL);

    static final Message UNSUPPORTED = new Message(
            "UnsupportedUpstreamRegistryException", "The specified upstream registry isn't supported.", Source.MODEL);

    static final Message CREDENTIAL_MISSING = new Message(
            "UnsupportedUpstreamRegistryException",
            "The specified upstream registry requires authentication. Specify a valid Secrets Manager ARN",
            Source.ISSUE);

    static final Message OTHER_UPSTREAM = new Message(
            "InvalidParameterException",
            "Invalid parameter at 'upstreamRegistry' failed to satisfy constraint: 'The upstream registry does not match"
                    + " the upstream registry URL'",
            Source.UNSURE);

    static final Message ROLE_MISSING = new Message(
            "InvalidParameterException",
            "Invalid parameter at 'customRoleArn' failed to satisfy constraint: 'A custom role is required for an upstream"
                    + " registry of another account'",
            Source.UNSURE);

    static final Message NOTHING_TO_UPDATE = new Message(
            "InvalidParameterException",
            "Invalid input: Please set either credential arn or role arn to update the credentials",
            Source.ISSUE);

    static final Message SECRET_NOT_FOUND = new Message(
            "SecretNotFoundException",
            "The ARN of the secret specified in the pull through cache rule was not found. Update the pull through cache"
                    + " rule with a valid secret ARN and try again.",
            Source.MODEL);

    static final Message SECRET_DENIED = new Message(
            "UnableToAccessSecretException",
            "The secret is unable to be accessed. Verify the resource permissions for the secret and try again.",
            Source.MODEL);

    private CacheRuleMessages() {}
}
