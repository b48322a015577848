package dev.drydock.internal.logs.insights.value;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The functions of IP addresses. */
final class AddressFunctions {

    /** RFC 1918. */
    private static final List<String> PRIVATE = List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16");

    /** What the registries of special addresses name besides. */
    private static final List<String> RESERVED = List.of(
            "0.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/128",
            "::1/128",
            "100::/64",
            "2001:db8::/32",
            "fc00::/7",
            "fe80::/10",
            "ff00::/8");

    private AddressFunctions() {}

    static void addTo(FunctionTable table) {
        table.add("isvalidip", 1, test(address -> true))
                .add("isvalidipv4", 1, test(IpAddress::isV4))
                .add("isvalidipv6", 1, test(address -> !address.isV4()))
                .add("isipinsubnet", 2, inSubnet(IpAddress::isIn))
                .add("isipv4insubnet", 2, inSubnet((address, subnet) -> address.isV4() && address.isIn(subnet)))
                .add("isipv6insubnet", 2, inSubnet((address, subnet) -> !address.isV4() && address.isIn(subnet)))
                .add("ipv4tonumber", 1, all -> number(address(all[0])))
                .add("isprivateip", 1, test(address -> isIn(address, PRIVATE)))
                .add("isreservedip", 1, test(address -> isIn(address, RESERVED)))
                .add("ispublicip", 1, test(address -> !isIn(address, PRIVATE) && !isIn(address, RESERVED)));
    }

    private static @Nullable IpAddress address(@Nullable Object value) {
        String text = Shaping.plainText(value);
        return text == null ? null : IpAddress.parse(text);
    }

    private static boolean isIn(IpAddress address, List<String> subnets) {
        return subnets.stream().anyMatch(address::isIn);
    }

    private static ScalarFunction.Body test(Predicate<IpAddress> test) {
        return all -> {
            IpAddress address = address(all[0]);
            return address != null && test.test(address);
        };
    }

    private static ScalarFunction.Body inSubnet(BiPredicate<IpAddress, String> test) {
        return all -> {
            IpAddress address = address(all[0]);
            String subnet = Shaping.plainText(all[1]);
            return address != null && subnet != null && test.test(address, subnet);
        };
    }

    private static @Nullable Object number(@Nullable IpAddress address) {
        return address == null || !address.isV4() ? null : (Object) (double) address.number();
    }
}
