package dev.drydock.internal.wire;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Lets a Jackson {@code ObjectMapper} write and read records and collections that hold SDK values, equal after the
 * round trip: SDK values by the rules of {@link WireCodec}, instants as ISO-8601 to the nanosecond, bytes as Base64, maps
 * with sorted keys.
 *
 * <p>Instants inside SDK values are kept to the millisecond, as on the wire.
 *
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(new SdkJsonModule()).build();
 * String json = mapper.writeValueAsString(new Image(List.of(taskDefinition), now));
 * }</pre>
 */
public final class SdkJsonModule extends SimpleModule {

    /** A module that can be shared by any number of mappers. */
    public SdkJsonModule() {
        super("drydock-sdk");
        addSerializer(SdkPojo.class, new PojoSerializer());
        addSerializer(Instant.class, new InstantSerializer());
        setDeserializers(new PojoDeserializers());
        addDeserializer(Instant.class, new InstantDeserializer());
        addSerializer(SdkBytes.class, new BytesSerializer());
        addDeserializer(SdkBytes.class, new BytesDeserializer());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.configOverride(Map.class)
                .setFormat(JsonFormat.Value.empty().withFeature(JsonFormat.Feature.WRITE_SORTED_MAP_ENTRIES));
    }

    private static final class PojoSerializer extends StdSerializer<SdkPojo> {

        PojoSerializer() {
            super(SdkPojo.class);
        }

        @Override
        public void serialize(SdkPojo value, JsonGenerator out, SerializerProvider provider) throws IOException {
            WireCodec.write(value, out);
        }
    }

    private static final class PojoDeserializers extends SimpleDeserializers {

        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) throws JsonMappingException {
            Class<?> raw = type.getRawClass();
            if (SdkPojo.class.isAssignableFrom(raw) && !Modifier.isAbstract(raw.getModifiers())) {
                return new PojoDeserializer(raw);
            }
            return super.findBeanDeserializer(type, config, description);
        }
    }

    private static final class PojoDeserializer extends StdDeserializer<Object> {

        private final transient Method builderMethod;

        PojoDeserializer(Class<?> type) {
            super(type);
            try {
                this.builderMethod = type.getMethod("builder");
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(type + " has no builder, so it is no value of the SDK", e);
            }
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            PojoReader reader = new PojoReader(in, UnknownMember.SKIP);
            reader.require(JsonToken.START_OBJECT, "an object");
            SdkPojo builder = newBuilder();
            reader.readInto(builder);
            return ((Buildable) builder).build();
        }

        private SdkPojo newBuilder() {
            try {
                return (SdkPojo) builderMethod.invoke(null);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot build " + handledType(), e);
            }
        }
    }

    private static final class InstantSerializer extends StdScalarSerializer<Instant> {

        InstantSerializer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.toString());
        }
    }

    private static final class InstantDeserializer extends StdScalarDeserializer<Instant> {

        InstantDeserializer() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = in.getValueAsString("");
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw context.weirdStringException(text, Instant.class, e.getMessage());
            }
        }
    }

    private static final class BytesSerializer extends StdScalarSerializer<SdkBytes> {

        BytesSerializer() {
            super(SdkBytes.class);
        }

        @Override
        public void serialize(SdkBytes value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeBinary(value.asByteArrayUnsafe());
        }
    }

    private static final class BytesDeserializer extends StdScalarDeserializer<SdkBytes> {

        BytesDeserializer() {
            super(SdkBytes.class);
        }

        @Override
        public SdkBytes deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return SdkBytes.fromByteArrayUnsafe(in.getBinaryValue());
        }
    }
}
