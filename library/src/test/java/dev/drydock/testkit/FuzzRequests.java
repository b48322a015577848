package dev.drydock.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.protocol.MarshallingType;

/**
 * Random requests that are sometimes nearly right: values of the right shapes, some of them names that exist, some of
 * them of absurd size, some lists holding null.
 */
public final class FuzzRequests {

    private final SplittableRandom random;
    private final RandomPojos pojos;
    private final List<String> names;

    /**
     * A generator; equal seeds give equal requests in equal order.
     *
     * @param names texts that mean something in the world that is fuzzed
     */
    public FuzzRequests(long seed, List<String> names) {
        this.random = new SplittableRandom(seed);
        this.pojos = new RandomPojos(seed);
        this.names = new ArrayList<>(names);
    }

    /** The next request of the class. */
    public <T extends SdkRequest> T next(Class<T> type) {
        SdkPojo builder = SdkOperation.builder(type);
        T drawn = pojos.next(type);
        for (SdkField<?> field : builder.sdkFields()) {
            Object value = field.getValueOrDefault(drawn);
            field.set(builder, replaced(field, value));
        }
        return type.cast(SdkOperation.build(builder));
    }

    private Object replaced(SdkField<?> field, Object value) {
        boolean text = field.marshallingType() == MarshallingType.STRING;
        boolean list = field.marshallingType() == MarshallingType.LIST;
        int draw = random.nextInt(100);
        if (text && draw < 60) {
            return name();
        }
        if (text && draw < 63) {
            return "x".repeat(20_000);
        }
        if (list && value instanceof List<?> many && !many.isEmpty() && many.get(0) instanceof String && draw < 60) {
            List<String> chosen = new ArrayList<>();
            for (int i = 0; i < many.size(); i++) {
                chosen.add(name());
            }
            return chosen;
        }
        return draw > 95 ? null : value;
    }

    private String name() {
        return names.get(random.nextInt(names.size()));
    }
}
