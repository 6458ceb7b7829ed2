package org.evenhand.packs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.evenhand.packs.DataPackage.Resource;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.Provenance;

/** One version of a pack. Every file is checked against its checksum before a byte of it is used. */
public final class Pack {

    private final Path folder;
    private final DataPackage described;

    private Pack(Path folder, DataPackage described) {
        this.folder = folder;
        this.described = described;
    }

    static Pack at(Path folder) {
        DataPackage described = DataPackageJson.read(folder.resolve(DataPackage.FILE));
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        if (!described.version().version().equals(name)) {
            throw new BrokenPack("%s says it is %s, but its folder is called “%s”. Give the folder its own name back."
                    .formatted(folder, described.version(), name));
        }
        return new Pack(folder, described);
    }

    public DataVersion version() {
        return described.version();
    }

    public String title() {
        return described.title();
    }

    /** The day its content is of, or takes effect. */
    public LocalDate effective() {
        return described.effective();
    }

    public List<Provenance> sources() {
        return described.sources();
    }

    public Optional<PolicyStatus> status() {
        return described.status();
    }

    /** Everything datapackage.json says. */
    public DataPackage described() {
        return described;
    }

    public Path folder() {
        return folder;
    }

    /**
     * @param name of a resource that is a table
     * @throws BrokenPack if there is no such table, or its file is missing or was changed
     */
    public Table table(String name) {
        Resource resource = described.resources().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BrokenPack("%s has no table “%s”. It has: %s."
                        .formatted(
                                version(),
                                name,
                                described.resources().stream()
                                        .map(Resource::name)
                                        .toList())));
        byte[] stored = checked(resource);
        try (InputStream packed = new ByteArrayInputStream(stored);
                InputStream plain = resource.compressed() ? new GZIPInputStream(packed) : packed) {
            return new Table(version(), resource, plain.readAllBytes());
        } catch (IOException fault) {
            throw new BrokenPack("%s: %s cannot be unpacked.".formatted(version(), resource.path()), fault);
        }
    }

    /**
     * A file of any other kind, for what is memory-mapped or read by a library.
     *
     * @param path as datapackage.json gives it: "outlines.bin"
     * @throws BrokenPack if the pack does not list it, or the file is missing or was changed
     */
    public Path file(String path) {
        Resource resource = described.resources().stream()
                .filter(candidate -> candidate.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new BrokenPack("%s does not list a file “%s”.".formatted(version(), path)));
        try (InputStream stored = Files.newInputStream(folder.resolve(path))) {
            requireUnchanged(resource, Checksum.of(stored));
            return folder.resolve(path);
        } catch (IOException fault) {
            throw unreadable(resource, fault);
        }
    }

    private byte[] checked(Resource resource) {
        try {
            byte[] stored = Files.readAllBytes(folder.resolve(resource.path()));
            requireUnchanged(resource, Checksum.of(stored));
            return stored;
        } catch (IOException fault) {
            throw unreadable(resource, fault);
        }
    }

    private void requireUnchanged(Resource resource, String found) {
        if (!resource.sha256().equals(found)) {
            throw new BrokenPack(
                    "%s: the file %s was changed after the pack was made (checksum %s, should be %s). A version is never edited: restore the file, or import a new version."
                            .formatted(
                                    version(),
                                    folder.resolve(resource.path()),
                                    found.substring(0, 12),
                                    resource.sha256()
                                            .substring(
                                                    0,
                                                    Math.min(
                                                            12,
                                                            resource.sha256().length()))));
        }
    }

    private BrokenPack unreadable(Resource resource, IOException fault) {
        return new BrokenPack(
                "%s: the file %s %s."
                        .formatted(
                                version(),
                                folder.resolve(resource.path()),
                                fault instanceof NoSuchFileException ? "is missing" : "cannot be read"),
                fault);
    }

    @Override
    public String toString() {
        return version().toString();
    }
}
