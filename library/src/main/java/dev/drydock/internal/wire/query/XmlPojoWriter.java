package dev.drydock.internal.wire.query;

import dev.drydock.internal.sdk.FieldValues;
import dev.drydock.wire.WireFormatException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait;

/** Writes SDK values as elements of an XML document. A null in a list or a map is left out: XML has no word for it. */
final class XmlPojoWriter {

    private static final int MAX_DEPTH = 100;

    /** With milliseconds, be they none, as AWS has them. */
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final XmlDocument out;
    private int depth;

    XmlPojoWriter(XmlDocument out) {
        this.out = out;
    }

    /** All members that are set, but for one of an exception's that is told otherwise. */
    void writeMembers(SdkPojo pojo, @Nullable String besides) {
        if (++depth > MAX_DEPTH) {
            throw new WireFormatException("", "nesting deeper than " + MAX_DEPTH, null);
        }
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = FieldValues.of(field, pojo);
            if (value != null && !field.unmarshallLocationName().equalsIgnoreCase(besides)) {
                write(field.unmarshallLocationName(), field, value);
            }
        }
        depth--;
    }

    private void write(String name, SdkField<?> field, @Nullable Object value) {
        if (value == null) {
            return;
        }
        switch (field.marshallingType().getKnownType()) {
            case LIST -> writeList(name, field.getTrait(ListTrait.class), (List<?>) value);
            case MAP -> writeMap(name, field.getTrait(MapTrait.class), (Map<?, ?>) value);
            case SDK_POJO -> {
                out.start(name);
                writeMembers((SdkPojo) value, null);
                out.end();
            }
            case SDK_BYTES ->
                out.element(name, Base64.getEncoder().encodeToString(((SdkBytes) value).asByteArrayUnsafe()));
            case INSTANT -> out.element(name, instant(field, (Instant) value));
            case DOCUMENT, NULL -> throw new WireFormatException(name, "XML has no documents", null);
            default -> out.element(name, value.toString());
        }
    }

    private void writeList(String name, ListTrait trait, List<?> list) {
        SdkField<?> element = trait.memberFieldInfo();
        if (trait.isFlattened()) {
            list.forEach(each -> write(name, element, each));
            return;
        }
        String member = trait.memberLocationName() == null ? "member" : trait.memberLocationName();
        out.start(name);
        list.forEach(each -> write(member, element, each));
        out.end();
    }

    private void writeMap(String name, MapTrait trait, Map<?, ?> map) {
        Map<String, Object> sorted =
                new TreeMap<>(); // the order of the JDK's own maps differs from one run to the next
        map.forEach((key, value) -> sorted.put((String) key, value));
        if (!trait.isFlattened()) {
            out.start(name);
        }
        sorted.forEach((key, value) -> {
            out.start(trait.isFlattened() ? name : "entry");
            out.element(trait.keyLocationName(), key);
            write(trait.valueLocationName(), trait.valueFieldInfo(), value);
            out.end();
        });
        if (!trait.isFlattened()) {
            out.end();
        }
    }

    private static String instant(SdkField<?> field, Instant instant) {
        TimestampFormatTrait trait = field.getTrait(TimestampFormatTrait.class);
        TimestampFormatTrait.Format format = trait == null ? TimestampFormatTrait.Format.ISO_8601 : trait.format();
        return switch (format) {
            case ISO_8601 -> ISO.format(instant.truncatedTo(ChronoUnit.MILLIS));
            case RFC_822 -> RFC_822.format(instant);
            case UNIX_TIMESTAMP -> Long.toString(instant.getEpochSecond());
            case UNIX_TIMESTAMP_MILLIS -> Long.toString(instant.toEpochMilli());
        };
    }
}
