package dev.drydock.internal.ecr.store;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECR says about repositories and their tags. */
public final class RepositoryMessages {

    static final Message NOT_FOUND = new Message(
            "RepositoryNotFoundException",
            "The repository with name '{}' does not exist in the registry with id '{}'",
            Source.VERIFIED);

    public static final Message ALREADY_EXISTS = new Message(
            "RepositoryAlreadyExistsException",
            "The repository with name '{}' already exists in the registry with id '{}'",
            Source.VERIFIED);

    public static final Message NOT_EMPTY = new Message(
            "RepositoryNotEmptyException",
            "The repository with name '{}' in registry with id '{}' cannot be deleted because it still contains images",
            Source.VERIFIED);

    public static final Message FILTERS_MISSING = invalid(
            "imageTagMutabilityExclusionFilters",
            "ImageTagMutabilityExclusionFilters can't be null when imageTagMutability is set as {}",
            Source.ISSUE);

    public static final Message FILTERS_UNEXPECTED = invalid(
            "imageTagMutabilityExclusionFilters",
            "ImageTagMutabilityExclusionFilters must be null when imageTagMutability is set as {}",
            Source.UNSURE);

    public static final Message FILTER_STARS =
            invalid("imageTagMutabilityExclusionFilters", "A filter can have at most two wildcards", Source.UNSURE);

    public static final Message TOO_MANY = new Message(
            "LimitExceededException",
            "The operation did not succeed because it would have exceeded a service limit for your account.",
            Source.MODEL);

    public static final Message TAG_RESERVED = new Message(
            "InvalidTagParameterException",
            "The tag key '{}' is invalid. Tag keys starting with 'aws:' are reserved.",
            Source.UNSURE);

    public static final Message TAG_TWICE =
            new Message("InvalidTagParameterException", "Duplicate tag keys found: {}.", Source.UNSURE);

    public static final Message TOO_MANY_TAGS = new Message(
            "TooManyTagsException",
            "The list of tags on the repository is over the limit. The maximum number of tags that can be applied to a"
                    + " repository is 50.",
            Source.MODEL);

    private RepositoryMessages() {}

    private static Message invalid(String parameter, String text, Source source) {
        return new Message(
                "InvalidParameterException",
                "Invalid parameter at '" + parameter + "' failed to satisfy constraint: '" + text + "'",
                source);
    }
}
