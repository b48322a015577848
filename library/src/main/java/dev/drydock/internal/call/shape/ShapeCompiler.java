package dev.drydock.internal.call.shape;

import dev.drydock.internal.call.shape.ConstraintTable.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** Joins the table, the catalogue and the SDK's fields into structures to walk; each is made once, on first need. */
final class ShapeCompiler {

    private static final Entry NO_ENTRY = new Entry(null, false);

    /** Texts of structures that somebody keeps: an empty environment variable or tag is not the same as none. */
    private static final Set<String> DATA = Set.of("value", "Value");

    private final ConstraintTable table;
    private final Catalogue catalogue;
    private final Map<String, Structure> structures = new ConcurrentHashMap<>();

    ShapeCompiler(ConstraintTable table, Catalogue catalogue) {
        this.table = table;
        this.catalogue = catalogue;
    }

    /** The structure of an operation's request. */
    Structure request(String operation, List<SdkField<?>> fields) {
        return structure(operation, table.structureOf(operation), fields);
    }

    private Structure structure(String owner, @Nullable String name, List<SdkField<?>> fields) {
        Map<String, Entry> entries = table.members(name);
        List<Structure.Member> members = new ArrayList<>();
        // In the table's order, because where one error is reported it is the first; what the table lacks comes last.
        for (Map.Entry<String, Entry> each : entries.entrySet()) {
            for (SdkField<?> field : fields) {
                if (field.locationName().equals(each.getKey())) {
                    add(members, owner, field, each.getValue());
                }
            }
        }
        for (SdkField<?> field : fields) {
            if (!entries.containsKey(field.locationName())) {
                add(members, owner, field, NO_ENTRY);
            }
        }
        return new Structure(members);
    }

    private void add(List<Structure.Member> members, String owner, SdkField<?> field, Entry entry) {
        String name = field.locationName();
        Catalogue.Limits limits = catalogue.limits(owner, name);
        boolean required = (entry.required() || limits.required()) && !catalogue.isWaived(owner, name, Rule.REQUIRED);
        boolean requiredText = required && field.marshallingType().getKnownType() == MarshallingKnownType.STRING;
        Range range = catalogue.range(owner, name, table.range(entry.shape()), requiredText);
        String model = catalogue.isWaived(owner, name, Rule.ENUM) ? null : entry.shape();
        Shape shape = shape(field, model, range, limits);
        boolean optionalText = !required
                && field.marshallingType().getKnownType() == MarshallingKnownType.STRING
                && (table.hasOperation(owner) || !DATA.contains(name));
        if (required || optionalText || shape != null) {
            members.add(new Structure.Member(owner, field, required, optionalText, shape));
        }
    }

    private @Nullable Shape shape(SdkField<?> field, @Nullable String name, Range range, Catalogue.Limits limits) {
        return switch (field.marshallingType().getKnownType()) {
            case STRING -> text(name, range, limits);
            case INTEGER, LONG, DOUBLE, FLOAT, SHORT -> range.isAny() ? null : new Shape.Numeric(range);
            case SDK_BYTES -> range.isAny() ? null : new Shape.Blob(range);
            case LIST ->
                new Shape.Items(range, part(field.getTrait(ListTrait.class).memberFieldInfo(), table.element(name)));
            case MAP ->
                new Shape.Entries(
                        range,
                        text(table.element(name), table.range(table.element(name)), Catalogue.Limits.NONE),
                        part(field.getTrait(MapTrait.class).valueFieldInfo(), table.value(name)));
            case SDK_POJO -> new Shape.Nested(this, field, name);
            default -> null;
        };
    }

    private @Nullable Shape part(SdkField<?> field, @Nullable String name) {
        return shape(field, name, table.range(name), Catalogue.Limits.NONE);
    }

    private @Nullable Shape text(@Nullable String name, Range length, Catalogue.Limits limits) {
        List<String> values = limits.values().isEmpty() ? table.values(name) : limits.values();
        String pattern = limits.pattern() != null ? limits.pattern() : table.pattern(name);
        if (length.isAny() && values.isEmpty() && pattern == null) {
            return null;
        }
        return new Shape.Text(length, values, pattern == null ? null : new SafePattern(pattern));
    }

    /** The structure that a member holds. */
    Structure nested(SdkField<?> field, @Nullable String name) {
        // One class is one shape of the model, and the table names a shape everywhere or nowhere.
        var builder = field.constructor().get();
        String key = builder.getClass().getName();
        Structure known = structures.get(key);
        if (known == null) {
            known = structure(name == null ? "" : name, name, builder.sdkFields());
            structures.put(key, known);
        }
        return known;
    }
}
