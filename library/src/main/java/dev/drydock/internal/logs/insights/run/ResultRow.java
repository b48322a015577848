package dev.drydock.internal.logs.insights.run;

import java.util.List;

/**
 * A row as GetQueryResults shows it.
 *
 * @param cells the fields that have a value, in the order of the columns
 */
public record ResultRow(List<Cell> cells) {

    /** A field and its value, as it is shown. */
    public record Cell(String field, String value) {}
}
