package dev.drydock.internal.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A text of a policy with wildcards, in which variables are filled in: a star is any run of characters, a question mark any
 * one. What came out of a variable is no wildcard.
 *
 * <p>Greedy with a single point to go back to, so that its work stays bounded whatever the policy says.
 */
final class PolicyPattern {

    /** In place of wildcards, which texts may have as plain characters. */
    static final int STAR = -1;

    static final int ANY = -2;

    private final int[] units;

    PolicyPattern(int[] units) {
        this.units = units.clone();
    }

    /** A text whose stars and question marks are wildcards. */
    static PolicyPattern of(String text) {
        return new PolicyPattern(text.chars().map(PolicyPattern::unit).toArray());
    }

    static int unit(int character) {
        return character == '*' ? STAR : character == '?' ? ANY : character;
    }

    /** The text, in which wildcards are plain characters. */
    String literal() {
        StringBuilder text = new StringBuilder(units.length);
        for (int unit : units) {
            text.append(unit == STAR ? '*' : unit == ANY ? '?' : (char) unit);
        }
        return text.toString();
    }

    boolean covers(String text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int retry = 0;
        while (in < text.length()) {
            if (at < units.length && units[at] == STAR) {
                star = at++;
                retry = in;
            } else if (at < units.length && (units[at] == ANY || units[at] == text.charAt(in))) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++retry;
            } else {
                return false;
            }
        }
        return IntStream.range(at, units.length).allMatch(rest -> units[rest] == STAR);
    }

    /** Matches name by name, as ARNs are: a wildcard never reaches beyond a colon, but in the resource. */
    boolean coversArn(String arn) {
        List<PolicyPattern> parts = parts();
        String[] names = arn.split(":", 6);
        if (parts.size() < 6 || names.length < 6) {
            return covers(arn);
        }
        for (int part = 0; part < 6; part++) {
            if (!parts.get(part).covers(names[part])) {
                return false;
            }
        }
        return true;
    }

    private List<PolicyPattern> parts() {
        List<PolicyPattern> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < units.length && parts.size() < 5; at++) {
            if (units[at] == ':') {
                parts.add(new PolicyPattern(Arrays.copyOfRange(units, from, at)));
                from = at + 1;
            }
        }
        parts.add(new PolicyPattern(Arrays.copyOfRange(units, from, units.length)));
        return parts;
    }
}
