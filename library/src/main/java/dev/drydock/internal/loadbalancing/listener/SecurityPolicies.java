package dev.drydock.internal.loadbalancing.listener;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The predefined security policies. Policies for RFC 9151 are not among them.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html">Security
 *     policies</a>
 */
final class SecurityPolicies {

    /** What a listener has that asks for none. */
    static final String BY_DEFAULT = "ELBSecurityPolicy-2016-08";

    private static final String PREFIX = "ELBSecurityPolicy-";

    /** Each with the group it belongs to, in the order of preference. */
    private static final List<String> CIPHERS = List.of(
            "3 TLS_AES_128_GCM_SHA256",
            "3 TLS_AES_256_GCM_SHA384",
            "c TLS_CHACHA20_POLY1305_SHA256",
            "g ECDHE-ECDSA-AES128-GCM-SHA256",
            "g ECDHE-RSA-AES128-GCM-SHA256",
            "s ECDHE-ECDSA-AES128-SHA256",
            "s ECDHE-RSA-AES128-SHA256",
            "a ECDHE-ECDSA-AES128-SHA",
            "a ECDHE-RSA-AES128-SHA",
            "g ECDHE-ECDSA-AES256-GCM-SHA384",
            "g ECDHE-RSA-AES256-GCM-SHA384",
            "s ECDHE-ECDSA-AES256-SHA384",
            "s ECDHE-RSA-AES256-SHA384",
            "a ECDHE-ECDSA-AES256-SHA",
            "a ECDHE-RSA-AES256-SHA",
            "G AES128-GCM-SHA256",
            "S AES128-SHA256",
            "A AES128-SHA",
            "G AES256-GCM-SHA384",
            "S AES256-SHA256",
            "A AES256-SHA");

    /** The end of the name, the protocols (from TLS 1.3 down to 1.0), the groups of ciphers, and who has it. */
    private static final String TABLE = """
2016-08 210 gsaGSA an
TLS13-1-3-2021-06 3 3c an
TLS13-1-3-PQ-2025-09 3 3c an
TLS13-1-3-FIPS-2023-04 3 3 an
TLS13-1-3-FIPS-PQ-2025-09 3 3 an
TLS13-1-2-Res-2021-06 32 3cg an
TLS13-1-2-Res-PQ-2025-09 32 3cg an
TLS13-1-2-Res-FIPS-2023-04 32 3g an
TLS13-1-2-Res-FIPS-PQ-2025-09 32 3g an
TLS13-1-2-2021-06 32 3cgs an
TLS13-1-2-PQ-2025-09 32 3cgs an
TLS13-1-2-FIPS-2023-04 32 3gs an
TLS13-1-2-FIPS-PQ-2025-09 32 3gs an
TLS13-1-2-Ext0-FIPS-2023-04 32 3gsa an
TLS13-1-2-Ext0-FIPS-PQ-2025-09 32 3gsa an
TLS13-1-2-Ext1-2021-06 32 3cgsGS an
TLS13-1-2-Ext1-PQ-2025-09 32 3cgsGS an
TLS13-1-2-Ext1-FIPS-2023-04 32 3gsGS an
TLS13-1-2-Ext1-FIPS-PQ-2025-09 32 3gsGS an
TLS13-1-2-Ext2-2021-06 32 3cgsaGSA an
TLS13-1-2-Ext2-PQ-2025-09 32 3cgsaGSA an
TLS13-1-2-Ext2-FIPS-2023-04 32 3gsaGSA an
TLS13-1-2-Ext2-FIPS-PQ-2025-09 32 3gsaGSA an
TLS13-1-1-2021-06 321 3cgsaGSA an
TLS13-1-1-FIPS-2023-04 321 3gsaGSA an
TLS13-1-0-2021-06 3210 3cgsaGSA an
TLS13-1-0-PQ-2025-09 3210 3cgsaGSA an
TLS13-1-0-FIPS-2023-04 3210 3gsaGSA an
TLS13-1-0-FIPS-PQ-2025-09 3210 3gsaGSA an
TLS-1-2-Ext-2018-06 2 gsaGSA an
TLS-1-2-2017-01 2 gsGS an
TLS-1-1-2017-01 21 gsaGSA an
FS-1-2-Res-2020-10 2 g an
FS-1-2-Res-2019-08 2 gs an
FS-1-2-2019-08 2 gsa an
FS-1-1-2019-08 21 gsa an
FS-2018-06 210 gsa an
2015-05 210 gsaGSA n
""";

    private static final Map<String, Policy> POLICIES = new LinkedHashMap<>();

    static {
        TABLE.lines().map(SecurityPolicies::policy).forEach(each -> POLICIES.put(each.name(), each));
    }

    /**
     * A policy.
     *
     * @param ciphers in the order of preference
     * @param types of load balancers
     */
    record Policy(String name, List<String> protocols, List<String> ciphers, List<String> types) {}

    private SecurityPolicies() {}

    /** All, the default one first. */
    static List<Policy> all() {
        return List.copyOf(POLICIES.values());
    }

    /** The policy of a name; null if there is none. */
    static @Nullable Policy find(String name) {
        return POLICIES.get(name);
    }

    private static Policy policy(String line) {
        String[] parts = line.split(" ");
        List<String> protocols = new ArrayList<>();
        for (char each : parts[1].toCharArray()) {
            protocols.add(each == '0' ? "TLSv1" : "TLSv1." + each);
        }
        List<String> ciphers = CIPHERS.stream()
                .filter(each -> parts[2].indexOf(each.charAt(0)) >= 0)
                .map(each -> each.substring(2))
                .toList();
        List<String> types = parts[3].equals("n") ? List.of("network") : List.of("application", "network");
        return new Policy(PREFIX + parts[0], List.copyOf(protocols), ciphers, types);
    }
}
