package dev.drydock.internal.metrics.evaluation;

import java.util.Set;
import java.util.function.UnaryOperator;

/** The rule of a composite alarm, or a part of it. */
sealed interface AlarmRuleNode {

    /**
     * Whether it holds.
     *
     * @param states the state of an alarm by its name
     */
    boolean holds(UnaryOperator<String> states);

    /** Adds the names of the alarms that it is about, in the order in which they stand. */
    void children(Set<String> into);

    /** {@code TRUE} or {@code FALSE}. */
    record Constant(boolean value) implements AlarmRuleNode {

        @Override
        public boolean holds(UnaryOperator<String> states) {
            return value;
        }

        @Override
        public void children(Set<String> into) {
            // It is about none.
        }
    }

    /** {@code ALARM(name)}. */
    record InState(String state, String alarm) implements AlarmRuleNode {

        @Override
        public boolean holds(UnaryOperator<String> states) {
            return state.equals(states.apply(alarm));
        }

        @Override
        public void children(Set<String> into) {
            into.add(alarm);
        }
    }

    /** {@code NOT …}. */
    record Not(AlarmRuleNode inner) implements AlarmRuleNode {

        @Override
        public boolean holds(UnaryOperator<String> states) {
            return !inner.holds(states);
        }

        @Override
        public void children(Set<String> into) {
            inner.children(into);
        }
    }

    /** {@code … AND …}. */
    record Both(AlarmRuleNode left, AlarmRuleNode right) implements AlarmRuleNode {

        @Override
        public boolean holds(UnaryOperator<String> states) {
            return left.holds(states) && right.holds(states);
        }

        @Override
        public void children(Set<String> into) {
            left.children(into);
            right.children(into);
        }
    }

    /** {@code … OR …}. */
    record Either(AlarmRuleNode left, AlarmRuleNode right) implements AlarmRuleNode {

        @Override
        public boolean holds(UnaryOperator<String> states) {
            return left.holds(states) || right.holds(states);
        }

        @Override
        public void children(Set<String> into) {
            left.children(into);
            right.children(into);
        }
    }
}
