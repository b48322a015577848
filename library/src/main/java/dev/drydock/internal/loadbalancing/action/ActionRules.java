package dev.drydock.internal.loadbalancing.action;

import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.loadbalancing.store.ActionState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.FixedResponseActionConfig;

/**
 * What actions a rule can have, and how they are kept.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Action.html">Action</a>
 */
public final class ActionRules {

    private static final Set<String> CONTENT_TYPES =
            Set.of("text/html", "application/json", "application/javascript", "text/css", "text/plain");

    private final ForwardRules forwards;

    public ActionRules(ForwardRules forwards) {
        this.forwards = forwards;
    }

    /** The actions of a request, or AWS's refusal. */
    public List<ActionState> of(List<Action> asked, ActionPlace place) {
        if (asked.isEmpty()) {
            throw ActionMessages.NONE.with();
        }
        List<ActionState> actions = new ArrayList<>();
        for (Action each : asked) {
            actions.add(action(each, place));
        }
        checkTogether(actions);
        forwards.check(actions, place);
        return List.copyOf(actions);
    }

    private ActionState action(Action asked, ActionPlace place) {
        String type = asked.typeAsString();
        NotSimulated.refuse("Type", "the validation of tokens", type.equals("jwt-validation"));
        NotSimulated.refuseMember(asked, "JwtValidationConfig", "the validation of tokens");
        if (!type.equals(ActionState.FORWARD) && !place.balancer().routesHttp()) {
            throw ActionMessages.TYPE_OF_NETWORK.with(type);
        }
        checkFields(asked, type);
        return switch (type) {
            case ActionState.FORWARD ->
                new ActionState(type, asked.order(), forwards.forward(asked, place), null, null, null);
            case ActionState.REDIRECT ->
                new ActionState(
                        type, asked.order(), null, RedirectRules.redirect(asked.redirectConfig(), place), null, null);
            case ActionState.FIXED_RESPONSE ->
                new ActionState(type, asked.order(), null, null, fixedResponse(asked.fixedResponseConfig()), null);
            default ->
                new ActionState(
                        type, asked.order(), null, null, null, AuthenticationRules.authentication(asked, place));
        };
    }

    /** Each type has the members of its own, and no other's. */
    private static void checkFields(Action asked, String type) {
        List<String> given = new ArrayList<>();
        add(given, "TargetGroupArn", asked.targetGroupArn());
        add(given, "ForwardConfig", asked.forwardConfig());
        add(given, "RedirectConfig", asked.redirectConfig());
        add(given, "FixedResponseConfig", asked.fixedResponseConfig());
        add(given, "AuthenticateOidcConfig", asked.authenticateOidcConfig());
        add(given, "AuthenticateCognitoConfig", asked.authenticateCognitoConfig());
        List<String> own = switch (type) {
            case ActionState.FORWARD -> List.of("TargetGroupArn", "ForwardConfig");
            case ActionState.REDIRECT -> List.of("RedirectConfig");
            case ActionState.FIXED_RESPONSE -> List.of("FixedResponseConfig");
            case "authenticate-oidc" -> List.of("AuthenticateOidcConfig");
            default -> List.of("AuthenticateCognitoConfig");
        };
        List<String> others = given.stream().filter(each -> !own.contains(each)).toList();
        if (!others.isEmpty()) {
            throw ActionMessages.FIELDS_TOO_MANY.with(type, String.join(", ", others));
        }
        if (given.isEmpty()) {
            throw type.equals(ActionState.FORWARD)
                    ? ActionMessages.NO_GROUP.with()
                    : ActionMessages.FIELDS_NEEDED.with(type, own.get(0));
        }
    }

    private static void add(List<String> given, String field, Object value) {
        if (value != null) {
            given.add(field);
        }
    }

    private static ActionState.FixedResponse fixedResponse(FixedResponseActionConfig asked) {
        String contentType = asked.contentType();
        if (contentType != null && !CONTENT_TYPES.contains(contentType)) {
            throw ActionMessages.CONTENT_TYPE.with();
        }
        return new ActionState.FixedResponse(asked.statusCode(), contentType, asked.messageBody());
    }

    private static void checkTogether(List<ActionState> actions) {
        if (actions.size() > 1) {
            Set<Integer> orders = new HashSet<>();
            for (ActionState each : actions) {
                if (each.order() == null) {
                    throw ActionMessages.ORDER_NEEDED.with();
                }
                if (!orders.add(each.order())) {
                    throw ActionMessages.ORDER_TWICE.with(each.order());
                }
            }
        }
        ActionState last = actions.get(0);
        int authentications = 0;
        for (ActionState each : actions) {
            authentications += isAuthentication(each) ? 1 : 0;
            last = actions.size() > 1 && orderOf(each) > orderOf(last) ? each : last;
        }
        if (authentications > 1) {
            throw ActionMessages.ONE_AUTHENTICATION.with();
        }
        if (actions.size() - authentications != 1 || isAuthentication(last)) {
            throw ActionMessages.ONE_ROUTING.with();
        }
    }

    private static boolean isAuthentication(ActionState action) {
        return action.type().startsWith(ActionState.AUTHENTICATE);
    }

    private static int orderOf(ActionState action) {
        return action.order() == null ? 0 : action.order();
    }
}
