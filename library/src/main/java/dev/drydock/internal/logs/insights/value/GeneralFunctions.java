package dev.drydock.internal.logs.insights.value;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The general functions: what is present, and which value to take. */
final class GeneralFunctions {

    private static final int MOST = 255;

    /** Ten conditions with their values, and one for all other cases. */
    private static final int MOST_CASES = 21;

    private GeneralFunctions() {}

    static void addTo(FunctionTable table) {
        table.add("ispresent", 1, all -> all[0] != null)
                .add("coalesce", 1, MOST, GeneralFunctions::coalesce)
                .add("case", 2, MOST_CASES, GeneralFunctions::firstCase)
                .add("if", 3, all -> Shaping.holds(all[0]) ? all[1] : all[2])
                .add("isnumeric", 1, all -> !Double.isNaN(Numeric.of(all[0])))
                .add("messagesize", 1, all -> size(Shaping.plainText(all[0])));
    }

    private static @Nullable Object coalesce(@Nullable Object[] all) {
        for (Object each : all) {
            if (each != null) {
                return each;
            }
        }
        return null;
    }

    private static @Nullable Object firstCase(@Nullable Object[] all) {
        for (int i = 0; i + 1 < all.length; i += 2) {
            if (Shaping.holds(all[i])) {
                return all[i + 1];
            }
        }
        return all.length % 2 == 1 ? all[all.length - 1] : null;
    }

    private static @Nullable Object size(@Nullable String text) {
        return text == null ? null : (Object) (double) text.getBytes(StandardCharsets.UTF_8).length;
    }
}
