package org.evenhand.app.establishment;

import java.util.List;
import org.evenhand.packs.importing.ImportResult;
import org.evenhand.packs.importing.Receipt;
import org.evenhand.vocabulary.DataVersion;

/** What was found in a list of posts. */
public sealed interface Checked {

    /** It can be published as it is. */
    record Sound(Receipt receipt, List<Post> posts) implements Checked {

        public Sound {
            posts = List.copyOf(posts);
        }
    }

    /** What it says is published already. */
    record Same(DataVersion present) implements Checked {}

    /** Something is wrong with it; nothing was kept. */
    record Refused(ImportResult.Refused refused) implements Checked {}
}
