package dev.drydock.internal.metrics.math;

import java.util.List;

/** What an expression, or a part of it, comes to. */
sealed interface MathValue {

    /** A number. */
    record Scalar(double number) implements MathValue {}

    /** One time series. */
    record Single(MathSeries series) implements MathValue {}

    /** Several time series in an order. */
    record Many(List<MathSeries> series) implements MathValue {}

    /** A text, or a word such as {@code REPEAT}. */
    record Word(String text) implements MathValue {}
}
