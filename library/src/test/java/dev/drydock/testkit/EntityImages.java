package dev.drydock.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.Limits;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.time.TimeMode;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Checks that the image of an entity leaves no state out: gives every field that can change a value of its own, makes an
 * image, restores it and compares field by field. Fields that can change are those which are not final, and final ones that
 * hold a collection or a part which can be changed.
 *
 * <p>To add an entity, write a test in the entity's package:
 *
 * <pre>{@code
 * @Test
 * void an_image_of_a_target_leaves_nothing_out() {
 *     EntityImages.of(() -> new Target("t-1"), Target::image, (image, tickets) -> Target.of(image, tickets))
 *             .parts(TargetLoad.class)                                     // entities inside, whose fields count too
 *             .value(TargetRule.class, n -> new TargetRule("rule-" + n))   // where no value can be made up
 *             .derived("shown")                                            // caches, which an image need not keep
 *             .check();
 * }
 * }</pre>
 *
 * <p>Numbers, texts, enums, instants, records, collections, tickets and values of the SDK are made up. Restoring gets an
 * entity's tickets by their numbers, as {@link dev.drydock.internal.call.Store#restore} does.
 *
 * @param <E> the entity
 * @param <I> its image
 */
public final class EntityImages<E, I> {

    private final Supplier<E> fresh;
    private final Function<E, I> image;
    private final BiFunction<I, Map<Long, Ticket>, E> restored;
    private final Set<Class<?>> parts = new LinkedHashSet<>();
    private final Set<String> derived = new LinkedHashSet<>();
    private final Map<Class<?>, Function<Integer, ?>> values = new HashMap<>();
    private final Map<Long, Ticket> tickets = new LinkedHashMap<>();
    private final Kernel kernel =
            new Kernel(7, Instant.parse("2026-01-01T00:00:00Z"), TimeMode.manual(), Limits.standard());
    private final RegionQueue queue = kernel.queue("images").on(Due.class, due -> {});
    private final List<String> unchanged = new ArrayList<>();
    private int made = 100;

    private record Due(int number) implements Event {}

    private EntityImages(Supplier<E> fresh, Function<E, I> image, BiFunction<I, Map<Long, Ticket>, E> restored) {
        this.fresh = fresh;
        this.image = image;
        this.restored = restored;
        parts.add(fresh.get().getClass());
    }

    /**
     * Images of one kind of entity.
     *
     * @param fresh makes an entity as it is at first
     * @param image of an entity
     * @param restored what an image becomes
     */
    public static <E, I> EntityImages<E, I> of(
            Supplier<E> fresh, Function<E, I> image, BiFunction<I, Map<Long, Ticket>, E> restored) {
        return new EntityImages<>(fresh, image, restored);
    }

    /** Entities of these classes, wherever one is inside, are state of the whole. */
    public EntityImages<E, I> parts(Class<?>... classes) {
        parts.addAll(List.of(classes));
        return this;
    }

    /** Fields of these names are made again from others. */
    public EntityImages<E, I> derived(String... fields) {
        for (String each : fields) {
            assertThat(knows(each)).as("a field named %s", each).isTrue();
            derived.add(each);
        }
        return this;
    }

    /** Makes values of a class; each call gets another number. */
    public <T> EntityImages<E, I> value(Class<T> type, Function<Integer, T> maker) {
        values.put(type, maker);
        return this;
    }

    /** Fills, restores and compares. */
    public void check() {
        E full = fresh.get();
        kernel.lock().lock();
        try {
            fill(full, fresh.get());
        } finally {
            kernel.lock().unlock();
        }
        assertThat(unchanged).as("fields for which no other value was found").isEmpty();

        I kept = image.apply(full);
        E back = restored.apply(kept, tickets);

        List<String> lost = new ArrayList<>();
        compare(full.getClass().getSimpleName(), full, back, lost);
        assertThat(lost).as("fields that an image leaves out").isEmpty();
        assertThat(image.apply(back)).as("the image of what was restored").isEqualTo(kept);
    }

    private boolean knows(String name) {
        return parts.stream()
                .flatMap(each -> fields(each).stream())
                .anyMatch(field -> field.getName().equals(name));
    }

    // ---- filling

    private void fill(Object entity, Object before) {
        for (Field field : fields(entity.getClass())) {
            if (derived.contains(field.getName())) {
                continue;
            }
            Object held = get(field, entity);
            if (!Modifier.isFinal(field.getModifiers())) {
                fillAnew(entity, before, field);
            } else if (held != null && parts.contains(held.getClass())) {
                fill(held, Objects.requireNonNull(get(field, before)));
            } else if (held instanceof Object[] all) {
                Object[] others = (Object[]) Objects.requireNonNull(get(field, before));
                for (int i = 0; i < all.length; i++) {
                    if (parts.contains(all[i].getClass())) {
                        fill(all[i], others[i]);
                    }
                }
            } else if (held != null && held.getClass().isArray()) {
                fillNumbers(held);
            } else if (held instanceof Collection || held instanceof Map) {
                add(held, field.getGenericType());
            }
        }
    }

    private void fillAnew(Object entity, Object before, Field field) {
        Object old = get(field, before);
        Object value = old instanceof Boolean flag ? (Object) !flag : value(field.getGenericType());
        for (int tries = 0; tries < 20 && Objects.equals(value, old); tries++) {
            value = value(field.getGenericType());
        }
        if (Objects.equals(value, old)) {
            unchanged.add(field.toString());
        }
        set(field, entity, value);
    }

    private void fillNumbers(Object array) {
        for (int i = 0; i < Array.getLength(array); i++) {
            Array.set(array, i, value(array.getClass().getComponentType()));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the declared type says what goes in
    private void add(Object collection, Type declared) {
        try {
            if (collection instanceof Map map) {
                map.put(value(argument(declared, 0)), value(argument(declared, 1)));
            } else {
                ((Collection) collection).add(value(argument(declared, 0)));
            }
        } catch (UnsupportedOperationException fixed) {
            // One that is final and cannot be changed is no state.
        }
    }

    private Object value(Type type) {
        Class<?> raw = raw(type);
        int n = made++;
        if (values.containsKey(raw)) {
            Object value = values.get(raw).apply(n);
            if (parts.contains(raw)) {
                fill(value, values.get(raw).apply(n));
            }
            return value;
        }
        if (raw == int.class || raw == Integer.class) {
            return n;
        } else if (raw == long.class || raw == Long.class) {
            return (long) n;
        } else if (raw == double.class || raw == Double.class) {
            return (double) n;
        } else if (raw == boolean.class || raw == Boolean.class) {
            return true;
        } else if (raw == String.class) {
            return "value-" + n;
        } else if (raw == Instant.class) {
            return Instant.ofEpochSecond(1_700_000_000L + n);
        } else if (raw == Duration.class) {
            return Duration.ofSeconds(n);
        } else if (raw == Ticket.class) {
            return ticket(n);
        } else if (raw.isEnum()) {
            return raw.getEnumConstants()[n % raw.getEnumConstants().length];
        } else if (raw.isRecord()) {
            return record(raw);
        } else if (SdkPojo.class.isAssignableFrom(raw)) {
            return new RandomPojos(n).next(raw);
        } else if (raw.isArray()) {
            Object array = Array.newInstance(raw.getComponentType(), 1);
            Array.set(array, 0, value(raw.getComponentType()));
            return array;
        }
        return collection(type, raw);
    }

    private Object collection(Type type, Class<?> raw) {
        Object made;
        if (raw.isAssignableFrom(ArrayList.class)) {
            made = new ArrayList<>();
        } else if (raw.isAssignableFrom(TreeMap.class)) {
            made = new TreeMap<>();
        } else if (raw.isAssignableFrom(LinkedHashMap.class)) {
            made = new LinkedHashMap<>();
        } else if (raw.isAssignableFrom(TreeSet.class)) {
            made = new TreeSet<>();
        } else if (raw.isAssignableFrom(LinkedHashSet.class)) {
            made = new LinkedHashSet<>();
        } else if (raw.isAssignableFrom(ArrayDeque.class)) {
            made = new ArrayDeque<>();
        } else {
            throw new IllegalStateException(
                    "No value of " + raw.getName() + " can be made up; give one with value(...), or name it a part");
        }
        add(made, type);
        return made;
    }

    private Ticket ticket(int n) {
        Ticket ticket =
                queue.schedule(Duration.ofHours(n), EventKind.UPKEEP, new Due(n), kernel.resources("image-" + n));
        tickets.put(ticket.sequence(), ticket);
        return ticket;
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] arguments = Arrays.stream(components)
                .map(each -> value(each.getGenericType()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException(
                    "No value of " + type.getName() + " can be made up; give one with value(...)", refused);
        }
    }

    private static Type argument(Type type, int place) {
        Type argument =
                type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[place] : Object.class;
        return argument instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : argument;
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    // ---- comparing

    private void compare(String path, Object one, Object other, List<String> lost) {
        for (Field field : fields(one.getClass())) {
            boolean constant = Modifier.isFinal(field.getModifiers()) && isPlain(get(field, one));
            if (!derived.contains(field.getName()) && !constant) {
                compareValues(path + '.' + field.getName(), get(field, one), get(field, other), lost);
            }
        }
    }

    private void compareValues(String path, @Nullable Object one, @Nullable Object other, List<String> lost) {
        if (one == null || other == null) {
            if (one != other) {
                lost.add(path + ": " + one + " became " + other);
            }
        } else if (parts.contains(one.getClass())) {
            compare(path, one, other, lost);
        } else if (one instanceof Map<?, ?> map) {
            compareValues(path + " keys", List.copyOf(map.keySet()), List.copyOf(((Map<?, ?>) other).keySet()), lost);
            compareValues(path, new ArrayList<>(map.values()), new ArrayList<>(((Map<?, ?>) other).values()), lost);
        } else if (one instanceof Collection || one.getClass().isArray()) {
            List<?> all = list(one);
            List<?> others = list(other);
            if (all.size() != others.size()) {
                lost.add(path + ": " + all + " became " + others);
                return;
            }
            for (int i = 0; i < all.size(); i++) {
                compareValues(path + '[' + i + ']', all.get(i), others.get(i), lost);
            }
        } else if (!one.equals(other)) {
            lost.add(path + ": " + one + " became " + other);
        }
    }

    /** Whether a value that a final field holds is none that changes. */
    private boolean isPlain(@Nullable Object value) {
        return value == null
                || !(value instanceof Collection
                        || value instanceof Map
                        || value.getClass().isArray()
                        || parts.contains(value.getClass()));
    }

    private static List<?> list(Object collection) {
        if (collection instanceof Collection<?> all) {
            return new ArrayList<>(all);
        }
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < Array.getLength(collection); i++) {
            list.add(Array.get(collection, i));
        }
        return list;
    }

    // ---- reflection

    private static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each = type;
                each != null && each.getName().startsWith("dev.drydock.");
                each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    private static @Nullable Object get(Field field, Object entity) {
        try {
            return field.get(entity);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private static void set(Field field, Object entity, Object value) {
        try {
            field.set(entity, value);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
