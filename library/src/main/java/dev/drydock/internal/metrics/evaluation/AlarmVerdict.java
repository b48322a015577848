package dev.drydock.internal.metrics.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * What an evaluation says of an alarm.
 *
 * @param state null if it stays as it is
 * @param newest the newest value that counted; NaN if it was missing
 */
record AlarmVerdict(@Nullable String state, String reason, String data, double newest) {}
