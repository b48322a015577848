package dev.drydock.internal.logs.insights;

import dev.drydock.internal.logs.insights.run.QueryAnswer;
import java.util.List;

/**
 * A query that was started.
 *
 * @param id its id
 * @param number its place among all queries of the account and region, from 1
 * @param text the whole query, as AWS keeps it: log groups and times, then what was asked
 * @param asked where the caller's own text begins in what is read; 0 if it names the log groups itself
 * @param read what is read: the whole query, or the caller's own where that names the log groups
 * @param groups the names of the log groups that it searches
 * @param identifiers the same as the caller wrote them
 * @param start the first instant that it searches, in epoch milliseconds, as are the others
 * @param end the last one
 * @param limit how many rows it may have, unless it says so itself
 * @param createdAt when it was started
 * @param endedAt when it ended; 0 as long as it has not
 * @param phase how far it is
 * @param answer what it found; nothing as long as it is not complete
 */
record StartedQuery(
        String id,
        long number,
        String text,
        int asked,
        String read,
        List<String> groups,
        List<String> identifiers,
        long start,
        long end,
        int limit,
        long createdAt,
        long endedAt,
        QueryPhase phase,
        QueryAnswer answer) {

    StartedQuery running() {
        return with(0, QueryPhase.RUNNING, answer);
    }

    StartedQuery ended(long at, QueryPhase how, QueryAnswer found) {
        return with(at, how, found);
    }

    private StartedQuery with(long at, QueryPhase next, QueryAnswer found) {
        return new StartedQuery(
                id, number, text, asked, read, groups, identifiers, start, end, limit, createdAt, at, next, found);
    }
}
