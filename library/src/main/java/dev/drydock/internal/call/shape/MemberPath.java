package dev.drydock.internal.call.shape;

import org.jspecify.annotations.Nullable;

/** Where in a request a value stands. Made on the way down only, so that a flat request allocates nothing. */
public final class MemberPath {

    /** The request itself. */
    static final MemberPath ROOT = new MemberPath(null, "", "", -1, Part.WHOLE, null, null);

    private final @Nullable MemberPath around;
    private final String owner;
    private final String member;
    private final int index;
    private final Part part;
    private final @Nullable Object container;
    private final @Nullable Constrained shape;

    private MemberPath(
            @Nullable MemberPath around,
            String owner,
            String member,
            int index,
            Part part,
            @Nullable Object container,
            @Nullable Constrained shape) {
        this.around = around;
        this.owner = owner;
        this.member = member;
        this.index = index;
        this.part = part;
        this.container = container;
        this.shape = shape;
    }

    /** A member of the structure that stands here. */
    MemberPath member(String structure, String name) {
        return new MemberPath(this, structure, name, -1, Part.WHOLE, null, null);
    }

    /** One structure of the list that stands here. */
    MemberPath element(int at) {
        return new MemberPath(around, owner, member, at, Part.WHOLE, null, null);
    }

    /** The elements, keys or values of the list or map that stands here, which AWS reports as a whole. */
    MemberPath part(Part which, Object of, @Nullable Constrained shapeOfPart) {
        return new MemberPath(around, owner, member, index, which, of, shapeOfPart);
    }

    /** The structure the member belongs to: the operation for the request's own, else the model's name. */
    String owner() {
        return owner;
    }

    /** The member's name. */
    public String member() {
        return member;
    }

    public Part part() {
        return part;
    }

    /** What AWS prints as the value: the list or map around an element, else the value itself. */
    @Nullable
    Object echoed(@Nullable Object value) {
        return part == Part.WHOLE ? value : container;
    }

    /** The shape of the elements, keys or values this path is about. */
    @Nullable
    Constrained shape() {
        return shape;
    }

    /**
     * The path as AWS writes it, list elements counted from one: {@code logEvents.3.member.message}. Members that the wire
     * calls {@code PageSize} are {@code pageSize} here.
     */
    public String text() {
        String name = Character.toLowerCase(member.charAt(0)) + member.substring(1);
        String own = index < 0 ? name : name + '.' + (index + 1) + ".member";
        return around == null || around == ROOT ? own : around.text() + '.' + own;
    }
}
