package dev.drydock.internal.container;

import java.util.List;

/** What {@code echo} and {@code printf} print, by the rules of bash. */
final class PrintedText {

    private PrintedText() {}

    /** The output of {@code echo} with these arguments: {@code -n} leaves the line open, {@code -e} reads escapes. */
    static String echo(List<String> arguments) {
        boolean newline = true;
        boolean escapes = false;
        int first = 0;
        while (first < arguments.size() && isEchoOption(arguments.get(first))) {
            String option = arguments.get(first++);
            for (int i = 1; i < option.length(); i++) {
                switch (option.charAt(i)) {
                    case 'n' -> newline = false;
                    case 'e' -> escapes = true;
                    default -> escapes = false;
                }
            }
        }
        String text = String.join(" ", arguments.subList(first, arguments.size()));
        StringBuilder printed = new StringBuilder(text.length() + 1);
        if (!escapes) {
            printed.append(text);
        } else if (!unescape(text, printed)) {
            newline = false;
        }
        return newline ? printed.append('\n').toString() : printed.toString();
    }

    /** The output of {@code printf}: conversions s, d and i without flags or widths. */
    static String printf(String format, List<String> arguments) {
        StringBuilder printed = new StringBuilder();
        int argument = 0;
        do {
            int before = argument;
            for (int i = 0; i < format.length(); i++) {
                char c = format.charAt(i);
                if (c == '\\') {
                    i = escape(format, i, false, printed);
                } else if (c != '%') {
                    printed.append(c);
                } else {
                    i++;
                    argument += conversion(i < format.length() ? format.charAt(i) : ' ', arguments, argument, printed);
                }
            }
            if (argument == before) {
                break;
            }
        } while (argument < arguments.size());
        return printed.toString();
    }

    /** Prints one conversion and says how many arguments it took; those that are missing are empty, or zero. */
    private static int conversion(char kind, List<String> arguments, int next, StringBuilder printed) {
        boolean given = next < arguments.size();
        switch (kind) {
            case '%' -> {
                printed.append('%');
                return 0;
            }
            case 's' -> printed.append(given ? arguments.get(next) : "");
            case 'd', 'i' -> printed.append(given ? integer(arguments.get(next)) : "0");
            default -> throw new NotUnderstood("printf %" + kind);
        }
        return 1;
    }

    private static String integer(String argument) {
        String digits = argument.startsWith("-") ? argument.substring(1) : argument;
        boolean octal = digits.length() > 1 && digits.startsWith("0");
        if (digits.isEmpty() || digits.length() > 18 || octal || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new NotUnderstood("a conversion of something else than a decimal number");
        }
        return digits.equals("0") ? digits : argument;
    }

    private static boolean isEchoOption(String argument) {
        return argument.length() > 1
                && argument.charAt(0) == '-'
                && argument.chars().skip(1).allMatch(c -> c == 'n' || c == 'e' || c == 'E');
    }

    /** Whether the text was printed to its end, and not cut by {@code \c}. */
    private static boolean unescape(String text, StringBuilder printed) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\\') {
                printed.append(text.charAt(i));
            } else if (text.startsWith("c", i + 1)) {
                return false;
            } else {
                i = escape(text, i, true, printed);
            }
        }
        return true;
    }

    /** Prints the escape that starts at the index and returns the index of its last character. */
    private static int escape(String text, int backslash, boolean echo, StringBuilder printed) {
        int at = backslash + 1;
        char c = at < text.length() ? text.charAt(at) : '\\';
        String plain = "ntrabfve\\";
        int index = plain.indexOf(c);
        if (index >= 0) {
            printed.append("\n\t\r\u0007\b\f\u000b\u001b\\".charAt(index));
            return at;
        }
        if (c == 'x') {
            return code(text, at + 1, 2, 16, printed);
        }
        if (echo ? c == '0' : c >= '0' && c <= '7') {
            return code(text, echo ? at + 1 : at, 3, 8, printed);
        }
        if (c == 'u' || c == 'U' || c == 'E' || c == 'c') {
            throw new NotUnderstood("\\" + c);
        }
        if (echo || (c != '"' && c != '\'')) {
            printed.append('\\');
        }
        printed.append(c);
        return at;
    }

    private static int code(String text, int start, int longest, int radix, StringBuilder printed) {
        int value = 0;
        int at = start;
        while (at < text.length() && at < start + longest && Character.digit(text.charAt(at), radix) >= 0) {
            value = value * radix + Character.digit(text.charAt(at++), radix);
        }
        // Bytes above 127 are halves of UTF-8 characters, and NUL ends nothing worth logging.
        if (value < 1 || value > 127) {
            throw new NotUnderstood("the escape of a byte that is no ASCII character");
        }
        printed.append((char) value);
        return at - 1;
    }
}
