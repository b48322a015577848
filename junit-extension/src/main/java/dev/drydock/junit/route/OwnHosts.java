package dev.drydock.junit.route;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Hosts that are near: this machine, and what has an address or a name of its network alone. A client that was told to call
 * one was not made to call AWS. Looks at the text, because to look a name up is to ask the network.
 */
final class OwnHosts {

    private static final Pattern OWN_ADDRESS = Pattern.compile(
            "127\\..*|10\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|\\[?::1\\]?|\\[?f[cd][0-9a-f]{2}:.*");
    private static final Pattern OWN_NAME = Pattern.compile("[^.:]+|.*\\.(localhost|internal|local|test)");

    private OwnHosts() {}

    static boolean has(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return OWN_ADDRESS.matcher(name).matches() || OWN_NAME.matcher(name).matches();
    }
}
