package org.evenhand.app.establishment.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.establishment.Upload;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * A list of posts as it was given: as a file from a browser, or as the bytes and the name that the page before carried on.
 *
 * @param content bytes in base 64, on the second page only
 */
public record PostsForm(
        @Nullable MultipartFile file,
        @Nullable String name,
        @Nullable String content,
        @BindParam("on-day") @Nullable String day,
        @BindParam("on-month") @Nullable String month,
        @BindParam("on-year") @Nullable String year) {

    static PostsForm empty() {
        return new PostsForm(null, null, null, null, null, null);
    }

    /** The form read. */
    record Read(Upload upload, LocalDate asOf) {}

    /** Empty, with problems, where something is wrong. */
    Optional<Read> read(Clock clock, List<Problem> problems) {
        Optional<Upload> upload = upload(problems);
        Optional<LocalDate> asOf = day(clock, problems);
        return upload.isPresent() && asOf.isPresent()
                ? Optional.of(new Read(upload.get(), asOf.get()))
                : Optional.empty();
    }

    private Optional<Upload> upload(List<Problem> problems) {
        if (content != null) {
            Optional<Upload> carried = Upload.read(text(name), content);
            if (carried.isEmpty()) {
                problems.add(new Problem("file", Words.of("posts.problem.file")));
            }
            return carried;
        }
        if (file == null || file.isEmpty()) {
            problems.add(new Problem("file", Words.of("posts.problem.file")));
            return Optional.empty();
        }
        if (file.getSize() > Upload.MOST_BYTES) {
            problems.add(new Problem("file", Words.of("posts.problem.large", Upload.MOST_BYTES / 1024)));
            return Optional.empty();
        }
        try {
            return Optional.of(Upload.of(text(file.getOriginalFilename()), file.getBytes()));
        } catch (IOException fault) {
            throw new UncheckedIOException("A given file could not be read.", fault);
        }
    }

    private Optional<LocalDate> day(Clock clock, List<Problem> problems) {
        try {
            LocalDate read = LocalDate.of(
                    Integer.parseInt(text(year)), Integer.parseInt(text(month)), Integer.parseInt(text(day)));
            if (!read.isAfter(LocalDate.now(clock)) && read.getYear() >= 2000) {
                return Optional.of(read);
            }
        } catch (DateTimeException | NumberFormatException wrong) {
            // Said below, in the same words as for a day that cannot be.
        }
        problems.add(new Problem("on", Words.of("posts.problem.day")));
        return Optional.empty();
    }

    static String text(@Nullable String entered) {
        return entered == null ? "" : entered.strip();
    }
}
