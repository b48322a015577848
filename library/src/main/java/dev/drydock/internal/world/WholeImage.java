package dev.drydock.internal.world;

import dev.drydock.internal.model.Arn;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes sure that an image read from JSON has all that its records say they have, and ARNs where they say so: JSON can
 * leave anything out. */
final class WholeImage {

    private WholeImage() {}

    /**
     * Looks at every record in a value.
     *
     * @param path where it stands, for the message
     * @throws IllegalArgumentException naming the first component that is null and may not be, or an ARN that is none
     */
    static void require(Object value, String path) {
        if (value instanceof Record image) {
            for (RecordComponent each : image.getClass().getRecordComponents()) {
                String place = path + '.' + each.getName();
                Object held = read(image, each);
                if (held != null) {
                    requireArn(each, held, place);
                    require(held, place);
                } else if (!each.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    throw new IllegalArgumentException("This is no whole snapshot: it lacks " + place);
                }
            }
        } else if (value instanceof Collection<?> many) {
            int place = 0;
            for (Object each : many) {
                if (each != null) {
                    require(each, path + '[' + place + ']');
                }
                place++;
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> {
                if (each != null) {
                    require(each, path + '.' + key);
                }
            });
        }
    }

    /** Everything is found by its ARN; one that is none would be found by nobody. */
    private static void requireArn(RecordComponent component, Object held, String place) {
        boolean named = component.getName().equals("arn");
        if (named && held instanceof String arn && Arn.parse(arn).isEmpty()) {
            throw new IllegalArgumentException("This is no whole snapshot: " + place + " is no ARN: " + arn);
        }
    }

    private static @Nullable Object read(Record image, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(image);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("Images are records that can be read", unreadable);
        }
    }
}
