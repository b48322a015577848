package dev.drydock.benchmarks;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.GetLifecyclePolicyPreviewResponse;
import software.amazon.awssdk.services.ecr.model.LifecyclePolicyPreviewStatus;

/**
 * All images of a repository listed, and its lifecycle policy evaluated: four times as many should cost four times as much.
 * As more images than a processor's caches hold cost more than that by themselves, a bare loop over as many objects is
 * measured beside: what is linear keeps its distance from it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class ImageBenchmark {

    private static final String KEEP_100 = """
            {"rules": [
              {"rulePriority": 1, "selection": {"tagStatus": "tagged", "tagPatternList": ["v1*"],
                "countType": "imageCountMoreThan", "countNumber": 100}, "action": {"type": "expire"}},
              {"rulePriority": 2, "selection": {"tagStatus": "any",
                "countType": "imageCountMoreThan", "countNumber": 1000}, "action": {"type": "expire"}}]}
            """;

    /** As much of an image as a policy must look at, and as much beside it as images have. */
    private record Bare(List<String> tags, Instant pushedAt, String digest, byte[] manifest) {}

    /** How many images the repository has. */
    @Param({"2500", "10000", "40000"})
    private int images;

    private final List<Bare> bare = new ArrayList<>();
    private Drydock aws;
    private EcrClient ecr;

    /** Pushes them. */
    @Setup
    public void push() {
        aws = Drydock.builder()
                .time(TimeMode.manual())
                .patience(Integer.MAX_VALUE)
                .build();
        ecr = aws.ecr();
        for (int i = 0; i < images; i++) {
            aws.images().push("shop/web:v" + i);
            bare.add(new Bare(
                    new ArrayList<>(List.of("v" + i)),
                    Instant.ofEpochMilli(i),
                    "sha256:" + "0".repeat(55) + i,
                    new byte[600]));
        }
    }

    /** The limit: those with a tag and the old ones, by hand. */
    @Benchmark
    public List<Bare> bareLoop() {
        List<Bare> chosen = new ArrayList<>();
        Instant limit = Instant.ofEpochMilli(images / 2);
        for (Bare each : bare) {
            if (each.tags().get(0).startsWith("v1") || each.pushedAt().isBefore(limit)) {
                chosen.add(each);
            }
        }
        return chosen;
    }

    /** Page by page. */
    @Benchmark
    public long describeImages() {
        return ecr.describeImagesPaginator(b -> b.repositoryName("shop/web").maxResults(1000)).imageDetails().stream()
                .count();
    }

    /** Page by page, ids alone. */
    @Benchmark
    public long listImages() {
        return ecr.listImagesPaginator(b -> b.repositoryName("shop/web").maxResults(1000)).imageIds().stream()
                .count();
    }

    /** A preview from its start to its end, asked for what it does to one image. */
    @Benchmark
    public Object lifecycle() {
        ecr.startLifecyclePolicyPreview(b -> b.repositoryName("shop/web").lifecyclePolicyText(KEEP_100));
        aws.time().advance(Duration.ofMinutes(1));
        GetLifecyclePolicyPreviewResponse done =
                ecr.getLifecyclePolicyPreview(b -> b.repositoryName("shop/web").maxResults(1));
        if (done.status() != LifecyclePolicyPreviewStatus.COMPLETE) {
            throw new IllegalStateException("The preview is " + done.status());
        }
        return done;
    }
}
