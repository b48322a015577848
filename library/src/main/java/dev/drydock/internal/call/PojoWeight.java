package dev.drydock.internal.call;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** About how many bytes requests and answers take up, counted no further than it matters. */
final class PojoWeight {

    /** What is heavier is not weighed on. */
    static final int MOST = 64 << 10;

    private static final int OBJECT = 24;
    private static final int REFERENCE = 8;
    private static final int TEXT = 56;

    /** The last item of a list that was weighed: one that is in two answers, as cached tasks are, is there once. */
    private @Nullable Object last;

    private int bytes;
    private int most;

    /** The weight of a request or an answer, or of the text of one, as far as it matters. */
    int of(Object value) {
        return weigh(value, MOST);
    }

    /** The weight to its end. */
    int whole(Object value) {
        return weigh(value, Integer.MAX_VALUE / 2);
    }

    private int weigh(Object value, int farEnough) {
        bytes = 0;
        most = farEnough;
        add(value);
        return bytes;
    }

    private void add(@Nullable Object value) {
        if (bytes > most || value == null) {
            return;
        }
        if (value instanceof SdkPojo pojo) {
            bytes += OBJECT;
            for (SdkField<?> field : pojo.sdkFields()) {
                bytes += REFERENCE;
                add(field.getValueOrDefault(pojo));
            }
        } else if (value instanceof String text) {
            bytes += TEXT + text.length();
        } else if (value instanceof Collection<?> many) {
            if (!(value instanceof SdkAutoConstructList)) {
                list(many);
            }
        } else if (value instanceof Map<?, ?> map) {
            if (!(value instanceof SdkAutoConstructMap)) {
                bytes += OBJECT;
                map.forEach((key, each) -> {
                    bytes += 2 * OBJECT;
                    add(key);
                    add(each);
                });
            }
        } else {
            bytes += OBJECT + (value instanceof SdkBytes blob ? blob.asByteArrayUnsafe().length : 0);
        }
    }

    private void list(Collection<?> many) {
        bytes += OBJECT;
        for (Object each : many) {
            bytes += REFERENCE;
            if (each != last) {
                add(each);
                last = each;
            }
        }
    }
}
