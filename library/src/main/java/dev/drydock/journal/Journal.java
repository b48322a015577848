package dev.drydock.journal;

import dev.drydock.operation.OperationName;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Every call made to the world, and what the world did, in order. Two runs with one seed give the same text, byte for
 * byte.
 *
 * <pre>{@code
 * assertThat(aws.journal().calls(RUN_TASK)).hasSize(1);
 * System.out.println(aws.journal().text());
 * }</pre>
 *
 * <p>A ring: it keeps the last 10,000 calls, or as many as fit in 32 MiB, and the last 100,000 notes of what happened
 * between them, and {@link #dropped()} says how many calls it no longer has.
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface Journal {

    /** The calls that are still in the journal, the oldest first; those of {@code given()} are marked as setup. */
    List<Call> calls();

    /**
     * The calls of one operation that are still in the journal, the oldest first; those of {@code given()} and of other
     * programs left out.
     */
    List<Call> calls(OperationName name);

    /** How many calls have fallen out of the ring. */
    long dropped();

    /**
     * What happened to tasks in every account and region, the oldest first. Where the world went to a snapshot that was read
     * from text, the history begins with the tasks that ran then.
     *
     * <pre>{@code
     * assertThat(aws.journal().taskMoves()).extracting(TaskMove::what).contains("STOPPED");
     * }</pre>
     */
    List<TaskMove> taskMoves();

    /**
     * How many tasks services wanted, the oldest first, in every account and region. Where the world went to a snapshot that
     * was read from text, the history begins with what was wanted then.
     *
     * <pre>{@code
     * assertThat(aws.journal().desiredChanges()).last().extracting(DesiredChange::desiredCount).isEqualTo(2);
     * }</pre>
     */
    List<DesiredChange> desiredChanges();

    /**
     * How many notes of what happened have fallen out of the ring: as long as it is 0, {@link #taskMoves()} and {@link
     * #desiredChanges()} are whole.
     */
    long droppedNotes();

    /**
     * The journal as text, one line a call or note, with offsets from the world's start:
     * {@code +0.000s #1 ecs:CreateCluster {clusterName=prod} -> {cluster={…}}}.
     */
    String text();

    /** A call as {@link #text()} prints it, without the end of the line. */
    String line(Call call);
}
