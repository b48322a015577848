package dev.drydock.internal.logs.metricfilter;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.logs.filter.MessageReading;
import dev.drydock.internal.logs.filter.NumberText;
import dev.drydock.internal.logs.filter.ValueReference;
import dev.drydock.internal.logs.store.MetricFilterState;
import dev.drydock.internal.sdk.SdkMembers;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a metric filter takes out of messages; its references are read once for all of an upload. */
final class Extraction {

    /** The value of each event, if it does not come from the event. */
    private final OptionalDouble constant;

    private final @Nullable ValueReference value;
    private final SortedMap<String, ValueReference> references = new TreeMap<>();
    private final SortedMap<String, String> systemFields = new TreeMap<>();

    Extraction(MetricFilterState filter, AccountRegion home) {
        String given = filter.transformation().metricValue();
        this.constant = NumberText.read(given);
        this.value = ValueReference.parse(given, filter.pattern()).orElse(null);
        for (Map.Entry<String, String> each :
                filter.transformation().dimensions().entrySet()) {
            ValueReference.parse(each.getValue(), filter.pattern())
                    .ifPresent(reference -> references.put(each.getKey(), reference));
        }
        for (String field : SdkMembers.texts(filter.facts(), "emitSystemFieldDimensions")) {
            systemFields.put(field, filter.systemField(field, home));
        }
    }

    /** Empty if the message has no number where it is to come from. */
    OptionalDouble value(MessageReading message) {
        if (constant.isPresent() || value == null) {
            return constant;
        }
        String found = value.in(message);
        return found == null ? OptionalDouble.empty() : NumberText.read(found);
    }

    /** Null if the message lacks one, or has an empty text there, which no dimension may be. */
    @Nullable
    SortedMap<String, String> dimensions(MessageReading message) {
        SortedMap<String, String> dimensions = new TreeMap<>(systemFields);
        for (Map.Entry<String, ValueReference> each : references.entrySet()) {
            String found = each.getValue().in(message);
            if (found == null || found.isEmpty()) {
                return null;
            }
            dimensions.put(each.getKey(), found);
        }
        return dimensions;
    }
}
