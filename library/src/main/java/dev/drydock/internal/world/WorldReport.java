package dev.drydock.internal.world;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.call.note.JournalEntry;
import dev.drydock.internal.report.ClusterNow;
import dev.drydock.internal.report.Misunderstandings;
import dev.drydock.internal.report.Pendings;
import dev.drydock.internal.report.Standing;
import dev.drydock.internal.report.Story;
import dev.drydock.internal.report.StruckFaults;
import dev.drydock.internal.report.WholeJournal;
import dev.drydock.report.Explanation;
import dev.drydock.report.Report;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.Service;

/** Tells what happened in a world and how it stands, in all accounts and regions that were touched. */
final class WorldReport implements Report {

    private static final int LEAST = 20;

    /** How many lines of a brief each part may take up; what happened has the rest. */
    private static final int STANDING = 13;

    private static final int FAULTS = 3;
    private static final int PENDING = 3;
    private static final int LOADS = 3;

    /** How many lines whoever is stuck is told. */
    private static final int STUCK = 14;

    private static final int STANDING_WHOLE = 500;

    private final World world;

    WorldReport(World world) {
        this.world = world;
    }

    @Override
    public List<String> brief(int lines) {
        int most = Math.toIntExact(Require.atLeast("brief", "lines", lines, LEAST));
        List<JournalEntry> entries = world.journal().entries();
        List<String> after = new ArrayList<>();
        add(after, "How it stands at " + now() + ":", standing(STANDING));
        after.addAll(StruckFaults.lines(entries, world.unusedFaults(), FAULTS));
        after.addAll(Pendings.lines(world.kernel().pending(), PENDING));
        add(after, "Loads, a character a minute:", loads());
        after.addAll(Misunderstandings.of(entries, world.kernel().mode(), isInFlight()));
        List<String> told = new ArrayList<>();
        if (world.journal().dropped() > 0) {
            told.add(notKept());
        }
        if (entries.isEmpty()) {
            told.add("nothing, no call reached it");
        } else {
            int room = most - told.size() - Math.min(after.size(), most - LEAST / 2);
            told.addAll(Story.of(entries, world.journal()::offset, room));
        }
        told.addAll(fitting(after, most - told.size(), "lines; whole() has them all"));
        return List.copyOf(told);
    }

    @Override
    public String whole() {
        List<JournalEntry> entries = world.journal().entries();
        StringBuilder text = new StringBuilder();
        List<String> first = new ArrayList<>();
        first.add("seed " + world.settings().seed() + ", until " + now());
        add(first, "How it stands:", standing(STANDING_WHOLE));
        first.addAll(StruckFaults.lines(entries, world.unusedFaults(), STANDING_WHOLE));
        first.addAll(Pendings.lines(world.kernel().pending(), STANDING_WHOLE));
        first.addAll(Misunderstandings.of(entries, world.kernel().mode(), isInFlight()));
        first.forEach(each -> text.append(each).append('\n'));
        text.append(entries.isEmpty() ? "\nNothing happened.\n" : "\nWhat happened:\n");
        if (world.journal().dropped() > 0) {
            text.append(notKept()).append('\n');
        }
        int used = text.toString().getBytes(StandardCharsets.UTF_8).length;
        return text.append(WholeJournal.of(world.journal(), entries, MOST_BYTES - used))
                .toString();
    }

    /** For whoever is stuck; empty if there is nothing to tell. */
    String standing() {
        List<String> lines = standing(STUCK);
        return lines.isEmpty() ? "" : "\nHow it stands at " + now() + ":\n  " + String.join("\n  ", lines);
    }

    private static void add(List<String> lines, String heading, List<String> part) {
        if (!part.isEmpty()) {
            lines.add(heading);
            lines.addAll(part);
        }
    }

    private String notKept() {
        return "(" + world.journal().dropped() + " of the calls are no longer kept, for want of room)";
    }

    private String now() {
        return world.journal().offset(world.now());
    }

    private boolean isInFlight() {
        return world.kernel().mode() instanceof TimeMode.Manual
                && world.locked(() -> world.kernel().image()).tickets().stream()
                        .anyMatch(each -> each.kind().isForeground());
    }

    private List<String> standing(int atMost) {
        List<ClusterNow> clusters = new ArrayList<>();
        for (RegionState region : regions()) {
            Lookups lookups = lookups(region);
            String before = region.home().equals(world.settings().home()) ? "" : World.label(region.home()) + '/';
            for (String arn : lookups.clusterArns()) {
                String name = arn.substring(arn.lastIndexOf('/') + 1);
                clusters.add(new ClusterNow(before + name, lookups.services(arn), lookups.tasks(arn)));
            }
        }
        return new Standing(
                        clusters,
                        world.journal()::offset,
                        this::placement,
                        task -> LastWords.of(world, task),
                        world.settings().timings().of(Timing.REPORTS_RUNNING))
                .lines(atMost);
    }

    private List<String> loads() {
        List<String> lines = new ArrayList<>();
        for (RegionState region : regions()) {
            lines.addAll(lookups(region).loads());
        }
        return fitting(lines.stream().map(WorldReport::load).toList(), LOADS, "loads; view().loads() has them all");
    }

    /** A name may be as long as a line. */
    private static String load(String line) {
        int most = Report.WIDTH;
        return line.length() <= most ? line : "…" + line.substring(line.length() - most + 1);
    }

    private static List<String> fitting(List<String> lines, int atMost, String what) {
        if (lines.size() <= atMost) {
            return lines;
        }
        List<String> some = new ArrayList<>(lines.subList(0, atMost - 1));
        some.add("… and " + (lines.size() - some.size()) + " more " + what);
        return some;
    }

    private Lookups lookups(RegionState region) {
        return new Lookups(world, region, World.caller(region.home()));
    }

    private List<RegionState> regions() {
        return world.locked(() -> List.copyOf(world.regions().values()));
    }

    private @Nullable Explanation placement(Service service) {
        AccountRegion home = home(service);
        if (home == null || service.launchType() == LaunchType.FARGATE) {
            return null;
        }
        try {
            return world.locked(() -> world.region(home).ecsRegion().explainer().explain(service.serviceArn()));
        } catch (IllegalArgumentException onFargate) {
            return null; // by its capacity providers
        }
    }

    private @Nullable AccountRegion home(Service service) {
        for (RegionState region : regions()) {
            if (service.serviceArn()
                    .contains(':' + region.home().region() + ':' + region.home().accountId() + ':')) {
                return region.home();
            }
        }
        return null;
    }
}
