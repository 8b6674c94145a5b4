package org.samenhang.monitor.register;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML from outside, read from start to end: no document type, no entities. Names are compared without namespace, for the
 * transitional and the strict kind of workbook differ in nothing else that matters here.
 */
final class Xml {

    private final XMLStreamReader reader;

    Xml(byte[] content) throws XMLStreamException {
        reader = factory().createXMLStreamReader(new ByteArrayInputStream(content));
    }

    /** As no entity can be declared, the JDK's limits on entities would only count each {@code &amp;} of a large file. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.entityExpansionLimit", 0);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        return factory;
    }

    boolean next() throws XMLStreamException {
        if (!reader.hasNext()) {
            return false;
        }
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("No document type or entity is accepted");
        }
        return true;
    }

    boolean starts(String element) {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT
                && reader.getLocalName().equals(element);
    }

    /** Empty when missing. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The text in the element that starts here, which holds no other elements. */
    String text() throws XMLStreamException {
        return reader.getElementText();
    }
}
