package dev.drydock.internal.container;

import java.util.List;

/** The options of one shell: {@code -e}, and those that change nothing where nothing is expanded. */
final class ShellOptions {

    private boolean exitsOnFailure;

    /** Whether a failure nobody looks at ends the shell. */
    boolean exitsOnFailure() {
        return exitsOnFailure;
    }

    /** Carries out {@code set} with these arguments. */
    void set(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new NotUnderstood("set without options");
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (read(arguments.get(i))) {
                mustBePipefail(arguments, ++i);
            }
        }
    }

    /**
     * Reads a shell's own arguments up to the program that follows {@code -c}. What comes after it are parameters, which
     * only expansion would show.
     */
    String program(List<String> arguments) {
        boolean given = false;
        int i = 0;
        while (i < arguments.size() && arguments.get(i).startsWith("-")) {
            String word = arguments.get(i++);
            String others = word.replace("c", "");
            given |= others.length() < word.length();
            if (!others.equals("-") && read(others)) {
                mustBePipefail(arguments, i++);
            }
        }
        if (!given || i >= arguments.size()) {
            throw new NotUnderstood("a shell that reads its program from elsewhere");
        }
        return arguments.get(i);
    }

    /** Reads {@code -eu} or {@code +e} and tells whether an option's name follows. */
    private boolean read(String word) {
        boolean on = word.startsWith("-");
        if (word.length() < 2 || (!on && !word.startsWith("+"))) {
            throw new NotUnderstood("the option " + word);
        }
        boolean named = false;
        for (int i = 1; i < word.length(); i++) {
            switch (word.charAt(i)) {
                case 'e' -> exitsOnFailure = on;
                case 'o' -> named = true;
                case 'u', 'l', 'i' -> {}
                default -> throw new NotUnderstood("the option " + word);
            }
        }
        return named;
    }

    /** The one long option that changes nothing where there are no pipes. */
    private static void mustBePipefail(List<String> arguments, int index) {
        if (index >= arguments.size() || !arguments.get(index).equals("pipefail")) {
            throw new NotUnderstood("-o of something else than pipefail");
        }
    }
}
