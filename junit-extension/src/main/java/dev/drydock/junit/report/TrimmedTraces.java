package dev.drydock.junit.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether Maven Surefire trims stack traces, as {@code trimStackTrace} asks it to. Then it prints a failure's message and
 * causes, and leaves out what is suppressed in it.
 */
public final class TrimmedTraces {

    /** How Surefire starts a virtual machine: its jar or class, a directory, and in that the properties. */
    private static final Pattern STARTED = Pattern.compile(
            "(?:.*surefirebooter[^ ]*\\.jar|org\\.apache\\.maven\\.surefire\\.booter\\.ForkedBooter) (.+) [^ ]+"
                    + " (surefire[^ _][^ ]*tmp)(?: .*)?");

    private TrimmedTraces() {}

    /** Of this virtual machine; false if it is not Surefire's or does not say. */
    public static boolean isAskedFor() {
        return isAskedFor(System.getProperty("sun.java.command", ""));
    }

    /** Of the virtual machine that was started by that command. */
    static boolean isAskedFor(String command) {
        Matcher started = STARTED.matcher(command);
        if (!started.matches()) {
            return false;
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(Path.of(started.group(1), started.group(2)))) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException notTold) {
            return false;
        }
        return Boolean.parseBoolean(properties.getProperty("isTrimStackTrace"));
    }
}
