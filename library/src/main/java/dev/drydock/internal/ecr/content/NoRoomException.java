package dev.drydock.internal.ecr.content;

import java.io.IOException;

/** All the room that a world has for the content of layers is taken. */
public final class NoRoomException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long bound;

    NoRoomException(long bound) {
        super("The " + bound + " bytes that this world keeps of the content of layers are taken");
        this.bound = bound;
    }

    /** How many bytes there are in all. */
    public long bound() {
        return bound;
    }
}
