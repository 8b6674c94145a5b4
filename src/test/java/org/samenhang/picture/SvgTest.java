package org.samenhang.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class SvgTest {

    @Test
    void whatIsWrittenIsNestedAndClosed() {
        var svg = new Svg()
                .start("svg", "width", 10)
                .start("g")
                .empty("path", "d", "M0 0")
                .text("a", "x", 1.25)
                .end();
        assertThat(svg).hasToString("<svg width=\"10\"><g><path d=\"M0 0\"/><text x=\"1.3\">a</text></g></svg>");
    }

    @Property
    void anyTextAndAnyAttributeStaysWellFormed(@ForAll String words) throws Exception {
        String drawn = new Svg()
                .start("svg", "aria-label", words)
                .text(words, "x", 1)
                .end()
                .toString();
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(drawn)));
        assertThat(document.getDocumentElement().getAttributes().getLength()).isEqualTo(1);
        assertThat(((Element) document.getElementsByTagName("text").item(0))
                        .getElementsByTagName("*")
                        .getLength())
                .isZero();
    }

    @Test
    void aScriptInATextIsText() {
        assertThat(new Svg().text("<script>alert(1)</script>").toString()).doesNotContain("<script");
        assertThat(new Svg().empty("rect", "id", "\"><script>").toString()).doesNotContain("<script");
    }
}
