package dev.drydock.kernel;

import java.time.Duration;
import java.util.List;

/**
 * How settling went.
 *
 * @param isDone whether no foreground event is pending any more
 * @param took how far virtual time moved
 * @param events how many events fired
 * @param pending the events still pending, the next first, at most ten of them
 */
public record Settled(boolean isDone, Duration took, long events, List<String> pending) {}
