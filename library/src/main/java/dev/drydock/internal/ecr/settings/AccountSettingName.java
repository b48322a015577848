package dev.drydock.internal.ecr.settings;

import dev.drydock.internal.call.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The settings of a registry, with their values; the first is the default of an account that never chose.
 *
 * <p>{@code CLAIR}, the older scanner, is retired, so that AWS takes no other than its own. V1 of the scope of registry
 * policies is what accounts had before 2025.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutAccountSetting.html">PutAccountSetting</a>
 */
enum AccountSettingName {
    BASIC_SCAN_TYPE_VERSION("AWS_NATIVE"),
    REGISTRY_POLICY_SCOPE("V2", "V1"),
    BLOB_MOUNTING("DISABLED", "ENABLED");

    private final List<String> values;

    AccountSettingName(String... values) {
        this.values = List.of(values);
    }

    /**
     * The setting of that name.
     *
     * @throws Refusal if there is none
     */
    static AccountSettingName of(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RegistrySettingMessages.UNKNOWN_NAME.with(
                        Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    String byDefault() {
        return values.get(0);
    }

    /**
     * Checks a value.
     *
     * @throws Refusal if the setting cannot have it
     */
    void requireValue(String value) {
        if (!values.contains(value)) {
            throw RegistrySettingMessages.UNKNOWN_VALUE.with(
                    values.stream().sorted().collect(Collectors.joining(", ")));
        }
    }
}
