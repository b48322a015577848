package dev.drydock.internal.ecs.query;

import java.util.ArrayList;
import java.util.List;

/** Reads expressions by recursive descent, one method for each rule of the grammar. */
public final class ExpressionParser {

    /** Deeper nesting is refused, so that it cannot overflow the stack. */
    private static final int DEEPEST = 200;

    private final Lexer lexer;
    private int depth;

    private ExpressionParser(String text) {
        this.lexer = new Lexer(text);
    }

    /**
     * Reads an expression. {@code not} binds closest, then {@code and}, then {@code or}; parentheses group.
     *
     * @throws InvalidExpression if the text is none
     */
    public static Expression parse(String text) throws InvalidExpression {
        return new ExpressionParser(text).expression();
    }

    /** {@code expression := or end}. */
    private Expression expression() throws InvalidExpression {
        Expression whole = or();
        if (!lexer.isAtEnd()) {
            throw new InvalidExpression("The end is expected", lexer.position());
        }
        return whole;
    }

    /** {@code or := and (("or" | "||") and)*}. */
    private Expression or() throws InvalidExpression {
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(and());
        } while (lexer.takes("||") || lexer.takesWord("or"));
        return parts.size() == 1 ? parts.get(0) : new Expression.Or(parts);
    }

    /** {@code and := not (("and" | "&&") not)*}. */
    private Expression and() throws InvalidExpression {
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(not());
        } while (lexer.takes("&&") || lexer.takesWord("and"));
        return parts.size() == 1 ? parts.get(0) : new Expression.And(parts);
    }

    /** {@code not := ("not" | "!") not | "(" or ")" | predicate}. */
    private Expression not() throws InvalidExpression {
        if (++depth > DEEPEST) {
            throw new InvalidExpression("The expression is nested too deeply", lexer.position());
        }
        Expression part;
        if (lexer.takes("!") || lexer.takesWord("not")) {
            part = new Expression.Not(not());
        } else if (lexer.takes("(")) {
            part = or();
            if (!lexer.takes(")")) {
                throw new InvalidExpression("A closing parenthesis is expected", lexer.position());
            }
        } else {
            part = predicate();
        }
        depth--;
        return part;
    }

    /** {@code predicate := subject operator [argument]}. */
    private Expression predicate() throws InvalidExpression {
        int start = lexer.position();
        String name = lexer.name();
        if (name.isEmpty()) {
            throw new InvalidExpression("A subject is expected", start);
        }
        Field field = Field.of(name, start);
        int at = lexer.position();
        Operator operator = lexer.operator();
        if (operator == null) {
            throw new InvalidExpression("An operator is expected", at);
        }
        if (!field.kind().takes(operator)) {
            throw new InvalidExpression(field + " cannot be used with " + operator.symbol(), at);
        }
        int argument = lexer.position();
        Expression.Predicate predicate = new Expression.Predicate(field, operator, arguments(operator));
        Arguments.check(predicate, argument);
        return predicate;
    }

    private List<String> arguments(Operator operator) throws InvalidExpression {
        if (!operator.takesArgument()) {
            return List.of();
        }
        if (!operator.takesList()) {
            return List.of(lexer.literal(false));
        }
        if (!lexer.takes("[")) {
            throw new InvalidExpression("A list in brackets is expected", lexer.position());
        }
        List<String> listed = new ArrayList<>();
        do {
            listed.add(lexer.literal(true));
        } while (lexer.takes(","));
        if (!lexer.takes("]")) {
            throw new InvalidExpression("A closing bracket is expected", lexer.position());
        }
        return listed;
    }
}
