package org.samenhang.monitor.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samenhang.monitor.register.Registers.places;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registers as workbooks, made by hand so that every kind of cell is there. */
class WorkbookFileTest {

    private static final List<String> HEADER = List.of(
            "casus",
            "aangemeld",
            "aanmelder",
            "vraag",
            "onderwijs",
            "schoolproblemen",
            "va_vooraf",
            "heraanmelding",
            "doorstroom_verblijf",
            "uren",
            "regio");

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @Test
    void dateAndNumberCellsAreTakenAsSuch() throws IOException {
        Reading reading = read(false, number("12.0"), date("45352"), number("5.4900000000000002"), text("Noord"));

        CaseRow row = only(reading);
        assertThat(row.number()).isEqualTo("12");
        assertThat(row.registered()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(row.hours()).isEqualTo(new BigDecimal("5.49"));
        assertThat(row.region()).isEqualTo("Noord");
        assertThat(row.row()).isEqualTo(4);
    }

    @Test
    void daysCanBeCountedFrom1904() throws IOException {
        assertThat(only(read(true, number("1"), date("43890.75"), "", "")).registered())
                .isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @Test
    void aDateCanBeTextOrWrittenOut() throws IOException {
        String written = "<c r=\"B4\" t=\"d\"><v>2024-03-01T00:00:00</v></c>";

        assertThat(only(read(false, number("1"), written, "", "")).registered()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(only(read(false, number("1"), "<c t=\"str\"><f>A1</f><v>01-03-2024</v></c>", "", ""))
                        .registered())
                .isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c s=\"1\"><v>60</v></c> | 4:aangemeld:no-date",
                "<c s=\"1\"><v>0.5</v></c> | 4:aangemeld:no-date",
                "<c s=\"1\"><v>-1</v></c> | 4:aangemeld:no-date",
                "<c s=\"2\"><v>0.5</v></c> | 4:aangemeld:time-cell",
                "<c><v>45352</v></c> | 4:aangemeld:date",
                "<c t=\"b\"><v>1</v></c> | 4:aangemeld:date",
                "<c t=\"e\"><v>#N/A</v></c> | 4:aangemeld:error-cell",
                "<c s=\"1\"><f>TODAY()</f></c> | 4:aangemeld:formula-without-value",
                "<c s=\"1\"><f>TODAY()</f><v></v></c> | 4:aangemeld:formula-without-value",
                "<c r=\"B4\"/> | 4:aangemeld:empty-cell",
                "<c><v>zeven</v></c> | 0::broken-workbook",
                "<c t=\"s\"><v>99</v></c> | 0::broken-workbook",
                "<c t=\"x\"><v>1</v></c> | 0::broken-workbook",
            })
    void aCellThatIsNoDateIsRefused(String cell, String place) throws IOException {
        assertThat(places(read(false, number("1"), cell, "", "").refusals())).containsExactly(place);
    }

    @Test
    void aFilledCellBesideTheHeaderIsOneTooMany() throws IOException {
        Reading reading = read(false, number("1"), date("45352"), "", text("x") + "<c r=\"N4\"><v>1</v></c>");

        assertThat(places(reading.refusals())).containsExactly("4::cell-count");
    }

    @Test
    void anEntityIsNotFollowed() throws IOException {
        String sheet = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>";

        assertThat(places(Registers.workbook(workbook(false, sheet)).refusals()))
                .containsExactly("0::broken-workbook");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        String sheet = "<worksheet><sheetData>" + "<row/>".repeat(40_000_000) + "</sheetData></worksheet>";

        assertThat(places(Registers.workbook(workbook(false, sheet)).refusals()))
                .containsExactly("0::too-large-unpacked");
    }

    @Test
    void cellsFarAwayDoNotCostMemory() throws IOException {
        String sheet = "<worksheet><sheetData><row><c r=\"XFD1\"><v>1</v></c></row></sheetData></worksheet>";

        assertThat(places(Registers.workbook(workbook(false, sheet)).refusals()))
                .containsExactly("0::too-large-unpacked");
    }

    @Test
    void ampersandsInALargeFileAreNoAttack() throws IOException {
        byte[] workbook = RegisterWriting.xlsx(IntStream.range(0, 3_000)
                .mapToObj(i -> new CaseRow(
                        0,
                        "n" + i,
                        "&<&>".repeat(40),
                        LocalDate.of(2024, 1, 1),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of()))
                .toList());

        assertThat(places(Registers.workbook(workbook).refusals()))
                .isNotEmpty()
                .allMatch(place -> place.endsWith(":empty-cell"));
    }

    @Test
    void noByteOfAWorkbookCanBeLostOrChangedUnseen() {
        byte[] whole = RegisterWriting.xlsx(RegisterWritingTest.rows());
        List<CaseRow> right = Registers.workbook(whole).rows();
        assertThat(right).hasSize(RegisterWritingTest.rows().size());

        for (int i = 0; i < whole.length; i += 7) {
            byte[] changed = whole.clone();
            changed[i] ^= 0x11;
            Reading reading = Registers.workbook(changed);
            assertThat(reading.refused() || reading.rows().equals(right))
                    .as("byte " + i)
                    .isTrue();
            assertThat(Registers.workbook(Arrays.copyOf(whole, i)).refused())
                    .as("cut at " + i)
                    .isTrue();
        }
    }

    @Test
    void whatWeWriteAnotherReaderReads() throws IOException {
        byte[] workbook = RegisterWriting.xlsx(RegisterWritingTest.rows());

        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            var rows = read.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("casus");
            assertThat(rows.get(1).getCellAsDate(Column.REGISTERED.ordinal()))
                    .hasValueSatisfying(date -> assertThat(date.toLocalDate()).isEqualTo(LocalDate.of(2024, 3, 1)));
            assertThat(rows.get(1).getCellAsNumber(Column.HOURS_SPENT.ordinal()))
                    .hasValueSatisfying(hours -> assertThat(hours).isEqualByComparingTo("5.5"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-mm-dd, DATE",
        "mmm, DATE",
        "[$-413]d mmmm yyyy;@, DATE",
        "dd/mm/yyyy hh:mm, DATE",
        "h:mm, TIME",
        "[h]:mm:ss, TIME",
        "mm:ss, TIME",
        "General, NUMBER",
        "'#,##0.00', NUMBER",
        "'0 \"days\"', NUMBER",
        "[Red]0;[Blue]-0, NUMBER",
        "'0\\d', NUMBER"
    })
    void howANumberIsShown(String format, NumberFormats.Shown shown) {
        assertThat(NumberFormats.shown(format)).isEqualTo(shown);
    }

    private static CaseRow only(Reading reading) {
        assertThat(places(reading.refusals())).isEmpty();
        assertThat(reading.rows()).hasSize(1);
        return reading.rows().getFirst();
    }

    private static String number(String value) {
        return "<c><v>" + value + "</v></c>";
    }

    private static String date(String serial) {
        return "<c s=\"1\"><v>" + serial + "</v></c>";
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><r><t>" + text.charAt(0) + "</t></r><r><t>" + text.substring(1)
                + "</t></r><rPh><t>naam</t></rPh></is></c>";
    }

    /** A register with a blank row 2 and 3 and one case in row 4. */
    private static Reading read(boolean from1904, String number, String registered, String hours, String region)
            throws IOException {
        StringBuilder sheet = new StringBuilder("<worksheet><sheetData><row r=\"1\">");
        HEADER.forEach(name -> sheet.append(text(name)));
        sheet.append("</row><row r=\"2\"><c r=\"A2\" s=\"1\"/></row><row r=\"4\">")
                .append(number)
                .append(registered);
        List.of("gi", "analyse", "geen", "ja", "nee", "nee", "ja").forEach(code -> sheet.append(text(code)));
        sheet.append(hours.isEmpty() ? "<c/>" : hours).append(region).append("</row></sheetData></worksheet>");
        return Registers.workbook(workbook(from1904, sheet.toString()));
    }

    private static byte[] workbook(boolean from1904, String sheet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "_rels/.rels", relation("r1", "officeDocument", "xl/workbook.xml"));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"r\"><workbookPr date1904=\"" + from1904
                            + "\"/><sheets><sheet name=\"b\" sheetId=\"7\" r:id=\"r2\"/><sheet name=\"a\" r:id=\"r9\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relation("r2", "worksheet", "/xl/worksheets/first.xml").replace("</x>", "")
                            + relation("r3", "styles", "styles.xml").replace("<x>", ""));
            part(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet><cellStyleXfs><xf numFmtId=\"45\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>");
            part(zip, "xl/worksheets/first.xml", sheet);
        }
        return bytes.toByteArray();
    }

    private static String relation(String id, String kind, String target) {
        return "<x><Relationship Id=\"" + id + "\" Type=\"" + RELATION + kind + "\" Target=\"" + target + "\"/></x>";
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
