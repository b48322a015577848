package dev.drydock.internal.metrics.alarm;

import java.util.List;

/** What may be an action of an alarm: well-formed ARNs, of which composite alarms take fewer kinds. */
final class AlarmActionRules {

    private AlarmActionRules() {}

    static void check(List<String> actions) {
        for (String each : actions) {
            if (!each.startsWith("arn:") || each.split(":", 6).length < 6) {
                throw AlarmMessages.NOT_AN_ACTION.with(each);
            }
        }
    }

    /** Composite alarms act neither on EC2 nor on Auto Scaling. */
    static void checkComposite(List<String> actions) {
        check(actions);
        for (String each : actions) {
            String service = each.split(":", 6)[2];
            if (service.equals("autoscaling") || service.equals("automate") || service.equals("swf")) {
                throw AlarmMessages.COMPOSITE_ACTION.with(each);
            }
        }
    }
}
