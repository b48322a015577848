package dev.drydock.internal.logs.insights.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions of JSON. */
final class JsonFunctions {

    private JsonFunctions() {}

    static void addTo(FunctionTable table) {
        table.add("jsonparse", 1, TextFunctions.of(Json::parse))
                .add("jsonstringify", 1, all -> Shaping.isStructure(all[0]) ? Json.text(all[0]) : null)
                .add("jsonarraysize", 1, all -> size(list(all[0])))
                .add("jsonarraycontains", 2, JsonFunctions::contains);
    }

    private static @Nullable List<?> list(@Nullable Object value) {
        Object parsed = value instanceof String text ? Json.parse(text) : value;
        return parsed instanceof List<?> list ? list : null;
    }

    private static @Nullable Object size(@Nullable List<?> list) {
        return list == null ? null : (Object) (double) list.size();
    }

    private static Object contains(@Nullable Object[] all) {
        List<?> list = list(all[0]);
        String searched = Shaping.text(all[1]);
        if (list == null || searched == null) {
            return false;
        }
        return list.stream()
                .anyMatch(each -> searched.equals(each instanceof Boolean ? each.toString() : Shaping.text(each)));
    }
}
