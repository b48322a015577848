package dev.drydock.internal.wire;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.sdk.SdkModel;
import dev.drydock.internal.wire.query.FormMessages;
import dev.drydock.operation.AwsService;
import dev.drydock.operation.OperationName;
import dev.drydock.wire.WireFormatException;
import org.jspecify.annotations.Nullable;

/**
 * What AWS's JSON 1.1 front end says before any service sees the request. ECS is known to word a wrong type as DynamoDB
 * does, whose texts other emulators have checked against AWS one by one; the rest is taken from there.
 */
final class ProtocolMessages {

    /** Drydock's own words: AWS has no operation that it does not simulate. */
    static final Message NOT_SIMULATED = new Message("UnknownOperationException", "{}", Source.KNOWN);

    /** Text that is not JSON; sent without any message. */
    static final Message NOT_JSON = new Message("SerializationException", "", Source.VERIFIED);

    private static final Message MISSING_MODULE = new Message(
            "UnknownOperationException",
            "{} needs the SDK's module of its service, which is not on the class path where Drydock runs. Add the"
                    + " dependency software.amazon.awssdk:{} in the version of your other modules of the SDK",
            Source.KNOWN);

    /** What every service of Query says. */
    private static final Message INVALID_ACTION =
            new Message("InvalidAction", "Could not find operation {} for version {}", Source.ISSUE);

    static final Message MISSING_TOKEN = new Message(
            "MissingAuthenticationTokenException", "Request is missing Authentication Token", Source.VERIFIED);

    static final Message INCOMPLETE_SIGNATURE = new Message(
            "IncompleteSignatureException",
            "Authorization header requires 'Credential' parameter. Authorization={}",
            Source.KNOWN);

    /** The space at its end is AWS's. */
    static final Message WRONG_REGION =
            new Message("InvalidSignatureException", "Credential should be scoped to a valid region. ", Source.ISSUE);

    private static final String CODE = "SerializationException";

    private static final Message CONVERSION = new Message(CODE, "{} cannot be converted to {}", Source.ISSUE);
    private static final Message STRUCTURE =
            new Message(CODE, "Start of structure or map found where not expected", Source.VERIFIED);
    private static final Message COLLECTION = new Message(CODE, "Unrecognized collection type class {}", Source.ISSUE);
    private static final Message FIELD_TYPE = new Message(CODE, "Unexpected field type", Source.VERIFIED);
    private static final Message TOKEN = new Message(CODE, "Unexpected token received from parser", Source.VERIFIED);
    private static final Message BASE64 = FormMessages.BLOB.as(CODE, Source.VERIFIED);

    private ProtocolMessages() {}

    /** The refusal of an operation whose classes are not there. */
    static Refusal missingModule(OperationName operation) {
        String service = operation.service().id();
        return MISSING_MODULE.with(service + ':' + operation.operation(), SdkModel.moduleOf(service));
    }

    /** The refusal of an action that a version of a service does not have. */
    static Refusal invalidAction(String action, @Nullable String version) {
        return INVALID_ACTION.with(action, version == null ? "NO_VERSION_SPECIFIED" : version);
    }

    /** The refusal of a body that is not what the operation takes. */
    static Refusal unreadable(AwsService service, WireFormatException problem) {
        WrongType wrong = problem instanceof WrongTypeException typed ? typed.wrongType() : null;
        return (wrong == null ? NOT_JSON.with() : of(service, wrong)).hint(String.valueOf(problem.getMessage()));
    }

    private static Refusal of(AwsService service, WrongType wrong) {
        String expected = wrong.expected();
        return switch (wrong.found()) {
            case START_OBJECT -> STRUCTURE.with();
            case START_ARRAY -> COLLECTION.with(javaClass(service, wrong));
            default ->
                switch (expected) {
                    case WrongType.LIST, WrongType.MAP, WrongType.STRUCTURE -> FIELD_TYPE.with();
                    case WrongType.BLOB -> BASE64.with();
                    default ->
                        expected.equals("Boolean") && token(wrong).equals("STRING_VALUE")
                                ? TOKEN.with()
                                : CONVERSION.with(token(wrong), expected);
                };
        };
    }

    private static String token(WrongType wrong) {
        return switch (wrong.found()) {
            case VALUE_TRUE -> "TRUE_VALUE";
            case VALUE_FALSE -> "FALSE_VALUE";
            case VALUE_NUMBER_INT -> "NUMBER_VALUE";
            case VALUE_NUMBER_FLOAT -> "DECIMAL_VALUE";
            default -> "STRING_VALUE";
        };
    }

    /** AWS names its own class; the package is known for ECS and inferred for the others. */
    private static String javaClass(AwsService service, WrongType wrong) {
        String shape = wrong.shape();
        if (shape != null) {
            return (service == AwsService.ECS
                            ? "com.amazonaws.madison.frontend."
                            : "com.amazonaws." + service.id() + '.')
                    + shape;
        }
        return switch (wrong.expected()) {
            case WrongType.BLOB -> "java.nio.ByteBuffer";
            case WrongType.MAP -> "java.util.Map";
            case "Date" -> "java.util.Date";
            default -> "java.lang." + wrong.expected();
        };
    }

    /** Nothing when AWS sends no message. */
    static @Nullable String textOf(Refusal refusal) {
        return refusal.text().isEmpty() ? null : refusal.text();
    }
}
