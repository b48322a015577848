package dev.drydock.internal.call.shape;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * Prints a value inside a message the way AWS does, which is Java's own: {@code [MetricTransformation(metricName=a,
 * unit=null, dimensions=null)]}.
 *
 * <p>Deviation: AWS prints values whole; here they are cut at {@value #LONGEST} characters, so that a 10 MB text does
 * not become a 10 MB message.
 */
final class Echo {

    private static final int LONGEST = 1000;

    private final StringBuilder text = new StringBuilder();

    private Echo() {}

    static String of(@Nullable Object value) {
        Echo echo = new Echo();
        echo.print(value);
        if (echo.text.length() > LONGEST) {
            int end = Character.isHighSurrogate(echo.text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            echo.text.setLength(end);
            echo.text.append("...");
        }
        return echo.text.toString();
    }

    private void print(@Nullable Object value) {
        if (value instanceof List<?> list) {
            printList(list);
        } else if (value instanceof Map<?, ?> map) {
            printMap(map);
        } else if (value instanceof SdkPojo pojo) {
            printPojo(pojo);
        } else if (value instanceof SdkBytes bytes) {
            text.append("java.nio.HeapByteBuffer[pos=0 lim=")
                    .append(bytes.asByteArrayUnsafe().length)
                    .append(" cap=")
                    .append(bytes.asByteArrayUnsafe().length)
                    .append(']');
        } else {
            String plain = String.valueOf(value);
            text.append(plain, 0, Math.min(plain.length(), LONGEST + 1));
        }
    }

    private boolean isFull() {
        return text.length() > LONGEST;
    }

    private void printList(List<?> list) {
        text.append('[');
        for (int i = 0; i < list.size() && !isFull(); i++) {
            text.append(i == 0 ? "" : ", ");
            print(list.get(i));
        }
        text.append(']');
    }

    private void printMap(Map<?, ?> map) {
        // Sorted, because the order of the JDK's immutable maps differs from one run to the next.
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        text.append('{');
        String separator = "";
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            if (isFull()) {
                break;
            }
            text.append(separator).append(entry.getKey()).append('=');
            print(entry.getValue());
            separator = ", ";
        }
        text.append('}');
    }

    private void printPojo(SdkPojo pojo) {
        text.append(pojo.getClass().getSimpleName()).append('(');
        String separator = "";
        for (boolean collections : new boolean[] {false, true}) {
            // The one recorded answer of AWS prints the collection last, although its model has it earlier.
            for (SdkField<?> field : pojo.sdkFields()) {
                Object value = field.containsTrait(DefaultValueTrait.class) ? null : field.getValueOrDefault(pojo);
                if (isCollection(field) == collections && !isFull()) {
                    boolean unset = value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap;
                    text.append(separator).append(field.locationName()).append('=');
                    print(unset ? null : value);
                    separator = ", ";
                }
            }
        }
        text.append(')');
    }

    private static boolean isCollection(SdkField<?> field) {
        return switch (field.marshallingType().getKnownType()) {
            case LIST, MAP -> true;
            default -> false;
        };
    }
}
