package dev.drydock.internal.logs.insights.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The functions of numbers. */
final class NumericFunctions {

    private static final int MOST = 255;
    private static final int MOST_DECIMALS = 15;
    private static final double EARTH_RADIUS_KM = 6_371;

    private NumericFunctions() {}

    static void addTo(FunctionTable table) {
        table.add("abs", 1, of(Math::abs))
                .add("ceil", 1, of(Math::ceil))
                .add("floor", 1, of(Math::floor))
                .add("log", 1, of(Math::log))
                .add("sqrt", 1, of(Math::sqrt))
                .add("greatest", 1, MOST, all -> folded(all, Math::max))
                .add("least", 1, MOST, all -> folded(all, Math::min))
                .add("round", 1, 2, NumericFunctions::rounded)
                .add("haversine", 4, NumericFunctions::distance)
                .add("tonumber", 1, of(number -> number))
                .add("todouble", 1, of(number -> number))
                .add("toint", 1, of(number -> within(number, Integer.MIN_VALUE, Integer.MAX_VALUE)))
                .add("tolong", 1, of(number -> within(number, Long.MIN_VALUE, Long.MAX_VALUE)));
    }

    private static ScalarFunction.Body of(DoubleUnaryOperator operator) {
        return all -> Numeric.value(operator.applyAsDouble(Numeric.of(all[0])));
    }

    private static double within(double number, double least, double most) {
        double whole = number < 0 ? Math.ceil(number) : Math.floor(number);
        return whole >= least && whole <= most ? whole : Double.NaN;
    }

    private static @Nullable Object folded(@Nullable Object[] all, DoubleBinaryOperator operator) {
        double folded = Numeric.of(all[0]);
        for (Object each : all) {
            folded = operator.applyAsDouble(folded, Numeric.of(each));
        }
        return Numeric.value(folded);
    }

    private static @Nullable Object rounded(@Nullable Object[] all) {
        double number = Numeric.of(all[0]);
        double decimals = all.length == 1 ? 0 : Numeric.of(all[1]);
        if (Numeric.value(number) == null || !(Math.abs(decimals) <= MOST_DECIMALS)) {
            return null;
        }
        return BigDecimal.valueOf(number)
                .setScale((int) decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }

    private static @Nullable Object distance(@Nullable Object[] all) {
        double fromLatitude = Math.toRadians(Numeric.of(all[0]));
        double toLatitude = Math.toRadians(Numeric.of(all[2]));
        double longitudes = Math.toRadians(Numeric.of(all[3]) - Numeric.of(all[1]));
        double a = square(Math.sin((toLatitude - fromLatitude) / 2))
                + Math.cos(fromLatitude) * Math.cos(toLatitude) * square(Math.sin(longitudes / 2));
        return Numeric.value(2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(a)));
    }

    private static double square(double number) {
        return number * number;
    }
}
