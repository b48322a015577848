package dev.drydock.internal.ecs.task.operation;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.DiscoverPollEndpointRequest;
import software.amazon.awssdk.services.ecs.model.DiscoverPollEndpointResponse;
import software.amazon.awssdk.services.ecs.model.SubmitAttachmentStateChangesRequest;
import software.amazon.awssdk.services.ecs.model.SubmitAttachmentStateChangesResponse;
import software.amazon.awssdk.services.ecs.model.SubmitContainerStateChangeRequest;
import software.amazon.awssdk.services.ecs.model.SubmitContainerStateChangeResponse;
import software.amazon.awssdk.services.ecs.model.SubmitTaskStateChangeRequest;
import software.amazon.awssdk.services.ecs.model.SubmitTaskStateChangeResponse;

/**
 * The operations that AWS intends for the container agent alone. Drydock is the agent of all its container instances
 * and simulates how tasks and containers change, so a state that someone else submits is acknowledged, as AWS
 * acknowledges every report, and changes nothing: what Drydock's own agent knows about the task is newer.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SubmitTaskStateChange.html">
 *     SubmitTaskStateChange</a>
 */
public final class AgentOperations {

    private static final String ACKNOWLEDGED = "ACK";

    private final AccountRegion home;

    /** The operations of one account and region. */
    public AgentOperations(AccountRegion home) {
        this.home = home;
    }

    /** What this noun adds to the table. */
    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.read("DiscoverPollEndpoint", this::endpoints),
                Operation.write("SubmitTaskStateChange", this::task),
                Operation.write("SubmitContainerStateChange", this::container),
                Operation.write("SubmitAttachmentStateChanges", this::attachments));
    }

    /** In the form of the AWS CLI's example; on AWS the number of the host changes from time to time. */
    private DiscoverPollEndpointResponse endpoints(DiscoverPollEndpointRequest request, CallContext context) {
        boolean china = home.partition().equals("aws-cn");
        String domain = "." + home.region() + (china ? ".amazonaws.com.cn/" : ".amazonaws.com/");
        return DiscoverPollEndpointResponse.builder()
                .endpoint("https://ecs-a-1" + domain)
                .telemetryEndpoint("https://ecs-t-1" + domain)
                .serviceConnectEndpoint(
                        "https://ecs-sc." + home.region() + (china ? ".api.amazonwebservices.com.cn" : ".api.aws"))
                .build();
    }

    private SubmitTaskStateChangeResponse task(SubmitTaskStateChangeRequest request, CallContext context) {
        return SubmitTaskStateChangeResponse.builder()
                .acknowledgment(ACKNOWLEDGED)
                .build();
    }

    private SubmitContainerStateChangeResponse container(
            SubmitContainerStateChangeRequest request, CallContext context) {
        return SubmitContainerStateChangeResponse.builder()
                .acknowledgment(ACKNOWLEDGED)
                .build();
    }

    private SubmitAttachmentStateChangesResponse attachments(
            SubmitAttachmentStateChangesRequest request, CallContext context) {
        return SubmitAttachmentStateChangesResponse.builder()
                .acknowledgment(ACKNOWLEDGED)
                .build();
    }
}
