package dev.drydock.internal.call.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.util.DefaultSdkAutoConstructList;
import software.amazon.awssdk.core.util.DefaultSdkAutoConstructMap;

/** The members of one SDK class that carry constraints, as an array to go through. */
final class Structure {

    private final Member[] members;

    Structure(List<Member> members) {
        this.members = members.toArray(Member[]::new);
    }

    void check(Object pojo, MemberPath path, ViolationCollector collector) {
        for (Member member : members) {
            if (collector.isDone()) {
                return;
            }
            member.check(pojo, path, collector);
        }
    }

    /** One member: how to read it, whether it may be absent, and what its value must be like. */
    static final class Member {

        private final String owner;
        private final SdkField<?> field;
        private final boolean token;
        private final @Nullable Object unset;
        private final boolean required;
        private final @Nullable Shape shape;
        private final MemberPath atRoot;

        Member(String owner, SdkField<?> field, boolean required, @Nullable Shape shape) {
            this.owner = owner;
            this.field = field;
            this.token = field.containsTrait(DefaultValueTrait.class);
            this.unset = unset(field);
            this.required = required;
            this.shape = shape;
            this.atRoot = MemberPath.ROOT.member(owner, field.locationName());
        }

        /** What the SDK answers for a list or map nobody set; compared by identity. */
        private static @Nullable Object unset(SdkField<?> field) {
            return switch (field.marshallingType().getKnownType()) {
                case LIST -> DefaultSdkAutoConstructList.getInstance();
                case MAP -> DefaultSdkAutoConstructMap.getInstance();
                default -> null;
            };
        }

        void check(Object pojo, MemberPath around, ViolationCollector collector) {
            Object value = valueIn(pojo);
            if (value == null || value == unset) {
                if (required) {
                    collector.report(path(around), ShapeConstraint.NOT_NULL, null);
                }
            } else if (shape != null) {
                shape.check(value, path(around), collector);
            }
        }

        private @Nullable Object valueIn(Object pojo) {
            // The field's own accessor would answer a random token where the caller left it out.
            return token && pojo instanceof SdkRequest request
                    ? request.getValueForField(field.memberName(), Object.class).orElse(null)
                    : field.getValueOrDefault(pojo);
        }

        private MemberPath path(MemberPath around) {
            return around == MemberPath.ROOT ? atRoot : around.member(owner, field.locationName());
        }
    }
}
