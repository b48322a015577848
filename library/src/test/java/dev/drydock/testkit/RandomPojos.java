package dev.drydock.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * Makes random but repeatable values of any SDK class: about half of the members set, nested five deep, with the
 * characters that trip up encoders, empty and null-holding collections, and unions with one member each.
 *
 * <p>Protocols that have no word for null, or for a structure without members, are given none.
 *
 * <p>Idempotency tokens are always set, because the SDK answers a new random one for each look at an absent one.
 */
public final class RandomPojos {

    private static final int DEEPEST = 5;

    private static final String[] TEXTS = {
        "",
        "web",
        "arn:aws:ecs:us-east-1:123456789012:cluster/prod",
        "say \"hi\" \\ / \b\f\n\r\t",
        "line\u2028paragraph\u2029end",
        "\u00fcn\u00efc\u00f6de \u65e5\u672c\u8a9e",
        "\ud83d\ude80 lift-off",
        "\u0000\u001f\u007f",
        "{\"a\": [1, null]}",
        "null"
    };

    private static final String[] XML_TEXTS = Stream.of(TEXTS)
            .filter(text -> !text.matches("(?s).*[\\p{Cntrl}&&[^\r\n\t]].*"))
            .toArray(String[]::new);

    private final SplittableRandom random;
    private final String[] texts;
    private final boolean nothings;
    private final boolean emptyLists;

    /** A generator; equal seeds give equal values in equal order. */
    public RandomPojos(long seed) {
        this(seed, TEXTS, true, true);
    }

    private RandomPojos(long seed, String[] texts, boolean nothings, boolean emptyLists) {
        this.random = new SplittableRandom(seed);
        this.texts = texts;
        this.nothings = nothings;
        this.emptyLists = emptyLists;
    }

    /** A generator of what the form of a Query request can say. */
    public static RandomPojos ofForms(long seed) {
        return new RandomPojos(seed, TEXTS, false, true);
    }

    /** The same in EC2's variant, which sends no empty lists. */
    public static RandomPojos ofFormsToEc2(long seed) {
        return new RandomPojos(seed, TEXTS, false, false);
    }

    /** A generator of what XML can say. */
    public static RandomPojos ofXml(long seed) {
        return new RandomPojos(seed, XML_TEXTS, false, true);
    }

    /** The next value of the class. */
    public <T> T next(Class<T> pojo) {
        SdkPojo builder = SdkOperation.builder(pojo);
        fill(builder, pojo, 0);
        return pojo.cast(SdkOperation.build(builder));
    }

    private void fill(SdkPojo builder, Class<?> pojo, int depth) {
        List<SdkField<?>> fields = builder.sdkFields();
        if (isUnion(pojo)) {
            SdkField<?> one = fields.get(random.nextInt(fields.size()));
            one.set(builder, value(one, depth + 1));
            return;
        }
        for (SdkField<?> field : fields) {
            if (field.containsTrait(DefaultValueTrait.class) || random.nextBoolean()) {
                Object value = value(field, depth + 1);
                if (nothings || !isNothing(value)) {
                    field.set(builder, value);
                }
            }
        }
    }

    private boolean isNothing(Object value) {
        return !emptyLists && value instanceof List<?> list && list.isEmpty()
                || value instanceof SdkPojo pojo
                        && pojo.sdkFields().stream().allMatch(field -> isUnset(field.getValueOrDefault(pojo)))
                || value instanceof Map<?, ?> map && map.isEmpty();
    }

    private static boolean isUnset(@Nullable Object value) {
        return value == null || value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap;
    }

    private static boolean isUnion(Class<?> pojo) {
        return Arrays.stream(pojo.getDeclaredClasses())
                .anyMatch(nested -> nested.isEnum() && nested.getSimpleName().equals("Type"));
    }

    private Object value(SdkField<?> field, int depth) {
        return switch (field.marshallingType().getKnownType()) {
            case STRING -> text();
            case INTEGER -> random.nextInt();
            case LONG -> random.nextLong();
            case FLOAT -> (float) random.nextDouble(-1e9, 1e9);
            case DOUBLE -> random.nextDouble(-1e9, 1e9);
            case BOOLEAN -> random.nextBoolean();
            case INSTANT -> Instant.ofEpochMilli(random.nextLong(-1_000_000_000_000L, 4_000_000_000_000L));
            case SDK_BYTES -> bytes();
            case SDK_POJO -> pojo(field, depth);
            case LIST -> list(field, depth);
            case MAP -> map(field, depth);
            case DOCUMENT -> document(depth);
            default -> throw new IllegalStateException("No values yet for " + field.memberName());
        };
    }

    private String text() {
        String text = texts[random.nextInt(texts.length)];
        return random.nextBoolean() ? text : text + random.nextInt(1000);
    }

    private SdkBytes bytes() {
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        return SdkBytes.fromByteArray(bytes);
    }

    private SdkPojo pojo(SdkField<?> field, int depth) {
        SdkPojo builder = field.constructor().get();
        if (depth < DEEPEST) {
            fill(builder, builder.getClass().getEnclosingClass(), depth);
        }
        return SdkOperation.build(builder);
    }

    private List<@Nullable Object> list(SdkField<?> field, int depth) {
        SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
        List<@Nullable Object> list = new ArrayList<>();
        for (int left = size(depth); left > 0; left--) {
            Object value = nothings && random.nextInt(20) == 0 ? null : value(element, depth + 1);
            if (nothings || !isNothing(value)) {
                list.add(value);
            }
        }
        return list;
    }

    private Map<String, @Nullable Object> map(SdkField<?> field, int depth) {
        SdkField<?> element = field.getTrait(MapTrait.class).valueFieldInfo();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int left = size(depth); left > 0; left--) {
            String key = text();
            Object value = nothings && random.nextInt(20) == 0 ? null : value(element, depth + 1);
            if (nothings || !isNothing(value)) {
                map.put(key, value);
            }
        }
        return map;
    }

    private int size(int depth) {
        return depth < DEEPEST ? random.nextInt(4) : 0;
    }

    private Document document(int depth) {
        return switch (random.nextInt(depth < DEEPEST + 2 ? 7 : 5)) {
            case 0 -> Document.fromString(text());
            case 1 -> Document.fromBoolean(random.nextBoolean());
            case 2 -> Document.fromNumber(String.valueOf(random.nextLong()));
            case 3 -> Document.fromNumber(random.nextInt(1000) + ".5");
            case 4 -> Document.fromString("null");
            case 5 -> {
                List<Document> list = new ArrayList<>();
                for (int left = random.nextInt(4); left > 0; left--) {
                    list.add(random.nextInt(10) == 0 ? Document.fromNull() : document(depth + 1));
                }
                yield Document.fromList(list);
            }
            default -> {
                Map<String, Document> map = new LinkedHashMap<>();
                for (int left = random.nextInt(4); left > 0; left--) {
                    map.put(text(), random.nextInt(10) == 0 ? Document.fromNull() : document(depth + 1));
                }
                yield Document.fromMap(map);
            }
        };
    }
}
