package dev.drydock.internal.container;

import dev.drydock.container.ScriptBuilder;
import dev.drydock.container.ScriptCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of a world's images. Registering one decides what every container started from that image does from then
 * on; containers that run already are left alone.
 *
 * <pre>{@code
 * aws.images()
 *         .add("shop/web", script -> script.logs("ready"))                // every tag of shop/web
 *         .add("shop/web:2", script -> script.logs("no database").exits(1));
 * }</pre>
 *
 * <p>An image may be named by tag, by digest, or by repository alone, which stands for every tag; the most specific
 * name wins. Without a host a name also stands for that repository in any private ECR registry, so {@code shop/web:2}
 * is {@code 123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:2} too. {@code nginx} and {@code
 * docker.io/library/nginx} are the same. A name that ends with {@code *} stands for all that begin as it does; the longest
 * wins, and any other name wins over it. An image without script does what its container's own command says: {@code
 * sleep}, {@code echo}, {@code printf}, {@code exit}, {@code true}, {@code false} and {@code sh -c} with lists of these
 * and {@code while} loops are understood; anything else runs until it is stopped.
 *
 * <p>Safe for use by several threads.
 */
public final class Scripts implements ScriptSource {

    /** What a name that stands for several ends with. */
    public static final String ANY = "*";

    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private final Map<ImageName, ContainerScript> scripts = new LinkedHashMap<>();

    /** By what the names begin with, the longest first. */
    private final Map<String, ContainerScript> prefixes = new TreeMap<>(LONGEST_FIRST);

    /** By {@code family/name} or {@code name}. */
    private final Map<String, ContainerScript> containers = new TreeMap<>();

    /** By what the commands begin with, the longest first. */
    private final Map<String, ContainerScript> commands = new TreeMap<>(LONGEST_FIRST);

    private ContainerScript others = ContainerScript.RUNS_UNTIL_STOPPED;
    private final List<Consumer<ScriptCall>> callbacks = new ArrayList<>();
    private final CommandInterpreter interpreter = new CommandInterpreter();
    private final Runnable userCode;

    /** No scripts. */
    public Scripts() {
        this(() -> {});
    }

    /**
     * No scripts.
     *
     * @param userCode told when there is one that calls user code
     */
    public Scripts(Runnable userCode) {
        this.userCode = userCode;
    }

    /**
     * Says what the containers of an image do; replaces what was said of the same name before.
     *
     * @param image for example {@code shop/web:2}
     * @param script evaluated now, once
     * @return this, to register more
     */
    public Scripts add(String image, Consumer<ScriptBuilder> script) {
        if (image.isBlank()) {
            throw new IllegalArgumentException("A script needs the name of an image, for example shop/web:2");
        }
        return add(script, built -> put(image.strip(), built));
    }

    /**
     * Says what containers do by their name.
     *
     * @param container {@code web/app} or {@code app}
     */
    public Scripts addContainer(String container, Consumer<ScriptBuilder> script) {
        return add(script, built -> containers.put(container, built));
    }

    /** Says what containers do whose command begins with these words. */
    public Scripts addCommand(String command, Consumer<ScriptBuilder> script) {
        return add(script, built -> commands.put(command, built));
    }

    private Scripts add(Consumer<ScriptBuilder> script, Consumer<ContainerScript> keep) {
        // Outside the lock, as user code may register other images here; numbers are given only once it has succeeded.
        ScriptWriter writer = new ScriptWriter();
        script.accept(writer);
        synchronized (this) {
            keep.accept(writer.build(callbacks.size()));
            callbacks.addAll(writer.callbacks());
        }
        if (!writer.callbacks().isEmpty()) {
            userCode.run();
        }
        return this;
    }

    private void put(String image, ContainerScript script) {
        if (image.endsWith(ANY)) {
            prefixes.put(image.substring(0, image.length() - ANY.length()), script);
        } else {
            scripts.put(ImageName.parse(image), script);
        }
    }

    /** No scripts; for a world that goes back to its beginning, in which no container runs. */
    public synchronized void clear() {
        scripts.clear();
        prefixes.clear();
        containers.clear();
        commands.clear();
        callbacks.clear();
        others = ContainerScript.RUNS_UNTIL_STOPPED;
    }

    /** Lines that containers print as they start whose image has no script and whose command is not understood. */
    public synchronized void othersLog(List<String> lines) {
        others = new ContainerScript(List.of(new ContainerScript.Logs(Duration.ZERO, lines)), false);
    }

    @Override
    public ContainerScript scriptOf(
            String family,
            String container,
            String image,
            List<String> entryPoint,
            List<String> command,
            boolean init) {
        ContainerScript named = named(family, container, entryPoint, command);
        return named == null ? scriptOf(image, entryPoint, command, init) : named;
    }

    private synchronized @Nullable ContainerScript named(
            String family, String container, List<String> entryPoint, List<String> command) {
        if (containers.isEmpty() && commands.isEmpty()) {
            return null;
        }
        ContainerScript own = containers.get(family + '/' + container);
        ContainerScript anywhere = own == null ? containers.get(container) : own;
        if (anywhere != null || commands.isEmpty()) {
            return anywhere;
        }
        String words =
                String.join(" ", entryPoint) + (entryPoint.isEmpty() ? "" : " ") + String.join(" ", command) + ' ';
        for (Map.Entry<String, ContainerScript> each : commands.entrySet()) {
            if (words.startsWith(each.getKey() + ' ')) {
                return each.getValue();
            }
        }
        return null;
    }

    @Override
    public ContainerScript scriptOf(String image, List<String> entryPoint, List<String> command, boolean init) {
        return find(image)
                .or(() -> interpreter.interpret(entryPoint, command, init))
                .orElseGet(this::ofOthers);
    }

    /** The script registered for an image; empty when there is none and the container's own command decides. */
    public synchronized Optional<ContainerScript> find(String image) {
        if (scripts.isEmpty() && prefixes.isEmpty()) {
            return Optional.empty();
        }
        for (ImageName name : ImageName.namesOf(image.strip())) {
            ContainerScript script = scripts.get(name);
            if (script != null) {
                return Optional.of(script);
            }
        }
        return prefixes.isEmpty() ? Optional.empty() : beginningLike(ImageName.textsOf(image.strip()));
    }

    private Optional<ContainerScript> beginningLike(List<String> names) {
        return prefixes.entrySet().stream()
                .filter(each -> names.stream().anyMatch(name -> name.startsWith(each.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private synchronized ContainerScript ofOthers() {
        return others;
    }

    /**
     * The user code that a script names by number. Numbers are given in the order of registration and never reused, so
     * a container whose script was replaced still finds its own.
     *
     * @throws IllegalArgumentException if no script registered here names that number
     */
    public synchronized Consumer<ScriptCall> callback(int number) {
        if (number < 0 || number >= callbacks.size()) {
            throw new IllegalArgumentException("No script registered here calls user code number " + number
                    + "; there are " + callbacks.size() + ", numbered from 0. A restored world needs the scripts of the"
                    + " world it was taken from, registered in the same order");
        }
        return callbacks.get(number);
    }

    @Override
    public void run(int callback, ScriptCall call) {
        callback(callback).accept(call);
    }
}
