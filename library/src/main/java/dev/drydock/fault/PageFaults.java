package dev.drydock.fault;

import dev.drydock.operation.OperationName;
import org.apiguardian.api.API;

/**
 * What goes wrong with the pages of listings; says next what that is. Whoever goes on as long as there is a token gets every
 * item exactly once all the same.
 *
 * <pre>{@code
 * aws.faults().pages().areShort();
 * aws.faults().pages().areEmpty();                  // where AWS says that it happens: events of CloudWatch Logs
 * aws.faults().pages().of(LIST_TASKS).areEmpty();
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface PageFaults {

    /**
     * Only pages of one operation.
     *
     * @throws IllegalArgumentException if it does not list in pages
     */
    PageFaults of(OperationName operation);

    /**
     * Pages have fewer items than there are and were asked for, one at least, and a token that goes on. How many is drawn by
     * the seed. A page that has one item anyway stays as it is, and so does what cannot be asked for in pages.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTasks.html">ListTasks: up to so many
     *     results</a>
     */
    PageFault areShort();

    /**
     * Now and then, by the seed, a page has no items but a token that goes on; at most three in a row. Without {@link #of}
     * these are pages of FilterLogEvents and GetLogEvents, of which AWS says so. GetLogEvents ends only when it gives the
     * token that it was asked with, and an empty page has a new one.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html">
     *     FilterLogEvents</a>
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html">
     *     GetLogEvents</a>
     */
    PageFault areEmpty();
}
