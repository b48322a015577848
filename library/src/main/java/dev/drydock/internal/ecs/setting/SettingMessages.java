package dev.drydock.internal.ecs.setting;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECS says about account settings. */
final class SettingMessages {

    private static final String INVALID = "InvalidParameterException";

    static final Message BAD_NAME = new Message(INVALID, "Invalid setting 'name'", Source.UNSURE);
    static final Message MANAGED =
            new Message(INVALID, "The setting {} is managed by AWS and cannot be changed.", Source.UNSURE);
    static final Message BAD_PRINCIPAL = new Message(INVALID, "Invalid principalArn: {}", Source.UNSURE);
    static final Message VALUE_WITHOUT_NAME =
            new Message(INVALID, "name must be specified when value is specified.", Source.UNSURE);

    private SettingMessages() {}
}
