package dev.drydock.internal.metrics.alarm;

import dev.drydock.internal.account.AccountRegion;
import java.util.List;

/** What may be an action of an alarm: well-formed ARNs of its own region, of which composite alarms take fewer kinds. */
final class AlarmActionRules {

    private final AccountRegion home;

    /** Rules for the alarms of an account and region. */
    AlarmActionRules(AccountRegion home) {
        this.home = home;
    }

    void check(List<String> actions) {
        for (String each : actions) {
            String[] parts = each.split(":", 6);
            if (!parts[0].equals("arn") || parts.length < 6) {
                throw AlarmMessages.NOT_AN_ACTION.with(each);
            }
            if (!parts[1].equals(home.partition())) {
                throw AlarmMessages.OTHER_PARTITION.with(parts[1], home.partition());
            }
            if (!parts[3].isEmpty() && !parts[3].equals(home.region())) {
                throw AlarmMessages.OTHER_REGION.with(parts[3], home.region());
            }
        }
    }

    /** Composite alarms act neither on EC2 nor on Auto Scaling. */
    void checkComposite(List<String> actions) {
        check(actions);
        for (String each : actions) {
            String service = each.split(":", 6)[2];
            if (service.equals("autoscaling") || service.equals("automate") || service.equals("swf")) {
                throw AlarmMessages.COMPOSITE_ACTION.with(each);
            }
        }
    }
}
