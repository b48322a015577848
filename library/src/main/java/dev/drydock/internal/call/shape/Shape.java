package dev.drydock.internal.call.shape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** The constraints on one value, and the way through it. */
interface Shape extends Constrained {

    /** Reports every violation of a value that is not null; an element of lists and maps too. */
    void check(Object value, MemberPath path, ViolationCollector collector);

    @Override
    default List<ShapeConstraint> constraints() {
        return List.of();
    }

    /** The value without the optional texts in it that are empty; itself if there are none. */
    default Object withoutEmptyTexts(Object value) {
        return value;
    }

    /** A text: its length, its enum, its pattern. */
    record Text(Range length, List<String> values, @Nullable SafePattern pattern) implements Shape {

        @Override
        public void check(Object value, MemberPath path, ViolationCollector collector) {
            String text = (String) value;
            if (isLongerThan(text, length.max())) {
                // Nothing else is asked of it: how long a text the pattern can meet stays bounded.
                collector.report(path, new ShapeConstraint(Rule.MAX_LENGTH, length.max()), value);
                return;
            }
            if (!values.isEmpty() && !values.contains(text)) {
                collector.report(path, new ShapeConstraint(Rule.ENUM, values), value);
            }
            boolean tooShort = text.length() < length.min() || isShorterThan(text, length.min());
            if (tooShort && collector.lengthFirst()) {
                collector.report(path, new ShapeConstraint(Rule.MIN_LENGTH, length.min()), value);
            }
            if (pattern != null && !collector.isDone() && !pattern.matches(text)) {
                collector.report(path, new ShapeConstraint(Rule.PATTERN, pattern.regex()), value);
            }
            if (tooShort && !collector.lengthFirst()) {
                collector.report(path, new ShapeConstraint(Rule.MIN_LENGTH, length.min()), value);
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
        public List<ShapeConstraint> constraints() {
            List<ShapeConstraint> all = ShapeConstraint.of(length, Rule.MIN_LENGTH, Rule.MAX_LENGTH);
            if (pattern != null) {
                all.add(new ShapeConstraint(Rule.PATTERN, pattern.regex()));
            }
            if (!values.isEmpty()) {
                all.add(new ShapeConstraint(Rule.ENUM, values));
            }
            return all;
        }
    }

    /** A number. */
    record Numeric(Range range) implements Shape {

        @Override
        public void check(Object value, MemberPath path, ViolationCollector collector) {
            if (isBelow((Number) value)) {
                collector.report(path, new ShapeConstraint(Rule.MIN_VALUE, range.min()), value);
            } else if (isAbove((Number) value)) {
                collector.report(path, new ShapeConstraint(Rule.MAX_VALUE, range.max()), value);
            }
        }

        private boolean isBelow(Number number) {
            return number instanceof Double ? number.doubleValue() < range.min() : number.longValue() < range.min();
        }

        private boolean isAbove(Number number) {
            return number instanceof Double ? number.doubleValue() > range.max() : number.longValue() > range.max();
        }

        @Override
        public List<ShapeConstraint> constraints() {
            return ShapeConstraint.of(range, Rule.MIN_VALUE, Rule.MAX_VALUE);
        }
    }

    /** Bytes. */
    record Blob(Range length) implements Shape {

        @Override
        public void check(Object value, MemberPath path, ViolationCollector collector) {
            int size = ((SdkBytes) value).asByteArrayUnsafe().length;
            if (size < length.min()) {
                collector.report(path, new ShapeConstraint(Rule.MIN_LENGTH, length.min()), value);
            } else if (size > length.max()) {
                collector.report(path, new ShapeConstraint(Rule.MAX_LENGTH, length.max()), value);
            }
        }
    }

    /** A list; its elements are never null, so that no handler meets one. */
    record Items(Range size, @Nullable Shape element) implements Shape {

        @Override
        public void check(Object value, MemberPath path, ViolationCollector collector) {
            List<?> list = (List<?>) value;
            if (list.size() < size.min()) {
                collector.report(path, new ShapeConstraint(Rule.MIN_ITEMS, size.min()), value);
            } else if (list.size() > size.max()) {
                collector.report(path, new ShapeConstraint(Rule.MAX_ITEMS, size.max()), value);
            }
            MemberPath elements = element == null ? path : path.part(Part.ELEMENT, list, element);
            for (int i = 0; i < list.size() && !collector.isDone(); i++) {
                Object one = list.get(i);
                if (one == null) {
                    collector.report(path.part(Part.ELEMENT, list, null), ShapeConstraint.NOT_NULL, null);
                    return;
                } else if (element instanceof Nested nested) {
                    nested.check(one, path.element(i), collector);
                } else if (element != null) {
                    element.check(one, elements, collector);
                }
            }
        }

        @Override
        public Object withoutEmptyTexts(Object value) {
            return element == null
                    ? value
                    : ((List<?>) value).stream().map(element::withoutEmptyTexts).toList();
        }
    }

    /** A map; its values are never null. */
    record Entries(
            Range size, @Nullable Shape key, @Nullable Shape value) implements Shape {

        @Override
        public void check(Object whole, MemberPath path, ViolationCollector collector) {
            Map<?, ?> map = (Map<?, ?>) whole;
            if (map.size() < size.min()) {
                collector.report(path, new ShapeConstraint(Rule.MIN_ITEMS, size.min()), whole);
            } else if (map.size() > size.max()) {
                collector.report(path, new ShapeConstraint(Rule.MAX_ITEMS, size.max()), whole);
            }
            MemberPath keys = path.part(Part.KEY, map, key);
            MemberPath values = path.part(Part.VALUE, map, value);
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (collector.isDone()) {
                    return;
                }
                check(entry.getKey(), key, keys, collector);
                check(entry.getValue(), value, values, collector);
            }
        }

        @Override
        public Object withoutEmptyTexts(Object whole) {
            if (value == null) {
                return whole;
            }
            Map<Object, Object> map = new LinkedHashMap<>();
            ((Map<?, ?>) whole).forEach((key, each) -> map.put(key, value.withoutEmptyTexts(each)));
            return map;
        }

        private static void check(
                @Nullable Object one, @Nullable Shape shape, MemberPath path, ViolationCollector collector) {
            if (one == null) {
                collector.report(path, ShapeConstraint.NOT_NULL, null);
            } else if (shape != null) {
                shape.check(one, path, collector);
            }
        }
    }

    /** A structure inside the request, resolved when one is met: most requests have few of those they could have. */
    final class Nested implements Shape {

        private final ShapeCompiler compiler;
        private final SdkField<?> field;
        private final @Nullable String name;
        private @Nullable Structure structure;

        Nested(ShapeCompiler compiler, SdkField<?> field, @Nullable String name) {
            this.compiler = compiler;
            this.field = field;
            this.name = name;
        }

        @Override
        public void check(Object value, MemberPath path, ViolationCollector collector) {
            structure().check(value, path, collector);
        }

        @Override
        public Object withoutEmptyTexts(Object value) {
            return structure().withoutEmptyTexts((SdkPojo) value);
        }

        private Structure structure() {
            // A race resolves the same immutable structure twice, which is harmless.
            Structure known = structure;
            if (known == null) {
                known = compiler.nested(field, name);
                structure = known;
            }
            return known;
        }
    }
}
