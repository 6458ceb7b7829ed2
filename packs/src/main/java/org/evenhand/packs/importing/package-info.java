/** Reading publishers' files into packs: one engine behind the command line and the web, and one class for each kind of file. */
@NullMarked
package org.evenhand.packs.importing;

import org.jspecify.annotations.NullMarked;
