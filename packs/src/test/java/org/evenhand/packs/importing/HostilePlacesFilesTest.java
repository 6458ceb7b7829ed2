package org.evenhand.packs.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.evenhand.packs.areas.AreasKind;
import org.evenhand.packs.areas.MembersKind;
import org.evenhand.packs.settings.ChildcareKind;
import org.evenhand.packs.settings.GiasKind;
import org.evenhand.packs.settings.GiasLinksKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every kind of places and settings refuses, in words. The rows are invented. */
class HostilePlacesFilesTest {

    /** A kind with its header and one row that it takes. */
    enum Sample {
        AREAS(
                "new_la_code,la_name,date_of_operation,date_of_termination,parent_geography_code,status,old_la_code",
                "E08000035,Leeds,01/04/2009,,E12000003,live,383"),
        MEMBERS(
                "pcon_name,pcon_code,member_id,display_as,party_text",
                "Anyplace,E14001319,1,Somebody Invented,Independent"),
        GIAS_LINKS(
                "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate",
                "999001,999002,Invented School,Successor,31-08-2021"),
        CHILDCARE(
                "Provider URN,Provider type,Provider subtype,Provider status,Provider name,Postcode,Local authority,Places",
                "EY999001,Childcare on non-domestic premises,,Active,Invented Nursery,LS1 1UR,Leeds,20"),
        GIAS(
                "URN,LA (code),LA (name),EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),"
                        + "PhaseOfEducation (name),NumberOfPupils,Postcode,Easting,Northing",
                "999001,383,Leeds,Invented School,Community school,Open,Primary,210,LS1 1UR,429833,434079");

        private final String header;
        private final String row;

        Sample(String header, String row) {
            this.header = header;
            this.row = row;
        }

        ImportKind kind() {
            return switch (this) {
                case AREAS -> new AreasKind();
                case MEMBERS -> new MembersKind();
                case GIAS_LINKS -> new GiasLinksKind();
                case CHILDCARE -> new ChildcareKind();
                case GIAS -> new GiasKind();
            };
        }
    }

    @TempDir
    Path folder;

    private String refusal(Sample sample, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("given-2026-01-01.csv"), content);
        return new Trial(folder.resolve("shelf"), sample.kind()).refusal(file);
    }

    private String refusal(Sample sample, String content) throws IOException {
        return refusal(sample, content.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_header_names_what_is_missing(Sample sample) throws IOException {
        assertThat(refusal(sample, "colour,size\nred,1\n"))
                .containsIgnoringCase(sample.header.substring(0, sample.header.indexOf(',')));
    }

    @ParameterizedTest
    @EnumSource
    void a_row_cut_off_is_refused(Sample sample) throws IOException {
        String cut = sample.row.substring(0, sample.row.indexOf(',', sample.row.indexOf(',') + 1));

        assertThat(refusal(sample, sample.header + "\n" + cut)).contains("Row 2");
    }

    @ParameterizedTest
    @EnumSource
    void a_compressed_file_cut_off_is_refused(Sample sample) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write((sample.header + "\n" + sample.row + "\n").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(refusal(sample, Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2)))
                .contains("cut off");
    }

    @ParameterizedTest
    @EnumSource
    void another_encoding_is_refused(Sample sample) throws IOException {
        assertThat(refusal(sample, (sample.header + "\n" + sample.row + "\n").getBytes(StandardCharsets.UTF_16)))
                .contains("UTF-16");
    }

    @ParameterizedTest
    @EnumSource
    void a_header_without_a_row_is_refused(Sample sample) throws IOException {
        assertThat(refusal(sample, sample.header + "\n")).isNotBlank();
    }

    @Test
    void a_day_that_is_none_and_a_code_that_is_none_are_refused_with_their_row() throws IOException {
        assertThat(refusal(Sample.AREAS, Sample.AREAS.header + "\n" + Sample.AREAS.row.replace("01/04/2009", "soon")))
                .contains("Row 2, date_of_operation “soon”");
        assertThat(refusal(
                        Sample.MEMBERS, Sample.MEMBERS.header + "\n" + Sample.MEMBERS.row.replace("E14001319", "E14")))
                .contains("Row 2, pcon_code “E14”");
        assertThat(refusal(
                        Sample.GIAS_LINKS,
                        Sample.GIAS_LINKS.header + "\n" + Sample.GIAS_LINKS.row.replace("31-08-2021", "2021")))
                .contains("Row 2, LinkEstablishedDate “2021”");
        assertThat(refusal(
                        Sample.CHILDCARE, Sample.CHILDCARE.header + "\n" + Sample.CHILDCARE.row.replace("EY9", "XX9")))
                .contains("Row 2, Provider URN");
    }

    @Test
    void areas_without_the_tables_beside_them_are_refused_by_name() throws IOException {
        assertThat(refusal(Sample.AREAS, Sample.AREAS.header + "\n" + Sample.AREAS.row + "\n"))
                .contains("there is no file whose name begins with dfe_region_la_hierarchy");

        Files.writeString(folder.resolve("dfe_region_la_hierarchy.csv"), "colour\nred\n");

        assertThat(refusal(Sample.AREAS, Sample.AREAS.header + "\n" + Sample.AREAS.row + "\n"))
                .contains("dfe_region_la_hierarchy.csv beside it has no column region_code");
    }
}
