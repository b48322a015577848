package dev.drydock.internal.metrics.evaluation;

/**
 * A period of what an alarm watches.
 *
 * @param at when it begins, in milliseconds since the epoch
 * @param value NaN if there was none
 * @param samples how many values it is of; NaN if that is not known, as of formulas
 */
record AlarmPoint(long at, double value, double samples) {

    boolean isMissing() {
        return Double.isNaN(value);
    }
}
