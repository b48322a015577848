package dev.drydock.internal.call.text;

/** How what was thrown is called, whoever wrote its class. */
public final class ThrownText {

    private ThrownText() {}

    /** The simple name of its class; of one without a name that of the class which it extends. */
    public static String name(Throwable thrown) {
        Class<?> type = thrown.getClass();
        while (type.getSimpleName().isEmpty()) {
            type = type.getSuperclass();
        }
        return type.getSimpleName();
    }

    /** Its message. One that cannot be told must not stand in for the exception itself. */
    public static String message(Throwable thrown) {
        try {
            return String.valueOf(thrown.getMessage());
        } catch (RuntimeException untold) {
            return "(its getMessage() threw " + name(untold) + ")";
        }
    }
}
