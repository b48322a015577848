package dev.drydock.internal.wire;

/** What no client caused and a server goes on after: the client is told, and so is whoever watches the process. */
public final class ServerFailure {

    private ServerFailure() {}

    /**
     * Tells it on standard error, unless it is the virtual machine's own, which a server does not go on after. What
     * Drydock itself says of misuse is one line; of anything else the trace is told.
     *
     * @throws VirtualMachineError if it is one, other than of a stack that was unwound
     */
    public static void survive(Throwable failure) {
        if (failure instanceof VirtualMachineError lost && !(failure instanceof StackOverflowError)) {
            throw lost;
        }
        System.err.println("Drydock answered a request with an error of the server's: " + failure);
        if (!(failure instanceof IllegalStateException) && !(failure instanceof AssertionError)) {
            failure.printStackTrace();
        }
    }
}
