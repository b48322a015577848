package dev.drydock.internal.ecs.taskdefinition.draft;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads task sizes as AWS accepts them: whole CPU units or vCPUs ({@code 1024}, {@code 1 vCPU}, {@code .25 vcpu}), whole
 * MiB or GB ({@code 2048}, {@code 2GB}, {@code 0.5 GB}).
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#task_size">Task size</a>
 */
public final class TaskSize {

    private static final BigDecimal UNITS = BigDecimal.valueOf(1024);
    // Longer texts cannot be sizes, so they are not parsed.
    private static final int MAX_TEXT = 32;
    private static final int MAX_DIGITS = 9;

    private TaskSize() {}

    /** CPU units, or null if the text is not a size. */
    public static @Nullable Integer cpuUnits(@Nullable String text) {
        return read(text, "vcpu");
    }

    /** MiB, or null if the text is not a size. */
    public static @Nullable Integer mebibytes(@Nullable String text) {
        return read(text, "gb");
    }

    /** How many GPUs, or null if the text is not a whole number. */
    public static @Nullable Integer gpus(@Nullable String text) {
        boolean number = text != null && text.length() <= MAX_TEXT && isNumber(text, false);
        return number ? Integer.valueOf(text) : null;
    }

    private static @Nullable Integer read(@Nullable String text, String unit) {
        if (text == null || text.length() > MAX_TEXT) {
            return null;
        }
        String size = text.strip().toLowerCase(Locale.ROOT);
        if (!size.endsWith(unit)) {
            return isNumber(size, false) ? Integer.valueOf(size) : null;
        }
        String count = size.substring(0, size.length() - unit.length()).strip();
        if (!isNumber(count, true)) {
            return null;
        }
        BigDecimal units = new BigDecimal(count).multiply(UNITS);
        boolean whole = units.stripTrailingZeros().scale() <= 0;
        boolean fits = units.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        return whole && fits ? units.intValue() : null;
    }

    private static boolean isNumber(String text, boolean fraction) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else {
                return false;
            }
        }
        return digits > 0 && digits <= MAX_DIGITS && points <= (fraction ? 1 : 0);
    }
}
