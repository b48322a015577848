package dev.drydock.server;

import dev.drydock.internal.document.Durations;
import dev.drydock.time.TimeMode;

/** Time modes as options and documents write them: {@code eager}, {@code manual}, {@code step:5s}, {@code scaled:60}. */
final class TimeModeText {

    private static final String ALLOWED =
            "eager, manual, step:DURATION such as step:5s, scaled:FACTOR such as scaled:60";

    private TimeModeText() {}

    /**
     * Reads a mode. AUTO is not among them: it recognizes repeated reads of one client, and clients cannot be told
     * apart here.
     *
     * @throws IllegalArgumentException if it is not one, naming those that are
     */
    static TimeMode parse(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        String argument = colon < 0 ? "" : text.substring(colon + 1);
        try {
            if (argument.isEmpty() && colon < 0) {
                if (name.equals("eager")) {
                    return TimeMode.eager();
                }
                if (name.equals("manual")) {
                    return TimeMode.manual();
                }
            } else if (name.equals("step")) {
                return TimeMode.step(Durations.parse(argument));
            } else if (name.equals("scaled")) {
                return TimeMode.scaled(Double.parseDouble(argument));
            }
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("a scale is a positive number, but was \"" + argument + "\"", noNumber);
        }
        throw new IllegalArgumentException("a time mode is one of " + ALLOWED + ", but was \"" + text + "\"");
    }

    /** Writes a mode as it is read. */
    static String of(TimeMode mode) {
        if (mode instanceof TimeMode.Scaled scaled) {
            double factor = scaled.factor();
            return "scaled:" + (factor == Math.rint(factor) && factor < 1e9 ? "" + (long) factor : "" + factor);
        }
        if (mode instanceof TimeMode.Step step) {
            return "step:" + step.by();
        }
        return mode instanceof TimeMode.Manual ? "manual" : "eager";
    }
}
