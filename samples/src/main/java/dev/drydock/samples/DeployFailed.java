package dev.drydock.samples;

/** A deployment did not come to its end; the message says why. */
public final class DeployFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeployFailed(String reason) {
        super(reason);
    }

    DeployFailed(String reason, Throwable cause) {
        super(reason, cause);
    }
}
