package dev.drydock.internal.given;

import dev.drydock.given.Imported;
import dev.drydock.internal.client.loadbalancing.BalancerSetup;
import dev.drydock.internal.document.DocumentException;
import dev.drydock.internal.document.DocumentPart;
import dev.drydock.internal.wire.StrictReader;
import dev.drydock.time.DrydockStuckError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Makes what descriptions say. A description has more than the request that would make the same thing: what follows from other
 * things (ARNs, statuses, counts, dates, events) is left to the world, what the request has too is carried, and of everything
 * else it is told that it is left out.
 */
final class Importer {

    private final Furnisher furnisher;
    private final Descriptions descriptions = new Descriptions();
    private final Moving moving;
    private final List<String> leftOut = new ArrayList<>();

    Importer(Furnisher furnisher) {
        this.furnisher = furnisher;
        this.moving = new Moving(furnisher.ground().home(), furnisher.ground().registry());
    }

    Furnisher furnisher() {
        return furnisher;
    }

    Moving moving() {
        return moving;
    }

    /**
     * Makes what all of some documents say, or nothing.
     *
     * @throws IllegalArgumentException if something in them is not understood, or refused
     */
    Imported importAll(List<DocumentPart> documents) {
        documents.forEach(descriptions::add);
        Descriptions.KINDS.forEach(kind -> descriptions.of(kind).forEach(each -> moving.see(identity(kind, each))));
        descriptions.untold().forEach(each -> leftOut.add(each.getMessage()));
        Ground ground = furnisher.ground();
        EcsImport ecs = new EcsImport(this);
        StoreImport stores = new StoreImport(this);
        Furnisher.orGoBack(ground.mark(), () -> {
            each("repositories", stores::repository);
            each("imageDetails", stores::image);
            each("logGroups", stores::logGroup);
            each("TargetGroups", this::targetGroup);
            each("clusters", ecs::cluster);
            each("taskDefinition", ecs::taskDefinition);
            each("containerInstances", ecs::instance);
            each("services", ecs::service);
            each("tasks", ecs::task);
        });
        ecs.await();
        ground.note("imported " + documents.size() + " descriptions"
                + (leftOut.isEmpty() ? "" : ", but for " + String.join("; ", leftOut)));
        return new ImportedWorld(ground, leftOut, moving.renamed());
    }

    /** What makes it is linked only once it is known that the SDK's module is there. */
    private void targetGroup(DocumentPart part) {
        BalancerSetup setup = furnisher.balancers("imported");
        TargetGroupImport.make(this, setup, part);
    }

    private static DocumentPart identity(String kind, DocumentPart part) {
        return kind.equals("taskDefinition") && part.has(kind) ? part.required(kind) : part;
    }

    private void each(String kind, Consumer<DocumentPart> make) {
        Set<String> described = new HashSet<>();
        for (DocumentPart part : descriptions.of(kind)) {
            DocumentPart of = identity(kind, part);
            String which = Descriptions.which(kind, of);
            if (which != null && !described.add(which)) {
                leaveOut(of, "this is described already; the first description counts");
                continue;
            }
            try {
                make.accept(part);
            } catch (DocumentException told) {
                throw told;
            } catch (SdkException
                    | IllegalArgumentException
                    | IllegalStateException
                    | UnsupportedOperationException refused) {
                throw of.wrong(refused);
            }
        }
    }

    /** Something is not imported. */
    void leaveOut(DocumentPart part, String why) {
        leftOut.add(String.valueOf(part.wrong(why).getMessage()));
    }

    /** A member of something inside is not imported, as the SDK does not know it. */
    void leaveOut(DocumentPart part, String around, String member) {
        leftOut.add(
                String.valueOf(part.wrongIn(around.isEmpty() ? member : around + '.' + member, "this is not imported")
                        .getMessage()));
    }

    /**
     * Reads a request from a description.
     *
     * @param made members that the world makes by itself
     * @param seen members that the caller takes care of
     */
    <B extends SdkPojo> B carry(DocumentPart part, B request, Set<String> made, Set<String> seen) {
        Set<String> known = request.sdkFieldNameToField().keySet();
        for (String member : part.members()) {
            if (!known.contains(member) && !made.contains(member) && !seen.contains(member) && !part.isEmpty(member)) {
                leaveOut(part.required(member), "this is not imported");
            }
        }
        DocumentPart kept = part.with(
                member -> known.contains(member)
                        && !made.contains(member)
                        && !seen.contains(member)
                        && !part.isEmpty(member),
                moving::text);
        return StrictReader.read(kept, request, (around, member) -> leaveOut(part, around, member));
    }

    /** What was made, to go on from. */
    private static final class ImportedWorld extends Furnisher implements Imported {

        private final List<String> leftOut;
        private final Map<String, String> renamed;

        ImportedWorld(Ground ground, List<String> leftOut, Map<String, String> renamed) {
            super(ground);
            this.leftOut = List.copyOf(leftOut);
            this.renamed = Collections.unmodifiableMap(new TreeMap<>(renamed));
        }

        @Override
        public List<String> leftOut() {
            return leftOut;
        }

        @Override
        public Map<String, String> renamed() {
            return renamed;
        }
    }

    static DrydockStuckError stuck(String what) {
        return new DrydockStuckError(
                what + "\naws.journal().text() tells how; script its images so that they run, as in"
                        + " aws.images().script(\"shop/*\", script -> script.becomesHealthy())");
    }
}
