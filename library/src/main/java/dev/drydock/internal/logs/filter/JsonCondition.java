package dev.drydock.internal.logs.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/** What a JSON pattern demands of a document. */
sealed interface JsonCondition {

    boolean holds(JsonNode root);

    /** Every selector in it, from left to right. */
    List<JsonSelector> selectors();

    record All(List<JsonCondition> parts) implements JsonCondition {

        @Override
        public boolean holds(JsonNode root) {
            return parts.stream().allMatch(each -> each.holds(root));
        }

        @Override
        public List<JsonSelector> selectors() {
            return parts.stream().flatMap(each -> each.selectors().stream()).toList();
        }
    }

    record Any(List<JsonCondition> parts) implements JsonCondition {

        @Override
        public boolean holds(JsonNode root) {
            return parts.stream().anyMatch(each -> each.holds(root));
        }

        @Override
        public List<JsonSelector> selectors() {
            return parts.stream().flatMap(each -> each.selectors().stream()).toList();
        }
    }

    /** A property that is not there, an array, an object and null never compare, not even by {@code !=}. */
    record Compared(JsonSelector selector, ComparisonOperator comparison, Literal literal) implements JsonCondition {

        @Override
        public boolean holds(JsonNode root) {
            return selector.in(root).stream().anyMatch(this::isMet);
        }

        private static final BigDecimal HUGE = new BigDecimal("1e999999999");

        private boolean isMet(JsonNode node) {
            if (node.isNumber()) {
                return literal.holds(comparison, decimal(node));
            }
            return node.isTextual() && literal.holds(comparison, node.textValue());
        }

        /** Of a number that no double holds, Jackson 2.15 knows the sign alone; younger ones know it whole. */
        private static BigDecimal decimal(JsonNode number) {
            boolean beyondDouble = number.isDouble() && Double.isInfinite(number.doubleValue());
            return beyondDouble
                    ? HUGE.multiply(BigDecimal.valueOf(Math.signum(number.doubleValue())))
                    : number.decimalValue();
        }

        @Override
        public List<JsonSelector> selectors() {
            return List.of(selector);
        }
    }

    /** {@code IS NULL}, {@code IS TRUE} and {@code IS FALSE}. */
    record Is(JsonSelector selector, Constant constant) implements JsonCondition {

        enum Constant {
            NULL,
            TRUE,
            FALSE
        }

        @Override
        public boolean holds(JsonNode root) {
            return selector.in(root).stream()
                    .anyMatch(each -> constant == Constant.NULL
                            ? each.isNull()
                            : each.isBoolean() && each.booleanValue() == (constant == Constant.TRUE));
        }

        @Override
        public List<JsonSelector> selectors() {
            return List.of(selector);
        }
    }

    record NotExists(JsonSelector selector) implements JsonCondition {

        @Override
        public boolean holds(JsonNode root) {
            return selector.in(root).isEmpty();
        }

        @Override
        public List<JsonSelector> selectors() {
            return List.of(selector);
        }
    }
}
