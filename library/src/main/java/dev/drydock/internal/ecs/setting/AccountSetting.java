package dev.drydock.internal.ecs.setting;

import org.jspecify.annotations.Nullable;

/**
 * The account settings: their values, the default, and whether they hold for the whole account only.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-account-settings.html">Access Amazon ECS
 *     features with account settings</a>
 */
enum AccountSetting {
    AWSVPC_TRUNKING("awsvpcTrunking", "disabled", false, "enabled|disabled"),
    CONTAINER_INSIGHTS("containerInsights", "disabled", false, "enabled|disabled|enhanced"),
    /** Nobody can opt out of the long formats since April 2021. */
    CONTAINER_INSTANCE_LONG_ARN_FORMAT("containerInstanceLongArnFormat", "enabled", false, "enabled"),
    DEFAULT_LOG_DRIVER_MODE("defaultLogDriverMode", "non-blocking", false, "blocking|non-blocking"),
    /** Not in the SDK's enumeration, but in the service's. */
    DUAL_STACK_IPV6("dualStackIPv6", "enabled", false, "enabled|disabled"),
    FARGATE_EVENT_WINDOWS("fargateEventWindows", "disabled", true, "enabled|disabled"),
    FARGATE_FIPS_MODE("fargateFIPSMode", "disabled", true, "enabled|disabled"),
    FARGATE_TASK_RETIREMENT_WAIT_PERIOD("fargateTaskRetirementWaitPeriod", "7", true, "0|7|14"),
    /** Set by GuardDuty alone. */
    GUARD_DUTY_ACTIVATE("guardDutyActivate", "off", true, ""),
    SERVICE_LONG_ARN_FORMAT("serviceLongArnFormat", "enabled", false, "enabled"),
    TAG_RESOURCE_AUTHORIZATION("tagResourceAuthorization", "on", true, "on|off"),
    TASK_LONG_ARN_FORMAT("taskLongArnFormat", "enabled", false, "enabled");

    private final String name;
    private final String standard;
    private final boolean wholeAccount;
    /** What users may set it to, as a pattern; empty where another service of AWS sets it. */
    private final String values;

    AccountSetting(String name, String standard, boolean wholeAccount, String values) {
        this.name = name;
        this.standard = standard;
        this.wholeAccount = wholeAccount;
        this.values = values;
    }

    /** The setting of that name; null if there is none. */
    static @Nullable AccountSetting named(@Nullable String name) {
        for (AccountSetting each : values()) {
            if (each.name.equals(name)) {
                return each;
            }
        }
        return null;
    }

    /** As the API names it. */
    String title() {
        return name;
    }

    /** The value where nobody has set one. */
    String standard() {
        return standard;
    }

    /** Whether setting it always sets it for the whole account. */
    boolean isOfWholeAccount() {
        return wholeAccount;
    }

    boolean takes(@Nullable String value) {
        return value != null && value.matches(values);
    }

    /** Whether another service of AWS sets it, and users only read it. */
    boolean isManaged() {
        return values.isEmpty();
    }

    /** Whether it is one of the formats that users could once opt out of. */
    boolean isLongFormat() {
        return name.endsWith("LongArnFormat");
    }
}
