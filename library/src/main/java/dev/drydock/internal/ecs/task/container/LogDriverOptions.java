package dev.drydock.internal.ecs.task.container;

import dev.drydock.internal.ecs.logdriver.AwslogsTarget;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The options of the awslogs driver as Docker reads them when it starts a container: ECS takes some that Docker does not.
 *
 * @see <a href="https://docs.docker.com/engine/logging/drivers/awslogs/">Amazon CloudWatch Logs logging driver</a>
 */
final class LogDriverOptions {

    private static final String MODE = "mode";
    private static final String BUFFER = "max-buffer-size";
    private static final String BLOCKING = "blocking";
    private static final String NON_BLOCKING = "non-blocking";

    /** ECS takes it for itself. */
    private static final String STREAM_PREFIX = "awslogs-stream-prefix";

    private static final Set<String> KNOWN = Set.of(
            MODE,
            BUFFER,
            STREAM_PREFIX,
            "tag",
            "awslogs-group",
            "awslogs-stream",
            "awslogs-create-group",
            "awslogs-create-stream",
            "awslogs-region",
            "awslogs-endpoint",
            "awslogs-datetime-format",
            "awslogs-multiline-pattern",
            "awslogs-credentials-endpoint",
            "awslogs-force-flush-interval-seconds",
            "awslogs-max-buffered-events",
            "awslogs-format");

    private static final Pattern SIZE = Pattern.compile("([0-9]{1,12}(?:\\.[0-9]+)?) ?([kKmMgGtTpP]?)[iI]?[bB]?");

    private static final String UNITS = "kmgtp";

    /** Unless the options say it. */
    private static final long STANDARD_BUFFER = 10L << 20;

    private LogDriverOptions() {}

    /**
     * What Docker says about options.
     *
     * @param byDefault whether the account's mode is non-blocking
     * @return null if it takes them
     */
    static @Nullable String problem(Map<String, String> options, boolean byDefault) {
        String mode = options.get(MODE);
        if (mode != null && !mode.equals(BLOCKING) && !mode.equals(NON_BLOCKING)) {
            return "logger: logging mode not supported: " + mode;
        }
        String size = options.get(BUFFER);
        if (size != null && !isNonBlocking(options, byDefault)) {
            return "logger: max-buffer-size option is only supported with 'mode=non-blocking'";
        }
        if (size != null && !SIZE.matcher(size).matches()) {
            return "error parsing option max-buffer-size: invalid size: '" + size + "'";
        }
        for (String each : new TreeSet<>(options.keySet())) {
            if (!KNOWN.contains(each)) {
                return "unknown log opt '" + each + "' for awslogs log driver";
            }
        }
        for (String each : new String[] {"awslogs-create-group", "awslogs-create-stream"}) {
            String value = options.getOrDefault(each, "");
            if (!value.isEmpty() && !AwslogsTarget.isBoolean(value)) {
                return "must specify valid value for log opt '" + each + "': strconv.ParseBool: parsing \"" + value
                        + "\": invalid syntax";
            }
        }
        for (String each : new String[] {"awslogs-force-flush-interval-seconds", "awslogs-max-buffered-events"}) {
            String value = options.getOrDefault(each, "");
            if (!value.isEmpty() && !value.matches("\\+?0*[1-9][0-9]{0,8}")) {
                return "must specify a positive integer for log opt '" + each + "': " + value;
            }
        }
        return null;
    }

    /** How many bytes wait for the driver at most; -1 where the process waits for it instead. */
    static long buffer(Map<String, String> options, boolean byDefault) {
        if (!isNonBlocking(options, byDefault)) {
            return -1;
        }
        Matcher size = SIZE.matcher(options.getOrDefault(BUFFER, ""));
        if (!size.matches()) {
            return STANDARD_BUFFER;
        }
        String unit = size.group(2).toLowerCase(Locale.ROOT);
        int power = unit.isEmpty() ? 0 : UNITS.indexOf(unit) + 1;
        double bytes = Double.parseDouble(size.group(1)) * Math.pow(1024, power);
        return (long) Math.min(bytes, 1L << 62);
    }

    private static boolean isNonBlocking(Map<String, String> options, boolean byDefault) {
        String mode = options.get(MODE);
        return mode == null ? byDefault : mode.equals(NON_BLOCKING);
    }
}
