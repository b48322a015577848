package dev.drydock.internal.ecs.service.operation;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECS says when it refuses the registries of a service. */
final class RegistryMessages {

    static final Message TOO_MANY = invalid("service registries can have at most 1 items.", Source.UNSURE);
    static final Message NO_ARN = invalid("The registryArn of a service registry must be specified.", Source.UNSURE);
    static final Message BOTH_PORTS = invalid(
            "Specify a value for either 'port' or the 'containerName' and 'containerPort' combination, but not both. Remove"
                    + " one and retry.",
            Source.ISSUE);
    static final Message NO_CONTAINER = invalid(
            "When specifying 'host' or 'bridge' for networkMode, values for 'containerName' and 'containerPort' must be"
                    + " specified from the task definition. Registry: {}",
            Source.ISSUE);
    /** Quoted for containerPort; for the other two members by analogy. */
    static final Message NEEDLESS = invalid(
            "The values specified for serviceRegistries do not require a value for '{}'. Remove the value and retry.",
            Source.ISSUE);

    /** The API's page says what SRV records need; the text is worded as that of the other network modes. */
    static final Message NO_PORT = invalid(
            "When specifying 'awsvpc' for networkMode, a value for 'port' or values for 'containerName' and"
                    + " 'containerPort' must be specified. Registry: {}",
            Source.UNSURE);
    /** The guide's considerations rule it out; the text is worded by analogy. */
    static final Message ADDRESSES_OF_HOSTS = invalid(
            "When specifying 'host' or 'bridge' for networkMode, the registry must have SRV records. Registry: {}",
            Source.UNSURE);

    static final Message CLASSIC =
            invalid("Service registries are not supported with Classic Load Balancers.", Source.UNSURE);
    static final Message TOO_MANY_TASKS =
            invalid("A service with service registries can have at most 1000 tasks.", Source.UNSURE);

    private RegistryMessages() {}

    private static Message invalid(String text, Source source) {
        return new Message("InvalidParameterException", text, source);
    }
}
