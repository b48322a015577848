package dev.drydock.report;

import java.util.List;
import org.apiguardian.api.API;

/**
 * What happened in a world and how it stands, for whoever looks at a failed test. Two runs with one seed tell the same,
 * byte for byte. Making one is no call and moves no time.
 *
 * <pre>{@code
 * aws.view().report().brief(40).forEach(System.err::println);
 * Files.writeString(Path.of("target", "world.txt"), aws.view().report().whole());
 * }</pre>
 *
 * <p>With the JUnit extension a failing test has both without asking.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Report {

    /** The longest line of {@link #brief}, in characters. */
    int WIDTH = 200;

    /** The most that {@link #whole} takes up, in bytes of UTF-8. */
    int MOST_BYTES = 1_000_000;

    /**
     * What a person needs first, in lines of at most {@value #WIDTH} characters: the first and the last calls and what came
     * of them, equal ones folded, of each answer what differs from the one before; then services and tasks that are not as
     * they were wanted and why, faults, what is still to come, and what may have been misunderstood.
     *
     * @param lines how many at most, 20 or more
     * @throws IllegalArgumentException if it is fewer
     */
    List<String> brief(int lines);

    /**
     * Everything: how things stand, and the whole journal. What would be more than {@value #MOST_BYTES} bytes is cut in the
     * middle of the journal, and says how much is left out.
     */
    String whole();
}
