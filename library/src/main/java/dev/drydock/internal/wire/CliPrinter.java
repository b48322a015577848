package dev.drydock.internal.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;

/**
 * Indents as the AWS CLI does: by four spaces, {@code "name": value}, nothing within what is empty. By overriding, because
 * the separators that say the same came with Jackson 2.16.
 */
final class CliPrinter extends DefaultPrettyPrinter {

    private static final long serialVersionUID = 1L;
    private static final Indenter FOUR_SPACES = new DefaultIndenter("    ", "\n");

    CliPrinter() {
        indentObjectsWith(FOUR_SPACES);
        indentArraysWith(FOUR_SPACES);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
        out.writeRaw(": ");
    }

    @Override
    public void writeEndObject(JsonGenerator out, int members) throws IOException {
        _nesting--;
        if (members > 0) {
            FOUR_SPACES.writeIndentation(out, _nesting);
        }
        out.writeRaw('}');
    }

    @Override
    public void writeEndArray(JsonGenerator out, int elements) throws IOException {
        _nesting--;
        if (elements > 0) {
            FOUR_SPACES.writeIndentation(out, _nesting);
        }
        out.writeRaw(']');
    }
}
