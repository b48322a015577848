package dev.drydock.internal.container;

import dev.drydock.internal.container.ShellProgram.Chain;
import dev.drydock.internal.container.ShellProgram.Link;
import dev.drydock.internal.container.ShellProgram.Loop;
import dev.drydock.internal.container.ShellProgram.Sequence;
import dev.drydock.internal.container.ShellProgram.Simple;
import dev.drydock.internal.container.ShellProgram.Target;
import dev.drydock.internal.container.ShellToken.Operator;
import dev.drydock.internal.container.ShellToken.Redirect;
import dev.drydock.internal.container.ShellToken.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads lists of simple commands and {@code while} loops; every other construct of a shell is not understood. */
final class ShellParser {

    /** Loops in loops; deeper ones exist in attacks on parsers only. */
    private static final int DEEPEST = 32;

    private static final Set<String> NOT_INTERPRETED =
            Set.of("if", "then", "else", "elif", "fi", "for", "case", "esac", "select", "function", "time", "!", "[[");

    private final List<ShellToken> tokens;
    private int next;
    private int depth;

    private ShellParser(List<ShellToken> tokens) {
        this.tokens = tokens;
    }

    /** The program a text says. */
    static Sequence parse(String text) {
        ShellParser parser = new ShellParser(ShellLexer.tokens(text));
        Sequence program = parser.sequence("");
        if (parser.peek() != null) {
            throw new NotUnderstood("what follows the program's end");
        }
        return program;
    }

    private Sequence sequence(String terminator) {
        List<Chain> chains = new ArrayList<>();
        skipNewlines();
        while (peek() != null && !(peek() instanceof Word word && isTerminator(word, terminator))) {
            Chain chain = chain();
            if (peek() == Operator.BACKGROUND) {
                next++;
                skipNewlines();
                chains.add(new Chain(chain.links(), true));
                continue;
            }
            chains.add(chain);
            if (peek() == Operator.SEMICOLON || peek() == Operator.NEWLINE) {
                next++;
                skipNewlines();
            } else if (peek() != null) {
                throw new NotUnderstood("a command after " + peek());
            }
        }
        return new Sequence(List.copyOf(chains));
    }

    private static boolean isTerminator(Word word, String terminator) {
        return !terminator.isEmpty() && word.is(terminator);
    }

    private Chain chain() {
        List<Link> links = new ArrayList<>();
        links.add(new Link(true, command()));
        while (peek() == Operator.AND || peek() == Operator.OR) {
            boolean onSuccess = peek() == Operator.AND;
            next++;
            skipNewlines();
            links.add(new Link(onSuccess, command()));
        }
        return new Chain(List.copyOf(links), false);
    }

    private ShellProgram command() {
        if (peek() instanceof Word word && word.plain()) {
            if (word.is("while") || word.is("until")) {
                next++;
                return loop(word.is("until"));
            }
            if (word.is("do") || word.is("done") || NOT_INTERPRETED.contains(word.text()) || isAssignment(word)) {
                throw new NotUnderstood(word.text());
            }
        }
        return simple();
    }

    private static boolean isAssignment(Word word) {
        return word.text().indexOf('=') > 0;
    }

    private Loop loop(boolean until) {
        if (++depth > DEEPEST) {
            throw new NotUnderstood("loops this deep");
        }
        Sequence condition = block("do");
        Sequence body = block("done");
        depth--;
        return new Loop(until, condition, body);
    }

    private Sequence block(String terminator) {
        Sequence block = sequence(terminator);
        if (block.chains().isEmpty() || peek() == null) {
            throw new NotUnderstood("a loop without " + terminator);
        }
        next++;
        return block;
    }

    private Simple simple() {
        List<String> words = new ArrayList<>();
        List<Target> redirects = new ArrayList<>();
        while (peek() instanceof Word || peek() instanceof Redirect) {
            ShellToken token = tokens.get(next++);
            if (token instanceof Word word) {
                words.add(word.text());
            } else if (token instanceof Redirect redirect) {
                redirects.add(new Target(redirect, redirect.target() == 0 ? fileName() : ""));
            }
        }
        if (words.isEmpty()) {
            throw new NotUnderstood("a command without a name");
        }
        return new Simple(List.copyOf(words), List.copyOf(redirects));
    }

    private String fileName() {
        if (peek() instanceof Word word && !word.text().isEmpty()) {
            next++;
            return word.text();
        }
        throw new NotUnderstood("a redirection to nowhere");
    }

    private void skipNewlines() {
        while (peek() == Operator.NEWLINE) {
            next++;
        }
    }

    private @Nullable ShellToken peek() {
        return next < tokens.size() ? tokens.get(next) : null;
    }
}
