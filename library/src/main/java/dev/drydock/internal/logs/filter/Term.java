package dev.drydock.internal.logs.filter;

import dev.drydock.internal.call.text.LinearPattern;

/** One term of a pattern. */
sealed interface Term {

    boolean occursIn(String message);

    /** A word or a quoted phrase; a phrase of blanks alone occurs in every message, as on AWS. */
    record Phrase(String text) implements Term {

        @Override
        public boolean occursIn(String message) {
            return text.isBlank() || message.contains(text);
        }
    }

    /** A regular expression, found anywhere in the message. */
    record Expression(LinearPattern pattern) implements Term {

        @Override
        public boolean occursIn(String message) {
            return pattern.occursIn(message);
        }
    }
}
