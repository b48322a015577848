package dev.drydock.internal.logs.insights;

/** How far a query is. */
enum QueryPhase {
    SCHEDULED("Scheduled"),
    RUNNING("Running"),
    COMPLETE("Complete"),
    CANCELLED("Cancelled"),
    TIMEOUT("Timeout");

    private final String status;

    QueryPhase(String status) {
        this.status = status;
    }

    /** As the API says it. */
    String status() {
        return status;
    }

    boolean isOver() {
        return this != SCHEDULED && this != RUNNING;
    }
}
