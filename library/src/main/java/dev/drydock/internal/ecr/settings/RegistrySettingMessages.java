package dev.drydock.internal.ecr.settings;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECR says about account settings and pull time update exclusions. */
final class RegistrySettingMessages {

    static final Message UNKNOWN_NAME = new Message(
            "InvalidParameterException",
            "Invalid parameter at 'name' failed to satisfy constraint: 'must be one of [{}]'",
            Source.UNSURE);

    static final Message UNKNOWN_VALUE = new Message(
            "InvalidParameterException",
            "Invalid parameter at 'value' failed to satisfy constraint: 'must be one of [{}]'",
            Source.UNSURE);

    static final Message EXCLUSION_EXISTS = new Message(
            "ExclusionAlreadyExistsException",
            "The specified pull time update exclusion already exists for the registry.",
            Source.MODEL);

    static final Message EXCLUSION_NOT_FOUND = new Message(
            "ExclusionNotFoundException", "The specified pull time update exclusion was not found.", Source.MODEL);

    private RegistrySettingMessages() {}
}
