package dev.drydock.internal.ecs.task;

/** When a task reached each stage, in milliseconds since the epoch, -1 before it did. */
public final class TaskInstants {

    private long createdAt = -1;
    private long connectivityAt = -1;
    private long pullStartedAt = -1;
    private long pullStoppedAt = -1;
    private long startedAt = -1;
    private long stoppingAt = -1;
    private long executionStoppedAt = -1;
    private long stoppedAt = -1;
    private long agentsStartedAt = -1;

    TaskInstants() {}

    /** It was launched. */
    public long createdAt() {
        return createdAt;
    }

    /** It was connected last. */
    public long connectivityAt() {
        return connectivityAt;
    }

    /** The pull of its images began. */
    public long pullStartedAt() {
        return pullStartedAt;
    }

    /** The pull of its images ended. */
    public long pullStoppedAt() {
        return pullStoppedAt;
    }

    /** It became RUNNING. */
    public long startedAt() {
        return startedAt;
    }

    /** It was wanted STOPPED. */
    public long stoppingAt() {
        return stoppingAt;
    }

    /** The first of its essential containers ended. */
    public long executionStoppedAt() {
        return executionStoppedAt;
    }

    /** It was STOPPED. */
    public long stoppedAt() {
        return stoppedAt;
    }

    /** Since when the agents of ECS Exec run in its containers. */
    public long agentsStartedAt() {
        return agentsStartedAt;
    }

    // ---- what comes

    void created(long at) {
        createdAt = at;
    }

    /** It is connected. */
    public void connected(long at) {
        connectivityAt = at;
    }

    /** The pull of its images begins. */
    public void pullStarted(long at) {
        pullStartedAt = at;
    }

    /** The pull of its images is over. */
    public void pullStopped(long at) {
        pullStoppedAt = at;
    }

    void started(long at) {
        startedAt = at;
    }

    void stopping(long at) {
        stoppingAt = at;
    }

    /** An essential container has ended; the first one counts. */
    public void executionStopped(long at) {
        executionStoppedAt = executionStoppedAt < 0 ? at : executionStoppedAt;
    }

    void stopped(long at) {
        stoppedAt = at;
    }

    /** The agents of ECS Exec run in its containers. */
    public void agentsStarted(long at) {
        agentsStartedAt = at;
    }

    // ---- images

    Image image() {
        return new Image(
                createdAt,
                connectivityAt,
                pullStartedAt,
                pullStoppedAt,
                startedAt,
                stoppingAt,
                executionStoppedAt,
                stoppedAt,
                agentsStartedAt);
    }

    void restore(Image image) {
        createdAt = image.createdAt;
        connectivityAt = image.connectivityAt;
        pullStartedAt = image.pullStartedAt;
        pullStoppedAt = image.pullStoppedAt;
        startedAt = image.startedAt;
        stoppingAt = image.stoppingAt;
        executionStoppedAt = image.executionStoppedAt;
        stoppedAt = image.stoppedAt;
        agentsStartedAt = image.agentsStartedAt;
    }

    /** Instants as data, in the order a task comes to them. */
    record Image(
            long createdAt,
            long connectivityAt,
            long pullStartedAt,
            long pullStoppedAt,
            long startedAt,
            long stoppingAt,
            long executionStoppedAt,
            long stoppedAt,
            long agentsStartedAt) {}
}
