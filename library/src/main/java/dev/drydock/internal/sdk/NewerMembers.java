package dev.drydock.internal.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Finds members that a request gives and that Drydock cannot know, because they are younger than the SDK it was built
 * against. With that SDK and with older ones there are none, and nothing is looked at.
 */
public final class NewerMembers {

    /** The SDK Drydock was built against. */
    public static final String BUILT_AGAINST = "2.57.8";

    static final String TABLE = "members.txt";

    private static final boolean POSSIBLE = isNewer(version());

    private NewerMembers() {}

    /** The paths of those members in a request, {@code deploymentConfiguration.speed}; mostly none. */
    public static List<String> of(SdkPojo request) {
        return POSSIBLE ? Table.KNOWN.lacksOf(request) : List.of();
    }

    /** Whether a version of the SDK may have what {@link #BUILT_AGAINST} lacks; one that cannot be read may. */
    static boolean isNewer(String version) {
        String[] theirs = version.replace('-', '.').split("\\.");
        String[] ours = BUILT_AGAINST.split("\\.");
        for (int part = 0; part < ours.length; part++) {
            int difference = part < theirs.length ? number(theirs[part]) - number(ours[part]) : -1;
            if (difference != 0) {
                return difference > 0;
            }
        }
        return false;
    }

    private static int number(String part) {
        boolean isNumber = !part.isEmpty() && part.length() < 9;
        for (int i = 0; i < part.length(); i++) {
            isNumber &= Character.isDigit(part.charAt(i));
        }
        return isNumber ? Integer.parseInt(part) : Integer.MAX_VALUE;
    }

    /** Read by name: the compiler would copy the value of the constant into this class. */
    private static String version() {
        try {
            Class<?> info = Class.forName("software.amazon.awssdk.core.util.VersionInfo");
            return String.valueOf(info.getField("SDK_VERSION").get(null));
        } catch (ReflectiveOperationException | LinkageError e) {
            return "unknown";
        }
    }

    /** Read only where it is needed. */
    private static final class Table {

        static final MemberTable KNOWN = new MemberTable(read());

        private static String read() {
            try (InputStream in = NewerMembers.class.getResourceAsStream(TABLE)) {
                if (in == null) {
                    throw new IllegalStateException("The table of members is missing from the class path");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the table of members", e);
            }
        }
    }
}
