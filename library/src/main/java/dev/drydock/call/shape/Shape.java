package dev.drydock.call.shape;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** The constraints on one value, and the walk through it. */
interface Shape {

    /** Reports every violation of a value that is not null; an element of lists and maps too. */
    void check(Object value, Place place, Walk walk);

    /** The constraints on the value as such, for texts that list them all. */
    default List<Constraint> constraints() {
        return List.of();
    }

    /** A text: its length, its enum, its pattern. */
    record Text(Range length, List<String> values, @Nullable SafePattern pattern) implements Shape {

        @Override
        public void check(Object value, Place place, Walk walk) {
            String text = (String) value;
            if (isLongerThan(text, length.max())) {
                // Nothing else is asked of it: how long a text the pattern can meet stays bounded.
                walk.report(place, new Constraint(Rule.MAX_LENGTH, length.max()), value);
                return;
            }
            if (!values.isEmpty() && !values.contains(text)) {
                walk.report(place, new Constraint(Rule.ENUM, values), value);
            }
            boolean tooShort = text.length() < length.min() || isShorterThan(text, length.min());
            if (tooShort && walk.lengthFirst()) {
                walk.report(place, new Constraint(Rule.MIN_LENGTH, length.min()), value);
            }
            if (pattern != null && !walk.isDone() && !pattern.matches(text)) {
                walk.report(place, new Constraint(Rule.PATTERN, pattern.regex()), value);
            }
            if (tooShort && !walk.lengthFirst()) {
                walk.report(place, new Constraint(Rule.MIN_LENGTH, length.min()), value);
            }
        }

        /** AWS counts characters, not UTF-16 units. */
        private static boolean isLongerThan(String text, long max) {
            return text.length() > max && text.codePointCount(0, text.length()) > max;
        }

        private static boolean isShorterThan(String text, long min) {
            return text.length() < 2 * Math.max(min, 0) && text.codePointCount(0, text.length()) < min;
        }

        @Override
        public List<Constraint> constraints() {
            List<Constraint> all = Constraint.of(length, Rule.MIN_LENGTH, Rule.MAX_LENGTH);
            if (pattern != null) {
                all.add(new Constraint(Rule.PATTERN, pattern.regex()));
            }
            if (!values.isEmpty()) {
                all.add(new Constraint(Rule.ENUM, values));
            }
            return all;
        }
    }

    /** A number. */
    record Numeric(Range range) implements Shape {

        @Override
        public void check(Object value, Place place, Walk walk) {
            if (isBelow((Number) value)) {
                walk.report(place, new Constraint(Rule.MIN_VALUE, range.min()), value);
            } else if (isAbove((Number) value)) {
                walk.report(place, new Constraint(Rule.MAX_VALUE, range.max()), value);
            }
        }

        private boolean isBelow(Number number) {
            return number instanceof Double ? number.doubleValue() < range.min() : number.longValue() < range.min();
        }

        private boolean isAbove(Number number) {
            return number instanceof Double ? number.doubleValue() > range.max() : number.longValue() > range.max();
        }

        @Override
        public List<Constraint> constraints() {
            return Constraint.of(range, Rule.MIN_VALUE, Rule.MAX_VALUE);
        }
    }

    /** Bytes. */
    record Blob(Range length) implements Shape {

        @Override
        public void check(Object value, Place place, Walk walk) {
            int size = ((SdkBytes) value).asByteArrayUnsafe().length;
            if (size < length.min()) {
                walk.report(place, new Constraint(Rule.MIN_LENGTH, length.min()), value);
            } else if (size > length.max()) {
                walk.report(place, new Constraint(Rule.MAX_LENGTH, length.max()), value);
            }
        }
    }

    /** A list; its elements are never null, so that no handler meets one. */
    record Items(Range size, @Nullable Shape element) implements Shape {

        @Override
        public void check(Object value, Place place, Walk walk) {
            List<?> list = (List<?>) value;
            if (list.size() < size.min()) {
                walk.report(place, new Constraint(Rule.MIN_ITEMS, size.min()), value);
            } else if (list.size() > size.max()) {
                walk.report(place, new Constraint(Rule.MAX_ITEMS, size.max()), value);
            }
            Place elements = element == null ? place : place.part(Part.ELEMENT, list, element);
            for (int i = 0; i < list.size() && !walk.isDone(); i++) {
                Object one = list.get(i);
                if (one == null) {
                    walk.report(place.part(Part.ELEMENT, list, null), Constraint.NOT_NULL, null);
                    return;
                } else if (element instanceof Nested nested) {
                    nested.check(one, place.element(i), walk);
                } else if (element != null) {
                    element.check(one, elements, walk);
                }
            }
        }
    }

    /** A map; its values are never null. */
    record Entries(
            Range size, @Nullable Shape key, @Nullable Shape value) implements Shape {

        @Override
        public void check(Object whole, Place place, Walk walk) {
            Map<?, ?> map = (Map<?, ?>) whole;
            if (map.size() < size.min()) {
                walk.report(place, new Constraint(Rule.MIN_ITEMS, size.min()), whole);
            } else if (map.size() > size.max()) {
                walk.report(place, new Constraint(Rule.MAX_ITEMS, size.max()), whole);
            }
            Place keys = place.part(Part.KEY, map, key);
            Place values = place.part(Part.VALUE, map, value);
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (walk.isDone()) {
                    return;
                }
                check(entry.getKey(), key, keys, walk);
                check(entry.getValue(), value, values, walk);
            }
        }

        private static void check(@Nullable Object one, @Nullable Shape shape, Place place, Walk walk) {
            if (one == null) {
                walk.report(place, Constraint.NOT_NULL, null);
            } else if (shape != null) {
                shape.check(one, place, walk);
            }
        }
    }

    /** A structure inside of the request, resolved when one is met: most requests have few of those they could have. */
    final class Nested implements Shape {

        private final Supplier<Structure> resolve;
        private @Nullable Structure structure;

        Nested(Supplier<Structure> resolve) {
            this.resolve = resolve;
        }

        @Override
        public void check(Object value, Place place, Walk walk) {
            // A race resolves the same immutable structure twice, which harms nobody.
            Structure known = structure;
            if (known == null) {
                known = resolve.get();
                structure = known;
            }
            known.check(value, place, walk);
        }
    }
}
