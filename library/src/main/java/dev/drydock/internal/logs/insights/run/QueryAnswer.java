package dev.drydock.internal.logs.insights.run;

import java.util.List;

/**
 * What a query found.
 *
 * @param rows the rows
 * @param matched how many events its filters let through
 * @param scanned how many events were searched
 * @param bytes the size of their messages
 * @param groups how many log groups were searched
 */
public record QueryAnswer(List<ResultRow> rows, long matched, long scanned, long bytes, int groups) {

    /** Nothing was searched. */
    public static final QueryAnswer NONE = new QueryAnswer(List.of(), 0, 0, 0, 0);
}
