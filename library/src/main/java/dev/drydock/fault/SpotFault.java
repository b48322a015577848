package dev.drydock.fault;


/** Tasks on Fargate Spot, whose capacity is to be taken back now. */
public interface SpotFault {

    /**
     * The tasks get their two minutes' warning: they are wanted STOPPED at once with stop code {@code SpotInterruption},
     * their containers get SIGTERM, and SIGKILL after their stop timeout or two minutes, whichever is sooner.
     *
     * @return how many tasks are interrupted
     * @throws IllegalArgumentException if none of them runs on capacity provider FARGATE_SPOT
     */
    int interrupt();
}
