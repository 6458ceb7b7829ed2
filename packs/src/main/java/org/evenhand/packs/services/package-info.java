/** Lists of services, as an organisation keeps them in a spreadsheet: their columns, and the rules by which they are checked, row by row. */
@NullMarked
package org.evenhand.packs.services;

import org.jspecify.annotations.NullMarked;
