package dev.drydock.internal.ecr.content;

/** A few bytes of a content, and where they are. */
sealed interface Chunk {

    int length();

    /** In memory. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record InMemory(byte[] bytes) implements Chunk {

        @Override
        public int length() {
            return bytes.length;
        }
    }

    /** In the temporary file, at a place that has room for a whole chunk. */
    record InFile(int place, int length) implements Chunk {}
}
