package org.evenhand.app.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.RequestId;

/**
 * What is to be told, before it is put into words.
 *
 * @param about which of its kind, so that a person is told one thing once
 * @param words key of its texts: "DECIDED.ACCEPTED" for notices.mail.DECIDED.ACCEPTED.subject and the others
 * @param parts what stands in the texts for {0}, {1} …: names of organisations and days, never a person
 * @param by by when something happens or has to be done
 * @param path where it can be seen after signing in; a family, which cannot, has an address of its own that is kept nowhere
 */
record Message(
        RequestId request,
        NoticeKind kind,
        String about,
        String words,
        List<String> parts,
        Optional<LocalDate> by,
        String path) {

    Message {
        parts = List.copyOf(parts);
    }

    /** With one more that stands in the texts, as the next. */
    Message with(String part) {
        List<String> more = new ArrayList<>(parts);
        more.add(part);
        return new Message(request, kind, about, words, more, by, path);
    }

    /** The same in the words for a family. */
    Message forTheFamily(NoticeKind familyKind) {
        return new Message(request, familyKind, about, "FAMILY." + words, parts, by, path);
    }
}
