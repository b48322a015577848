package dev.drydock.internal.account;

import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Ticket;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The secrets a test has declared in one account and region. As long as none of a service is declared, every secret of that
 * service is accepted.
 */
public final class SecretStore implements SecretSource, Store {

    /** What AWS appends to a secret's name in its ARN: a hyphen and six characters. */
    private static final int SUFFIX = 7;

    private SortedMap<String, Entry> secrets = new TreeMap<>();
    private SortedMap<String, Entry> parameters = new TreeMap<>();

    /**
     * A declared secret.
     *
     * @param value null for one that may not be read
     */
    record Entry(@Nullable String value) {}

    /**
     * All declared secrets.
     *
     * @param secrets of Secrets Manager, by name
     * @param parameters of the Parameter Store, by name
     */
    record Image(SortedMap<String, Entry> secrets, SortedMap<String, Entry> parameters) {

        static final Image NONE = new Image(Collections.emptySortedMap(), Collections.emptySortedMap());
    }

    /** Declares a secret; null for one that may not be read. */
    public void put(SecretReference reference, @Nullable String value) {
        of(reference).put(reference.name(), new Entry(value));
    }

    /** Removes a secret; the others of its service are still checked. */
    public void remove(SecretReference reference) {
        of(reference).remove(reference.name());
        of(reference).putIfAbsent("", new Entry(null));
    }

    @Override
    public Resolution resolve(SecretReference reference) {
        SortedMap<String, Entry> declared = of(reference);
        if (declared.isEmpty()) {
            return Accepted.INSTANCE;
        }
        Entry entry = find(declared, reference);
        if (entry == null) {
            return new Missing();
        }
        return entry.value == null ? new Denied() : new Found(entry.value);
    }

    private static @Nullable Entry find(SortedMap<String, Entry> declared, SecretReference reference) {
        String name = reference.name();
        Entry entry = declared.get(name);
        if (entry == null && reference.parameter()) {
            // The ARN of a parameter has the slash its name begins with once only.
            entry = declared.get(name.startsWith("/") ? name.substring(1) : '/' + name);
        } else if (entry == null && name.length() > SUFFIX && name.charAt(name.length() - SUFFIX) == '-') {
            entry = declared.get(name.substring(0, name.length() - SUFFIX));
        }
        return entry;
    }

    private SortedMap<String, Entry> of(SecretReference reference) {
        return reference.parameter() ? parameters : secrets;
    }

    @Override
    public String name() {
        return "account.secrets";
    }

    @Override
    public Record image() {
        if (secrets.isEmpty() && parameters.isEmpty()) {
            return Image.NONE;
        }
        return new Image(new TreeMap<>(secrets), new TreeMap<>(parameters));
    }

    @Override
    public Class<? extends Record> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        secrets = new TreeMap<>(((Image) image).secrets);
        parameters = new TreeMap<>(((Image) image).parameters);
    }
}
