package dev.drydock.time;

import org.apiguardian.api.API;

/**
 * The simulated world cannot get to what the test waits for: a loop reads the same answer forever, or settling never
 * ends. The message says what is pending, why nothing can change, and what to call.
 *
 * <p>An {@code AssertionError}, so that no {@code catch (Exception)} in a polling loop swallows it.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class DrydockStuckError extends AssertionError {

    /** Makes the error. */
    public DrydockStuckError(String message) {
        super(message);
    }
}
