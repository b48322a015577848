package dev.drydock.internal.loadbalancing.rule;

import dev.drydock.internal.loadbalancing.store.AddressBlock;

/** What may stand in the values of conditions. */
final class ConditionTexts {

    private static final int LONGEST = 128;
    private static final int LONGEST_NAME = 40;
    private static final String IN_HOSTS = "-.*?";
    private static final String IN_PATHS = "_-.$/~\"'@:+&*?";
    private static final String IN_NAMES = "!#$%&'*+-.^_`|~";

    private ConditionTexts() {}

    static void requireShort(String field, String value) {
        if (value.length() > LONGEST) {
            throw RuleMessages.TOO_LONG.with(field, LONGEST);
        }
    }

    /** Of letters, digits, hyphens, dots and wildcards; at least one dot, and only letters after the last one. */
    static void requireHost(String value) {
        int dot = value.lastIndexOf('.');
        boolean endsInLetters = value.chars().skip(dot + 1L).allMatch(each -> isLetter(each) || isWildcard(each));
        if (dot < 0 || !endsInLetters || !consistsOf(value, IN_HOSTS)) {
            throw RuleMessages.BAD_VALUE.with(
                    "host-header",
                    value,
                    "it must have at least one '.', only letters after the last one, and otherwise letters, digits and"
                            + " any of -.*?");
        }
    }

    static void requirePath(String value) {
        if (value.isEmpty() || !consistsOf(value, IN_PATHS)) {
            throw RuleMessages.BAD_VALUE.with(
                    "path-pattern", value, "it can have letters, digits and any of " + IN_PATHS);
        }
    }

    static void requireHeaderName(String name) {
        if (name.length() > LONGEST_NAME) {
            throw RuleMessages.TOO_LONG.with("HttpHeaderName", LONGEST_NAME);
        }
        if (name.isEmpty() || !consistsOf(name, IN_NAMES) || name.equalsIgnoreCase("host")) {
            throw RuleMessages.BAD_VALUE.with(
                    "HttpHeaderName", name, "it must be the name of a header other than Host");
        }
    }

    static void requireMethod(String value) {
        if (value.length() > LONGEST_NAME) {
            throw RuleMessages.TOO_LONG.with("http-request-method", LONGEST_NAME);
        }
        boolean allowed = value.chars().allMatch(each -> each >= 'A' && each <= 'Z' || each == '-' || each == '_');
        if (value.isEmpty() || !allowed) {
            throw RuleMessages.METHOD.with();
        }
    }

    static void requireBlock(String value) {
        if (AddressBlock.read(value) == null) {
            throw RuleMessages.BAD_VALUE.with("source-ip", value, "it must be a block in CIDR format");
        }
    }

    /** How many wildcards a pattern has; one behind a backslash is none. */
    static int wildcards(String pattern) {
        int wildcards = 0;
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '\\') {
                i++;
            } else if (isWildcard(pattern.charAt(i))) {
                wildcards++;
            }
        }
        return wildcards;
    }

    private static boolean isWildcard(int each) {
        return each == '*' || each == '?';
    }

    private static boolean isLetter(int each) {
        return each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z';
    }

    private static boolean consistsOf(String text, String more) {
        return text.chars().allMatch(each -> isLetter(each) || each >= '0' && each <= '9' || more.indexOf(each) >= 0);
    }
}
