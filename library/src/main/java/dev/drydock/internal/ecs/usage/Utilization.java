package dev.drydock.internal.ecs.usage;

import dev.drydock.internal.account.metric.MetricSource;
import dev.drydock.internal.account.metric.MetricSource.Sample;
import dev.drydock.internal.ecs.usage.InstanceCourses.Course;
import dev.drydock.internal.ecs.usage.MeasuredTasks.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of {@code AWS/ECS}: what tasks use of what they reserve, and what of the container instances they use and
 * reserve.
 *
 * <p>ECS looks every 20 seconds and tells once a minute: the average is what was used of what was reserved, the minimum and
 * the maximum are of a single look; of a service, at a single task.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_utilization.html">Amazon ECS service
 *     utilization metrics</a>
 */
final class Utilization {

    static final String PERCENT = "Percent";

    /** Of a minute. */
    static final long LOOK = 20_000;

    private static final double ALL = 100;

    private final LaidOutLoads loads;

    /**
     * The metrics of a world.
     *
     * @param loads of the scripts in it
     */
    Utilization(LaidOutLoads loads) {
        this.loads = loads;
    }

    /** What a service uses of what its tasks reserve; tasks that reserve nothing do not count. */
    List<Sample> ofService(List<TaskLife> lives, boolean cpu, Minutes minutes) {
        Shares shares = new Shares(lives);
        MeasuredTasks tasks = new MeasuredTasks(lives, life -> used(life, cpu, shares));
        List<Sample> samples = new ArrayList<>();
        for (long minute = minutes.first(); minute < minutes.end(); minute += MetricSource.MINUTE) {
            Sample sample = ofService(tasks.in(minute, minute + MetricSource.MINUTE), cpu, minute);
            if (sample != null) {
                samples.add(sample);
            }
        }
        return samples;
    }

    private Consumption used(TaskLife life, boolean cpu, Shares shares) {
        return cpu
                ? Consumption.ofCpu(life, -1, life.kind.service() == null ? Shares.ALONE : shares, loads)
                : Consumption.ofMemory(life, -1, loads);
    }

    /** The same of one minute, which costs less while nothing happens to the tasks; null if none ran. */
    @Nullable
    Sample ofService(LifeGroup group, boolean cpu, long minute) {
        SteadyUse steady = group.steady(cpu);
        if (steady != null && steady.holds(group.edition(), minute)) {
            return steady.sample(minute);
        }
        ServiceMinute reading = new ServiceMinute(minute, cpu);
        List<TaskLife> lives = group.since(minute);
        Shares shares = new Shares(lives);
        MeasuredTasks tasks = new MeasuredTasks(lives, life -> used(life, cpu, shares));
        tasks.in(minute, minute + MetricSource.MINUTE).forEach(reading::add);
        if (group.isUnchangedSince(minute + MetricSource.MINUTE)) {
            group.steady(cpu, reading.steady(group.edition()));
        }
        return reading.sample();
    }

    private static @Nullable Sample ofService(List<Measured> tasks, boolean cpu, long minute) {
        ServiceMinute reading = new ServiceMinute(minute, cpu);
        tasks.forEach(reading::add);
        return reading.sample();
    }

    /** What the tasks on a cluster's instances use of what those have. */
    List<Sample> ofCluster(
            List<TaskLife> hosted, ClusterShares groups, List<Course> hosts, boolean cpu, Minutes minutes) {
        MeasuredTasks tasks = new MeasuredTasks(hosted, life -> used(life, cpu, groups.sharesOf(life)));
        ToIntFunction<Course> size = cpu ? Course::cpu : Course::memory;
        List<Sample> samples = new ArrayList<>();
        for (long minute = minutes.first(); minute < minutes.end(); minute += MetricSource.MINUTE) {
            List<Measured> running = tasks.in(minute, minute + MetricSource.MINUTE);
            Looks looks = new Looks(minute);
            for (long look = minute; look < minute + MetricSource.MINUTE; look += LOOK) {
                double used = 0;
                for (Measured each : running) {
                    long from = each.from(look);
                    long to = each.to(look + LOOK);
                    used += from < to ? each.used().sum(from, to) : 0;
                }
                looks.add(used, registered(hosts, size, look));
            }
            looks.tell(samples, !running.isEmpty());
        }
        return samples;
    }

    /** What the tasks on a cluster's instances reserve of what those have. */
    List<Sample> reserved(
            List<TaskLife> hosted,
            List<Course> hosts,
            ToIntFunction<TaskKind> reserves,
            ToIntFunction<Course> size,
            Minutes minutes) {
        MeasuredTasks tasks = new MeasuredTasks(hosted, life -> Consumption.ofMemory(life, -1, loads));
        List<Sample> samples = new ArrayList<>();
        for (long minute = minutes.first(); minute < minutes.end(); minute += MetricSource.MINUTE) {
            List<Measured> running = tasks.in(minute, minute + MetricSource.MINUTE);
            Looks looks = new Looks(minute);
            for (long look = minute; look < minute + MetricSource.MINUTE; look += LOOK) {
                double reserved = 0;
                for (Measured each : running) {
                    long ran = Math.max(0, each.to(look + LOOK) - each.from(look));
                    reserved += (double) reserves.applyAsInt(each.life().kind) * ran;
                }
                looks.add(reserved, registered(hosts, size, look));
            }
            looks.tell(samples, !running.isEmpty());
        }
        return samples;
    }

    private static double registered(List<Course> hosts, ToIntFunction<Course> size, long look) {
        double sum = 0;
        for (Course each : hosts) {
            sum += (double) size.applyAsInt(each) * each.overlap(look, look + LOOK);
        }
        return sum;
    }

    /** The looks of a minute at a cluster. */
    private static final class Looks {

        private final Reading reading;
        private double part;
        private double whole;

        Looks(long minute) {
            reading = new Reading(minute, PERCENT);
        }

        void add(double partOfLook, double wholeOfLook) {
            if (wholeOfLook > 0) {
                part += partOfLook;
                whole += wholeOfLook;
                reading.spans(ALL * partOfLook / wholeOfLook);
            }
        }

        void tell(List<Sample> samples, boolean running) {
            if (running && whole > 0) {
                reading.mean(1, ALL * part / whole);
                Sample sample = reading.sample();
                if (sample != null) {
                    samples.add(sample);
                }
            }
        }
    }
}
