package dev.drydock.internal.sdk;

import java.net.URL;
import java.security.CodeSource;
import software.amazon.awssdk.core.SdkPojo;

/** Which SDK is on the class path, told by the names of its jars: reading its version would cost a first test more. */
public final class SdkInUse {

    /** The oldest that is supported: its operations every other has, too. */
    public static final String OLDEST = "2.30.38";

    /** The newest whose operations have classes of their own: the one that Drydock was built against. */
    public static final String NEWEST = NewerMembers.BUILT_AGAINST;

    /** Whether requests may have members that Drydock cannot know. */
    public static final boolean MAY_BE_NEWER =
            !isOf(NewerMembers.BUILT_AGAINST, SdkPojo.class) && !isOf(OLDEST, SdkPojo.class);

    private SdkInUse() {}

    /** Whether a class is certainly of that version; a jar under another name may be of any. */
    public static boolean isOf(String version, Class<?> sdk) {
        CodeSource source = sdk.getProtectionDomain().getCodeSource();
        URL jar = source == null ? null : source.getLocation();
        return jar != null && jar.getPath().endsWith('-' + version + ".jar");
    }
}
