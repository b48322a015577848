package dev.drydock.internal.wire.query;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * One XML document as it is written, to memory. What XML 1.0 has no way to say, such as most control characters, becomes a
 * question mark.
 */
public final class XmlDocument {

    /** The JDK's own, whatever else lies on the class path. */
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    /** An empty document. */
    public XmlDocument() {
        try {
            synchronized (FACTORY) { // which is not said to be safe for several threads
                this.out = FACTORY.createXMLStreamWriter(text);
            }
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** {@code <?xml version="1.0" encoding="UTF-8"?>} and a line's end, which EC2 and S3 send first. */
    public XmlDocument declared() {
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return this;
    }

    /** The start of the outermost element. */
    public XmlDocument root(String name, @Nullable String namespace) {
        try {
            out.writeStartElement(name);
            if (namespace != null) {
                out.writeDefaultNamespace(namespace);
            }
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** The start of an element. */
    public XmlDocument start(String name) {
        return root(name, null);
    }

    /** An element that holds nothing but a text. */
    public XmlDocument element(String name, String content) {
        start(name);
        try {
            int from = 0;
            for (int at = content.indexOf('\r'); at >= 0; at = content.indexOf('\r', from)) {
                out.writeCharacters(sayable(content.substring(from, at)));
                out.writeEntityRef("#xD"); // a reader takes it for the end of a line otherwise
                from = at + 1;
            }
            out.writeCharacters(sayable(content.substring(from)));
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
        return end();
    }

    /** The end of the element that was started last. */
    public XmlDocument end() {
        try {
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** What was written, once every element has ended. */
    public byte[] bytes() {
        try {
            out.close();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static AssertionError impossible(XMLStreamException e) {
        return new AssertionError("Writing to memory does not fail", e);
    }

    private static String sayable(String content) {
        StringBuilder xml = null;
        for (int i = 0; i < content.length(); ) {
            int each = content.codePointAt(i);
            if (!isXml(each) && xml == null) {
                xml = new StringBuilder(content.length()).append(content, 0, i);
            }
            if (xml != null) {
                xml.appendCodePoint(isXml(each) ? each : '?');
            }
            i += Character.charCount(each);
        }
        return xml == null ? content : xml.toString();
    }

    private static boolean isXml(int character) {
        boolean control = character < ' ' && character != '\t' && character != '\n';
        boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        boolean none = character == 0xFFFE || character == 0xFFFF;
        return !control && !half && !none;
    }
}
