package dev.drydock.internal.logs.insights.run;

import dev.drydock.internal.logs.insights.value.Numeric;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What sums up numbers; values that are none do not count. */
final class NumberAccumulators {

    private static final double WHOLE = 100;

    private NumberAccumulators() {}

    /** How many rows there are, or how many have a value. */
    static final class Count implements Accumulator {

        private final @Nullable Evaluator of;
        private long count;

        /** Counts rows in which an expression has a value; all rows if it is null. */
        Count(@Nullable Evaluator of) {
            this.of = of;
        }

        @Override
        public void add(Row row) {
            if (of == null || of.of(row) != null) {
                count++;
            }
        }

        @Override
        public Object result() {
            return (double) count;
        }
    }

    /** The sum of numbers, or their average. */
    static final class Sum implements Accumulator {

        private final Evaluator of;
        private final boolean average;
        private double sum;
        private long count;

        Sum(Evaluator of, boolean average) {
            this.of = of;
            this.average = average;
        }

        @Override
        public void add(Row row) {
            double number = Numeric.of(of.of(row));
            if (!Double.isNaN(number)) {
                sum += number;
                count++;
            }
        }

        @Override
        public @Nullable Object result() {
            return count == 0 ? null : Numeric.value(average ? sum / count : sum);
        }
    }

    /** The variance of numbers as of all there are, or its root, by Welford's method, in one pass. */
    static final class Deviation implements Accumulator {

        private final Evaluator of;
        private final boolean root;
        private double mean;
        private double squares;
        private long count;

        Deviation(Evaluator of, boolean root) {
            this.of = of;
            this.root = root;
        }

        @Override
        public void add(Row row) {
            double number = Numeric.of(of.of(row));
            if (!Double.isNaN(number)) {
                count++;
                double off = number - mean;
                mean += off / count;
                squares += off * (number - mean);
            }
        }

        @Override
        public @Nullable Object result() {
            return count == 0 ? null : Numeric.value(root ? Math.sqrt(squares / count) : squares / count);
        }
    }

    /** The number that so many percent of the numbers do not exceed: one of them, where AWS estimates. */
    static final class Percentile implements Accumulator {

        private final Evaluator of;
        private final Evaluator percent;
        private double[] numbers = new double[16];
        private int count;
        private double wanted = Double.NaN;

        Percentile(Evaluator of, Evaluator percent) {
            this.of = of;
            this.percent = percent;
        }

        @Override
        public void add(Row row) {
            double number = Numeric.of(of.of(row));
            if (Double.isNaN(number)) {
                return;
            }
            wanted = Numeric.of(percent.of(row));
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = number;
        }

        @Override
        public @Nullable Object result() {
            if (count == 0 || !(wanted >= 0 && wanted <= WHOLE)) {
                return null;
            }
            Arrays.sort(numbers, 0, count);
            int rank = (int) Math.ceil(wanted / WHOLE * count);
            return numbers[Math.max(0, rank - 1)];
        }
    }
}
