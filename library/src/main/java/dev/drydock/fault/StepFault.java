package dev.drydock.fault;


/** What goes wrong with one step in the life of tasks. Strikes every task it is about until it is told otherwise. */
public interface StepFault extends DeclaredFault<StepFault> {

    /**
     * Strikes only the tasks of a group.
     *
     * @param taskGroup {@code service:web}, or {@code family:job} for tasks that RunTask started
     */
    StepFault inGroup(String taskGroup);
}
