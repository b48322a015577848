package dev.drydock.time;

import java.time.Duration;
import java.util.List;
import org.apiguardian.api.API;

/**
 * How settling went.
 *
 * @param isDone whether no foreground event is pending anymore
 * @param took how far virtual time moved
 * @param events how many events fired
 * @param pending the events still pending, the next first, at most ten of them
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Settled(boolean isDone, Duration took, long events, List<String> pending) {}
