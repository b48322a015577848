package dev.drydock.internal.logs.recipient;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.model.Arn;
import org.jspecify.annotations.Nullable;

/** The services that subscriptions deliver to, which AWS calls vendors, by their names in ARNs. */
public enum Vendor {
    LAMBDA("lambda", "function:", TargetMessages.LAMBDA_REFUSES, ""),
    KINESIS("kinesis", "stream/", TargetMessages.KINESIS_REFUSES, "Kinesis stream."),
    FIREHOSE("firehose", "deliverystream/", TargetMessages.FIREHOSE_REFUSES, "Firehose."),
    LOGS("logs", "destination:", TargetMessages.DESTINATION_REFUSES, "");

    private final String service;
    private final String resource;
    private final Message refusal;
    private final String healthCheck;

    Vendor(String service, String resource, Message refusal, String healthCheck) {
        this.service = service;
        this.resource = resource;
        this.refusal = refusal;
        this.healthCheck = healthCheck;
    }

    /** The one of an ARN; null if it is of none. */
    public static @Nullable Vendor of(Arn arn) {
        for (Vendor each : values()) {
            if (each.service.equals(arn.service())) {
                return each;
            }
        }
        return null;
    }

    /** Whether an ARN of the service is that of something that takes what is delivered. */
    public boolean names(Arn arn) {
        return arn.resource().startsWith(resource) && arn.resource().length() > resource.length();
    }

    /** The name of what an ARN is of. */
    String nameIn(Arn arn) {
        return arn.resource().substring(resource.length());
    }

    /** What whoever names it is told when a test message does not arrive. */
    Message refusal() {
        return refusal;
    }

    /** Whether it is sent a message first that says whether it takes any: streams are, functions are not. */
    public boolean isChecked() {
        return !healthCheck.isEmpty();
    }

    /** That message. */
    String healthCheck() {
        return "CWL CONTROL MESSAGE: Checking health of destination " + healthCheck;
    }

    @Override
    public String toString() {
        return service;
    }
}
