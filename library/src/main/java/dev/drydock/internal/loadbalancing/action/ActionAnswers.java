package dev.drydock.internal.loadbalancing.action;

import dev.drydock.internal.loadbalancing.store.ActionState;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AuthenticateCognitoActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AuthenticateOidcActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ForwardActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupTuple;

/** Actions as AWS shows them: with what was left out, and a single target group in both its places. */
public final class ActionAnswers {

    private ActionAnswers() {}

    public static List<Action> of(List<ActionState> actions) {
        return actions.stream().map(ActionAnswers::action).toList();
    }

    private static Action action(ActionState action) {
        Action.Builder shown = Action.builder().type(action.type()).order(action.order());
        if (action.forward() != null) {
            forward(shown, action.forward());
        } else if (action.redirect() != null) {
            redirect(shown, action.redirect());
        } else if (action.fixedResponse() != null) {
            ActionState.FixedResponse fixed = action.fixedResponse();
            shown.fixedResponseConfig(b -> b.statusCode(fixed.statusCode())
                    .contentType(fixed.contentType())
                    .messageBody(fixed.body()));
        } else if (action.authentication() != null) {
            authentication(shown, action.type(), action.authentication());
        }
        return shown.build();
    }

    private static void forward(Action.Builder shown, ActionState.Forward forward) {
        List<TargetGroupTuple> groups = forward.groups().stream()
                .map(each -> TargetGroupTuple.builder()
                        .targetGroupArn(each.arn())
                        .weight(each.weight())
                        .build())
                .toList();
        if (groups.size() == 1) {
            shown.targetGroupArn(groups.get(0).targetGroupArn());
        }
        shown.forwardConfig(ForwardActionConfig.builder()
                .targetGroups(groups)
                .targetGroupStickinessConfig(b -> b.enabled(forward.sticky()).durationSeconds(forward.stickySeconds()))
                .build());
    }

    private static void redirect(Action.Builder shown, ActionState.Redirect redirect) {
        shown.redirectConfig(b -> b.protocol(redirect.protocol())
                .port(redirect.port())
                .host(redirect.host())
                .path(redirect.path())
                .query(redirect.query())
                .statusCode(redirect.statusCode()));
    }

    private static void authentication(Action.Builder shown, String type, ActionState.Authentication kept) {
        if (type.equals("authenticate-oidc")) {
            AuthenticateOidcActionConfig.Builder config = AuthenticateOidcActionConfig.builder();
            fill((SdkPojo) config, kept.settings());
            shown.authenticateOidcConfig(
                    config.authenticationRequestExtraParams(extra(kept)).build());
        } else {
            AuthenticateCognitoActionConfig.Builder config = AuthenticateCognitoActionConfig.builder();
            fill((SdkPojo) config, kept.settings());
            shown.authenticateCognitoConfig(
                    config.authenticationRequestExtraParams(extra(kept)).build());
        }
    }

    private static Map<String, String> extra(ActionState.Authentication kept) {
        return kept.extraParameters();
    }

    private static void fill(SdkPojo builder, Map<String, String> settings) {
        settings.forEach((member, text) -> {
            SdkField<?> field = builder.sdkFieldNameToField().get(member);
            if (field != null) {
                boolean number = field.marshallingType() == MarshallingType.LONG;
                field.set(builder, number ? (Object) Long.valueOf(text) : text);
            }
        });
    }
}
