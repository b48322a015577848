package dev.drydock.given;

import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * What came of importing descriptions. These are read: {@code ecs describe-clusters}, {@code describe-services}, {@code
 * describe-task-definition} (and files for {@code register-task-definition}), {@code describe-container-instances}, {@code
 * describe-tasks}; {@code ecr describe-repositories}, {@code describe-images}; {@code logs describe-log-groups}; {@code elbv2
 * describe-target-groups}.
 *
 * <p>Accounts and regions in the descriptions become this account and region: in ARNs, URIs of images, names of zones, and
 * wherever the region stands alone. What ECS numbers by itself begins anew: {@link #renamed()} tells under which ARN each thing stands now. Services are stable
 * at their desired count, and what counts, dates and events say of the past is not imported. {@link #leftOut()} has whatever
 * else could not be.
 *
 * <pre>{@code
 * Imported prod = aws.given().imported(Path.of("prod"));
 * assertThat(prod.leftOut()).isEmpty();
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Imported extends Given {

    /** What was not imported, a line each: file, place and why; it stands in the journal too. */
    List<String> leftOut();

    /** The ARNs in the descriptions that are another here, and what they are; sorted. */
    Map<String, String> renamed();
}
