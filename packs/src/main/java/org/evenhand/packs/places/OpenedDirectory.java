package org.evenhand.packs.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.packs.areas.Areas;
import org.evenhand.vocabulary.GssCode;
import org.evenhand.vocabulary.LaCode;

/**
 * An opened places file.
 *
 * @param source what identifies it: another means another file
 * @param offered the file as {@link Places#directory} gives it, made once so that asking creates nothing
 * @param authorities the authority of each of its combinations of codes
 */
record OpenedDirectory(
        Object source, PlacesFile file, Optional<PlacesFile> offered, List<Optional<LaCode>> authorities) {

    static OpenedDirectory of(Object source, Path path, Areas areas) {
        try {
            PlacesFile file = PlacesFile.open(path);
            List<Optional<LaCode>> authorities = new ArrayList<>();
            for (AreaCodes codes : file.combinations()) {
                authorities.add(
                        codes.district() == AreaCodes.NONE || !codes.inEngland()
                                ? Optional.empty()
                                : areas.find(GssCode.of(AreaCodes.written(codes.district())))
                                        .map(authority -> authority.code()));
            }
            return new OpenedDirectory(source, file, Optional.of(file), List.copyOf(authorities));
        } catch (IOException fault) {
            throw new UncheckedIOException("The places file %s cannot be read.".formatted(path), fault);
        }
    }
}
