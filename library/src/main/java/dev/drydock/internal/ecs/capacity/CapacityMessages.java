package dev.drydock.internal.ecs.capacity;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECS says about capacity provider strategies. */
final class CapacityMessages {

    static final Message NOT_ASSOCIATED = invalid(
            "The specified capacity provider strategy cannot contain a capacity provider that is not associated with"
                    + " the cluster. Associate the capacity provider with the cluster or specify a valid capacity"
                    + " provider and try again.",
            Source.ISSUE);

    static final Message MIXED = invalid(
            "The specified capacity provider strategy cannot contain a mix of capacity providers using Auto Scaling"
                    + " groups and Fargate. Specify one or the other and try again.",
            Source.KNOWN);

    static final Message REPEATS =
            invalid("A capacity provider may only be specified once in a strategy.", Source.EMULATOR);

    static final Message ALL_ZERO = invalid(
            "There are no capacity providers in the capacity provider strategy with a weight value greater than zero."
                    + " Specify a weight value greater than zero for at least one capacity provider and try again.",
            Source.EVIDENCE);

    static final Message DEFAULT_ALL_ZERO = invalid(
            "There are no capacity providers with a weight value greater than zero defined in the default capacity"
                    + " provider strategy. At least one capacity provider must have a weight value greater than zero"
                    + " specified. Update the cluster's default capacity provider strategy or specify a valid capacity"
                    + " provider strategy and try again.",
            Source.ISSUE);

    /** What CreateService and RunTask say. */
    static final Message TWO_BASES = invalid(
            "There are multiple capacity providers in the specified capacity provider strategy with a base value greater"
                    + " than zero. Only one capacity provider can have a base value greater than zero. Specify a valid"
                    + " capacity provider strategy and try again.",
            Source.EVIDENCE);

    /** What CreateCluster and PutClusterCapacityProviders say of the same. */
    static final Message TWO_DEFAULT_BASES = invalid(
            "The specified capacity provider strategy contains multiple capacity providers with a base value defined."
                    + " Only one capacity provider per strategy can have a base value defined.",
            Source.EVIDENCE);

    private CapacityMessages() {}

    private static Message invalid(String text, Source source) {
        return new Message("InvalidParameterException", text, source);
    }
}
