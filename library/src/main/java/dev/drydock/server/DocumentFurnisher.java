package dev.drydock.server;

import dev.drydock.Drydock;
import dev.drydock.WorldFurnisher;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.document.Documents;
import java.nio.file.Path;
import org.apiguardian.api.API;

/** Furnishes worlds by the documents that a server reads; {@link Drydock.Builder#world} is what tests call. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class DocumentFurnisher implements WorldFurnisher {

    /** For the loader of services. */
    public DocumentFurnisher() {}

    @Override
    public void furnish(Path file, Drydock aws) {
        Require.given("furnish", "file", file, "Path.of(\"world.yaml\")");
        Require.given("furnish", "aws", aws, "Drydock.create()");
        WorldDocument.of(Documents.file(file)).furnish(aws);
    }
}
