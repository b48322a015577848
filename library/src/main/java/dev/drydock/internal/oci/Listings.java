package dev.drydock.internal.oci;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.internal.oci.OciAnswer.Sent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import software.amazon.awssdk.services.ecr.model.DescribeRepositoriesRequest;
import software.amazon.awssdk.services.ecr.model.DescribeRepositoriesResponse;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.ListImagesRequest;
import software.amazon.awssdk.services.ecr.model.ListImagesResponse;
import software.amazon.awssdk.services.ecr.model.TagStatus;

/** Lists tags and repositories, in pages. */
final class Listings {

    /** ECR's own type of lists. */
    private static final String TYPE = "text/plain; charset=utf-8";

    private static final int PAGE = 1_000;
    private static final int LONGEST_NUMBER = 9;

    private Listings() {}

    /** The tags of a repository, sorted, from after {@code last} on. */
    static Sent tags(Visit visit, OciPath path, OciRequest request) {
        int most = Math.min(number(request, PAGE), PAGE);
        String last = request.query().getOrDefault("last", "");
        List<String> rest =
                allTags(visit, path.repository()).tailSet(last + '\0').stream().toList();
        List<String> page = rest.subList(0, Math.min(most, rest.size()));
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("name", path.repository());
        ArrayNode tags = root.putArray("tags");
        page.forEach(tags::add);
        Sent sent = Sent.of(200, TYPE, root.toString().getBytes(StandardCharsets.UTF_8));
        return page.isEmpty() || page.size() == rest.size()
                ? sent
                : sent.with(
                        "Link",
                        next("/" + path.repository() + "/tags/list", page.get(page.size() - 1), request, page.size()));
    }

    private static SortedSet<String> allTags(Visit visit, String repository) {
        SortedSet<String> tags = new TreeSet<>();
        String token = null;
        do {
            ListImagesResponse page = visit.call(
                    ListImagesResponse.class,
                    "ListImages",
                    ListImagesRequest.builder()
                            .registryId(visit.registryId())
                            .repositoryName(repository)
                            .filter(filter -> filter.tagStatus(TagStatus.TAGGED))
                            .maxResults(PAGE)
                            .nextToken(token)
                            .build());
            page.imageIds().stream().map(ImageIdentifier::imageTag).forEach(tags::add);
            token = page.nextToken();
        } while (token != null);
        return tags;
    }

    /** The repositories of the registry, in pages of DescribeRepositories, whose tokens stand for the last one. */
    static Sent catalog(Visit visit, OciRequest request) {
        String last = request.query().get("last");
        DescribeRepositoriesResponse page = visit.call(
                DescribeRepositoriesResponse.class,
                "DescribeRepositories",
                DescribeRepositoriesRequest.builder()
                        .registryId(visit.registryId())
                        .maxResults(request.query().containsKey("n") ? number(request, PAGE) : null)
                        .nextToken(last)
                        .build());
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode names = root.putArray("repositories");
        page.repositories().forEach(each -> names.add(each.repositoryName()));
        Sent sent = Sent.of(200, TYPE, root.toString().getBytes(StandardCharsets.UTF_8));
        return page.nextToken() == null
                ? sent
                : sent.with("Link", next("/_catalog", page.nextToken(), request, names.size()));
    }

    private static String next(String path, String last, OciRequest request, int size) {
        String n = request.query().containsKey("n") ? "&n=" + size : "";
        return '<' + OciPath.ROOT + path + "?last=" + URLEncoder.encode(last, StandardCharsets.UTF_8) + n
                + ">; rel=\"next\"";
    }

    private static int number(OciRequest request, int byDefault) {
        String n = request.query().get("n");
        if (n == null) {
            return byDefault;
        }
        if (n.isEmpty() || n.length() > LONGEST_NUMBER || !n.chars().allMatch(each -> each >= '0' && each <= '9')) {
            throw OciCode.UNSUPPORTED.with(400, OciMessages.PAGE);
        }
        return Integer.parseInt(n);
    }
}
