package dev.drydock.server;

import dev.drydock.Drydock;
import dev.drydock.Leniency;
import dev.drydock.Recipe;
import dev.drydock.internal.wire.KnownHosts;
import dev.drydock.time.TimeMode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the command line of a {@link DrydockServer} says. */
final class ServerOptions {

    static final String HELP = """
            Usage: java -jar drydock-server.jar [options]

            Serves a simulated Amazon ECS with ECR, CloudWatch and its Logs, Elastic Load Balancing and Application Auto
            Scaling over HTTP, in memory.

              --port N            the port; 4566 by default, 0 for a free one
              --host ADDRESS      the address to listen on; 127.0.0.1 by default, which nobody outside reaches
              --allow-hosts N[,N...]  by what other names clients call the server, such as that of its container
              --body-timeout DURATION how long the body of a request may take to come before the connection is closed;
                                  60s by default
              --time MODE         what moves virtual time: eager (the default; a read first settles what it asks
                                  about), scaled:60 (follows the wall clock, sixty times as fast), manual (only the
                                  admin API), step:5s (every read by that much)
              --seed N            what ids are made from; 1 by default
              --start INSTANT     when the world begins, 2026-01-01T00:00:00Z or so; now by default
              --account ID        the default account, twelve digits; 123456789012 by default
              --regions R[,R...]  the default region, and others to show; us-east-1 by default
              --log-bytes N       how many bytes of log events to keep; 33554432 by default, then the oldest go
              --layer-bytes N     how many bytes of pushed layers to keep; 8589934592 by default, few of them in memory
              --lenient P[,P...]  refusals of AWS to do without: unpushed-images, missing-layers, foreign-identities
              --strict-images     tasks run only images that were pushed or have a script
              --logs LINE         what containers print as they start that nobody described; nothing by default
              --world FILE        what to furnish the account with, JSON or YAML; GET /_drydock/ has its form
              --help              this text
            """;

    private static final String NAMES =
            "--port, --host, --allow-hosts, --body-timeout, --time, --seed, --start, --account, --regions, --log-bytes,"
                    + " --layer-bytes, --lenient, --strict-images, --logs, --world, --help";

    /** They take no value. */
    private static final Set<String> FLAGS = Set.of("--help", "--strict-images");

    private static final int DEFAULT_PORT = 4566;
    private static final int MOST_PORT = 65_535;

    private int port = DEFAULT_PORT;
    private String host = DrydockServer.LOOPBACK;
    private List<String> hosts = List.of();
    private Duration bodyTimeout = RequestThreads.BODY;
    private TimeMode time = TimeMode.eager();
    private long seed = 1;
    private @Nullable Instant start;
    private final Drydock.Builder world = Drydock.builder();
    private List<String> regions = List.of("us-east-1");
    private @Nullable Path document;
    private @Nullable String logs;
    private boolean help;

    private ServerOptions() {}

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException if it is not understood, saying what is allowed
     */
    static ServerOptions parse(List<String> arguments) {
        ServerOptions options = new ServerOptions();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (name.equals("--help") && equals < 0) {
                options.help = true;
                continue;
            }
            if (name.equals("--strict-images") && equals < 0) {
                options.world.strictImages();
                continue;
            }
            if (!List.of(NAMES.split(", ", -1)).contains(name) || FLAGS.contains(name)) {
                throw new IllegalArgumentException("unknown option " + argument + "; allowed are " + NAMES);
            }
            if (equals < 0 && !rest.hasNext()) {
                throw new IllegalArgumentException(name + " needs a value; see --help");
            }
            options.set(name, equals < 0 ? rest.next() : argument.substring(equals + 1));
        }
        return options;
    }

    private void set(String name, String value) {
        try {
            switch (name) {
                case "--port" -> port = (int) number(value, 0, MOST_PORT);
                case "--host" -> host = host(value);
                case "--allow-hosts" -> hosts = hosts(value);
                case "--body-timeout" -> bodyTimeout = timeout(value);
                case "--time" -> time = TimeModeText.parse(value);
                case "--seed" -> seed = number(value, Long.MIN_VALUE, Long.MAX_VALUE);
                case "--start" -> start = instant(value);
                case "--account" -> world.account(value);
                case "--log-bytes" -> world.logBytes(number(value, 1, Long.MAX_VALUE));
                case "--layer-bytes" -> world.layerBytes(number(value, 1, Long.MAX_VALUE));
                case "--lenient" -> world.lenient(parts(value));
                case "--logs" -> logs = value;
                case "--regions" -> regions = regions(value);
                default -> document = Path.of(value);
            }
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(name + ": " + wrong.getMessage(), wrong);
        }
    }

    private static Leniency[] parts(String value) {
        return Stream.of(value.split(",", -1)).map(Leniency::named).toArray(Leniency[]::new);
    }

    private List<String> regions(String value) {
        List<String> names = new ArrayList<>();
        for (String each : value.split(",", -1)) {
            world.region(each);
            names.add(each);
        }
        return names;
    }

    private static List<String> hosts(String value) {
        List<String> names = List.of(value.split(",", -1));
        new KnownHosts("").allow(names);
        return names;
    }

    private static Duration timeout(String value) {
        Duration timeout = Durations.parse(value);
        if (timeout.isZero()) {
            throw new IllegalArgumentException("a time-out must be positive, or no body ever comes in time");
        }
        return timeout;
    }

    private static String host(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an address or a host's name is needed, such as 127.0.0.1");
        }
        return value;
    }

    private static long number(String value, long least, long most) {
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Refused below, as one out of range is.
        }
        throw new IllegalArgumentException(
                "a whole number from " + least + " to " + most + " is needed, but was \"" + value + "\"");
    }

    private static Instant instant(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    "an instant is written like 2026-01-01T00:00:00Z, but was \"" + value + "\"", unreadable);
        }
    }

    /** How to make the world. Callers are never told that they poll in vain, because a dashboard may do so for days. */
    Recipe recipe() {
        Drydock.Builder builder =
                world.region(regions.get(0)).seed(seed).time(time).patience(Integer.MAX_VALUE);
        Instant begin = start;
        return (begin == null ? builder.startingNow() : builder.start(begin)).recipe();
    }

    int port() {
        return port;
    }

    String host() {
        return host;
    }

    /** By what names clients may call the server. */
    List<String> hosts() {
        List<String> names = new ArrayList<>(hosts);
        names.add(host);
        return names;
    }

    /** How long a body may take to come. */
    Duration bodyTimeout() {
        return bodyTimeout;
    }

    List<String> regions() {
        return regions;
    }

    /** What containers print that nobody described. */
    @Nullable
    String logs() {
        return logs;
    }

    @Nullable
    Path document() {
        return document;
    }

    boolean isHelp() {
        return help;
    }
}
