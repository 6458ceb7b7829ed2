package org.evenhand.packs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.Provenance;

/**
 * What a pack says about itself: the content of its datapackage.json, in the Frictionless Data Package form with the few properties of our own
 * that docs/methods/imports.md lists.
 *
 * @param version name and version, as the folders are called
 * @param description one or two sentences; may be empty
 * @param status how firm the policy is, for packs of policy; none for plain counts
 * @param effective the day the content is of, or takes effect
 * @param licences of the pack as a whole
 * @param sources what it was made from
 * @param resources its files
 */
public record DataPackage(
        DataVersion version,
        String title,
        String description,
        Optional<PolicyStatus> status,
        LocalDate effective,
        List<Licence> licences,
        List<Provenance> sources,
        List<Resource> resources) {

    static final String FILE = "datapackage.json";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+-]{0,39}");

    public DataPackage {
        licences = List.copyOf(licences);
        sources = List.copyOf(sources);
        resources = List.copyOf(resources);
        requireForm(NAME, version.pack(), "small letters, digits and dashes");
        requireForm(VERSION, version.version(), "letters, digits, dots and dashes");
    }

    static boolean isName(String folder) {
        return NAME.matcher(folder).matches();
    }

    static boolean isVersion(String folder) {
        return VERSION.matcher(folder).matches();
    }

    private static void requireForm(Pattern form, String text, String rule) {
        if (!form.matcher(text).matches()) {
            throw new BrokenPack("A pack's name or version is “%s”; it is made of %s.".formatted(text, rule));
        }
    }

    /**
     * @param name short name: "OGL-UK-3.0"
     * @param title in words: "Open Government Licence v3.0"
     * @param path where its text stands, or empty
     */
    public record Licence(String name, String title, String path) {

        public static final Licence OPEN_GOVERNMENT = new Licence(
                "OGL-UK-3.0",
                "Open Government Licence v3.0",
                "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/");
        public static final Licence OPEN_PARLIAMENT = new Licence(
                "OPL-UK-3.0",
                "Open Parliament Licence v3.0",
                "https://www.parliament.uk/site-information/copyright-parliament/open-parliament-licence/");
        public static final Licence APACHE =
                new Licence("Apache-2.0", "Apache License 2.0", "https://www.apache.org/licenses/LICENSE-2.0");
    }

    /**
     * A file of the pack.
     *
     * @param name what it is asked for by: "plans"
     * @param path inside the pack's folder: "plans.csv.gz"
     * @param sha256 of the file as it lies there, 64 hexadecimal digits
     * @param contentSha256 of what is in it once unpacked; the same as {@code sha256} where it is not compressed
     * @param bytes as it lies there
     * @param rows of a table, without its header; 0 for other files
     * @param fields of a table, in their order; empty for other files
     */
    public record Resource(
            String name,
            String path,
            String description,
            String sha256,
            String contentSha256,
            long bytes,
            long rows,
            List<Field> fields) {

        public Resource {
            fields = List.copyOf(fields);
        }

        boolean compressed() {
            return path.endsWith(".gz");
        }
    }

    /**
     * A column of a table.
     *
     * @param type a Frictionless type: string, integer, number, boolean or date
     * @param description what it holds, with its unit; never empty
     */
    public record Field(String name, String type, String description) {

        public static Field text(String name, String description) {
            return new Field(name, "string", description);
        }

        public static Field whole(String name, String description) {
            return new Field(name, "integer", description);
        }

        public static Field number(String name, String description) {
            return new Field(name, "number", description);
        }

        public static Field flag(String name, String description) {
            return new Field(name, "boolean", description);
        }

        public static Field date(String name, String description) {
            return new Field(name, "date", description);
        }
    }
}
