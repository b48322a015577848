package dev.drydock.internal.logs.delivery;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.logs.request.LogsMessages;

/** What CloudWatch Logs says about deliveries. */
final class DeliveryMessages {

    private static final String CONFLICT = "ConflictException";
    private static final String NOT_FOUND = "ResourceNotFoundException";
    private static final String VALIDATION = "ValidationException";

    static final Message NO_SOURCE =
            new Message(NOT_FOUND, "Requested Delivery Source does not exist in this account.", Source.VERIFIED);

    /** Of a source that was deleted; with both full stops. */
    static final Message NO_SOURCE_ANY_MORE =
            new Message(NOT_FOUND, "Requested Delivery Source does not exist in this account..", Source.VERIFIED);

    static final Message NO_DESTINATION =
            new Message(NOT_FOUND, "Requested Delivery Destination does not exist in this account.", Source.VERIFIED);

    static final Message NO_DELIVERY =
            new Message(NOT_FOUND, "Requested Delivery does not exist in this account.", Source.VERIFIED);

    static final Message NO_SUCH_SERVICE = new Message(NOT_FOUND, "Cannot access provided service.", Source.VERIFIED);

    /** It begins with a space. */
    static final Message NO_SUCH_LOG_TYPE =
            new Message(VALIDATION, " This service is not allowed for this LogSource.", Source.EMULATOR);

    static final Message CLOUDFRONT_ELSEWHERE =
            new Message(VALIDATION, "CloudFront delivers logs from us-east-1 only.", Source.UNSURE);

    static final Message BAD_ARN = new Message(VALIDATION, "Provided resourceArn is invalid.", Source.UNSURE);

    static final Message RESOURCE_TAKEN = new Message(
            CONFLICT,
            "This ResourceId has already been used in another Delivery Source in this account.",
            Source.ISSUE);

    static final Message NEW_RESOURCE = new Message(
            CONFLICT,
            "Update to existing Delivery Source with new ResourceId is not allowed. Please create a new Delivery Source"
                    + " instead.",
            Source.ISSUE);

    static final Message TAGS_OF_AN_UPDATE = new Message(
            CONFLICT, "Tags can only be provided when a resource is being created, not updated.", Source.EMULATOR);

    static final Message NEW_FORMAT = new Message(
            VALIDATION,
            "Update to existing Delivery Destination with new Output Format is not allowed. Please create a new Delivery"
                    + " Destination instead.",
            Source.EMULATOR);

    static final Message NEW_TYPE = new Message(
            VALIDATION,
            "Update to existing Delivery Destination with new Delivery Destination Type is not allowed. Please create a"
                    + " new Delivery Destination instead.",
            Source.UNSURE);

    static final Message NO_RESOURCE = new Message(
            VALIDATION,
            "Delivery Destination Configuration is required for this Delivery Destination Type.",
            Source.UNSURE);

    static final Message BAD_DESTINATION =
            new Message(VALIDATION, "Provided destinationResourceArn is invalid.", Source.UNSURE);

    static final Message BAD_FORMAT =
            new Message(VALIDATION, "Provided outputFormat is invalid for the destination type.", Source.UNSURE);

    static final Message BAD_ROLE =
            new Message(VALIDATION, "Provided roleArn is invalid for the destination type.", Source.UNSURE);

    static final Message BAD_POLICY =
            new Message(VALIDATION, "Invalid Delivery Destination resource Policy is provided.", Source.ISSUE);

    static final Message DELIVERY_EXISTS =
            new Message(CONFLICT, "The specified Delivery already exists", Source.EMULATOR);

    static final Message TYPE_EXISTS = new Message(
            CONFLICT,
            "Delivery already exists for this Delivery Source with the same Delivery Destination Type.",
            Source.EMULATOR);

    static final Message NOT_FOR_THIS_TYPE = new Message(
            VALIDATION, "Provided delivery configuration is invalid for the destination type.", Source.ISSUE);

    static final Message BAD_SUFFIX = new Message(VALIDATION, "Provided suffixPath is invalid", Source.ISSUE);

    static final Message BAD_FIELDS = new Message(VALIDATION, "Provided recordFields is invalid", Source.UNSURE);

    static final Message SOURCE_IN_USE =
            new Message(CONFLICT, "Delivery Source cannot be deleted while it is used in a Delivery.", Source.UNSURE);

    static final Message DESTINATION_IN_USE = new Message(
            CONFLICT, "Delivery Destination cannot be deleted while it is used in a Delivery.", Source.UNSURE);

    static final Message BAD_TOKEN = LogsMessages.BAD_TOKEN.as(VALIDATION);

    private DeliveryMessages() {}
}
