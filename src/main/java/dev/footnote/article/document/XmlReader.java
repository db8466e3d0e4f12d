package dev.footnote.article.document;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through an XML part event by event. A document type declaration is refused: office formats forbid it, and it is
 * the way to entities that multiply ("billion laughs") or reach out to other files.
 */
final class XmlReader {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    XmlReader(byte[] xml) throws DocumentException {
        try {
            reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
        } catch (XMLStreamException e) {
            throw DocumentException.broken("the document's XML is broken", e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Goes to the next event; false at the end. */
    boolean next() throws DocumentException {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            if (reader.next() == XMLStreamConstants.DTD) {
                throw DocumentException.unsafe("the document declares XML entities, which no honest one does");
            }
            return true;
        } catch (XMLStreamException e) {
            throw DocumentException.broken("the document's XML is broken", e);
        }
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    boolean isStart(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean isEnd() {
        return reader.isEndElement();
    }

    boolean isText() {
        return reader.isCharacters();
    }

    /** The element's name without its prefix; only at a start or an end. */
    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    /** An attribute's value, by its name without prefix; {@code null} if the element has none. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Passes over the element that starts here, up to its end. */
    void skip() throws DocumentException {
        int depth = 1;
        while (depth > 0 && next()) {
            depth += isStart() ? 1 : isEnd() ? -1 : 0;
        }
    }

    /** The text of the element that starts here and of those in it, up to its end. */
    String readText() throws DocumentException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && next()) {
            depth += isStart() ? 1 : isEnd() ? -1 : 0;
            if (isText()) {
                text.append(text());
            }
        }
        return text.toString().strip();
    }
}
