package dev.drydock.internal.logs.delivery;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What can be set for the access logs of CloudFront, the only ones of which AWS documents it all.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html">Standard
 *     logging</a>
 */
final class CloudFrontLogs {

    static final String SERVICE = "cloudfront";
    static final String LOG_TYPE = "ACCESS_LOGS";

    /** What a record holds unless it is said. */
    static final List<String> DEFAULT_FIELDS = List.of(
            "date",
            "time",
            "x-edge-location",
            "sc-bytes",
            "c-ip",
            "cs-method",
            "cs(Host)",
            "cs-uri-stem",
            "sc-status",
            "cs(Referer)",
            "cs(User-Agent)",
            "cs-uri-query",
            "cs(Cookie)",
            "x-edge-result-type",
            "x-edge-request-id",
            "x-host-header",
            "cs-protocol",
            "cs-bytes",
            "time-taken",
            "x-forwarded-for",
            "ssl-protocol",
            "ssl-cipher",
            "x-edge-response-result-type",
            "cs-protocol-version",
            "fle-status",
            "fle-encrypted-fields",
            "c-port",
            "time-to-first-byte",
            "x-edge-detailed-result-type",
            "sc-content-type",
            "sc-content-len",
            "sc-range-start",
            "sc-range-end");

    /** Fields of real-time logs that it can hold besides. */
    static final List<String> MORE_FIELDS =
            List.of("timestamp(ms)", "origin-fbl", "origin-lbl", "asn", "c-country", "cache-behavior-path-pattern");

    /** What can stand in braces in a suffix path. */
    static final List<String> VARIABLES =
            List.of("DistributionId", "distributionid", "yyyy", "MM", "dd", "HH", "accountid");

    private static final String ROOT = "AWSLogs/";

    /** AWS's own beginning of the path in a bucket that is named without a prefix. */
    private static final String OWN_PATH = ROOT + "{account-id}/CloudFront/";

    private static final String OWN_VARIABLE = "account-id";
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

    private CloudFrontLogs() {}

    /** Whether a record can hold these fields. */
    static boolean haveAll(List<String> fields) {
        return fields.stream().allMatch(each -> DEFAULT_FIELDS.contains(each) || MORE_FIELDS.contains(each));
    }

    /** Whether all that stands in braces can stand there. */
    static boolean knowsVariables(String suffixPath) {
        Matcher variable = VARIABLE.matcher(suffixPath);
        while (variable.find()) {
            if (!VARIABLES.contains(variable.group(1)) && !variable.group(1).equals(OWN_VARIABLE)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The path that a new delivery has in its bucket.
     *
     * @param given as the request says it
     * @param hasPrefix whether the destination names a prefix in its bucket; AWS adds none then
     */
    static @Nullable String path(@Nullable String given, boolean hasPrefix) {
        if (hasPrefix || (given != null && given.startsWith(ROOT))) {
            return given;
        }
        return given == null ? OWN_PATH : OWN_PATH + given;
    }
}
