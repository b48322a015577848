package dev.drydock.internal.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.internal.model.Arn;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads whom a statement is about.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
 */
final class PrincipalReader {

    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

    /** What AWS puts in the place of a user or role that was deleted. */
    private static final Pattern UNIQUE_ID = Pattern.compile("[A-Z0-9]{16,128}");

    private PrincipalReader() {}

    static @Nullable PrincipalElement read(JsonNode statement, boolean allows, PolicyGrammar grammar) {
        PolicyReader.requireOneOf(statement, "Principal", "NotPrincipal");
        boolean not = statement.has("NotPrincipal");
        if (not && allows) {
            throw new MalformedPolicy("NotPrincipal goes with Deny alone");
        }
        JsonNode given = statement.path(not ? "NotPrincipal" : "Principal");
        return given.isMissingNode() ? null : new PrincipalElement(not, names(given, grammar));
    }

    private static List<PrincipalElement.Name> names(JsonNode given, PolicyGrammar grammar) {
        if (given.isTextual() && given.textValue().equals("*")) {
            return List.of(new PrincipalElement.Everybody());
        }
        if (!given.isObject()) {
            throw new MalformedPolicy("Principal is a star or a JSON object");
        }
        List<PrincipalElement.Name> names = new ArrayList<>();
        for (Iterator<Map.Entry<String, JsonNode>> each = given.fields(); each.hasNext(); ) {
            Map.Entry<String, JsonNode> of = each.next();
            for (JsonNode name : PolicyReader.listed(of.getValue())) {
                names.add(name(of.getKey(), PolicyReader.text(name, "Principal"), grammar));
            }
        }
        if (names.isEmpty()) {
            throw new MalformedPolicy("Principal names nobody");
        }
        return names;
    }

    private static PrincipalElement.Name name(String type, String text, PolicyGrammar grammar) {
        if (text.isEmpty()) {
            throw new MalformedPolicy("A principal has a name");
        }
        return switch (type) {
            case "AWS" -> identity(text, grammar);
            case "Service" -> new PrincipalElement.Service(text);
            case "Federated", "CanonicalUser" -> new PrincipalElement.Unknown(text);
            default -> throw new MalformedPolicy("A principal is of AWS, Service, Federated or CanonicalUser");
        };
    }

    private static PrincipalElement.Name identity(String text, PolicyGrammar grammar) {
        if (text.equals("*")) {
            return new PrincipalElement.Everybody();
        }
        if (ACCOUNT.matcher(text).matches()) {
            return new PrincipalElement.Account(text);
        }
        if (UNIQUE_ID.matcher(text).matches()) {
            return new PrincipalElement.Unknown(text);
        }
        if (grammar == PolicyGrammar.ANY_NAMES && Arn.parse(text).isEmpty()) {
            return new PrincipalElement.Unknown(text);
        }
        Arn arn = Arn.parse(text).orElseThrow(() -> new MalformedPolicy("A principal of AWS is an account or an ARN"));
        boolean ofIam = arn.service().equals("iam") || arn.service().equals("sts");
        boolean wild = text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
        if (!ofIam || wild || !ACCOUNT.matcher(arn.account()).matches()) {
            throw new MalformedPolicy("A principal of AWS is an account, or a user, role or session by its whole ARN");
        }
        return arn.resource().equals("root")
                ? new PrincipalElement.Account(arn.account())
                : new PrincipalElement.Identity(arn);
    }
}
