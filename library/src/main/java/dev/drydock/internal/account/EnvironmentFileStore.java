package dev.drydock.internal.account;

import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Ticket;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The environment files a test has declared. As long as none is declared, every file is accepted. */
public final class EnvironmentFileStore implements EnvironmentFileSource, Store {

    private final SortedMap<String, String> files = new TreeMap<>();
    private boolean declared;

    /**
     * All declared files.
     *
     * @param declared whether there ever was one
     * @param files their texts, by bucket and key
     */
    record Image(boolean declared, SortedMap<String, String> files) {

        static final Image NONE = new Image(false, Collections.emptySortedMap());
    }

    /** Declares a file. */
    public void put(S3Object file, String text) {
        declared = true;
        files.put(name(file), text);
    }

    /** Removes a file; the others are still checked. */
    public void remove(S3Object file) {
        declared = true;
        files.remove(name(file));
    }

    @Override
    public Resolution resolve(S3Object file) {
        String text = files.get(name(file));
        if (text != null) {
            return new Found(text);
        }
        return declared ? new Missing() : new Accepted();
    }

    /** No bucket's name has a slash. */
    private static String name(S3Object file) {
        return file.bucket() + '/' + file.key();
    }

    @Override
    public String name() {
        return "account.environment-files";
    }

    @Override
    public Record image() {
        if (!declared && files.isEmpty()) {
            return Image.NONE;
        }
        return new Image(declared, new TreeMap<>(files));
    }

    @Override
    public Class<? extends Record> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        declared = ((Image) image).declared;
        files.clear();
        files.putAll(((Image) image).files);
    }
}
