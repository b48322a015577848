package dev.drydock.internal.container;

import dev.drydock.internal.container.ShellToken.Operator;
import dev.drydock.internal.container.ShellToken.Redirect;
import dev.drydock.internal.container.ShellToken.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the text of a shell program into words and operators in one pass. What would be expanded (variables, command
 * substitutions, file name patterns with a star, braces, a leading tilde) is not understood.
 */
final class ShellLexer {

    private static final char END = '\0';

    /** Stands for {@code $!}, the last process in the background; no text from outside has it as a word. */
    static final String LAST_BACKGROUND = "$!\0";

    private final String text;
    private final List<ShellToken> tokens = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int next;
    private boolean inWord;
    private boolean quoted;

    private ShellLexer(String text) {
        this.text = text;
    }

    /** The tokens of a program. */
    static List<ShellToken> tokens(String text) {
        if (text.indexOf(END) >= 0) {
            throw new NotUnderstood("a NUL character");
        }
        ShellLexer lexer = new ShellLexer(text);
        while (lexer.next < text.length()) {
            lexer.token(text.charAt(lexer.next));
        }
        lexer.endWord();
        return lexer.tokens;
    }

    private void token(char c) {
        switch (c) {
            case ' ', '\t' -> {
                endWord();
                next++;
            }
            case '\n' -> operator(Operator.NEWLINE, 1);
            case ';' -> operator(Operator.SEMICOLON, 1);
            case '&' -> ampersand();
            case '|' -> doubled('|', Operator.OR);
            case '>' -> redirect();
            case '\'' -> singleQuoted();
            case '"' -> doubleQuoted();
            case '\\' -> escaped();
            case '#' -> {
                if (inWord) {
                    add(c);
                } else {
                    comment();
                }
            }
            case '$' -> {
                if (!inWord && at(next + 1) == '!' && endsWord(at(next + 2))) {
                    lastBackground();
                } else {
                    dollar("'\"");
                }
            }
            case '~' -> {
                if (!inWord) {
                    throw new NotUnderstood("~");
                }
                add(c);
            }
            case '`', '(', ')', '<', '*', '{', '}' -> throw new NotUnderstood(String.valueOf(c));
            default -> add(c);
        }
    }

    private void add(char c) {
        word.append(c);
        inWord = true;
        next++;
    }

    private void endWord() {
        if (inWord) {
            tokens.add(new Word(word.toString(), !quoted));
            word.setLength(0);
            inWord = false;
            quoted = false;
        }
    }

    private void operator(Operator operator, int length) {
        endWord();
        tokens.add(operator);
        next += length;
    }

    private void lastBackground() {
        word.append(LAST_BACKGROUND);
        inWord = true;
        next += 2;
    }

    private void ampersand() {
        if (at(next + 1) == '>') {
            throw new NotUnderstood("&>");
        }
        operator(at(next + 1) == '&' ? Operator.AND : Operator.BACKGROUND, at(next + 1) == '&' ? 2 : 1);
    }

    private void doubled(char c, Operator operator) {
        if (at(next + 1) != c) {
            throw new NotUnderstood(String.valueOf(c));
        }
        operator(operator, 2);
    }

    private void comment() {
        int end = text.indexOf('\n', next);
        next = end < 0 ? text.length() : end;
    }

    private void singleQuoted() {
        int end = text.indexOf('\'', next + 1);
        if (end < 0) {
            throw new NotUnderstood("a quote that is never closed");
        }
        word.append(text, next + 1, end);
        inWord = true;
        quoted = true;
        next = end + 1;
    }

    private void doubleQuoted() {
        inWord = true;
        quoted = true;
        next++;
        while (at(next) != '"') {
            switch (at(next)) {
                case END -> throw new NotUnderstood("a quote that is never closed");
                case '`' -> throw new NotUnderstood("`");
                case '$' -> dollar("");
                case '\\' -> escapedInQuotes();
                default -> add(at(next));
            }
        }
        next++;
    }

    private void escaped() {
        char c = at(next + 1);
        if (c == END) {
            throw new NotUnderstood("a backslash at the end");
        }
        next += 2;
        if (c != '\n') {
            word.append(c);
            inWord = true;
            quoted = true;
        }
    }

    private void escapedInQuotes() {
        char c = at(next + 1);
        next += 2;
        switch (c) {
            case END -> throw new NotUnderstood("a quote that is never closed");
            case '"', '\\', '$', '`' -> word.append(c);
            case '\n' -> {}
            default -> word.append('\\').append(c);
        }
    }

    /** A dollar sign stands for itself only where nothing to expand follows. */
    private void dollar(String alsoExpands) {
        char c = at(next + 1);
        if (Character.isLetterOrDigit(c) || "_{([?$!#@*-".indexOf(c) >= 0 || alsoExpands.indexOf(c) >= 0) {
            throw new NotUnderstood("$" + c);
        }
        add('$');
    }

    private void redirect() {
        int stream = 1;
        if (inWord && !quoted && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            stream = word.charAt(0) - '0';
            if (word.length() > 1 || stream < 1 || stream > 2) {
                throw new NotUnderstood("a stream other than 1 and 2");
            }
            word.setLength(0);
            inWord = false;
        }
        endWord();
        next++;
        if (at(next) == '&') {
            int target = at(next + 1) - '0';
            if ((target != 1 && target != 2) || !endsWord(at(next + 2))) {
                throw new NotUnderstood(">&");
            }
            next += 2;
            tokens.add(new Redirect(stream, target));
            return;
        }
        if (at(next) == '>') {
            next++;
        }
        tokens.add(new Redirect(stream, 0));
    }

    private static boolean endsWord(char c) {
        return " \t\n;&|>".indexOf(c) >= 0 || c == END;
    }

    private char at(int index) {
        return index < text.length() ? text.charAt(index) : END;
    }
}
