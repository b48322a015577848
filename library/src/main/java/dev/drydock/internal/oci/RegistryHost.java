package dev.drydock.internal.oci;

import dev.drydock.internal.account.AccountRegion;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of ECR's own hosts, each of which is one registry's. */
public final class RegistryHost {

    private static final int LONGEST = 128;

    private static final Pattern ECR =
            Pattern.compile("([0-9]{12})\\.dkr[.-]ecr(?:-fips)?\\.([a-z]{2,4}(?:-[a-z]+)+-[0-9]+)"
                    + "\\.(?:amazonaws\\.com|amazonaws\\.com\\.cn|amazonaws\\.eu|on\\.aws)(?::[0-9]{1,5})?");

    private RegistryHost() {}

    /** Whose registry a {@code Host} header names; null if it is no host of ECR's. */
    public static @Nullable AccountRegion of(@Nullable String header) {
        if (header == null || header.length() > LONGEST) {
            return null;
        }
        Matcher host = ECR.matcher(header.strip().toLowerCase(Locale.ROOT));
        return host.matches() ? new AccountRegion(host.group(1), host.group(2)) : null;
    }
}
