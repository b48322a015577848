package dev.drydock.internal.scaling.scalabletarget;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.scaling.request.ScalingMessages;

/** What Application Auto Scaling says when it refuses scalable targets. */
final class ScalableTargetMessages {

    static final Message SERVICE_MISSING =
            new Message(ScalingMessages.VALIDATION, "ECS service doesn't exist: {}", Source.EMULATOR);

    static final Message NEEDED =
            new Message(ScalingMessages.VALIDATION, "{} capacity must be specified", Source.UNSURE);

    static final Message TOO_MANY = new Message(
            ScalingMessages.LIMIT, "You have reached the limit of {} scalable targets for ecs", Source.UNSURE);

    static final Message TAGS_OF_KNOWN = new Message(
            ScalingMessages.VALIDATION,
            "Tags can only be specified when a scalable target is created. Use TagResource instead",
            Source.UNSURE);

    private ScalableTargetMessages() {}
}
