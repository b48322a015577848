package dev.drydock.internal.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import dev.drydock.wire.WireFormatException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads JSON numbers into Java's, refusing what does not fit. */
final class WireNumbers {

    /** No long has more digits; a number with more before its point is out of range, however it is written. */
    private static final int LONG_DIGITS = 19;

    /**
     * Nothing here distinguishes values below a billionth from zero; it keeps tiny exponents from becoming huge
     * divisors.
     */
    private static final int SMALLEST_DIGITS = -10;

    private final JsonParser in;

    WireNumbers(JsonParser in) {
        this.in = in;
    }

    long whole(long least, long most) throws IOException {
        long value;
        if (in.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            try {
                value = in.getLongValue();
            } catch (InputCoercionException e) {
                throw outOfRange(e);
            }
        } else {
            // 2.0 and 1e3 are whole numbers too.
            BigDecimal decimal = bounded("a whole number");
            try {
                value = decimal.longValueExact();
            } catch (ArithmeticException e) {
                if (decimal.stripTrailingZeros().scale() <= 0) {
                    throw outOfRange(e);
                }
                throw new WrongTypeException(
                        WirePath.of(in), "expected a whole number, found a fraction", wrong("Integer"), e);
            }
        }
        if (value < least || value > most) {
            throw outOfRange(null);
        }
        return value;
    }

    double floating() throws IOException {
        if (in.currentToken() == JsonToken.VALUE_STRING) {
            return switch (in.getText()) {
                case "NaN" -> Double.NaN;
                case "Infinity" -> Double.POSITIVE_INFINITY;
                case "-Infinity" -> Double.NEGATIVE_INFINITY;
                default -> throw WirePath.mismatch(in, "a number");
            };
        }
        if (!in.currentToken().isNumeric()) {
            throw WirePath.mismatch(in, "a number");
        }
        return in.getDoubleValue();
    }

    Instant instant() throws IOException {
        BigDecimal seconds = bounded("a number of seconds since 1970");
        try {
            return Instant.ofEpochMilli(
                    seconds.movePointRight(3).setScale(0, RoundingMode.FLOOR).longValueExact());
        } catch (ArithmeticException e) {
            throw outOfRange(e);
        }
    }

    BigDecimal decimal(String expected) throws IOException {
        if (!in.currentToken().isNumeric()) {
            throw WirePath.mismatch(in, expected);
        }
        try {
            return in.getDecimalValue();
        } catch (NumberFormatException | StreamReadException e) {
            throw outOfRange(e);
        }
    }

    /** A decimal that fits a long, so that 1e999999999 and 1e-999999999 cost nothing to round. */
    private BigDecimal bounded(String expected) throws IOException {
        BigDecimal value = decimal(expected);
        long digits = (long) value.precision() - value.scale();
        if (value.signum() == 0 || digits < SMALLEST_DIGITS) {
            return BigDecimal.ZERO;
        }
        if (digits > LONG_DIGITS) {
            throw outOfRange(null);
        }
        return value;
    }

    private WireFormatException outOfRange(@Nullable Exception cause) {
        String problem = "the number is out of range";
        return new WrongTypeException(WirePath.of(in), problem, wrong("Integer"), cause);
    }

    private WrongType wrong(String type) {
        return new WrongType(in.currentToken(), type, null);
    }
}
