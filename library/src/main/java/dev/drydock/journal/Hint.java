package dev.drydock.journal;

import org.apiguardian.api.API;

/**
 * What Drydock adds to an AWS error: a suppressed, stackless exception whose text says what would have helped, such as
 * {@code clusters here: prod}. AWS's own class, code and message stay exactly as they are.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class Hint extends RuntimeException {

    public Hint(String text) {
        super(text, null, false, false);
    }
}
