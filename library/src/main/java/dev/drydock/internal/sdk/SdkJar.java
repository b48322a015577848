package dev.drydock.internal.sdk;

import java.net.URL;
import java.security.CodeSource;

/** Which SDK a class is of, told by the name of its jar: reading its version would cost a first test more. */
public final class SdkJar {

    private SdkJar() {}

    /** Whether a class is certainly of that version; a jar under another name may be of any. */
    public static boolean isOf(String version, Class<?> sdk) {
        CodeSource source = sdk.getProtectionDomain().getCodeSource();
        URL jar = source == null ? null : source.getLocation();
        return jar != null && jar.getPath().endsWith('-' + version + ".jar");
    }
}
