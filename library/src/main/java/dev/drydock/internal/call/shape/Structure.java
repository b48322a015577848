package dev.drydock.internal.call.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.util.DefaultSdkAutoConstructList;
import software.amazon.awssdk.core.util.DefaultSdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.Buildable;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/** The members of one SDK class that carry constraints or may be empty texts, as an array to go through. */
final class Structure {

    private final Member[] members;

    Structure(List<Member> members) {
        this.members = members.toArray(new Member[0]);
    }

    /**
     * Reports every violation.
     *
     * @param path where the structure stands; null for the request itself
     */
    void check(Object pojo, @Nullable MemberPath path, ViolationCollector collector) {
        for (Member member : members) {
            if (collector.isDone()) {
                return;
            }
            member.check(pojo, path, collector);
        }
    }

    /** The structure without the optional texts that are empty, at any depth. */
    SdkPojo withoutEmptyTexts(SdkPojo pojo) {
        SdkPojo builder = (SdkPojo) ((ToCopyableBuilder<?, ?>) pojo).toBuilder();
        for (Member member : members) {
            member.copyWithoutEmptyTexts(pojo, builder);
        }
        return (SdkPojo) ((Buildable) builder).build();
    }

    /**
     * One member: how to read it, whether it may be absent, and what its value must be like. That is found out when a
     * value is met: most requests have few of the members they could have.
     */
    static final class Member {

        private final ShapeCompiler compiler;
        private final String owner;
        private final SdkField<?> field;
        private final @Nullable String model;
        private final boolean token;
        private final @Nullable Object unset;
        private final boolean required;
        private final boolean optionalText;

        /** A {@link Shape}, or this member where there is none; null until it was asked for. */
        private @Nullable Object shape;

        private @Nullable MemberPath atRoot;

        /**
         * A member.
         *
         * @param owner the structure
         * @param model the name of its shape; null where the table has none
         */
        Member(
                ShapeCompiler compiler,
                String owner,
                SdkField<?> field,
                @Nullable String model,
                boolean required,
                boolean optionalText) {
            this.compiler = compiler;
            this.owner = owner;
            this.field = field;
            this.model = model;
            this.token = field.containsTrait(DefaultValueTrait.class);
            this.unset = unset(field);
            this.required = required;
            this.optionalText = optionalText;
        }

        private @Nullable Shape shape() {
            // A race finds out the same immutable shape twice, which is harmless.
            Object known = shape;
            if (known == null) {
                Shape found = compiler.shape(owner, field, model, required);
                known = found == null ? this : found;
                shape = known;
            }
            return known == this ? null : (Shape) known;
        }

        /** What the SDK answers for a list or map nobody set; compared by identity. */
        private static @Nullable Object unset(SdkField<?> field) {
            MarshallingKnownType type = field.marshallingType().getKnownType();
            if (type == MarshallingKnownType.LIST) {
                return DefaultSdkAutoConstructList.getInstance();
            }
            return type == MarshallingKnownType.MAP ? DefaultSdkAutoConstructMap.getInstance() : null;
        }

        void check(Object pojo, @Nullable MemberPath around, ViolationCollector collector) {
            Object value = valueIn(pojo);
            if (value == null || value == unset) {
                if (required) {
                    collector.report(path(around), ShapeConstraint.NOT_NULL, null);
                }
                return;
            }
            if (optionalText && ((String) value).isEmpty()) {
                collector.emptyText();
            }
            Shape constraints = shape();
            if (constraints != null) {
                constraints.check(value, path(around), collector);
            }
        }

        void copyWithoutEmptyTexts(SdkPojo pojo, SdkPojo builder) {
            Object value = valueIn(pojo);
            if (value == null || value == unset) {
                return;
            }
            Shape constraints = optionalText ? null : shape();
            if (optionalText) {
                field.set(builder, ((String) value).isEmpty() ? null : value);
            } else if (constraints != null) {
                field.set(builder, constraints.withoutEmptyTexts(value));
            }
        }

        private @Nullable Object valueIn(Object pojo) {
            // The field's own accessor would answer a random token where the caller left it out.
            return token && pojo instanceof SdkRequest request
                    ? request.getValueForField(field.memberName(), Object.class).orElse(null)
                    : field.getValueOrDefault(pojo);
        }

        private MemberPath path(@Nullable MemberPath around) {
            if (around != null) {
                return around.member(owner, field.locationName());
            }
            MemberPath known = atRoot;
            if (known == null) {
                known = MemberPath.ROOT.member(owner, field.locationName());
                atRoot = known;
            }
            return known;
        }
    }
}
