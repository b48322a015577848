package dev.drydock.internal.metrics.evaluation;

/** How a value is compared with a threshold. */
enum AlarmComparison {
    ABOVE_OR_EQUAL("GreaterThanOrEqualToThreshold", "greater than or equal to"),
    ABOVE("GreaterThanThreshold", "greater than"),
    BELOW("LessThanThreshold", "less than"),
    BELOW_OR_EQUAL("LessThanOrEqualToThreshold", "less than or equal to");

    private final String aws;
    private final String words;

    AlarmComparison(String aws, String words) {
        this.aws = aws;
        this.words = words;
    }

    static AlarmComparison of(String aws) {
        for (AlarmComparison each : values()) {
            if (each.aws.equals(aws)) {
                return each;
            }
        }
        throw new IllegalStateException("Not a comparison that is simulated: " + aws);
    }

    /** As reasons have it: {@code greater than}. */
    String words() {
        return words;
    }

    boolean breaches(double value, double threshold) {
        return switch (this) {
            case ABOVE_OR_EQUAL -> value >= threshold;
            case ABOVE -> value > threshold;
            case BELOW -> value < threshold;
            case BELOW_OR_EQUAL -> value <= threshold;
        };
    }
}
