package dev.drydock.internal.logs.insights.run;

import dev.drydock.internal.logs.insights.run.ResultRow.Cell;
import dev.drydock.internal.logs.insights.scan.SystemField;
import dev.drydock.internal.logs.insights.value.Shaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last stage: writes rows down as results show them. A field without a value is left out. */
final class Collect extends PlanStage {

    private final String[] names;
    private final Evaluator[] values;
    private final List<ResultRow> rows = new ArrayList<>();

    Collect(Map<String, Evaluator> columns) {
        this.names = columns.keySet().toArray(new String[0]);
        this.values = columns.values().toArray(new Evaluator[0]);
    }

    @Override
    void take(Row row) {
        List<Cell> cells = new ArrayList<>(names.length + 1);
        for (int i = 0; i < names.length; i++) {
            add(cells, names[i], values[i].of(row));
        }
        if (row.event != null) {
            add(cells, SystemField.POINTER.title(), SystemField.POINTER.in(row.event));
        }
        rows.add(new ResultRow(List.copyOf(cells)));
    }

    private static void add(List<Cell> cells, String name, @Nullable Object value) {
        String text = Shaping.text(value);
        if (text != null) {
            cells.add(new Cell(name, text));
        }
    }

    List<ResultRow> rows() {
        return List.copyOf(rows);
    }
}
