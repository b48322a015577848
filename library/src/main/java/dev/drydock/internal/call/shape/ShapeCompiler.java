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
        boolean required = (entry.required() || catalogue.limits(owner, name).required())
                && !catalogue.isWaived(owner, name, Rule.REQUIRED);
        boolean optionalText = !required && isText(field) && (table.hasOperation(owner) || !DATA.contains(name));
        if (required || optionalText || mayBeConstrained(owner, field, entry)) {
            members.add(new Structure.Member(this, owner, field, entry.shape(), required, optionalText));
        }
    }

    private boolean mayBeConstrained(String owner, SdkField<?> field, Entry entry) {
        MarshallingKnownType type = field.marshallingType().getKnownType();
        return entry.shape() != null
                || type == MarshallingKnownType.LIST
                || type == MarshallingKnownType.MAP
                || type == MarshallingKnownType.SDK_POJO
                || catalogue.limits(owner, field.locationName()) != Catalogue.Limits.NONE;
    }

    private static boolean isText(SdkField<?> field) {
        return field.marshallingType().getKnownType() == MarshallingKnownType.STRING;
    }

    /** What a member's value must be like; null if any will do. */
    @Nullable
    Shape shape(String owner, SdkField<?> field, @Nullable String name, boolean required) {
        String member = field.locationName();
        Range range = catalogue.range(owner, member, table.range(name), required && isText(field));
        String model = catalogue.isWaived(owner, member, Rule.ENUM) ? null : name;
        return shape(field, model, range, catalogue.limits(owner, member));
    }

    private @Nullable Shape shape(SdkField<?> field, @Nullable String name, Range range, Catalogue.Limits limits) {
        if (isText(
                field)) { // no case of the switch, for which the compiler makes a class that most requests do without
            return text(name, range, limits);
        }
        return switch (field.marshallingType().getKnownType()) {
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
