package org.evenhand.app.site;

import java.util.List;
import org.evenhand.vocabulary.DataVersion;

/** Names the data that stand behind the pages, for the foot of each page. Declared as a bean by whoever opened the packs. */
@FunctionalInterface
public interface DataInUse {

    List<DataVersion> versions();
}
