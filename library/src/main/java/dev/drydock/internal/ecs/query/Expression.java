package dev.drydock.internal.ecs.query;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A cluster query: a predicate, or predicates joined by {@code not}, {@code and} and {@code or}. Prints as its text. */
public sealed interface Expression {

    /**
     * Any of them.
     *
     * @param parts two or more
     */
    record Or(List<Expression> parts) implements Expression {

        /** Keeps the parts as they are given. */
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return parts.stream().map(Or::grouped).collect(Collectors.joining(" or "));
        }

        private static String grouped(Expression part) {
            return part instanceof Or ? "(" + part + ")" : part.toString();
        }
    }

    /**
     * All of them.
     *
     * @param parts two or more
     */
    record And(List<Expression> parts) implements Expression {

        /** Keeps the parts as they are given. */
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return parts.stream().map(And::grouped).collect(Collectors.joining(" and "));
        }

        private static String grouped(Expression part) {
            return part instanceof Or || part instanceof And ? "(" + part + ")" : part.toString();
        }
    }

    /** The opposite. */
    record Not(Expression part) implements Expression {

        @Override
        public String toString() {
            return "not(" + part + ")";
        }
    }

    /**
     * One comparison.
     *
     * @param field what is compared
     * @param operator how
     * @param arguments none for {@code exists}, any number for {@code in}, otherwise one
     */
    record Predicate(Field field, Operator operator, List<String> arguments) implements Expression {

        /** What need not be quoted; a pattern may contain more, see {@link Lexer}. */
        private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.@/\\\\:+*?^$-]+");

        /** Keeps the arguments as they are given. */
        public Predicate {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String toString() {
            String start = field + " " + operator.symbol();
            if (!operator.takesArgument()) {
                return start;
            }
            String all = arguments.stream().map(Predicate::quoted).collect(Collectors.joining(", "));
            return operator.takesList() ? start + " [" + all + "]" : start + " " + all;
        }

        private static String quoted(String argument) {
            return PLAIN.matcher(argument).matches() ? argument : "'" + argument + "'";
        }
    }
}
