package dev.drydock.call;

/**
 * What Drydock adds to an AWS error: a suppressed, stackless exception whose text says what would have helped, such as
 * {@code clusters here: prod}. AWS's own class, code and message stay exactly as they are.
 */
public final class Hint extends RuntimeException {

    Hint(String text) {
        super(text, null, false, false);
    }
}
