package dev.drydock.internal.world;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.JournalRecorder;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.document.ParserComplaint;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.KernelImage;
import dev.drydock.internal.kernel.KernelImage.TicketImage;
import dev.drydock.internal.wire.SdkJsonModule;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the state of a world as JSON and reads it back. */
public final class SnapshotJson {

    private static final int VERSION = 2;

    /** Stands in a snapshot that tells no values of secrets. */
    private static final String HIDDEN = "secretsAreHidden";

    /** Where values of secrets stand: declared ones, and the variables that a container got from some. */
    private static final Set<String> SECRET_MEMBERS = Set.of("account.secrets", "secrets");

    /** Made when the first snapshot is, so that worlds without one do not pay for it. */
    private static final class Mapper {
        static final ObjectMapper INSTANCE = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(unbounded()).build())
                .addModule(new SdkJsonModule())
                // Images are records: their components are their state, and methods such as isActive() are not.
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .build();

        /** Worlds hold keys and texts of any length, and what was written is to be read. */
        private static StreamReadConstraints unbounded() {
            StreamReadConstraints.Builder constraints =
                    StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE);
            try {
                constraints.getClass().getMethod("maxNameLength", int.class).invoke(constraints, Integer.MAX_VALUE);
            } catch (NoSuchMethodException olderThan216) {
                // Jackson 2.15 has no bound for names.
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("Jackson does not take a bound for names", e);
            }
            return constraints.build();
        }
    }

    private SnapshotJson() {}

    /** The JSON of an image. */
    public static String of(WorldImage image) {
        ObjectMapper mapper = Mapper.INSTANCE;
        ObjectNode root = mapper.createObjectNode();
        root.put("drydock", VERSION);
        root.put("seed", image.seed());
        root.put("now", image.kernel().now());
        root.put("sequence", image.kernel().sequence());
        root.set("ids", mapper.valueToTree(image.kernel().ids()));
        ArrayNode tickets = root.putArray("tickets");
        for (TicketImage each : image.kernel().tickets()) {
            ObjectNode ticket = tickets.addObject();
            ticket.put("at", each.at());
            ticket.put("sequence", each.sequence());
            ticket.put("queue", each.queue());
            ticket.put("kind", each.kind().name());
            ticket.put("type", each.event().getClass().getSimpleName());
            ticket.set("event", mapper.valueToTree(each.event()));
            ticket.set("resources", mapper.valueToTree(each.resources()));
        }
        ArrayNode regions = root.putArray("regions");
        for (WorldImage.RegionImage each : image.regions()) {
            ObjectNode region = regions.addObject();
            region.put("account", each.accountId());
            region.put("region", each.region());
            ObjectNode stores = region.putObject("stores");
            each.stores().forEach((name, store) -> stores.set(name, mapper.valueToTree(store)));
        }
        return root.toPrettyString();
    }

    /**
     * A snapshot that tells no values of secrets, neither of those declared nor of those that containers got. It cannot be
     * restored, and says so.
     */
    public static String withoutSecrets(String json) {
        try {
            JsonNode root = Mapper.INSTANCE.readTree(json);
            if (!hideSecrets(root, false)) {
                return json;
            }
            return ((ObjectNode) root).put(HIDDEN, true).toPrettyString();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A snapshot is JSON", broken);
        }
    }

    /** Tells whether anything was hidden. */
    private static boolean hideSecrets(JsonNode node, boolean inSecrets) {
        boolean hidden = false;
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                boolean secret = inSecrets || SECRET_MEMBERS.contains(member.getKey());
                if (secret && member.getValue().isTextual()) {
                    member.setValue(TextNode.valueOf("(hidden)"));
                    hidden = true;
                } else {
                    hidden |= hideSecrets(member.getValue(), secret);
                }
            }
        } else if (node.isArray() && !inSecrets) {
            for (JsonNode each : node) {
                hidden |= hideSecrets(each, false);
            }
        }
        return hidden;
    }

    /**
     * Reads the image back, by the types that the stores and queues of such a world know.
     *
     * @throws IllegalArgumentException if this is not a snapshot that such a world can be restored from
     */
    public static WorldImage image(String json, WorldSettings settings) {
        // Read into a world of its own first, so that a broken snapshot changes nothing.
        World trial = new World(settings);
        try {
            WorldImage image = read(json, trial);
            WholeImage.require(image, "snapshot");
            requireSame(json, of(image));
            trial.restore(image, JournalRecorder.Held.NOTHING);
            return image;
        } catch (IllegalArgumentException told) {
            throw told;
        } catch (RuntimeException broken) {
            // A snapshot that was tampered with can fail anywhere.
            throw new IllegalArgumentException("This is no whole snapshot: " + broken.getMessage(), broken);
        }
    }

    /** Numbers are equal whether they are written with a fraction or not. */
    private static int differ(JsonNode one, JsonNode other) {
        boolean same = one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
        return same ? 0 : 1;
    }

    /** What is read as something else than it says, such as a text for a number, would be written otherwise. */
    private static void requireSame(String given, String written) {
        try {
            if (!Mapper.INSTANCE.readTree(given).equals(SnapshotJson::differ, Mapper.INSTANCE.readTree(written))) {
                throw new IllegalArgumentException(
                        "This is no snapshot as Drydock writes it: a member is missing, unknown or of another type");
            }
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("This is no snapshot: " + ParserComplaint.of(broken), broken);
        }
    }

    private static WorldImage read(String json, World world) {
        try {
            JsonNode root = Mapper.INSTANCE.readTree(json);
            if (root.path("drydock").asInt() != VERSION) {
                throw new IllegalArgumentException(
                        "This is no snapshot of this version of Drydock; make it again with" + " drydock.snapshot()");
            }
            if (root.path(HIDDEN).asBoolean()) {
                throw new IllegalArgumentException("The values of its secrets were left out, so it cannot be restored;"
                        + " take it with GET /_drydock/snapshot?secrets=shown");
            }
            List<WorldImage.RegionImage> regions = new ArrayList<>();
            for (JsonNode region : root.path("regions")) {
                regions.add(region(world, region));
            }
            return new WorldImage(root.path("seed").asLong(), kernel(world, root), List.copyOf(regions));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("This is no snapshot: " + ParserComplaint.of(broken), broken);
        }
    }

    private static WorldImage.RegionImage region(World world, JsonNode from) throws JsonProcessingException {
        // A region has whatever name somebody has called it by, such as the log driver's options.
        AccountRegion home = new AccountRegion(
                AccountRegion.requireAccount(from.path("account").asText()),
                from.path("region").asText());
        RegionState state = world.locked(() -> world.state(home));
        SortedMap<String, Record> stores = new TreeMap<>();
        for (Store store : state.stores()) {
            JsonNode image = from.path("stores").get(store.name());
            if (image != null) {
                stores.put(store.name(), Mapper.INSTANCE.treeToValue(image, store.imageType()));
            }
        }
        return new WorldImage.RegionImage(home.accountId(), home.region(), stores);
    }

    private static KernelImage kernel(World world, JsonNode root) throws JsonProcessingException {
        SortedMap<String, Long> ids = new TreeMap<>();
        root.path("ids")
                .properties()
                .forEach(each -> ids.put(each.getKey(), each.getValue().asLong()));
        List<TicketImage> tickets = new ArrayList<>();
        for (JsonNode each : root.path("tickets")) {
            String queue = each.path("queue").asText();
            String type = each.path("type").asText();
            Class<? extends Event> eventType = world.kernel().queue(queue).type(type);
            if (eventType == null) {
                throw new IllegalArgumentException("The snapshot has an event " + type + " in " + queue
                        + " that this world does not know; restore into a world made by the same recipe");
            }
            List<String> resources = new ArrayList<>();
            each.path("resources").forEach(resource -> resources.add(resource.asText()));
            tickets.add(new TicketImage(
                    each.path("at").asLong(),
                    each.path("sequence").asLong(),
                    queue,
                    EventKind.valueOf(each.path("kind").asText()),
                    Mapper.INSTANCE.treeToValue(each.path("event"), eventType),
                    List.copyOf(resources)));
        }
        return new KernelImage(root.path("now").asLong(), root.path("sequence").asLong(), ids, List.copyOf(tickets));
    }
}
