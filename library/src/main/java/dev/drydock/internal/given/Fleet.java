package dev.drydock.internal.given;

import dev.drydock.given.InstancesSetup;
import dev.drydock.instance.InstanceType;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.ecs.instance.AttributeRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attribute;

/** Container instances that are to be added. */
public final class Fleet implements InstancesSetup {

    private final List<InstanceType> types = new ArrayList<>();
    private final List<String> zones = new ArrayList<>();
    private final Map<String, Attribute> attributes = new TreeMap<>();
    private boolean trunking;

    Fleet() {}

    @Override
    public Fleet types(String... names) {
        List<InstanceType> known = new ArrayList<>();
        for (String name : Require.texts("types", "names", names, "m5.large")) {
            known.add(InstanceType.of(name));
        }
        types.addAll(known);
        return this;
    }

    @Override
    public Fleet type(InstanceType type) {
        types.add(Require.given("type", "type", type, "InstanceType.of(\"m5.large\")"));
        return this;
    }

    @Override
    public Fleet zones(String... names) {
        zones.addAll(Require.texts("zones", "names", names, "us-east-1a"));
        return this;
    }

    @Override
    public Fleet attribute(String name, String value) {
        Require.text("attribute", "name", name, "stack");
        Require.text("attribute", "value", value, "blue");
        if (name.startsWith("ecs.")) {
            throw new IllegalArgumentException("Attributes that begin with ecs. belong to AWS, such as " + name);
        }
        if (!AttributeRules.isName(name) || !AttributeRules.isValue(value)) {
            throw new IllegalArgumentException(
                    "Attributes have names of letters, digits and _ . / \\ -, and values also"
                            + " with @ : and spaces inside, 1 to 128 characters each; not " + name + "=" + value);
        }
        if (attributes.size() == AttributeRules.MOST && !attributes.containsKey(name)) {
            throw new IllegalArgumentException("An instance has at most " + AttributeRules.MOST
                    + " attributes of your own, so there is no room for " + name);
        }
        attributes.put(name, Attribute.builder().name(name).value(value).build());
        return this;
    }

    @Override
    public Fleet trunking() {
        trunking = true;
        return this;
    }

    /**
     * Makes sure that all of them can be launched, before the first one is.
     *
     * @throws IllegalArgumentException if a type has no trunk network interface, or a zone is of another region
     */
    void check(AccountRegion home) {
        for (InstanceType type : types) {
            if (trunking && type.trunkedEnis() == 0) {
                throw new IllegalArgumentException(type.name() + " has no trunk network interface");
            }
        }
        for (String zone : zones) {
            if (!zone.startsWith(home.region()) || zone.equals(home.region())) {
                throw new IllegalArgumentException("A zone of " + home.region() + " is named like "
                        + home.zones().get(0) + ", but was " + zone);
            }
        }
    }

    /** The type of an instance. */
    public InstanceType type(int number) {
        return types.isEmpty() ? InstanceType.of("m5.large") : types.get(number % types.size());
    }

    /** The zone of an instance; null for the next in turn. */
    public @Nullable String zone(int number) {
        return zones.isEmpty() ? null : zones.get(number % zones.size());
    }

    /** Their own, by name. */
    public Map<String, Attribute> attributes() {
        return attributes;
    }

    /** Whether they have trunk network interfaces. */
    public boolean isTrunked() {
        return trunking;
    }

    @Override
    public String toString() {
        List<String> names = types.stream().map(InstanceType::name).toList();
        return names.isEmpty() ? "m5.large" : String.join(", ", names);
    }
}
