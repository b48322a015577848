package dev.drydock.internal.given;

import dev.drydock.internal.client.loadbalancing.BalancerSetup;
import dev.drydock.internal.document.DocumentPart;
import dev.drydock.internal.model.Arn;
import java.util.Set;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateTargetGroupRequest;

/**
 * Makes target groups as they were described; what names the classes of an optional module stands here. Load balancers are not
 * described beside them, so that those they belong to are made up: each listens on port 80 and forwards to the first group.
 */
final class TargetGroupImport {

    private TargetGroupImport() {}

    static void make(Importer importer, BalancerSetup setup, DocumentPart part) {
        String was = part.text("TargetGroupArn");
        String name = part.text("TargetGroupName");
        String known = setup.find(name);
        if (known != null) {
            importer.leaveOut(part, StoreImport.STANDS);
            importer.moving().rename(was, known);
            return;
        }
        CreateTargetGroupRequest.Builder request = importer.carry(
                part,
                CreateTargetGroupRequest.builder().name(name),
                Set.of("TargetGroupArn", "TargetGroupName"),
                Set.of("LoadBalancerArns"));
        String balancer = null;
        for (DocumentPart each : part.list("LoadBalancerArns")) {
            balancer = balancer(importer, setup, each);
        }
        if (balancer != null) {
            String vpc = setup.vpcOf(balancer);
            if (!part.isEmpty("VpcId") && !vpc.equals(part.text("VpcId"))) {
                importer.moving().rename(part.text("VpcId"), vpc);
            }
            request.vpcId(vpc);
        }
        String made = setup.group(request.build());
        importer.moving().rename(was, made);
        if (balancer != null) {
            setup.listener(balancer, 80, made);
        }
    }

    /** The load balancer of an ARN such as {@code arn:…:loadbalancer/app/shop/50dc6c495c0c9188}. */
    private static String balancer(Importer importer, BalancerSetup setup, DocumentPart part) {
        String[] resource = Arn.parse(part.asText())
                .orElseThrow(() -> part.wrong("this is no ARN, but " + part.asText()))
                .resource()
                .split("/", -1);
        if (resource.length != 4 || !resource[1].equals("app")) {
            throw part.wrong(
                    "only target groups of Application Load Balancers are imported, but this is " + part.asText());
        }
        String made = setup.balancer(resource[2]);
        importer.moving().rename(part.asText(), made);
        importer.leaveOut(
                part,
                "listeners and rules of the load balancer " + resource[2]
                        + " are not imported; it listens on port 80 and forwards to the first of its groups");
        return made;
    }
}
