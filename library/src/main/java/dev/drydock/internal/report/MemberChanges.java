package dev.drydock.internal.report;

import dev.drydock.internal.call.PojoText;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** What differs between two requests, or two answers, of one operation: members by their paths, with what they are now. */
final class MemberChanges {

    /** Nobody reads more of them in a line. */
    private static final int MOST = 12;

    private final StringJoiner changes = new StringJoiner(", ");
    private int found;
    private int left;

    private MemberChanges() {}

    /** The members that differ; empty if none does but instants and tokens. */
    static String between(SdkPojo before, SdkPojo now) {
        MemberChanges all = new MemberChanges();
        all.compare("", before, now);
        return all.left == 0 ? all.changes.toString() : all.changes + ", and " + all.left + " more";
    }

    private void compare(String path, @Nullable Object before, @Nullable Object now) {
        if (Objects.equals(before, now) || now instanceof Instant || before instanceof Instant) {
            return;
        }
        if (before instanceof SdkPojo one && now instanceof SdkPojo other && one.getClass() == other.getClass()) {
            members(path, one, other);
        } else if (before instanceof List<?> one && now instanceof List<?> other) {
            items(path, one, other);
        } else {
            found(path + '=' + text(now));
        }
    }

    private void members(String path, SdkPojo before, SdkPojo now) {
        for (SdkField<?> field : now.sdkFields()) {
            String name = field.locationName();
            if (!name.equals("clientToken")) { // the SDK makes them up
                compare(
                        path.isEmpty() ? name : path + '.' + name,
                        field.getValueOrDefault(before),
                        field.getValueOrDefault(now));
            }
        }
    }

    private void items(String path, List<?> before, List<?> now) {
        if (before.size() == now.size()) {
            for (int i = 0; i < now.size(); i++) {
                compare(now.size() == 1 ? path : path + '[' + i + ']', before.get(i), now.get(i));
            }
            return;
        }
        Set<Object> known = new HashSet<>(before);
        int kept = 0;
        for (Object item : now) {
            if (known.contains(item)) {
                kept++;
            } else {
                found(path + '+' + text(item));
            }
        }
        if (kept < before.size() && now.size() < before.size()) {
            found(path + ": " + now.size() + " of " + before.size());
        }
    }

    private void found(String change) {
        if (found < MOST) {
            changes.add(change);
        } else {
            left++;
        }
        found++;
    }

    /** An event of a service, as of a log, is its message. */
    private static String text(@Nullable Object value) {
        if (value instanceof SdkPojo pojo) {
            for (SdkField<?> field : pojo.sdkFields()) {
                if (field.locationName().equals("message")) {
                    return '{' + String.valueOf(field.getValueOrDefault(pojo)) + '}';
                }
            }
        }
        return value == null ? "none" : PojoText.ofValue(value);
    }
}
