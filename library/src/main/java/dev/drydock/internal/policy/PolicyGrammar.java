package dev.drydock.internal.policy;

/** How strictly a service reads the names in a policy. */
public enum PolicyGrammar {
    /** A resource is an ARN or a star, a principal of AWS an account or an ARN of IAM. */
    STRICT,
    /** A resource may be any text, and then covers nothing. */
    ANY_RESOURCE,
    /** A principal of AWS may be any text as well, and then is nobody. */
    ANY_NAMES
}
